import { useId } from 'react';
import type { Difference, Reason } from '../../report';
import { type ReasonNames, reasonKey, reasonText } from './reason-words';

/** Everything that differs beside the numbers, once, with what it was and what it is. */
export function ReasonList({ found, names }: { found: Difference[]; names: ReasonNames }) {
  const id = useId();
  const reasons = new Map<string, Reason>();
  for (const reason of found.flatMap((one) => one.reasons)) reasons.set(reasonKey(reason), reason);
  if (reasons.size === 0) return null;
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{names.t('changes.reasonsTitle')}</h2>
      <p className="muted">{names.t('changes.reasonsLead')}</p>
      <ul>
        {[...reasons].map(([key, reason]) => (
          <li key={key}>{reasonText(names, reason)}</li>
        ))}
      </ul>
    </section>
  );
}
