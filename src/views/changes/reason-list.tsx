import { useId } from 'react';
import type { Reason } from '../../report';
import { type ReasonNames, reasonText } from './reason-words';

/** Everything that differs beside the numbers, once and numbered, with what it was and what it is. */
export function ReasonList({ reasons, names }: { reasons: Reason[]; names: ReasonNames }) {
  const id = useId();
  if (reasons.length === 0) return null;
  return (
    <section className="panel reason-list" aria-labelledby={id}>
      <h2 id={id}>{names.t('changes.reasonsTitle')}</h2>
      <p className="muted">{names.t('changes.reasonsLead')}</p>
      <ol>
        {reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>{reasonText(names, reason)}</li>
        ))}
      </ol>
    </section>
  );
}
