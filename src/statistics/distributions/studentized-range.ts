import { normal } from './normal';
import { type Tail, tailsOf } from './tail';
import { type PointOfDistribution, solveTailEquation } from './tail-equation';

type StudentizedRange = {
  cumulative(q: number, degreesOfFreedom: number, tail: Tail): number;
  /** Infinite where the upper tail is zero. */
  quantile(probability: number, degreesOfFreedom: number, tail: Tail): number;
};

/**
 * Studentised range: the range of `groups` standard normal values over an independent √(χ²/df), with two groups or more and df > 0,
 * not necessarily whole. R: ptukey, qtukey.
 */
export const studentizedRange = {
  cumulative: (q: number, groups: number, degreesOfFreedom: number, tail: Tail): number =>
    studentizedRangeOf(groups).cumulative(q, degreesOfFreedom, tail),
  quantile: (probability: number, groups: number, degreesOfFreedom: number, tail: Tail): number =>
    studentizedRangeOf(groups).quantile(probability, degreesOfFreedom, tail),
};

/** The same for one number of groups: whoever asks often spares the inner integral, which does not depend on the degrees of freedom. */
export function studentizedRangeOf(groups: number): StudentizedRange {
  const ranges = normalRanges(groups);
  return {
    cumulative(q, degreesOfFreedom, tail) {
      if (q <= 0) return tail === 'lower' ? 0 : 1;
      return pointAt(Math.log(q), groups, degreesOfFreedom, ranges)[tail];
    },
    quantile(probability, degreesOfFreedom, tail) {
      const target = tailsOf(probability, tail);
      if (target.lower === 0) return 0;
      if (target.upper === 0) return Number.POSITIVE_INFINITY;
      const at = (logQ: number) => pointAt(logQ, groups, degreesOfFreedom, ranges);
      return Math.exp(solveTailEquation(at, target, 1));
    },
  };
}

/** A term that adds less than this share to its sum ends the summation on that side. */
const NEGLIGIBLE = 1e-18;

/**
 * Both tails at q > 0, and the density with respect to ln q: the range of known standard deviation at q·s, averaged over s = √(χ²/df).
 * The double integral is that of Copenhaver & Holland 1988, Journal of Statistical Computation and Simulation 30, 1–15; both integrands
 * are analytic and die out on either side, so that the trapezoidal rule reaches the last digits where their Gauss–Legendre panels stop
 * at 1e-8 or so (Trefethen & Weideman 2014, SIAM Review 56, 385–458). The density of u = ln s is exp(df·(u − (e^{2u} − 1)/2)) up to a
 * constant, which dividing by the sum of both tails removes.
 * The grid lies in ln width, in steps that are powers of two, so that what was found at one width serves every q.
 */
function pointAt(logQ: number, groups: number, degreesOfFreedom: number, ranges: NormalRanges): PointOfDistribution {
  const step = 2 ** Math.floor(Math.log2(Math.min(1 / 8, 0.6 / Math.sqrt(2 * (degreesOfFreedom + groups)))));
  const sums = { lower: 0, upper: 0, density: 0 };
  const addTerm = (logWidth: number): boolean => {
    const u = logWidth - logQ;
    const weight = Math.exp(degreesOfFreedom * (u - Math.expm1(2 * u) / 2));
    if (weight === 0) return false;
    const range = ranges(logWidth);
    const lower = weight * range.lower;
    const upper = weight * range.upper;
    sums.lower += lower;
    sums.upper += upper;
    sums.density += weight * range.density;
    return sums.lower === 0 || sums.upper === 0 || lower > NEGLIGIBLE * sums.lower || upper > NEGLIGIBLE * sums.upper;
  };
  const middle = Math.round(logQ / step);
  addTerm(middle * step);
  for (let k = 1; addTerm((middle - k) * step); k++);
  for (let k = 1; addTerm((middle + k) * step); k++);
  const whole = sums.lower + sums.upper;
  return { lower: sums.lower / whole, upper: sums.upper / whole, density: sums.density / whole };
}

type NormalRanges = (logWidth: number) => PointOfDistribution;

/** Remembers the range at every width that it was asked for. */
function normalRanges(groups: number): NormalRanges {
  const largest: LargestValue[] = [];
  const known = new Map<number, PointOfDistribution>();
  return (logWidth) => {
    const found = known.get(logWidth) ?? normalRange(Math.exp(logWidth), groups, largest);
    known.set(logWidth, found);
    return found;
  };
}

/** Where the largest of the values may lie: the normal density there, both tails, and the chance that all others are below. */
type LargestValue = { z: number; density: number; below: number; above: number; allBelow: number };

/** Beyond this many standard deviations the normal density is below 1e-17 of its peak. */
const FAR = 9;

/**
 * Tails of the range of `groups` standard normal values at `width`, and its density with respect to ln width. With z the largest value,
 * the range is at most the width where all others lie in (z − width, z): k·∫φ(z)·(Φ(z) − Φ(z − width))^{k−1}dz, and the other tail is
 * what that leaves of Φ(z)^{k−1}, taken so that it does not cancel. The grid of z is the same for every width and grows with it.
 */
function normalRange(width: number, groups: number, grid: LargestValue[]): PointOfDistribution {
  const step = 0.7 / Math.sqrt(groups);
  const others = groups - 1;
  const sums = { lower: 0, upper: 0, density: 0 };
  const points = Math.ceil((FAR + Math.max(FAR, width / 2 + FAR)) / step);
  for (let point = 0; point <= points; point++) {
    grid[point] ??= largestValue(-FAR + point * step, others);
    const { z, density, below, above, allBelow } = grid[point]!;
    const smallest = z - width;
    const closerTail = normal.cumulative(Math.abs(smallest), 'upper');
    const outside = smallest > 0 ? 1 - closerTail : closerTail;
    const inside = smallest > 0 ? closerTail - above : below - outside;
    const oneAtSmallest = inside ** (others - 1);
    sums.lower += density * oneAtSmallest * inside;
    sums.upper -= density * allBelow * Math.expm1(others * Math.log1p(-outside / below));
    sums.density += density * normalDensity(smallest) * oneAtSmallest;
  }
  const scale = groups * step;
  return { lower: scale * sums.lower, upper: scale * sums.upper, density: scale * others * width * sums.density };
}

function largestValue(z: number, others: number): LargestValue {
  const below = normal.cumulative(z, 'lower');
  return { z, density: normalDensity(z), below, above: normal.cumulative(z, 'upper'), allBelow: below ** others };
}

function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}
