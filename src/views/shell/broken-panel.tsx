import { Button } from 'react-aria-components';
import { useMessages } from '../../messages';
import { useSessionState } from '../session';

/** The engine is gone: what that means, and the one thing that helps. */
export function BrokenPanel() {
  const { t } = useMessages();
  const { engine } = useSessionState();
  if (engine.state !== 'broken') return null;
  return (
    <section className="broken-panel" role="alert">
      <h2>{t('shell.broken.title')}</h2>
      <p>{t(`shell.broken.${engine.cause}`)}</p>
      <p>{t('shell.broken.safe')}</p>
      {engine.detail && (
        <details>
          <summary>{t('shell.broken.detail')}</summary>
          <pre>{engine.detail}</pre>
        </details>
      )}
      <Button className="button primary" onPress={() => window.location.reload()}>
        {t('shell.broken.reload')}
      </Button>
    </section>
  );
}
