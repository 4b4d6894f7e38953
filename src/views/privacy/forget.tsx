import { useState } from 'react';
import { useMessages } from '../../messages';
import { forgetEverything, measureKept } from '../../project';
import { useDesk } from '../session';

/** Deletes all that is kept, after asking once. What is shown then is `Forgotten`. */
export function Forget() {
  const { t } = useMessages();
  const { desk } = useDesk();
  const [state, setState] = useState<'idle' | 'asking'>('idle');
  const [fault, setFault] = useState<string | null>(null);
  if (!desk) return null;
  const forget = async () => {
    try {
      await desk.letGo(forgetAndSee);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section className="panel forget">
      <h2>{t('privacy.forget.title')}</h2>
      <p>{t('privacy.forget.what')}</p>
      {fault !== null && <p role="alert">{t('privacy.forget.left', { reason: fault })}</p>}
      {state === 'idle' ? (
        <button type="button" className="button" onClick={() => setState('asking')}>
          {t('privacy.forget.button')}
        </button>
      ) : (
        <div role="alert">
          <p>
            <strong>{t('privacy.forget.sure')}</strong>
          </p>
          <div className="ways">
            <button type="button" className="button" onClick={() => void forget()}>
              {t('privacy.forget.yes')}
            </button>
            <button type="button" className="button primary" onClick={() => setState('idle')}>
              {t('privacy.forget.no')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

/** @throws Error where the browser still has something of this page afterwards. */
async function forgetAndSee(): Promise<void> {
  await forgetEverything();
  const { databases, caches, serviceWorkers, settings, privateFiles } = await measureKept();
  if (databases.length + caches.length + serviceWorkers + settings + privateFiles > 0) {
    throw new Error(`forget: left: ${JSON.stringify({ databases, caches, serviceWorkers, settings, privateFiles })}`);
  }
}

/** After forgetting, in every tab: nothing can be kept any more until the page is loaded again. */
export function Forgotten() {
  const { t } = useMessages();
  return (
    <section className="panel forgotten" role="alert">
      <h1>{t('privacy.forget.done')}</h1>
      <p>{t('privacy.forget.empty')}</p>
      <p className="muted">{t('privacy.forget.anewWhat')}</p>
      <button type="button" className="button primary" onClick={() => window.location.reload()}>
        {t('privacy.forget.anew')}
      </button>
    </section>
  );
}
