import { lookOf, reliableBar, wholePercents } from '../../charts';
import { useMessages } from '../../messages';
import type { Comparison } from '../../vocabulary';
import { Figure } from '../how';
import { useFramework } from '../parts/framework';
import { Refused } from '../parts/refused';

/** Who rose, stayed, fell beyond the error of measurement: a bar, and the same in percent. */
export function ReliableStack({ comparison }: { comparison: Comparison }) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const { competency, reliableChange } = comparison;
  if ('refusal' in reliableChange) return <Refused refusal={reliableChange.refusal} />;
  const bar = reliableBar(reliableChange);
  if (!bar) return null;
  const { up, same, down } = bar;
  const [upPercent, samePercent, downPercent] = wholePercents([up, same, down]);
  const values = { up: upPercent, same: samePercent, down: downPercent };
  const text = t('overview.row.reliableShort', values);
  const colour = `var(${lookOf(indexOf(competency)).token})`;
  const name = nameOf(competency);
  return (
    <>
      <div className="stack" role="img" aria-label={t('overview.mark.reliable', { name, ...values })}>
        <span style={{ flexGrow: up, background: colour }} />
        <span className="same" style={{ flexGrow: same }} />
        <span className="down" style={{ flexGrow: down }} />
      </div>
      <Figure
        method="reliableChange"
        subject={`${name}: ${t('overview.column.reliable')}`}
        figure={text}
        comparison={comparison}
      >
        {text}
      </Figure>
    </>
  );
}
