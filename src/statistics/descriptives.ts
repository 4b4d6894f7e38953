import { afterOf, beforeOf, type CountedPairs, changeOf } from './counted-pairs';
import { type CountedValues, numberOfPeople, sortAndMerge } from './counted-values';
import { meanOf, sumOfProducts, sumOfSquares, varianceOf } from './moments';
import { answer, type Outcome, tooFew } from './outcome';

export type Descriptives = {
  n: number;
  mean: number;
  /** With n − 1; null for one person. */
  variance: number | null;
  standardDeviation: number | null;
  minimum: number;
  lowerQuartile: number;
  median: number;
  upperQuartile: number;
  maximum: number;
};

/**
 * Mean, spread and quartiles (type 7 of Hyndman & Fan 1996) of counted values, in their unit. Nobody: `too-few`.
 * R: mean, sd, median, quantile(type = 7).
 */
export function describeValues(values: CountedValues): Outcome<Descriptives> {
  const sorted = sortAndMerge(values);
  const n = numberOfPeople(sorted.count);
  if (n === 0) return tooFew(1, 0);
  const variance = n < 2 ? null : varianceOf(sorted);
  return answer({
    n,
    mean: meanOf(sorted),
    variance,
    standardDeviation: variance === null ? null : Math.sqrt(variance),
    minimum: sorted.value[0]!,
    lowerQuartile: quantileOfSorted(sorted, 0.25),
    median: quantileOfSorted(sorted, 0.5),
    upperQuartile: quantileOfSorted(sorted, 0.75),
    maximum: sorted.value[sorted.value.length - 1]!,
  });
}

export type PairDescriptives = {
  n: number;
  before: Descriptives;
  after: Descriptives;
  change: Descriptives;
  /** Pearson's r of before and after; null where a wave is constant. */
  correlation: number | null;
};

/** Both waves and the change (after − before) of counted pairs. Nobody: `too-few`. */
export function describePairs(pairs: CountedPairs): Outcome<PairDescriptives> {
  const change = describeValues(changeOf(pairs));
  const before = describeValues(beforeOf(pairs));
  const after = describeValues(afterOf(pairs));
  if (!change.ok || !before.ok || !after.ok) return tooFew(1, 0);
  return answer({ n: change.n, before, after, change, correlation: correlationOf(pairs) });
}

/** Scores on one line have r = ±1; what is missing then is the rounding of the scores themselves. */
const ROUNDING_OF_R = 1e-13;

/** Pearson's r of before and after; null where a wave is constant. R: cor(before, after). */
export function correlationOf(pairs: CountedPairs): number | null {
  const products = sumOfProducts(pairs.before, pairs.after, pairs.count);
  return correlationFrom(products, sumOfSquares(beforeOf(pairs)), sumOfSquares(afterOf(pairs)));
}

/** r from the sum of products and those of squares, or from covariance and variances. */
export function correlationFrom(products: number, beforeSquares: number, afterSquares: number): number | null {
  if (beforeSquares === 0 || afterSquares === 0) return null;
  const r = products / Math.sqrt(beforeSquares) / Math.sqrt(afterSquares);
  return 1 - Math.abs(r) < ROUNDING_OF_R ? Math.sign(r) : r;
}

function quantileOfSorted({ value, count }: CountedValues, probability: number): number {
  const position = (numberOfPeople(count) - 1) * probability;
  const share = position - Math.floor(position);
  const below = valueAtRank(value, count, Math.floor(position));
  return share === 0 ? below : (1 - share) * below + share * valueAtRank(value, count, Math.floor(position) + 1);
}

/** The value of the person at this rank, counted from 0. */
function valueAtRank(value: ArrayLike<number>, count: ArrayLike<number>, rank: number): number {
  let before = 0;
  for (let index = 0; index < value.length; index++) {
    before += count[index]!;
    if (rank < before) return value[index]!;
  }
  throw new RangeError(`rank: beyond the last person: ${rank}`);
}
