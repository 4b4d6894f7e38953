import { useState } from 'react';
import { useMessages } from '../../messages';
import { useSession, useSessionState } from '../session';

/** A mistake of the program, said plainly, with what is needed to report it. */
export function FailurePanel() {
  const { t } = useMessages();
  const session = useSession();
  const { failure } = useSessionState();
  const [copied, setCopied] = useState<string | null>(null);
  if (!failure) return null;
  const details = `${failure.message}\n${failure.stack}`.trim();
  // The clipboard is missing on pages that are not served securely; the details can be selected by hand there.
  const copy = () => void navigator.clipboard?.writeText(details).then(() => setCopied(details));
  return (
    <section className="panel failure" role="alert">
      <h2>{t('data.failure.title')}</h2>
      <p>{t('data.failure.words')}</p>
      <details>
        <summary>{failure.message || t('data.failure.details')}</summary>
        <pre>{details}</pre>
      </details>
      <div className="ways">
        <button type="button" className="button" onClick={copy}>
          {copied === details ? t('data.failure.copied') : t('data.failure.copy')}
        </button>
        <button type="button" className="button quiet" onClick={() => session.dismissFailure()}>
          {t('data.failure.dismiss')}
        </button>
      </div>
    </section>
  );
}
