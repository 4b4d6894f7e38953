import type { ReactNode } from 'react';
import type { CohortCall, CohortMethodId } from '../../report';
import { Figure } from '../how';

export type TestFigure = { method: CohortMethodId; text: string };

type Props = {
  title: string;
  /** What it says, before how it was tested. */
  words: string[];
  notes?: string[];
  figures: TestFigure[];
  call: CohortCall;
  subject: string;
  children?: ReactNode;
};

/** One way to compare: words first, then the test, each figure open to be asked; then its table. */
export function TestBlock({ title, words, notes = [], figures, call, subject, children }: Props) {
  return (
    <li className="test-block">
      <h3>{title}</h3>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {figures.length > 0 && (
        <ul className="test-figures">
          {figures.map(({ method, text }) => (
            <li key={`${method} ${text}`}>
              <Figure method={method} subject={`${subject}: ${title}`} figure={text} cohorts={call}>
                {text}
              </Figure>
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="muted">
          {note}
        </p>
      ))}
      {children}
    </li>
  );
}
