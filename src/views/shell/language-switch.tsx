import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';

/** The other language, named in itself. The address keeps the choice, so that a reload or a sent link shows the same. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useMessages();
  const other = language === 'en' ? 'zh-TW' : 'en';
  const change = () => {
    const address = new URL(window.location.href);
    address.searchParams.set('lang', other);
    window.history.replaceState(window.history.state, '', address);
    setLanguage(other);
  };
  return (
    <Button className="button quiet" aria-label={t('shell.languageLabel')} onPress={change}>
      <span lang={other}>{t('shell.language')}</span>
    </Button>
  );
}
