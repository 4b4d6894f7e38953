import { betaTails } from './incomplete-beta';
import { binomialTerm } from './saddle-point';
import { type Tail, tailsOf } from './tail';

/** Binomial distribution of successes among `trials`, each with probability `chance`. R: dbinom, pbinom, qbinom. */
export const binomial = {
  /** P(X = successes). */
  probability(successes: number, trials: number, chance: number): number {
    if (!Number.isInteger(successes) || successes < 0 || successes > trials) return 0;
    if (chance === 0) return successes === 0 ? 1 : 0;
    if (chance === 1) return successes === trials ? 1 : 0;
    if (successes === 0) return Math.exp(trials * Math.log1p(-chance));
    if (successes === trials) return Math.exp(trials * Math.log(chance));
    return binomialTerm(successes, trials - successes, chance, 1 - chance);
  },

  /** P(X ≤ successes) or P(X > successes). */
  cumulative(successes: number, trials: number, chance: number, tail: Tail): number {
    const whole = Math.floor(successes + 1e-7);
    if (whole < 0) return tail === 'lower' ? 0 : 1;
    if (whole >= trials) return tail === 'lower' ? 1 : 0;
    return betaTails(1 - chance, chance, trials - whole, whole + 1)[tail];
  },

  /** The smallest k with P(X ≤ k) ≥ probability ('lower'), or with P(X > k) ≤ probability ('upper'). */
  quantile(probability: number, trials: number, chance: number, tail: Tail): number {
    const target = tailsOf(probability, tail);
    if (target.upper === 0) return chance === 0 ? 0 : trials;
    const fuzz = 64 * Number.EPSILON;
    const reached = (k: number): boolean =>
      tail === 'lower'
        ? binomial.cumulative(k, trials, chance, 'lower') >= target.lower * (1 - fuzz)
        : binomial.cumulative(k, trials, chance, 'upper') <= target.upper * (1 + fuzz);
    let low = -1;
    let high = trials;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (reached(middle)) high = middle;
      else low = middle;
    }
    return high;
  },
};
