import { formatChange, formatInterval, formatLevel, formatPercent, formatShareless, useMessages } from '../../messages';
import type { MethodId } from '../../report';
import { type CompetencyFinding, type Interval, isRefused, type OrRefusal } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';
import { Refused } from '../parts/refused';

type Row = { id: RowId; method: MethodId; shown: OrRefusal<{ figure: string; under?: string }> };
type RowId = 'gav' | 'davNoncentral' | 'gz' | 'dz' | 'grm' | 'gb' | 'correlation' | 'commonLanguage' | 'shareImproved';

/** The change by every usual measure, for those who need another than the one on top. */
export function EffectSizes({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { effectSizes, comparison } = finding;
  return (
    <section className="panel chart-panel" aria-label={t('competency.sizes.title')}>
      <h2>{t('competency.sizes.title')}</h2>
      <p className="muted">{t('competency.sizes.lead')}</p>
      {isRefused(effectSizes) ? (
        <Refused refusal={effectSizes.refusal} />
      ) : (
        <PlainTable
          caption={t('competency.sizes.caption')}
          head={[t('competency.sizes.size'), t('competency.sizes.value', { level: formatLevel(finding.confidence) })]}
          rows={rowsOf(finding).map(({ id, method, shown }) => ({
            id,
            head: t(`competency.sizes.${id}`),
            cells: [
              isRefused(shown) ? (
                <Refused key={id} refusal={shown.refusal} />
              ) : (
                <Figure
                  key={id}
                  method={method}
                  subject={`${name}: ${t(`competency.sizes.${id}`)}`}
                  figure={`${shown.figure} ${shown.under ?? ''}`.trim()}
                  {...{ comparison, finding }}
                >
                  {shown.figure}
                  {shown.under && <small>{shown.under}</small>}
                </Figure>
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

function rowsOf({ effectSizes, correlation }: CompetencyFinding): Row[] {
  if (isRefused(effectSizes)) return [];
  const { gav, dav, davNoncentral, gz, dz, grm, gb, commonLanguage, shareImproved } = effectSizes;
  const sized = (size: OrRefusal<{ value: number; ci: Interval }>) =>
    isRefused(size) ? size : { figure: formatChange(size.value), under: formatInterval(size.ci) };
  return [
    { id: 'gav', method: 'gav', shown: sized(gav) },
    ...(davNoncentral
      ? [
          {
            id: 'davNoncentral',
            method: 'effectSizes',
            shown: sized({ value: dav.value, ci: davNoncentral }),
          } as const,
        ]
      : []),
    { id: 'gz', method: 'effectSizes', shown: sized(gz) },
    { id: 'dz', method: 'dz', shown: sized(dz) },
    { id: 'grm', method: 'effectSizes', shown: sized(grm) },
    {
      id: 'correlation',
      method: 'correlation',
      shown: isRefused(correlation)
        ? correlation
        : {
            figure: formatShareless(correlation.r),
            ...(correlation.ci ? { under: shareless(correlation.ci) } : {}),
          },
    },
    { id: 'gb', method: 'effectSizes', shown: sized(gb) },
    { id: 'commonLanguage', method: 'effectSizes', shown: { figure: formatPercent(commonLanguage) } },
    { id: 'shareImproved', method: 'effectSizes', shown: { figure: formatPercent(shareImproved) } },
  ];
}

const shareless = ([low, high]: Interval) => `[${formatShareless(low)}, ${formatShareless(high)}]`;
