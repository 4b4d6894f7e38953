import { type CountedPairs, changeForDecision } from './counted-pairs';
import { type CountedValues, numberOfPeople } from './counted-values';
import { normal, signedRank } from './distributions';
import type { Alternative } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { excessOf, type SignedRanks, signedRanks, standardisedRankSum } from './signed-ranks';

export type WilcoxonSignedRank = {
  n: number;
  /** Pairs without change, which are dropped (Wilcoxon 1945), and the pairs that are ranked. */
  zeros: number;
  used: number;
  hasTies: boolean;
  exact: boolean;
  /** V of R: the sum of the ranks of the gains. The ranks of the losses add up to `negativeRankSum`. */
  positiveRankSum: number;
  negativeRankSum: number;
  /** Null where the exact distribution was used. */
  z: number | null;
  alternative: Alternative;
  p: number;
  /** 2^(1 − used): no two-sided exact p can be smaller with so few pairs. */
  smallestTwoSidedP: number;
};

export type WilcoxonOptions = {
  alternative?: Alternative;
  /** `when-possible`: fewer than 50 differences, no ties, no zeros; `never`: the normal approximation always. */
  exact?: 'when-possible' | 'never';
  /** ½ towards the middle in the normal approximation. */
  continuityCorrection?: boolean;
};

/** From this many differences on R, too, uses the normal approximation. */
const LARGEST_EXACT = 49;

/**
 * Wilcoxon's signed-rank test of counted pairs, on changes rounded to ten decimals. No pairs: `too-few`; nobody changed:
 * `all-zero-differences`.
 * R: d <- round(after - before, 10); d <- d[d != 0]; wilcox.test(d, exact = <exact>, correct = TRUE).
 */
export function wilcoxonSignedRank(pairs: CountedPairs, options: WilcoxonOptions = {}): Outcome<WilcoxonSignedRank> {
  const { alternative = 'two-sided', exact: whenExact = 'when-possible', continuityCorrection = true } = options;
  const changes = changeForDecision(pairs);
  const n = numberOfPeople(changes.count);
  if (n === 0) return tooFew(1, 0);
  const ranks = signedRanks(changes);
  const { used, positiveRankSum, negativeRankSum, tieTerm } = ranks;
  const zeros = n - used;
  if (used === 0) return refuse('all-zero-differences', { partial: { n, zeros, used } });
  const exact = whenExact === 'when-possible' && isExact(changes);
  const z = exact ? null : standardisedRankSum(ranks, correctionOf(ranks, alternative, continuityCorrection));
  return answer({
    n,
    zeros,
    used,
    hasTies: tieTerm > 0,
    exact,
    positiveRankSum,
    negativeRankSum,
    z,
    alternative,
    p: z === null ? exactP(positiveRankSum, used, alternative) : normalP(z, alternative),
    smallestTwoSidedP: 2 ** (1 - used),
  });
}

/** Whether the exact distribution applies to these distinct, ascending differences: few, all different in size, none zero. */
export function isExact(changes: CountedValues): boolean {
  const { used, tieTerm } = signedRanks(changes);
  return used <= LARGEST_EXACT && tieTerm === 0 && used === numberOfPeople(changes.count);
}

function correctionOf(ranks: SignedRanks, alternative: Alternative, correct: boolean): number {
  if (!correct) return 0;
  if (alternative === 'two-sided') return Math.sign(excessOf(ranks)) / 2;
  return alternative === 'greater' ? 0.5 : -0.5;
}

function normalP(z: number, alternative: Alternative): number {
  if (alternative === 'two-sided') return 2 * normal.cumulative(Math.abs(z), 'upper');
  return normal.cumulative(z, alternative === 'greater' ? 'upper' : 'lower');
}

function exactP(positiveRankSum: number, used: number, alternative: Alternative): number {
  const atLeast = () => signedRank.cumulative(positiveRankSum - 1, used, 'upper');
  const atMost = () => signedRank.cumulative(positiveRankSum, used, 'lower');
  if (alternative === 'greater') return atLeast();
  if (alternative === 'less') return atMost();
  return Math.min(1, 2 * (positiveRankSum > (used * (used + 1)) / 4 ? atLeast() : atMost()));
}
