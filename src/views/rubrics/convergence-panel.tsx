import type { ReactNode } from 'react';
import {
  clearlyApart,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatPStatement,
  formatShareless,
  useMessages,
} from '../../messages';
import { type Convergence, type ConvergenceFinding, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { Coefficient } from './coefficient';
import { CriterionName, useCriterionName } from './criterion-name';

/** Gains that assessors see against gains that students report, competency by competency. */
export function ConvergencePanel({ finding }: { finding: ConvergenceFinding }) {
  const { t } = useMessages();
  const nameOf = useCriterionName();
  const words = useFitWords(finding.rows);
  return (
    <section className="panel chart-panel convergence" aria-label={t('rubrics.convergence.title')}>
      <h2>{t('rubrics.convergence.title')}</h2>
      <p>{words}</p>
      {finding.rows.length > 0 && (
        <>
          <p className="muted">{t('rubrics.convergence.lead')}</p>
          <PlainTable
            caption={t('rubrics.convergence.caption', { level: formatLevel(finding.confidence) })}
            head={[
              t('rubrics.convergence.competency'),
              t('rubrics.convergence.n'),
              t('rubrics.convergence.gains'),
              t('rubrics.convergence.before'),
              t('rubrics.convergence.after'),
              t('rubrics.convergence.bias'),
              t('rubrics.convergence.limits'),
            ]}
            rows={finding.rows.map((row) => ({
              id: row.criterion.key,
              head: <CriterionName criterion={row.criterion} />,
              cells: [
                formatCount(row.n),
                <Rho key="gains" row={row} scores="gains" subject={nameOf(row.criterion)} />,
                <Rho key="before" row={row} scores="before" subject={nameOf(row.criterion)} />,
                <Rho key="after" row={row} scores="after" subject={nameOf(row.criterion)} />,
                ...biasCells(row, nameOf(row.criterion)),
              ],
            }))}
          />
          <p className="muted">{t('rubrics.convergence.note')}</p>
        </>
      )}
    </section>
  );
}

/** Gains are in percent, so that the levels of the rubric do not matter here. */
const LEVELS = { min: 0, max: 100, step: 1, names: null };

type RhoProps = { row: Convergence; scores: 'gains' | 'before' | 'after'; subject: string };

function Rho({ row, scores, subject }: RhoProps) {
  const { t } = useMessages();
  const result = row[scores];
  if (isRefused(result)) return <Refused refusal={result.refusal} counted="both" />;
  const { rho, ci, p } = result;
  return (
    <Figure
      method="convergence"
      subject={`${subject}: ${t(`rubrics.convergence.${scores}`)}`}
      figure={`${formatShareless(rho)} ${ci ? formatInterval(ci) : ''}`.trim()}
      rubric={{ levels: LEVELS, convergence: row, scores }}
    >
      <Coefficient value={rho} ci={ci} />
      {scores === 'gains' && p !== undefined && <small className="under">{formatPStatement('p', p)}</small>}
    </Figure>
  );
}

function biasCells(row: Convergence, subject: string): ReactNode[] {
  const { blandAltman } = row;
  if (isRefused(blandAltman)) {
    const refused = <Refused key="refused" refusal={blandAltman.refusal} counted="both" />;
    return [refused, refused];
  }
  const { bias, biasCi, limits } = blandAltman;
  const about = { method: 'blandAltman' as const, subject, rubric: { levels: LEVELS, convergence: row } };
  const interval = biasCi ? formatInterval(biasCi, 1) : '';
  return [
    <Figure key="bias" {...about} figure={`${formatChange(bias, 1)} ${interval}`.trim()}>
      {formatChange(bias, 1)}
      {interval && <small className="under">{interval}</small>}
    </Figure>,
    <Figure key="limits" {...about} figure={formatInterval(limits, 1)}>
      {formatInterval(limits, 1)}
    </Figure>,
  ];
}

/** Where the two clearly go together; never more than the intervals allow. */
function useFitWords(rows: Convergence[]): string {
  const { t, language } = useMessages();
  const nameOf = useCriterionName();
  if (rows.length === 0) return t('rubrics.convergence.none');
  const told = rows.flatMap(({ criterion, gains }) => (isRefused(gains) ? [] : [{ criterion, ci: gains.ci }]));
  if (told.length === 0) return t('rubrics.convergence.untold');
  const named = (side: 'above' | 'below') =>
    told.filter(({ ci }) => clearlyApart(ci) === side).map(({ criterion }) => nameOf(criterion));
  const join = (names: string[]) => names.join(t('rubrics.headline.separator'));
  const [together, against] = [named('above'), named('below')];
  const words = [
    together.length > 0 ? t('rubrics.convergence.some', { names: join(together) }) : t('rubrics.convergence.nowhere'),
    ...(against.length > 0 ? [t('rubrics.convergence.against', { names: join(against) })] : []),
    ...(together.length > 0 && together.length + against.length < told.length ? [t('rubrics.convergence.partly')] : []),
  ];
  return words.join(language === 'en' ? ' ' : '');
}
