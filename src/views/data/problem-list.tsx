import type { ReactNode } from 'react';
import { useMessages } from '../../messages';
import type { Problem } from '../../vocabulary';
import './problems.css';
import { problemWords } from './problem-words';

import { paragraph } from './words';

const MARKS = { error: '✕', warning: '!', note: 'i' };

type ProblemListProps = {
  problems: Problem[];
  /** The file on whose card they stand: its name is not said again. */
  within?: string;
  /** A way out that can be taken at once. */
  actionFor?(problem: Problem): ReactNode;
};

/** Problems in words: what, where, and the way out. */
export function ProblemList({ problems, within, actionFor }: ProblemListProps) {
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
              {actionFor?.(problem)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
