import { type CountedPairs, changeForDecision } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { normal } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { signedRanks } from './signed-ranks';

export type RankBiserial = {
  n: number;
  used: number;
  /** From −1 (all losses) to 1 (all gains). */
  estimate: number;
  confidence: number;
  /** Null where all changes go one way: the interval would have no width. */
  interval: Interval | null;
};

/**
 * Matched-pairs rank-biserial correlation: (ranks of gains − ranks of losses) / all ranks, zero changes dropped; interval on the
 * Fisher z scale with the standard error of the signed-rank sum. No pairs: `too-few`; nobody changed: `all-zero-differences`.
 * Source: Kerby 2014, Comprehensive Psychology 3, 11.IT.3.1. R: effectsize::rank_biserial(after - before).
 */
export function rankBiserial(pairs: CountedPairs, options: { confidence?: number } = {}): Outcome<RankBiserial> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const changes = changeForDecision(pairs);
  const n = numberOfPeople(changes.count);
  if (n === 0) return tooFew(1, 0);
  const { used, positiveRankSum, negativeRankSum } = signedRanks(changes);
  if (used === 0) return refuse('all-zero-differences', { partial: { n, used } });
  const allRanks = (used * (used + 1)) / 2;
  const estimate = (positiveRankSum - negativeRankSum) / allRanks;
  const standardError = Math.sqrt((2 * used ** 3 + 3 * used ** 2 + used) / 6) / allRanks;
  const reach = normal.quantile((1 - confidence) / 2, 'upper') * standardError;
  const centre = Math.atanh(estimate);
  const interval: Interval | null =
    Math.abs(estimate) === 1 ? null : [Math.tanh(centre - reach), Math.tanh(centre + reach)];
  return answer({ n, used, estimate, confidence, interval });
}
