import { meanOf } from '../messages';
import type { Comparison } from '../vocabulary';

export type SparkPoint = { x: number; y: number; label: string; change: number };

export type Sparkline = {
  /** Null where a cohort gives no figure: the line is broken there. */
  points: (SparkPoint | null)[];
  /** Unbroken stretches, each as the points of a polyline. */
  lines: string[];
  zero: number;
};

type Frame = { width: number; height: number; inset: number };

/**
 * Mean change over cohorts in display order. `reach` is the largest change, in either direction, of all rows that stand together: they
 * share one scale, zero included, and may be compared.
 */
export function sparkline(comparisons: Comparison[], by: string, reach: number, frame: Frame): Sparkline {
  const { width, height, inset } = frame;
  const middle = height / 2;
  const yOf = (change: number) => round(middle - (change / (reach || 1)) * (middle - inset));
  const stepX = (width - 2 * inset) / Math.max(comparisons.length - 1, 1);
  const points = comparisons.map(({ gain, cohort }, index) => {
    const change = meanOf(gain);
    return change === null
      ? null
      : { x: round(inset + index * stepX), y: yOf(change), label: cohort[by] ?? '', change };
  });
  return { points, lines: stretches(points), zero: round(middle) };
}

/** The largest absolute mean change, for `reach`. */
export const reachOf = (comparisons: Comparison[]) =>
  Math.max(0, ...comparisons.map(({ gain }) => Math.abs(meanOf(gain) ?? 0)));

const round = (value: number) => Number(value.toFixed(1));

function stretches(points: (SparkPoint | null)[]): string[] {
  const lines: string[][] = [[]];
  for (const point of points) {
    if (point) lines.at(-1)!.push(`${point.x},${point.y}`);
    else lines.push([]);
  }
  return lines.filter((line) => line.length > 1).map((line) => line.join(' '));
}
