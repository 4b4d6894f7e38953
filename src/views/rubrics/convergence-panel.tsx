import type { ReactNode } from 'react';
import {
  clearlyApart,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatPStatement,
  useMessages,
} from '../../messages';
import { type Convergence, type ConvergenceFinding, isRefused } from '../../vocabulary';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { Coefficient } from './coefficient';
import { CriterionName, useCriterionName } from './criterion-name';

/** Gains that assessors see against gains that students report, competency by competency. */
export function ConvergencePanel({ finding }: { finding: ConvergenceFinding }) {
  const { t } = useMessages();
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
                <Rho key="gains" result={row.gains} withP />,
                <Rho key="before" result={row.before} />,
                <Rho key="after" result={row.after} />,
                ...biasCells(row.blandAltman),
              ],
            }))}
          />
          <p className="muted">{t('rubrics.convergence.note')}</p>
        </>
      )}
    </section>
  );
}

function Rho({ result, withP = false }: { result: Convergence['gains']; withP?: boolean }) {
  if (isRefused(result)) return <Refused refusal={result.refusal} counted="both" />;
  return (
    <>
      <Coefficient value={result.rho} ci={result.ci} />
      {withP && result.p !== undefined && <small className="under">{formatPStatement('p', result.p)}</small>}
    </>
  );
}

function biasCells(result: Convergence['blandAltman']): ReactNode[] {
  if (isRefused(result)) {
    const refused = <Refused key="refused" refusal={result.refusal} counted="both" />;
    return [refused, refused];
  }
  return [
    <span key="bias">
      {formatChange(result.bias, 1)}
      {result.biasCi && <small className="under">{formatInterval(result.biasCi, 1)}</small>}
    </span>,
    formatInterval(result.limits, 1),
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
