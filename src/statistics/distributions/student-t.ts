import { betaLogOdds, betaTails } from './incomplete-beta';
import { type Tail, tailsOf } from './tail';

/** Student's t distribution; degrees of freedom above zero, not necessarily whole. R: pt, qt. */
export const studentT = {
  cumulative(t: number, degreesOfFreedom: number, tail: Tail): number {
    const beyond = outerTail(Math.abs(t), degreesOfFreedom);
    return (tail === 'lower') === t < 0 ? beyond.outer : beyond.inner;
  },

  /** Infinite where a tail is zero. */
  quantile(probability: number, degreesOfFreedom: number, tail: Tail): number {
    const { lower, upper } = tailsOf(probability, tail);
    if (lower === upper) return 0;
    const sign = lower < upper ? -1 : 1;
    const smaller = Math.min(lower, upper);
    if (smaller === 0) return sign * Number.POSITIVE_INFINITY;
    const ofSquare = { lower: 1 - 2 * smaller, upper: 2 * smaller };
    return sign * Math.sqrt(degreesOfFreedom * Math.exp(betaLogOdds(ofSquare, 0.5, degreesOfFreedom / 2)));
  },
};

/** P(T > size) and P(T ≤ size) for size ≥ 0: t² follows F(1, df), and half of what lies beyond it is on each side. */
function outerTail(size: number, degreesOfFreedom: number): { outer: number; inner: number } {
  if (size === Number.POSITIVE_INFINITY) return { outer: 0, inner: 1 };
  const square = size * size;
  const whole = square + degreesOfFreedom;
  const { lower, upper } = betaTails(square / whole, degreesOfFreedom / whole, 0.5, degreesOfFreedom / 2);
  return { outer: upper / 2, inner: 0.5 + lower / 2 };
}
