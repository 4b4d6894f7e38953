import { useMessages } from '../../messages';
import type { Problem } from '../../vocabulary';
import { ProblemList } from './problem-list';

const FIRST = 3;
const ORDER = { error: 0, warning: 1, note: 2 };

/** What concerns all files together: the gravest first, never more than a few at once. */
export function Notes({ problems }: { problems: Problem[] }) {
  const { t } = useMessages();
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);
  const more = sorted.slice(FIRST);
  return (
    <section className="panel worth-a-look" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('data.notes.title')}</h2>
      <ProblemList problems={sorted.slice(0, FIRST)} />
      {more.length > 0 && (
        <details>
          <summary>{t('data.notes.more', { count: more.length })}</summary>
          <ProblemList problems={more} />
        </details>
      )}
    </section>
  );
}
