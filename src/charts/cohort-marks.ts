import { meanOf } from '../messages';
import { type Comparison, type Interval, isRefused } from '../vocabulary';

/** Of all ends of intervals, this share at least lies within the axis; those of very small groups may reach beyond. */
const SHARE_WITHIN = 0.9;

/** A change with its interval as shares of an axis around no change; an end that lies beyond the axis is cut there, and says so. */
export type CohortMark = { at: number; low: number; high: number; isCut: { low: boolean; high: boolean } };

type Figure = { change: number; ci: Interval | null };

function figureOf({ gain }: Comparison): Figure | null {
  const change = meanOf(gain);
  return change === null ? null : { change, ci: (isRefused(gain) ? undefined : gain.ci) ?? null };
}

const rangeOf = ({ scale }: Comparison) => scale.max - scale.min;

/**
 * How far an axis around no change must reach so that every change is on it, and most intervals are. `per` turns points of a comparison's
 * scale into units of the axis.
 */
export function markReach(comparisons: Comparison[], per: (comparison: Comparison) => number): number {
  const ends: number[] = [];
  let reach = 0;
  for (const comparison of comparisons) {
    const figure = figureOf(comparison);
    if (!figure) continue;
    const unit = per(comparison);
    reach = Math.max(reach, Math.abs(figure.change) * unit);
    if (figure.ci) ends.push(Math.max(...figure.ci.map(Math.abs)) * unit);
  }
  const most = ends.toSorted((a, b) => a - b)[Math.ceil(ends.length * SHARE_WITHIN) - 1] ?? 0;
  return Math.max(reach, most);
}

export const inPoints = () => 1;
export const inShareOfScale = (comparison: Comparison) => 1 / rangeOf(comparison);

/** Where a change stands on an axis from −limit to +limit; null where there is none. */
export function cohortMark(comparison: Comparison, limit: number, per = inPoints as (row: Comparison) => number) {
  const figure = figureOf(comparison);
  return figure && markAt(figure.change, figure.ci, limit / per(comparison));
}

/** The same for any estimate and its interval. */
export function markAt(change: number, ci: Interval | null, limit: number): CohortMark {
  const at = (value: number) => 0.5 + (0.48 * Math.max(-limit, Math.min(limit, value))) / limit;
  const [low, high] = ci ?? [change, change];
  return { at: at(change), low: at(low), high: at(high), isCut: { low: low < -limit, high: high > limit } };
}

/** How strongly a heat map shades a change, 0 to 1, in eighths: beside many others no finer step can be told. */
export function heatStrength(comparison: Comparison, reach: number): number | null {
  const figure = figureOf(comparison);
  if (!figure) return null;
  const share = Math.abs(figure.change) / rangeOf(comparison) / (reach || 1);
  return Math.round(Math.min(1, share) * 8) / 8;
}
