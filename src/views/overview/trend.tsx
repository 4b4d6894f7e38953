import { lookOf, sparkline } from '../../charts';
import { formatChange, useMessages } from '../../messages';
import type { Comparison } from '../../vocabulary';
import { useFramework } from '../parts/framework';

const FRAME = { width: 100, height: 36, inset: 4 };

export type TrendProps = {
  competency: string;
  comparisons: Comparison[];
  by: string;
  /** The largest change of all rows: they share one scale. */
  reach: number;
};

/** Mean change over semesters around a line of no change. */
export function Trend({ competency, comparisons, by, reach }: TrendProps) {
  const { t, language } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const { points, lines, zero } = sparkline(comparisons, by, reach, FRAME);
  const colour = `var(${lookOf(indexOf(competency)).token})`;
  const spoken = points.map((point, index) =>
    point
      ? t('overview.mark.trendItem', { semester: point.label, change: formatChange(point.change) })
      : t('overview.mark.trendGap', { semester: comparisons[index]?.cohort[by] ?? '' }),
  );
  const values = new Intl.ListFormat(language, { type: 'unit' }).format(spoken);
  return (
    <svg
      className="sparkline"
      width={FRAME.width}
      height={FRAME.height}
      role="img"
      aria-label={t('overview.mark.trend', { name: nameOf(competency), values })}
    >
      <line className="axis" x1="0" x2={FRAME.width} y1={zero} y2={zero} />
      {lines.map((line) => (
        <polyline key={line} points={line} fill="none" stroke={colour} strokeWidth="1.5" />
      ))}
      {points.map((point) => point && <circle key={point.label} cx={point.x} cy={point.y} r="2.4" fill={colour} />)}
    </svg>
  );
}
