import { normal } from './normal';
import type { Tail, Tails } from './tail';

/** Noncentral t distribution: (Z + noncentrality) / √(χ²/df) with df > 0. R: pt(t, df, ncp). */
export const noncentralT = {
  cumulative(t: number, degreesOfFreedom: number, noncentrality: number, tail: Tail): number {
    if (t >= 0) return tails(t, degreesOfFreedom, noncentrality)[tail];
    return tails(-t, degreesOfFreedom, -noncentrality)[tail === 'lower' ? 'upper' : 'lower'];
  },
};

/** A term that adds less than this share to its sum ends the summation on that side. */
const NEGLIGIBLE = 1e-18;

/**
 * Both tails for t ≥ 0 from the definition: with s = √(χ²/df), P(T ≤ t) is the mean of Φ(t·s − noncentrality) over s and P(T > t) that
 * of Φ(noncentrality − t·s). All terms are positive, so that neither tail cancels, whatever the signs and sizes (the Poisson series of
 * AS 243 cancels where t and noncentrality differ in sign, and ends at 37.62). Summed by the trapezoidal rule in u = ln s, which
 * converges exponentially there (Trefethen & Weideman 2014, SIAM Review 56, 385–458); the density of u is
 * exp(df·(u − (e^{2u} − 1)/2)) up to a constant, which dividing by the sum of both tails removes.
 */
function tails(t: number, degreesOfFreedom: number, noncentrality: number): Tails {
  const step = stepWidth(t, degreesOfFreedom, noncentrality);
  const sums = { lower: 0, upper: 0 };
  const addTerm = (u: number): boolean => {
    const logDensity = degreesOfFreedom * (u - Math.expm1(2 * u) / 2);
    const density = Math.exp(logDensity);
    const z = t * Math.exp(u) - noncentrality;
    const lower = density * normal.cumulative(z, 'lower');
    const upper = density * normal.cumulative(z, 'upper');
    sums.lower += lower;
    sums.upper += upper;
    if (density === 0) return false;
    return sums.lower === 0 || sums.upper === 0 || lower > NEGLIGIBLE * sums.lower || upper > NEGLIGIBLE * sums.upper;
  };
  addTerm(0);
  for (let k = 1; addTerm(-k * step); k++);
  for (let k = 1; addTerm(k * step); k++);
  const whole = sums.lower + sums.upper;
  return { lower: sums.lower / whole, upper: sums.upper / whole };
}

/**
 * Half the width of the narrowest bump in either integrand: the density of u has curvature 2·df·s², the normal factor at most
 * max(t·s, noncentrality)², at the largest s where an integrand can have its peak.
 */
function stepWidth(t: number, degreesOfFreedom: number, noncentrality: number): number {
  const furthestPeak = 1 + Math.abs(noncentrality * t) / (degreesOfFreedom + t * t);
  const curvature = 2 * degreesOfFreedom * furthestPeak ** 2 + Math.max(t * furthestPeak, Math.abs(noncentrality)) ** 2;
  return Math.min(1 / 8, 0.5 / Math.sqrt(curvature));
}
