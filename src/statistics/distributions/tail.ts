/** Which side of a value: P(X ≤ x) is the lower tail, P(X > x) the upper. Each is computed for itself, never as 1 − the other. */
export type Tail = 'lower' | 'upper';

/** Both tails at one point. They add up to one, and the smaller keeps all its digits. */
export type Tails = { lower: number; upper: number };

/** Both tails from one of them. 1 − p is exact to the last bit of p where p ≥ ½, and the smaller tail is what is solved for. */
export function tailsOf(probability: number, tail: Tail): Tails {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability: between 0 and 1: ${probability}`);
  return tail === 'lower'
    ? { lower: probability, upper: 1 - probability }
    : { lower: 1 - probability, upper: probability };
}
