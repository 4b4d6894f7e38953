import { logGamma } from './log-gamma';

/*
 * Powers over factorials, such as x^n·e^{−x}/n!, are products of numbers far too large and far too small. Written as Stirling's formula
 * times a deviance they keep all their digits (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */

/** x^n·e^{−x}/Γ(n + 1) for n, x > 0: the probability that a Poisson variable of mean x is n, for n that need not be whole. */
export function poissonTerm(n: number, x: number): number {
  return Math.exp(-stirlingError(n) - deviance(n, x)) / Math.sqrt(2 * Math.PI * n);
}

/**
 * Γ(a + b + 1)/(Γ(a + 1)·Γ(b + 1))·x^a·y^b for a, b, x, y > 0 with x + y = 1: the probability of a successes among a + b trials, for
 * a and b that need not be whole.
 */
export function binomialTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const logarithm = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(logarithm) * Math.sqrt(n / (2 * Math.PI * a * b));
}

/** ln Γ(n + 1) − ln(√(2πn)·(n/e)^n). */
export function stirlingError(n: number): number {
  if (n <= 15) return logGamma(n + 1) - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/** x·ln(x/mean) + mean − x, by its series where the two are close and the terms would cancel. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let j = 1; j < 1000; j++) {
    power *= ratio * ratio;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
