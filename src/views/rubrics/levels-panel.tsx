import { lookOf } from '../../charts';
import { formatCount, useMessages } from '../../messages';
import type { CriterionChange, RubricFinding, RubricLevels } from '../../vocabulary';
import { ChartPanel } from '../parts/chart-panel';
import { useFramework } from '../parts/framework';
import { PlainTable } from '../parts/plain-table';
import { CriterionName, useCriterionName } from './criterion-name';

/** Whole levels with their names, lowest first. */
const levelsOf = ({ min, max, names }: RubricLevels) =>
  Array.from({ length: max - min + 1 }, (_, index) => ({ level: min + index, name: names?.[index] ?? null }));

/** How many students are at which level, before beside after, for every criterion. */
export function LevelsPanel({ finding }: { finding: RubricFinding }) {
  const { t } = useMessages();
  const { criteria, levels } = finding;
  const shown = criteria.filter(({ comparison }) => comparison.n > 0);
  if (shown.length === 0) return null;
  return (
    <ChartPanel
      title={t('rubrics.levels.title')}
      lead={t('rubrics.levels.lead')}
      table={
        <PlainTable
          caption={t('rubrics.levels.caption')}
          head={[
            t('rubrics.criteria.criterion'),
            ...levelsOf(levels).map(({ level, name }) => (name ? `${level} ${name}` : level)),
          ]}
          rows={shown.map(({ criterion, before, after }) => ({
            id: criterion.key,
            head: <CriterionName criterion={criterion} />,
            cells: before.map((count, index) =>
              t('rubrics.levels.cell', { before: formatCount(count), after: formatCount(after[index]!) }),
            ),
          }))}
        />
      }
    >
      <div className="level-bars">
        {shown.map((row) => (
          <Criterion key={row.criterion.key} row={row} levels={levels} />
        ))}
      </div>
    </ChartPanel>
  );
}

function Criterion({ row: { criterion, before, after }, levels }: { row: CriterionChange; levels: RubricLevels }) {
  const { t } = useMessages();
  const { indexOf } = useFramework();
  const name = useCriterionName()(criterion);
  const colour = `var(${lookOf(indexOf(criterion.competency ?? '')).token})`;
  if ([...before, ...after].some(Number.isNaN))
    return <p className="muted">{t('rubrics.levels.withheld', { name })}</p>;
  const most = Math.max(1, ...before, ...after);
  const width = (count: number) => `${((100 * count) / most).toFixed(2)}%`;
  const rows = levelsOf(levels)
    .map(({ level, name: called }, index) => ({ level, called, before: before[index]!, after: after[index]! }))
    .reverse();
  const values = rows
    .map((one) => t('rubrics.levels.value', { ...one }))
    .toReversed()
    .join(t('rubrics.levels.separator'));
  return (
    <div className="level-criterion">
      <CriterionName criterion={criterion} />
      <div role="img" aria-label={t('rubrics.levels.label', { name, values })}>
        <div className="level-row level-head">
          <span>{t('competency.before')}</span>
          <span />
          <span>{t('competency.after')}</span>
        </div>
        {rows.map(({ level, called, ...counts }) => (
          <div key={level} className="level-row">
            <span className="level-side before">
              {formatCount(counts.before)}
              <i style={{ width: width(counts.before), borderColor: colour }} />
            </span>
            <span className="level-name" title={called ?? undefined}>
              {level}
            </span>
            <span className="level-side">
              <i style={{ width: width(counts.after), borderColor: colour, background: colour }} />
              {formatCount(counts.after)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
