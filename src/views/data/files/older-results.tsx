import { useId } from 'react';
import { Link } from 'wouter';
import { useMessages } from '../../../messages';
import { useSession, useSessionState } from '../../session';
import './files.css';

/** Results from another day, each with the way to what changed since. */
export function OlderResults() {
  const { t } = useMessages();
  const session = useSession();
  const { olderResults } = useSessionState();
  const id = useId();
  if (olderResults.length === 0) return null;
  return (
    <section className="panel files" aria-labelledby={id}>
      <h2 id={id}>{t('changes.listTitle')}</h2>
      <p className="muted">{t('changes.listLead')}</p>
      <ul className="plain">
        {olderResults.map(({ id: key, name, results }) => (
          <li key={key} className="file-card">
            <h3>{name}</h3>
            <p>{t('changes.writtenBy', results.app)}</p>
            <Link className="button" href={`/changes/${key}`} aria-label={t('changes.compareNamed', { name })}>
              {t('changes.compare')}
            </Link>{' '}
            <button
              type="button"
              className="button"
              aria-label={t('changes.removeNamed', { name })}
              onClick={() => session.forgetResults(key)}
            >
              {t('changes.remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
