import type { Interval } from './interval';
import type { Share } from './wilson';

/** Who attained a target in both waves, in one, or in neither: numbers of people. */
export type AttainmentCells = { both: number; beforeOnly: number; afterOnly: number; neither: number };

/**
 * Correlation of the two waves for Newcombe's interval, with his continuity correction: zero where a margin is empty.
 * Source: Newcombe 1998, Statistics in Medicine 17, 2635–2650, method 10.
 */
export function newcombePhi({ both, beforeOnly, afterOnly, neither }: AttainmentCells): number {
  const margins = (both + beforeOnly) * (afterOnly + neither) * (both + afterOnly) * (beforeOnly + neither);
  if (margins === 0) return 0;
  const excess = both * neither - beforeOnly * afterOnly;
  const half = (both + beforeOnly + afterOnly + neither) / 2;
  const corrected = excess > half ? excess - half : Math.min(excess, 0);
  return corrected / Math.sqrt(margins);
}

/** Interval of after − before from the Wilson intervals of both shares; phi = 0 for two independent groups. */
export function newcombeInterval(shares: { before: Share; after: Share }, phi: number): Interval {
  const { before, after } = shares;
  const difference = after.share - before.share;
  const downAfter = after.share - after.interval[0];
  const upAfter = after.interval[1] - after.share;
  const downBefore = before.share - before.interval[0];
  const upBefore = before.interval[1] - before.share;
  return [difference - combined(downAfter, upBefore, phi), difference + combined(upAfter, downBefore, phi)];
}

function combined(first: number, second: number, phi: number): number {
  return Math.sqrt(Math.max(0, first ** 2 - 2 * phi * first * second + second ** 2));
}
