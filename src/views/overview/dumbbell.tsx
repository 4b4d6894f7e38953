import { dumbbellRow, lookOf, markerPath } from '../../charts';
import { formatChange, formatLevel, formatNumber, meanOf, type Translate, useMessages } from '../../messages';
import { type Comparison, isRefused, type UnpairedComparison } from '../../vocabulary';
import { useFramework } from '../parts/framework';

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** Of pairs, or of two groups. */
type Shown = Comparison | UnpairedComparison;

/** Before hollow, after filled, on the whole answer scale; above them the interval of the change, drawn from before. */
export function Dumbbell({ comparison }: { comparison: Shown }) {
  const { t } = useMessages();
  const { nameOf, indexOf } = useFramework();
  const { ticks, before, after, interval, labels } = dumbbellRow(comparison);
  const { token, marker } = lookOf(indexOf(comparison.competency));
  const colour = `var(${token})`;
  const outline = markerPath(marker, 6);
  const mean = (value: number | null, at: number | null, side: 'left' | 'right') =>
    value !== null &&
    at !== null && (
      <text
        className="mean"
        x={percent(at)}
        y="22"
        dx={side === 'left' ? -12 : 12}
        dy="4"
        textAnchor={side === 'left' ? 'end' : 'start'}
      >
        {formatNumber(value)}
      </text>
    );
  return (
    <svg className="dumbbell" role="img" aria-label={summary(t, comparison, nameOf(comparison.competency))}>
      {ticks.map(({ at, value }) => (
        <g key={value}>
          <line className="tick" x1={percent(at)} x2={percent(at)} y1="4" y2="34" />
          <text className="tick-label" x={percent(at)} y="46" textAnchor="middle">
            {value}
          </text>
        </g>
      ))}
      {before !== null && after !== null && (
        <line x1={percent(before)} x2={percent(after)} y1="22" y2="22" stroke={colour} strokeWidth="2.5" />
      )}
      {interval && (
        <g className="interval">
          <line x1={percent(interval.low)} x2={percent(interval.high)} y1="9" y2="9" />
          <line x1={percent(interval.low)} x2={percent(interval.low)} y1="6" y2="12" />
          <line x1={percent(interval.high)} x2={percent(interval.high)} y1="6" y2="12" />
        </g>
      )}
      {before !== null && (
        <svg x={percent(before)} y="22" overflow="visible" aria-hidden="true">
          <path className="hollow mark" d={outline} stroke={colour} strokeWidth="2" />
        </svg>
      )}
      {after !== null && (
        <svg x={percent(after)} y="22" overflow="visible" aria-hidden="true">
          <path className="mark" d={outline} fill={colour} stroke={colour} strokeWidth="1" />
        </svg>
      )}
      {mean(meanOf(comparison.pre), before, labels.before)}
      {mean(meanOf(comparison.post), after, labels.after)}
    </svg>
  );
}

function summary(t: Translate, { pre, post, gain, scale }: Shown, name: string): string {
  const values = {
    name,
    before: formatNumber(meanOf(pre) ?? Number.NaN),
    after: formatNumber(meanOf(post) ?? Number.NaN),
    min: scale.min,
    max: scale.max,
  };
  if (isRefused(gain) || !gain.ci) return t('overview.mark.dumbbellPlain', values);
  return t('overview.mark.dumbbell', {
    ...values,
    change: formatChange(gain.mean),
    level: formatLevel(gain.confidence),
    low: formatNumber(gain.ci[0]),
    high: formatNumber(gain.ci[1]),
  });
}
