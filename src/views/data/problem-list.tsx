import { useMessages } from '../../messages';
import type { Problem } from '../../vocabulary';
import './problems.css';
import { problemWords } from './problem-words';

import { paragraph } from './words';

const MARKS = { error: '✕', warning: '!', note: 'i' };

/** Problems in words: what, where, and the way out. `within` a file's own card its name is not said again. */
export function ProblemList({ problems, within }: { problems: Problem[]; within?: 'file' }) {
  const { t, language } = useMessages();
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map((problem, index) => {
        const { severity, title, where, out } = problemWords(t, language, problem, within);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a problem has no name of its own, and the list is made anew as a whole
          <li key={`${problem.code}-${index}`} data-severity={severity}>
            <span className="severity" aria-hidden="true">
              {MARKS[severity]}
            </span>
            <p>
              <span className="visually-hidden">{t(`problems.severity.${severity}`)}: </span>
              <b>{title}</b>
              {paragraph(language, [where, out])}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
