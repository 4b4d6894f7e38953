import type { ReactNode } from 'react';
import {
  clearlyApart,
  formatChange,
  formatCount,
  formatInterval,
  formatLevel,
  formatNumber,
  formatPercent,
  useMessages,
} from '../../messages';
import { type AgreementFinding, type Interval, isRefused, type RaterFigures } from '../../vocabulary';
import { Figure } from '../how';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { Coefficient } from './coefficient';
import { useCriterionName } from './criterion-name';

/** Every assessor beside the others, the severest named; pair by pair beneath. */
export function RatersPanel({ finding }: { finding: AgreementFinding }) {
  const { t } = useMessages();
  const level = formatLevel(finding.confidence);
  const severity = useSeverityWords(finding);
  const hasOthers = finding.raters.length > 1;
  if (finding.raters.length === 0) {
    return (
      <section className="panel chart-panel raters" aria-label={t('rubrics.raters.title')}>
        <h2>{t('rubrics.raters.title')}</h2>
        <p>{t('data.rubric.nobody')}</p>
      </section>
    );
  }
  return (
    <section className="panel chart-panel raters" aria-label={t('rubrics.raters.title')}>
      <h2>{t('rubrics.raters.title')}</h2>
      {hasOthers && (
        <>
          <p>{severity}</p>
          <p className="muted">{t('rubrics.raters.lead')}</p>
        </>
      )}
      <PlainTable
        caption={t('rubrics.raters.caption')}
        head={[
          t('rubrics.raters.rater'),
          t('rubrics.raters.works'),
          t('rubrics.raters.ratings'),
          t('rubrics.raters.mean'),
          ...(hasOthers ? [t('rubrics.raters.severity', { level }), t('rubrics.raters.exact')] : []),
        ]}
        rows={finding.raters.map((rater) => ({
          id: rater.name,
          head: rater.name,
          cells: [
            formatCount(rater.works),
            formatCount(rater.ratings),
            `${formatNumber(rater.mean)}${isRefused(rater.sd) ? '' : ` (${formatNumber(rater.sd)})`}`,
            ...(hasOthers ? besideOthers(rater, finding) : []),
          ],
        }))}
      />
      <Pairs finding={finding} />
    </section>
  );
}

const besideOthers = (rater: RaterFigures, finding: AgreementFinding): ReactNode[] => [
  <Severity key="severity" rater={rater} finding={finding} />,
  isRefused(rater.exact) ? (
    <Refused key="exact" refusal={rater.exact.refusal} counted="works" />
  ) : (
    formatPercent(rater.exact)
  ),
];

function Severity({ rater, finding: { levels } }: { rater: RaterFigures; finding: AgreementFinding }) {
  const { t } = useMessages();
  const { name, severity } = rater;
  if (isRefused(severity)) return <Refused refusal={severity.refusal} counted="works" />;
  const change = formatChange(severity.difference);
  const interval = severity.ci ? formatInterval(severity.ci) : '';
  return (
    <Figure
      method="severity"
      subject={`${name}: ${t('rubrics.raters.severe')}`}
      figure={`${change} ${interval}`.trim()}
      rubric={{ levels, rater }}
    >
      {change}
      {interval && <small className="under">{interval}</small>}
    </Figure>
  );
}

/** Who is clearly the severest and the most lenient. */
function useSeverityWords({ raters, confidence }: AgreementFinding): string {
  const { t, language } = useMessages();
  const told = raters
    .flatMap(({ name, severity }) =>
      isRefused(severity) || !severity.ci ? [] : [{ name, difference: severity.difference, ci: severity.ci }],
    )
    .sort((one, other) => one.difference - other.difference);
  const severest = told.find(({ ci }) => clearlyApart(ci) === 'below');
  const mildest = told.findLast(({ ci }) => clearlyApart(ci) === 'above');
  const values = ({ name, difference, ci }: { name: string; difference: number; ci: Interval }) => ({
    name,
    points: formatNumber(Math.abs(difference)),
    level: formatLevel(confidence),
    interval: formatInterval(ci),
  });
  const words = [
    ...(severest ? [t('rubrics.raters.severest', values(severest))] : []),
    ...(mildest ? [t('rubrics.raters.mildest', values(mildest))] : []),
  ];
  return words.length === 0 ? t('rubrics.raters.nobody') : words.join(language === 'en' ? ' ' : '');
}

function Pairs({ finding }: { finding: AgreementFinding }) {
  const { t } = useMessages();
  const nameOf = useCriterionName();
  const pairs = finding.rows.flatMap(({ wave, criterion, pairs: all }) =>
    wave === null ? all.map((pair) => ({ criterion, ...pair })) : [],
  );
  if (pairs.length === 0) return null;
  return (
    <details className="picture-table">
      <summary>{t('rubrics.raters.pairs')}</summary>
      <PlainTable
        caption={t('rubrics.raters.pairsCaption')}
        head={[
          t('rubrics.raters.pair'),
          t('rubrics.criteria.criterion'),
          t('rubrics.raters.shared'),
          t('rubrics.agreement.exact'),
          t('rubrics.agreement.adjacent'),
          t('rubrics.agreement.kappaPair'),
        ]}
        rows={pairs.map(({ criterion, raters: [first, second], n, exact, adjacent, kappa }) => ({
          id: `${criterion.key}/${first}/${second}`,
          head: t('rubrics.raters.both', { first, second }),
          cells: [
            nameOf(criterion),
            formatCount(n),
            formatPercent(exact),
            formatPercent(adjacent),
            isRefused(kappa) ? (
              <Refused key="kappa" refusal={kappa.refusal} counted="works" />
            ) : (
              <Coefficient key="kappa" {...kappa} rule="kappa" />
            ),
          ],
        }))}
      />
    </details>
  );
}
