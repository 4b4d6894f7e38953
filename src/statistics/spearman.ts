import { afterOf, beforeOf, type CountedPairs } from './counted-pairs';
import { type CountedValues, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { midranks } from './midranks';
import type { Outcome } from './outcome';
import { type Correlation, correlationTest } from './pearson';

/**
 * Spearman's ρ: Pearson's r of midranks, scores rounded to ten decimals; p from t with n − 2 degrees of freedom (never the exact one);
 * interval on the Fisher z scale with √((1 + ρ²/2)/(n − 3)). Refuses as `pearson` does.
 * Source: Bonett & Wright 2000, Psychometrika 65, 23–28 (interval). R: cor.test(first, second, method = "spearman", exact = FALSE).
 */
export function spearman(pairs: CountedPairs, options: { confidence?: number } = {}): Outcome<Correlation> {
  const ranked = { before: ranksOf(beforeOf(pairs)), after: ranksOf(afterOf(pairs)), count: pairs.count };
  return correlationTest(ranked, options, (n, rho) => Math.sqrt((1 + rho ** 2 / 2) / (n - 3)));
}

/** The midrank of each counted value, in their order. */
function ranksOf({ value, count }: CountedValues): Float64Array {
  const decided = Float64Array.from(value, roundForDecision);
  const distinct = sortAndMerge({ value: decided, count });
  const ranks = midranks(distinct);
  const rankOf = new Map(Array.from(distinct.value, (one, index) => [one, ranks[index]!]));
  // A value that nobody has is ranked nowhere, and counts for nothing.
  return decided.map((one) => rankOf.get(one) ?? 0);
}
