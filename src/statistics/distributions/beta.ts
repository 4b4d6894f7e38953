import { betaLogOdds, betaTails } from './incomplete-beta';
import { type Tail, tailsOf } from './tail';

/** Beta distribution with shapes a, b > 0 on [0, 1]. R: pbeta, qbeta. */
export const beta = {
  cumulative(x: number, a: number, b: number, tail: Tail): number {
    return betaTails(x, 1 - x, a, b)[tail];
  },

  quantile(probability: number, a: number, b: number, tail: Tail): number {
    const target = tailsOf(probability, tail);
    if (target.lower === 0) return 0;
    if (target.upper === 0) return 1;
    return 1 / (1 + Math.exp(-betaLogOdds(target, a, b)));
  },
};
