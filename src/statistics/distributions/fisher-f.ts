import { betaLogOdds, betaTails } from './incomplete-beta';
import { type Tail, tailsOf } from './tail';

/** F distribution; degrees of freedom of numerator and denominator, above zero and not necessarily whole. R: pf, qf. */
export const fisherF = {
  cumulative(f: number, numeratorDf: number, denominatorDf: number, tail: Tail): number {
    if (f <= 0) return tail === 'lower' ? 0 : 1;
    if (f === Number.POSITIVE_INFINITY) return tail === 'lower' ? 1 : 0;
    const whole = numeratorDf * f + denominatorDf;
    return betaTails((numeratorDf * f) / whole, denominatorDf / whole, numeratorDf / 2, denominatorDf / 2)[tail];
  },

  /** Infinite where the upper tail is zero. */
  quantile(probability: number, numeratorDf: number, denominatorDf: number, tail: Tail): number {
    const target = tailsOf(probability, tail);
    if (target.lower === 0) return 0;
    if (target.upper === 0) return Number.POSITIVE_INFINITY;
    return (denominatorDf / numeratorDf) * Math.exp(betaLogOdds(target, numeratorDf / 2, denominatorDf / 2));
  },
};
