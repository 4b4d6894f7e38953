import { gammaQuantile, gammaTails } from './incomplete-gamma';
import { type Tail, tailsOf } from './tail';

/** χ² distribution; degrees of freedom above zero. R: pchisq, qchisq. */
export const chiSquared = {
  cumulative(x: number, degreesOfFreedom: number, tail: Tail): number {
    return gammaTails(x / 2, degreesOfFreedom / 2)[tail];
  },

  /** Infinite where the upper tail is zero. */
  quantile(probability: number, degreesOfFreedom: number, tail: Tail): number {
    const target = tailsOf(probability, tail);
    if (target.lower === 0) return 0;
    if (target.upper === 0) return Number.POSITIVE_INFINITY;
    return 2 * gammaQuantile(target, degreesOfFreedom / 2);
  },
};
