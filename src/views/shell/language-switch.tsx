import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { useSession } from '../session';

/** The other language, named in itself. The address keeps the choice, so that a reload or a sent link shows the same. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useMessages();
  const { reportFailure } = useSession();
  const other = language === 'en' ? 'zh-TW' : 'en';
  const change = async () => {
    await setLanguage(other);
    const address = new URL(window.location.href);
    address.searchParams.set('lang', other);
    window.history.replaceState(window.history.state, '', address);
  };
  return (
    <Button
      className="button quiet"
      aria-label={t('shell.languageLabel')}
      onPress={() => void change().catch(reportFailure)}
    >
      <span lang={other}>{t('shell.language')}</span>
    </Button>
  );
}
