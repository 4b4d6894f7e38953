import { useMessages } from '../../messages';
import { useSession, useSessionState } from '../session';
import { ProblemList } from './problem-list';

/** Files that stayed out, or came in with something to say: each with the reason and the way out, until dismissed. */
export function RefusedFiles() {
  const { t } = useMessages();
  const session = useSession();
  const { refused } = useSessionState();
  if (refused.length === 0) return null;
  return (
    <section className="panel refused" aria-labelledby="refused-title">
      <h2 id="refused-title">{t('data.refused.title', { count: refused.length })}</h2>
      <ul className="plain">
        {refused.map(({ id, name, problems }) => (
          <li key={id}>
            <ProblemList problems={problems.map((problem) => ({ ...problem, file: problem.file ?? name }))} />
            <button
              type="button"
              className="button quiet"
              aria-label={t('data.refused.dismissFile', { file: name })}
              onClick={() => session.dismissRefused(id)}
            >
              {t('data.refused.dismiss')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
