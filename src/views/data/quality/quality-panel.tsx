import { formatCount, useMessages } from '../../../messages';
import type { Understanding } from '../../../vocabulary';
import { useChoose } from '../use-choose';
import { FlaggedList } from './flagged-list';
import { ItemsToLookAt } from './items-to-look-at';
import './quality.css';
import { QualityTable } from './quality-table';

/** How the answers were given, semester by semester: flags that exclude nobody, and one switch to see the results without them. */
export function QualityPanel({ understanding }: { understanding: Understanding }) {
  const { t } = useMessages();
  const { quality, items, framework } = understanding;
  if (quality.bySemester.length === 0) return null;
  return (
    <section className="panel flush quality" aria-labelledby="quality-title">
      <header>
        <h2 id="quality-title">{t('data.quality.title')}</h2>
        <p className="hint">{t('data.quality.sub')}</p>
      </header>
      <QualityTable quality={quality} />
      <LeaveOut careless={quality.careless} both={understanding.people.both} />
      <ItemsToLookAt quality={quality} items={items} framework={framework} />
      <FlaggedList flagged={quality.flagged} />
      <p className="hint foot">{t('data.quality.rule')}</p>
    </section>
  );
}

function LeaveOut({ careless, both }: { careless: number; both: number }) {
  const { t } = useMessages();
  const { choices, choose, unchoose } = useChoose();
  const on = choices.leaveOutFlagged === 'true';
  if (careless === 0 && !on) return null;
  return (
    <div className="leave-out">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby="leave-out-why"
          onChange={(event) => (event.target.checked ? choose('leaveOutFlagged', 'true') : unchoose('leaveOutFlagged'))}
        />
        {t('data.quality.leaveOut', { count: careless })}
      </label>
      <p className="hint" id="leave-out-why">
        {t(on ? 'data.quality.leftOut' : 'data.quality.leaveOutWhy', { count: careless, both: formatCount(both) })}
      </p>
    </div>
  );
}
