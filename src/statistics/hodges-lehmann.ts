import { type CountedPairs, changeForDecision } from './counted-pairs';
import { type CountedValues, numberOfPeople } from './counted-values';
import { normal, signedRank } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { findRoot } from './root';
import { excessOf, signedRanks, standardisedRankSum } from './signed-ranks';
import { isExact } from './wilcoxon-signed-rank';

export type HodgesLehmann = {
  n: number;
  used: number;
  /** The shift that makes the changes symmetric in rank, in score points. */
  estimate: number;
  confidence: number;
  /** Null where no interval of this confidence exists. */
  interval: Interval | null;
  /** The probability that the interval covers the shift: by steps in small samples; null without an interval. */
  achievedConfidence: number | null;
  /** `walsh-averages`: exact, median of all averages of two changes; `rank-equation`: root of the standardised rank sum. */
  method: 'walsh-averages' | 'rank-equation';
};

/** Width of the last bracket around a jump of the rank sum, in score points. */
const ROOT_TOLERANCE = 1e-13;

/**
 * Hodges–Lehmann estimate of the change with the interval that inverts the signed-rank test; zero changes are dropped, as in the test.
 * No pairs: `too-few`; nobody changed: `all-zero-differences`.
 * R: d <- round(after - before, 10); d <- d[d != 0]; wilcox.test(d, exact = <exact>, conf.int = TRUE, tol.root = 1e-13).
 */
export function hodgesLehmann(pairs: CountedPairs, options: { confidence?: number } = {}): Outcome<HodgesLehmann> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const all = changeForDecision(pairs);
  const n = numberOfPeople(all.count);
  if (n === 0) return tooFew(1, 0);
  const changes = withoutZero(all);
  const used = numberOfPeople(changes.count);
  if (used === 0) return refuse('all-zero-differences', { partial: { n, used } });
  const found = isExact(all) ? fromWalshAverages(changes.value, confidence) : fromRankEquation(changes, confidence);
  return answer({ n, used, confidence, ...found });
}

type Estimated = Pick<HodgesLehmann, 'estimate' | 'interval' | 'achievedConfidence' | 'method'>;

function fromWalshAverages(changes: Float64Array, confidence: number): Estimated {
  const n = changes.length;
  const averages = walshAverages(changes);
  const total = averages.length;
  const below = Math.max(1, signedRank.quantile((1 - confidence) / 2, n));
  const middle = total >> 1;
  return {
    estimate: total % 2 === 1 ? averages[middle]! : (averages[middle - 1]! + averages[middle]!) / 2,
    interval: [averages[below - 1]!, averages[total - below]!],
    achievedConfidence: Math.max(0, 1 - 2 * signedRank.cumulative(below - 1, n, 'lower')),
    method: 'walsh-averages',
  };
}

/** (xᵢ + xⱼ)/2 for i ≤ j, ascending. */
function walshAverages(values: Float64Array): Float64Array {
  const averages = new Float64Array((values.length * (values.length + 1)) / 2);
  let next = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i; j < values.length; j++) averages[next++] = (values[i]! + values[j]!) / 2;
  }
  return averages.sort();
}

/**
 * The standardised rank sum of change − shift falls in steps from the smallest to the largest change; the estimate is where it crosses
 * zero, the limits where it crosses the normal quantiles, there with continuity correction. Where it never reaches a quantile there is
 * no interval (R lowers the confidence and warns). Where the sum is zero over a whole stretch, every shift in it is a root, and Brent's
 * method finds the one that R prints.
 */
function fromRankEquation(changes: CountedValues, confidence: number): Estimated {
  const low = changes.value[0]!;
  const high = changes.value[changes.value.length - 1]!;
  const none: Estimated = { estimate: low, interval: null, achievedConfidence: null, method: 'rank-equation' };
  if (low === high) return none;
  const rootOf = (goal: number, corrected: boolean): number | null => {
    const miss = (shift: number) => rankSumAt(changes, shift, corrected) - goal;
    const atLow = miss(low);
    const atHigh = miss(high);
    return atLow < 0 || atHigh > 0 ? null : findRoot(miss, { low, high, atLow, atHigh }, ROOT_TOLERANCE);
  };
  const estimate = rootOf(0, false)!;
  const quantile = normal.quantile((1 - confidence) / 2, 'upper');
  const lower = rootOf(quantile, true);
  const upper = rootOf(-quantile, true);
  if (lower === null || upper === null) return { ...none, estimate };
  return { estimate, interval: [lower, upper], achievedConfidence: confidence, method: 'rank-equation' };
}

function rankSumAt(changes: CountedValues, shift: number, corrected: boolean): number {
  const ranks = signedRanks(changes, shift);
  return standardisedRankSum(ranks, corrected ? Math.sign(excessOf(ranks)) / 2 : 0);
}

function withoutZero({ value, count }: { value: Float64Array; count: Float64Array }) {
  return { value: value.filter((change) => change !== 0), count: count.filter((_, index) => value[index] !== 0) };
}
