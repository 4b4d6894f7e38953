import { continuedFraction } from './continued-fraction';
import { binomialTerm } from './saddle-point';
import type { Tails } from './tail';
import { solveTailEquation } from './tail-equation';

/**
 * Both tails of a beta variable with shapes a and b at x = share, given with its complement 1 − x so that neither is rounded away next
 * to one. The tail towards which x lies from the mean is computed, and the other, which is larger or alike, is one minus it.
 * Source: Didonato & Morris 1992, ACM TOMS 18, 360–373 (continued fraction), times a saddle-point prefix. It replaces @stdlib's
 * betainc, which is 2e-10 off at F(16, 32860).
 */
export function betaTails(share: number, complement: number, a: number, b: number): Tails {
  if (share <= 0) return { lower: 0, upper: 1 };
  if (complement <= 0) return { lower: 1, upper: 0 };
  if (share * (a + b + 2) <= a + 1) {
    const lower = tailTowardsZero(share, complement, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = tailTowardsZero(complement, share, b, a);
  return { lower: 1 - upper, upper };
}

/** x^a·(1 − x)^b/B(a, b): the density of a beta variable with respect to its log odds. */
export function betaDensityOfLogOdds(share: number, complement: number, a: number, b: number): number {
  if (share <= 0 || complement <= 0) return 0;
  return (binomialTerm(a, b, share, complement) * a * b) / (a + b);
}

/** The log odds at which a beta variable has these tails. F and t quantiles are read off the odds. Both tails must be above zero. */
export function betaLogOdds(target: Tails, a: number, b: number): number {
  const at = (logOdds: number) => {
    const share = 1 / (1 + Math.exp(-logOdds));
    const complement = 1 / (1 + Math.exp(logOdds));
    return { ...betaTails(share, complement, a, b), density: betaDensityOfLogOdds(share, complement, a, b) };
  };
  return solveTailEquation(at, target, Math.log(a / b));
}

/**
 * P(X ≤ share), for a share on the near side of the mean. The even part of the continued fraction, in which the distance from the mean
 * appears as one term that does not cancel: with a shape of 5e5 the odd form loses six digits.
 */
function tailTowardsZero(share: number, complement: number, a: number, b: number): number {
  const distance = a * complement - b * share;
  const numerator = (term: number): number => {
    if (term === 1) return 1;
    const m = term - 1;
    return (((a + m - 1) * (a + b + m - 1)) / (a + 2 * m - 1) / (a + 2 * m - 1)) * m * (b - m) * share * share;
  };
  const denominator = (term: number): number => {
    const m = term - 1;
    const first = m === 0 ? 0 : m + (m * (b - m) * share) / (a + 2 * m - 1);
    return first + ((a + m) / (a + 2 * m + 1)) * (distance + 1 + m * (1 + complement));
  };
  const fraction = continuedFraction(0, numerator, denominator);
  return Math.min(1, betaDensityOfLogOdds(share, complement, a, b) * fraction);
}
