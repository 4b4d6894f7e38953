import { type CountedPairs, changeForDecision, changeOf } from './counted-pairs';
import { type CountedValues, numberOfPeople, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { describeValues } from './descriptives';
import { normal } from './distributions';
import { meanOf, sumOfSquares } from './moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';

const FEWEST = 3;
const MOST = 5000;

/** Coefficients of Royston's approximations, lowest power first. */
const WEIGHT_1 = [0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
const WEIGHT_2 = [0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633];
const SMALL = {
  shift: [-2.273, 0.459],
  mean: [0.544, -0.39978, 0.025054, -6.714e-4],
  logSd: [1.3822, -0.77857, 0.062767, -0.0020322],
};
const LARGE = { mean: [-1.5861, -0.31082, -0.083751, 0.0038915], logSd: [-0.4803, -0.082676, 0.0030302] };
const LARGEST_SMALL = 11;
/** Where W is so small that the approximation for few changes has no p; R's value. */
const BEYOND_APPROXIMATION = 1e-99;

/**
 * Shapiro–Wilk test of the changes. Fewer than three: `too-few`; more than 5,000: `out-of-range`; no variation: `zero-variance`.
 * Source: Royston 1995, Applied Statistics 44, 547–551 (AS R94). R: shapiro.test(after - before).
 */
export function shapiroWilk(pairs: CountedPairs): Outcome<{ n: number; W: number; p: number }> {
  const changes = changeOf(pairs);
  const n = numberOfPeople(changes.count);
  if (n < FEWEST) return tooFew(FEWEST, n);
  if (n > MOST) return refuse('out-of-range', { needed: MOST, counted: n });
  const sorted = expand(changes);
  const squares = sumOfSquares(changes);
  if (roundForDecision(sorted[n - 1]! - sorted[0]!) === 0 || squares === 0) return refuse('zero-variance');
  const weights = shapiroWeights(n);
  const linear = weights.reduce((sum, weight, index) => sum + weight * (sorted[n - 1 - index]! - sorted[index]!), 0);
  const W = Math.min(1, linear ** 2 / squares);
  return answer({ n, W, p: shapiroP(W, n) });
}

function expand(values: CountedValues): Float64Array {
  const { value, count } = sortAndMerge(values);
  const all = new Float64Array(numberOfPeople(count));
  for (let row = 0, at = 0; row < count.length; row++)
    for (let copy = 0; copy < count[row]!; copy++) all[at++] = value[row]!;
  return all;
}

/** Weights of the upper half against the lower half, outermost first. */
function shapiroWeights(n: number): number[] {
  if (n === 3) return [Math.SQRT1_2];
  const half = Math.floor(n / 2);
  const m = Array.from({ length: half }, (_, index) => normal.quantile((index + 1 - 0.375) / (n + 0.25), 'lower'));
  const sum = 2 * m.reduce((total, score) => total + score ** 2, 0);
  const root = Math.sqrt(sum);
  const outer = [polynomial(WEIGHT_1, 1 / Math.sqrt(n)) - m[0]! / root];
  if (n > 5) outer.push(polynomial(WEIGHT_2, 1 / Math.sqrt(n)) - m[1]! / root);
  const left = sum - 2 * outer.reduce((total, _, index) => total + m[index]! ** 2, 0);
  const factor = Math.sqrt(left / (1 - 2 * outer.reduce((total, weight) => total + weight ** 2, 0)));
  return m.map((score, index) => outer[index] ?? -score / factor);
}

function shapiroP(W: number, n: number): number {
  if (n === 3) return Math.max(0, (6 / Math.PI) * (Math.asin(Math.sqrt(W)) - Math.asin(Math.sqrt(0.75))));
  const y = Math.log1p(-W);
  const tail = (score: number, mean: number, sd: number) => normal.cumulative((score - mean) / sd, 'upper');
  if (n <= LARGEST_SMALL) {
    const shift = polynomial(SMALL.shift, n);
    if (y >= shift) return BEYOND_APPROXIMATION;
    return tail(-Math.log(shift - y), polynomial(SMALL.mean, n), Math.exp(polynomial(SMALL.logSd, n)));
  }
  return tail(y, polynomial(LARGE.mean, Math.log(n)), Math.exp(polynomial(LARGE.logSd, Math.log(n))));
}

const polynomial = (coefficients: readonly number[], x: number) => coefficients.reduceRight((sum, c) => sum * x + c, 0);

/** Skewness m₃/s³ and excess kurtosis m₄/s⁴ − 3 of the changes, s with n − 1 (type 3). R: psych::skew, psych::kurtosi. */
export function shapeOfChange(pairs: CountedPairs): Outcome<{ n: number; skewness: number; kurtosis: number }> {
  const changes = changeOf(pairs);
  const n = numberOfPeople(changes.count);
  if (n < 2) return tooFew(2, n);
  const squares = sumOfSquares(changes);
  if (squares === 0 || changeForDecision(pairs).value.length < 2) return refuse('zero-variance');
  const mean = meanOf(changes);
  const sd = Math.sqrt(squares / (n - 1));
  const moment = (power: number) => {
    const terms = Array.from(changes.value, (change, row) => changes.count[row]! * ((change - mean) / sd) ** power);
    return terms.reduce((sum, term) => sum + term, 0) / n;
  };
  return answer({ n, skewness: moment(3), kurtosis: moment(4) - 3 });
}

export type NormalQuantiles = {
  points: { normal: number; change: number }[];
  line: { intercept: number; slope: number };
};

/**
 * Changes against normal quantiles, and the line through their quartiles. Distinct changes keep their first and last rank, so that at
 * most `limit` points are given. R: qqnorm(after - before); qqline.
 */
export function normalQuantiles(pairs: CountedPairs, options: { limit?: number } = {}): Outcome<NormalQuantiles> {
  const { limit = Number.POSITIVE_INFINITY } = options;
  const changes = changeOf(pairs);
  const described = describeValues(changes);
  if (!described.ok) return tooFew(1, 0);
  const { n, lowerQuartile, upperQuartile } = described;
  const shift = n <= 10 ? 3 / 8 : 0.5;
  const scoreOf = (rank: number) => normal.quantile((rank - shift) / (n + 1 - 2 * shift), 'lower');
  const { value, count } = sortAndMerge(changes);
  const points: NormalQuantiles['points'] = [];
  for (let row = 0, rank = 0; row < count.length; row++) {
    const step = n <= limit ? 1 : Math.max(1, Math.ceil(n / limit));
    for (let copy = 1; copy <= count[row]!; copy += step)
      points.push({ normal: scoreOf(rank + copy), change: value[row]! });
    rank += count[row]!;
  }
  const quartile = normal.quantile(0.25, 'upper');
  const slope = (upperQuartile - lowerQuartile) / (2 * quartile);
  return answer({ points, line: { slope, intercept: lowerQuartile + slope * quartile } });
}
