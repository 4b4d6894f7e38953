import { formatNumber, formatPercent, useMessages } from '../../messages';
import { CEILING_SHARE, type CompetencyFinding, isRefused, type LimitsOfScale } from '../../vocabulary';
import { Figure } from '../how';
import { useLook } from '../parts/look';
import { PlainTable } from '../parts/plain-table';

type End = LimitsOfScale['ends'][number];

/** How many stand at the ends of the scale, where no further change can be seen. */
export function Ends({ finding }: { finding: CompetencyFinding }) {
  const { t } = useMessages();
  const { name } = useLook(finding.competency);
  const { limits, comparison } = finding;
  if (isRefused(limits)) return null;
  const { min, max } = comparison.scale;
  const nameOf = ({ end, near }: End) => {
    if (end === 'ceiling') {
      return near
        ? t('competency.ends.nearCeiling', { score: formatNumber(max - limits.within) })
        : t('competency.ends.ceiling', { score: max });
    }
    return near
      ? t('competency.ends.nearFloor', { score: formatNumber(min + limits.within) })
      : t('competency.ends.floor', { score: min });
  };
  const cell = (row: End, wave: 'before' | 'after') => {
    const { share, ci } = row[wave];
    const figure = formatPercent(share);
    return (
      <Figure
        key={wave}
        method="limits"
        subject={`${name}: ${nameOf(row)}, ${t(`competency.${wave}`)}`}
        figure={figure}
        {...{ comparison, finding }}
      >
        {share >= CEILING_SHARE.value ? <b>{figure}</b> : figure}
        <small>{`[${formatNumber(ci[0] * 100, 0)}, ${formatPercent(ci[1])}]`}</small>
      </Figure>
    );
  };
  return (
    <section className="panel chart-panel" aria-label={t('competency.ends.title')}>
      <h2>{t('competency.ends.title')}</h2>
      <p className="muted">
        {t('competency.ends.lead', {
          within: formatNumber(limits.within),
          limit: formatPercent(CEILING_SHARE.value),
          source: CEILING_SHARE.source,
        })}
      </p>
      <PlainTable
        caption={t('competency.ends.caption')}
        head={[t('competency.ends.end'), t('competency.before'), t('competency.after')]}
        rows={limits.ends.map((row) => ({
          id: `${row.end}/${row.near}`,
          head: nameOf(row),
          cells: [cell(row, 'before'), cell(row, 'after')],
        }))}
      />
    </section>
  );
}
