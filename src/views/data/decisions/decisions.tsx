import { useRef } from 'react';
import { useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { useSession, useSessionState } from '../../session';
import { useChoose } from '../use-choose';
import './decisions.css';
import { decisionForm, openDecisions } from './decision-form';
import { DecisionQuestion } from './decision-question';
import { PseudonymQuestion } from './pseudonym-question';

/** What the program cannot settle alone, with one button for all of its proposals. */
export function Decisions({ understanding, onDone }: { understanding: Understanding; onDone(): void }) {
  const { t, language } = useMessages();
  const session = useSession();
  const { work } = useSessionState();
  const { choices, choose } = useChoose();
  const title = useRef<HTMLHeadingElement>(null);
  const answered = new Set(work ? Object.keys(choices) : []);
  const open = openDecisions(understanding.decisions, answered);
  if (open.length === 0) return null;
  // A key is given in its own place: no button for all could stand for it.
  const proposals = open.some(({ kind }) => kind !== 'pseudonym');
  // The question goes away with its answer; the focus stays at the next ones.
  const moveOn = () => (open.length > 1 ? title.current?.focus() : onDone());
  const acceptAll = () => {
    session.acceptProposals();
    if (open.some(({ kind }) => kind === 'pseudonym')) title.current?.focus();
    else onDone();
  };
  return (
    <section className="panel flush decisions" aria-labelledby="decisions-title">
      <header className="with-action">
        <h2 id="decisions-title" ref={title} tabIndex={-1}>
          {t('data.decisions.title')}
        </h2>
        {proposals && (
          <p className="hint" id="accept-what">
            {t('data.decisions.acceptWhat')}
          </p>
        )}
        {proposals && (
          <button type="button" className="button primary" aria-describedby="accept-what" onClick={acceptAll}>
            {t('data.decisions.acceptAll')}
          </button>
        )}
      </header>
      <ol>
        {open.map((decision) =>
          decision.kind === 'pseudonym' ? (
            <PseudonymQuestion
              key={`${decision.key} ${choices.personIds}`}
              form={decisionForm(t, language, decision, understanding)}
              onDone={moveOn}
            />
          ) : (
            <DecisionQuestion
              key={decision.key}
              form={decisionForm(t, language, decision, understanding)}
              onAnswer={(value) => {
                moveOn();
                choose(decision.key, value);
              }}
            />
          ),
        )}
      </ol>
    </section>
  );
}
