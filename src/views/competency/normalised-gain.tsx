import { formatCount, formatInterval, formatLevel, formatNumber, refusalText, useMessages } from '../../messages';
import { type CompetencyFinding, isRefused } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';

/** The share of the possible rise, with who is not in it and what it cannot say. */
export function NormalisedGain({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { normalisedGain } = finding;
  return (
    <section className="panel chart-panel" aria-label={t('competency.gain.title')}>
      <h2>{t('competency.gain.title')}</h2>
      <p className="muted">{t('competency.gain.lead')}</p>
      {isRefused(normalisedGain) ? <Refused refusal={normalisedGain.refusal} /> : <GainTable finding={finding} />}
    </section>
  );
}

function GainTable({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { normalisedGain: gain, comparison } = finding;
  if (isRefused(gain)) return null;
  const level = formatLevel(finding.confidence);
  const figure = (measure: string, value: number | undefined, under = '') =>
    value === undefined ? (
      '—'
    ) : (
      <Figure
        method="normalisedGain"
        subject={`${name}: ${measure}`}
        figure={`${formatNumber(value)} ${under}`.trim()}
        {...{ comparison, finding }}
      >
        <span className="value">{formatNumber(value)}</span>
        {under && <small>{under}</small>}
      </Figure>
    );
  const out = (key: 'atTop' | 'excluded', count: number) =>
    count === 0 ? t('competency.gain.nobody') : t(`competency.gain.${key}`, { count, n: formatCount(count) });
  const names = {
    class: t('competency.gain.class', { level }),
    individual: t('competency.gain.individual'),
    normalised: t('competency.gain.normalised'),
  };
  const interval = isRefused(gain.ci)
    ? t('competency.gain.noInterval', { reason: refusalText(t, gain.ci.refusal) })
    : formatInterval(gain.ci);
  return (
    <PlainTable
      caption={t('competency.gain.caption')}
      head={[t('competency.gain.measure'), t('competency.gain.value'), t('competency.gain.out')]}
      rows={[
        { id: 'class', head: names.class, cells: [figure(names.class, gain.classGain, interval), '—'] },
        {
          id: 'individual',
          head: names.individual,
          cells: [figure(names.individual, gain.individual), out('atTop', gain.atTop)],
        },
        {
          id: 'normalised',
          head: names.normalised,
          cells: [figure(names.normalised, gain.normalisedChange), out('excluded', gain.excluded)],
        },
      ]}
    />
  );
}
