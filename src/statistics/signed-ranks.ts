import type { CountedValues } from './counted-values';

/** What the ranks of |difference − shift| add up to, differences equal to the shift left out. */
export type SignedRanks = {
  /** Differences that are left. */
  used: number;
  positiveRankSum: number;
  negativeRankSum: number;
  /** Σ(t³ − t) over groups of t tied sizes. */
  tieTerm: number;
};

/**
 * Midranks of |difference − shift| over counted differences, summed on each side of the shift. The differences must be distinct and
 * ascending: their sizes then ascend away from the shift on both sides, and one merge ranks them, at a cost of the distinct values.
 */
export function signedRanks({ value, count }: CountedValues, shift = 0): SignedRanks {
  let above = firstAbove(value, shift);
  let below = above - 1;
  if (below >= 0 && value[below] === shift) below--;
  const ranks: SignedRanks = { used: 0, positiveRankSum: 0, negativeRankSum: 0, tieTerm: 0 };
  while (above < value.length || below >= 0) {
    const sizeAbove = above < value.length ? value[above]! - shift : Number.POSITIVE_INFINITY;
    const sizeBelow = below >= 0 ? shift - value[below]! : Number.POSITIVE_INFINITY;
    const size = Math.min(sizeAbove, sizeBelow);
    let positive = 0;
    let negative = 0;
    for (; above < value.length && value[above]! - shift === size; above++) positive += count[above]!;
    for (; below >= 0 && shift - value[below]! === size; below--) negative += count[below]!;
    const tied = positive + negative;
    const midrank = ranks.used + (tied + 1) / 2;
    ranks.positiveRankSum += positive * midrank;
    ranks.negativeRankSum += negative * midrank;
    ranks.tieTerm += tied ** 3 - tied;
    ranks.used += tied;
  }
  return ranks;
}

/**
 * The positive rank sum against what symmetry about the shift would give, in standard deviations.
 * `correction` is taken off the excess first (continuity correction, with its sign). Needs at least one rank.
 */
export function standardisedRankSum(ranks: SignedRanks, correction: number): number {
  const { used, positiveRankSum, tieTerm } = ranks;
  const variance = (used * (used + 1) * (2 * used + 1)) / 24 - tieTerm / 48;
  return (excessOf({ used, positiveRankSum }) - correction) / Math.sqrt(variance);
}

export function excessOf({ used, positiveRankSum }: Pick<SignedRanks, 'used' | 'positiveRankSum'>): number {
  return positiveRankSum - (used * (used + 1)) / 4;
}

function firstAbove(value: ArrayLike<number>, shift: number): number {
  let low = 0;
  let high = value.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value[middle]! > shift) high = middle;
    else low = middle + 1;
  }
  return low;
}
