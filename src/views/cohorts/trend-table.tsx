import type { TrendPoint } from '../../charts';
import { formatChange, formatCount, formatInterval, useMessages } from '../../messages';
import { type Comparison, isRefused } from '../../vocabulary';
import { PlainTable } from '../parts/plain-table';

type TableProps = {
  points: TrendPoint[];
  comparisons: (Comparison | null)[];
  title: string;
  nameAt: (point: TrendPoint) => string;
};

/** The same to read. */
export function TrendTable({ points, comparisons, title, nameAt }: TableProps) {
  const { t } = useMessages();
  const intervalOf = ({ cohort }: TrendPoint) => {
    const gain = comparisons[cohort]?.gain;
    return gain && !isRefused(gain) && gain.ci ? ` ${formatInterval(gain.ci)}` : '';
  };
  return (
    <PlainTable
      caption={t('cohorts.trend.caption', { name: title })}
      head={[t('cohorts.all.group'), t('overview.table.n'), t('overview.table.gain')]}
      rows={points.map((point) => ({
        id: point.cohort,
        head: nameAt(point),
        cells: [formatCount(comparisons[point.cohort]?.n ?? 0), `${formatChange(point.change)}${intervalOf(point)}`],
      }))}
    />
  );
}
