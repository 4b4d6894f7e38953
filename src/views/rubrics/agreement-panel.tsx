import { type ReactNode, useId, useState } from 'react';
import { formatCount, formatInterval, formatLevel, formatPercent, formatShareless, useMessages } from '../../messages';
import type { RubricCall, RubricMethodId } from '../../report';
import {
  AGREEMENT_PARADOX,
  AGREEMENT_RULES,
  type Agreement,
  type AgreementFinding,
  type Interval,
  isRefused,
  type OrRefusal,
  type TotalAgreement,
  type Wave,
} from '../../vocabulary';
import { Figure } from '../how';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';
import { Coefficient } from './coefficient';
import { CriterionName, useCriterionName } from './criterion-name';

/** Every coefficient of agreement by criterion, with its word, and which form of it was taken and why. */
export function AgreementPanel({ finding }: { finding: AgreementFinding }) {
  const { t } = useMessages();
  const field = useId();
  const waves = [...new Set(finding.rows.map(({ wave }) => wave))];
  const [asked, setWave] = useState<Wave | null>(null);
  const wave = waves.find((one) => one === asked) ?? null;
  const rows = finding.rows.filter((row) => row.wave === wave);
  const totals = finding.totals.filter((row) => row.wave === wave);
  const nameOf = useCriterionName();
  const about =
    (of: Pick<RubricCall, 'agreement' | 'total'>, subject: string): Asked =>
    (method, figure, shown) => (
      <Figure method={method} subject={subject} figure={figure} rubric={{ levels: finding.levels, ...of }}>
        {shown}
      </Figure>
    );
  const twice = rows.map(({ ratedTwice }) => ratedTwice).filter((count) => !Number.isNaN(count));
  if (finding.rows.every(({ ratedTwice }) => ratedTwice === 0)) {
    return (
      <section className="panel chart-panel agreement" aria-label={t('rubrics.agreement.title')}>
        <h2>{t('rubrics.agreement.title')}</h2>
        <p>{t('rubrics.agreement.nobodyTwice')}</p>
      </section>
    );
  }
  return (
    <section className="panel chart-panel agreement" aria-label={t('rubrics.agreement.title')}>
      <h2>{t('rubrics.agreement.title')}</h2>
      <p className="muted">
        {twice.length > 0 ? t('rubrics.agreement.lead', { range: rangeOf(twice) }) : t('rubrics.agreement.leadNone')}
      </p>
      <div className="wave-choice">
        <label htmlFor={field}>{t('rubrics.agreement.wave')}</label>
        <select
          id={field}
          className="field"
          value={wave ?? ''}
          onChange={(event) => setWave(waves.find((one) => one === event.currentTarget.value) ?? null)}
        >
          {waves.map((one) => (
            <option key={one ?? ''} value={one ?? ''}>
              {one === null ? t('rubrics.agreement.all') : t(`how.wave.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <PlainTable
        caption={t('rubrics.agreement.caption', { level: formatLevel(finding.confidence) })}
        head={[
          t('rubrics.agreement.criterion'),
          t('rubrics.agreement.twice'),
          t('rubrics.agreement.exact'),
          t('rubrics.agreement.adjacent'),
          t('rubrics.agreement.kappa'),
          t('rubrics.agreement.nominal'),
          t('rubrics.agreement.ordinal'),
          t('rubrics.agreement.interval'),
          t('rubrics.agreement.single'),
          t('rubrics.agreement.average'),
        ]}
        rows={[
          ...rows.map((row) => ({
            id: row.criterion.key,
            head: <CriterionName criterion={row.criterion} />,
            cells: cellsOf(row, about({ agreement: row }, nameOf(row.criterion))),
          })),
          ...totals.map((row) => ({
            id: 'total',
            head: t('rubrics.agreement.total'),
            cells: totalCells(row, about({ total: row }, t('rubrics.agreement.total'))),
          })),
        ]}
      />
      <Notes rows={rows} hasTotal={totals.length > 0} />
    </section>
  );
}

/** From the least to the most, or the one number that all are. */
function rangeOf(counts: number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? formatCount(least) : `${formatCount(least)}–${formatCount(most)}`;
}

/** A figure that can be asked how it came about. */
type Asked = (method: RubricMethodId, figure: string, shown: ReactNode) => ReactNode;

const told = <Value,>(result: OrRefusal<Value>, show: (value: Value) => ReactNode): ReactNode =>
  isRefused(result) ? <Refused refusal={result.refusal} counted="works" /> : show(result);

const figureOf = (value: number, ci?: Interval) =>
  ci ? `${formatShareless(value)} ${formatInterval(ci)}` : formatShareless(value);

function cellsOf({ works, ratedTwice, exact, adjacent, kappa, krippendorff, icc }: Agreement, ask: Asked): ReactNode[] {
  const share = (value: number) => ask('raterShares', formatPercent(value), formatPercent(value));
  const alpha = ({ value, ci }: { value: number; ci?: Interval }, rule?: 'alpha') =>
    ask('krippendorff', figureOf(value, ci), <Coefficient value={value} ci={ci} {...(rule ? { rule } : {})} />);
  return [
    `${formatCount(ratedTwice)} / ${formatCount(works)}`,
    told(exact, share),
    told(adjacent, share),
    told(kappa, ({ mean }) => ask('weightedKappa', figureOf(mean), <Coefficient value={mean} rule="kappa" />)),
    told(krippendorff, ({ nominal }) => alpha(nominal)),
    told(krippendorff, ({ ordinal }) => alpha(ordinal, 'alpha')),
    told(krippendorff, ({ interval }) => alpha(interval)),
    ...iccCells(icc, ask),
  ];
}

function iccCells(icc: Agreement['icc'], ask: Asked): ReactNode[] {
  const one = (value: number, ci: Interval | undefined) =>
    ask('raterIcc', figureOf(value, ci), <Coefficient value={value} ci={ci} rule="icc" />);
  return [
    told(icc, ({ single, ci }) => one(single, ci)),
    told(icc, ({ average, averageCi }) => one(average, averageCi)),
  ];
}

/** Means of levels are in no category, so that only what rests on distances can be told. */
function totalCells({ works, ratedTwice, krippendorff, icc }: TotalAgreement, ask: Asked): ReactNode[] {
  return [
    `${formatCount(ratedTwice)} / ${formatCount(works)}`,
    ...['exact', 'adjacent', 'kappa', 'nominal', 'ordinal'].map(() => '–'),
    told(krippendorff, ({ value, ci }) =>
      ask('krippendorff', figureOf(value, ci), <Coefficient value={value} ci={ci} />),
    ),
    ...iccCells(icc, ask),
  ];
}

/** The form of the ICC that was chosen, where agreement and κ contradict each other, and whose words these are. */
function Notes({ rows, hasTotal }: { rows: Agreement[]; hasTotal: boolean }) {
  const { t } = useMessages();
  const nameOf = useCriterionName();
  const iccs = rows.flatMap(({ icc }) => (isRefused(icc) ? [] : [icc]));
  const models = [...new Set(iccs.map(({ model }) => model))];
  const [first] = iccs;
  const works = iccs.map(({ works: count }) => count);
  const paradoxes = rows.filter(({ paradox }) => paradox);
  const { icc, kappa, alpha } = AGREEMENT_RULES;
  return (
    <div className="muted">
      {first && (
        <p>
          {models.map((model) => t(`rubrics.agreement.${model}`)).join(' ')}{' '}
          {t('rubrics.agreement.iccWorks', {
            count: Math.max(...works),
            raters: formatCount(first.raters),
            range: rangeOf(works),
          })}{' '}
          {t('rubrics.agreement.average_use')} {hasTotal && t('rubrics.agreement.totalNote')}
        </p>
      )}
      {paradoxes.length > 0 && (
        <p className="paradox">
          {t('rubrics.agreement.paradox', {
            names: paradoxes.map(({ criterion }) => nameOf(criterion)).join(t('rubrics.headline.separator')),
            source: AGREEMENT_PARADOX.source,
          })}
        </p>
      )}
      <p>{t('rubrics.agreement.words', { icc: icc.source, kappa: kappa.source, alpha: alpha.source })}</p>
    </div>
  );
}
