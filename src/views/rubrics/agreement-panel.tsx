import { type ReactNode, useId, useState } from 'react';
import { formatCount, formatLevel, formatPercent, useMessages } from '../../messages';
import {
  AGREEMENT_PARADOX,
  AGREEMENT_RULES,
  type Agreement,
  type AgreementFinding,
  isRefused,
  type OrRefusal,
  type Wave,
} from '../../vocabulary';
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
  const twice = rows.map(({ ratedTwice }) => ratedTwice).filter((count) => !Number.isNaN(count));
  return (
    <section className="panel chart-panel" aria-label={t('rubrics.agreement.title')}>
      <h2>{t('rubrics.agreement.title')}</h2>
      <p className="muted">
        {twice.length > 0
          ? t('rubrics.agreement.lead', {
              rated: formatCount(Math.min(...twice)),
              most: formatCount(Math.max(...twice)),
            })
          : t('rubrics.agreement.leadNone')}
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
        rows={rows.map((row) => ({
          id: row.criterion.key,
          head: <CriterionName criterion={row.criterion} />,
          cells: cellsOf(row),
        }))}
      />
      <Notes rows={rows} />
    </section>
  );
}

const told = <Value,>(result: OrRefusal<Value>, show: (value: Value) => ReactNode): ReactNode =>
  isRefused(result) ? <Refused refusal={result.refusal} counted="works" /> : show(result);

function cellsOf({ works, ratedTwice, exact, adjacent, kappa, krippendorff, icc }: Agreement): ReactNode[] {
  return [
    `${formatCount(ratedTwice)} / ${formatCount(works)}`,
    told(exact, (share) => formatPercent(share)),
    told(adjacent, (share) => formatPercent(share)),
    told(kappa, ({ mean }) => <Coefficient value={mean} rule="kappa" />),
    told(krippendorff, ({ nominal }) => <Coefficient {...nominal} />),
    told(krippendorff, ({ ordinal }) => <Coefficient {...ordinal} rule="alpha" />),
    told(krippendorff, ({ interval }) => <Coefficient {...interval} />),
    told(icc, ({ single, ci }) => <Coefficient value={single} ci={ci} rule="icc" />),
    told(icc, ({ average, averageCi }) => <Coefficient value={average} ci={averageCi} rule="icc" />),
  ];
}

/** The form of the ICC that was chosen, where agreement and κ contradict each other, and whose words these are. */
function Notes({ rows }: { rows: Agreement[] }) {
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
            n: formatCount(Math.min(...works)),
            most: formatCount(Math.max(...works)),
          })}{' '}
          {t('rubrics.agreement.average_use')}
        </p>
      )}
      {paradoxes.length > 0 && (
        <p>
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
