import { dumbbell, dumbbellHeight, lookOf } from '../../charts';
import { formatCount, formatLevel, meanOf, useMessages } from '../../messages';
import { type CriterionChange, isRefused, type RubricCard, type RubricFinding } from '../../vocabulary';
import { ChangeCell, ChangeHead, Dumbbell } from '../overview';
import { EffectFigure, GainFigure, TargetFigure } from '../parts/figures';
import { useFramework } from '../parts/framework';
import { Refused } from '../parts/refused';
import { SavePicture } from '../parts/save-picture';
import { useProject } from '../session';
import { RubricTarget } from '../settings';
import { CriterionName, useCriterionName } from './criterion-name';

/** Every criterion in one line, all on the rubric's own scale. */
export function CriteriaTable({ finding, rubric }: { finding: RubricFinding; rubric: RubricCard }) {
  const { t } = useMessages();
  const { adjustment } = useProject().settings;
  const { criteria, levels, confidence } = finding;
  const words = {
    scale: t('overview.column.dumbbellScale', { min: levels.min, max: levels.max }),
    gain: t('overview.column.gain', { level: formatLevel(confidence) }),
    effect: t('overview.column.effect'),
    moved: t('rubrics.criteria.moved'),
    target: t('overview.column.target'),
  };
  return (
    <section className="panel" aria-label={t('rubrics.criteria.title')}>
      <div className="table-save">
        <SaveCriteria criteria={criteria} words={{ title: words.scale, legend: words.gain }} />
      </div>
      <table className="change without-trend">
        <ChangeHead first={t('rubrics.criteria.criterion')} {...words} />
        <tbody>
          {criteria.map((row) => (
            <CriterionRow key={row.criterion.key} row={row} family={criteria} words={words} />
          ))}
        </tbody>
      </table>
      <div className="legend">
        <span>{t('rubrics.criteria.lead')}</span>
        <span>{t('overview.legend.marks', { level: formatLevel(confidence) })}</span>
        <span>{t('rubrics.criteria.family', { name: t(`overview.correctionName.${adjustment}`) })}</span>
      </div>
      <RubricTarget rubric={rubric} />
    </section>
  );
}

/** The figure as a file. */
function SaveCriteria({ criteria, words }: { criteria: CriterionChange[]; words: { title: string; legend: string } }) {
  const { t } = useMessages();
  const { indexOf } = useFramework();
  const nameOf = useCriterionName();
  const shown = criteria.flatMap(({ comparison }) => (meanOf(comparison.pre) === null ? [] : [comparison]));
  if (shown.length === 0) return null;
  const criterionOf = (id: string) => criteria.find(({ criterion }) => criterion.id === id)!.criterion;
  return (
    <SavePicture
      file="rubric-change"
      subject={t('rubrics.criteria.title')}
      draw={(colours) => ({
        option: dumbbell(
          shown,
          {
            ...words,
            nameOf: (id) => nameOf(criterionOf(id)),
            indexOf: (id) => indexOf(criterionOf(id).competency ?? ''),
          },
          colours,
        ),
        width: 900,
        height: dumbbellHeight(shown.length),
      })}
    />
  );
}

type RowProps = {
  row: CriterionChange;
  family: CriterionChange[];
  words: Record<'gain' | 'effect' | 'moved' | 'target', string>;
};

function CriterionRow({ row, family, words }: RowProps) {
  const { t } = useMessages();
  const { criterion, comparison } = row;
  const refusal = !(comparison.n >= 2) && isRefused(comparison.t) ? comparison.t.refusal : null;
  return (
    <tr className="change-row">
      <th scope="row" className="cell name">
        <CriterionName criterion={criterion} />
        <span className="name-notes">{t('overview.row.n', { n: formatCount(comparison.n) })}</span>
      </th>
      <td className="cell scale">{comparison.n > 0 && <Dumbbell comparison={comparison} />}</td>
      {refusal ? (
        <td className="cell whole" colSpan={4}>
          <Refused refusal={refusal} />
        </td>
      ) : (
        <>
          <ChangeCell label={words.gain}>
            <GainFigure comparison={comparison} family={family.map(({ comparison: one }) => one)} />
          </ChangeCell>
          <ChangeCell label={words.effect}>
            <EffectFigure comparison={comparison} />
          </ChangeCell>
          <ChangeCell label={words.moved} className="reliable">
            <Moved row={row} />
          </ChangeCell>
          <ChangeCell label={words.target}>
            <TargetFigure comparison={comparison} showLevel />
          </ChangeCell>
        </>
      )}
    </tr>
  );
}

/** Students whose whole level is higher, the same, lower. */
function Moved({ row: { criterion, up, same, down } }: { row: CriterionChange }) {
  const { t } = useMessages();
  const { indexOf } = useFramework();
  const name = useCriterionName()(criterion);
  const { publicationThreshold: needed } = useProject().settings;
  if (Number.isNaN(up)) return <Refused refusal={{ code: 'suppressed', needed }} />;
  const values = { up: formatCount(up), same: formatCount(same), down: formatCount(down) };
  return (
    <>
      <div className="stack" role="img" aria-label={t('rubrics.criteria.movedLabel', { name, ...values })}>
        <span style={{ flexGrow: up, background: `var(${lookOf(indexOf(criterion.competency ?? '')).token})` }} />
        <span className="same" style={{ flexGrow: same }} />
        <span className="down" style={{ flexGrow: down }} />
      </div>
      {t('rubrics.criteria.movedText', values)}
    </>
  );
}
