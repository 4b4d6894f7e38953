import { type Comparison, isRefused } from '../vocabulary';

export type ReliableBar = { up: number; same: number; down: number };

type Counts = Comparison['reliableChange'];

/** Shares of reliably up, same and down, 0 to 1. */
export function reliableBar(change: Counts): ReliableBar | null {
  if (isRefused(change)) return null;
  const total = change.improved + change.unchanged + change.declined;
  return total === 0
    ? null
    : { up: change.improved / total, same: change.unchanged / total, down: change.declined / total };
}

/** Whole percents that add up to 100: the largest remainders are rounded up. */
export function wholePercents(shares: number[]): number[] {
  const exact = shares.map((share) => share * 100);
  const whole = exact.map(Math.floor);
  const missing = Math.round(100 - whole.reduce((sum, part) => sum + part, 0));
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - whole[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) whole[index]! += 1;
  return whole;
}
