import { afterOf, beforeOf, type CountedPairs, changeForDecision, changeOf } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { correlationFrom } from './descriptives';
import { meanOf, sumOfProducts, varianceOf } from './moments';

/**
 * What paired methods on means need of before and after: n, means, and with n − 1 variances and covariance, in score points. Variances and
 * covariance are 0 for a single person; that of the change is exactly 0 where everybody changed alike.
 */
export type PairedMoments = {
  n: number;
  meanBefore: number;
  meanAfter: number;
  meanChange: number;
  varianceBefore: number;
  varianceAfter: number;
  covariance: number;
  varianceChange: number;
};

/** The moments of counted pairs; null for nobody. */
export function pairedMoments(pairs: CountedPairs): PairedMoments | null {
  const change = changeOf(pairs);
  const n = numberOfPeople(change.count);
  if (n === 0) return null;
  const varies = n > 1;
  const changedAlike = changeForDecision(pairs).value.length === 1;
  return {
    n,
    meanBefore: meanOf(beforeOf(pairs)),
    meanAfter: meanOf(afterOf(pairs)),
    meanChange: meanOf(change),
    varianceBefore: varies ? varianceOf(beforeOf(pairs)) : 0,
    varianceAfter: varies ? varianceOf(afterOf(pairs)) : 0,
    covariance: varies ? sumOfProducts(pairs.before, pairs.after, pairs.count) / (n - 1) : 0,
    varianceChange: varies && !changedAlike ? varianceOf(change) : 0,
  };
}

/** Pearson's r of before and after; null where a wave is constant. */
export const correlationOfMoments = ({ varianceBefore, varianceAfter, covariance }: PairedMoments): number | null =>
  correlationFrom(covariance, varianceBefore, varianceAfter);
