import { continuedFraction } from './continued-fraction';
import { poissonTerm } from './saddle-point';
import type { Tails } from './tail';
import { solveTailEquation } from './tail-equation';

/**
 * Both tails of a gamma variable of this shape and scale 1: the one towards which x lies from the mean is computed, and the other,
 * which is larger or alike, is one minus it.
 * Source: Abramowitz & Stegun 6.5.29 (series) and 6.5.31 (continued fraction), times a saddle-point prefix. It replaces
 * @stdlib's gammainc, which is 17 % off at shape 2100 near the mean.
 */
export function gammaTails(x: number, shape: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < shape + 1) {
    const lower = Math.min(1, poissonTerm(shape, x) * risingSeries(x, shape));
    return { lower, upper: 1 - lower };
  }
  const numerator = (term: number) => (term === 1 ? 1 : -(term - 1) * (term - 1 - shape));
  const denominator = (term: number) => x + 2 * term - 1 - shape;
  const upper = Math.min(1, poissonTerm(shape, x) * shape * continuedFraction(0, numerator, denominator));
  return { lower: 1 - upper, upper };
}

/** The x at which a gamma variable of this shape and scale 1 has these tails. Both must be above zero. */
export function gammaQuantile(target: Tails, shape: number): number {
  const at = (logX: number) => {
    const x = Math.exp(logX);
    return { ...gammaTails(x, shape), density: x === 0 ? 0 : poissonTerm(shape, x) * shape };
  };
  return Math.exp(solveTailEquation(at, target, Math.log(shape)));
}

/** 1 + x/(shape + 1) + x²/((shape + 1)(shape + 2)) + … */
function risingSeries(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * Number.EPSILON * 0.1; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}
