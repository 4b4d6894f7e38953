/** Stands for a zero denominator, which the next step makes good (Thompson & Barnett 1986). */
const NEARLY_ZERO = 1e-300;
const MOST_TERMS = 1e6;

/**
 * b₀ + a₁/(b₁ + a₂/(b₂ + …)) by the modified Lentz method, to the last bits.
 * @throws RangeError where a million terms are not enough: our mistake.
 */
export function continuedFraction(
  start: number,
  numerator: (term: number) => number,
  denominator: (term: number) => number,
): number {
  let value = start === 0 ? NEARLY_ZERO : start;
  let c = value;
  let d = 0;
  for (let term = 1; term < MOST_TERMS; term++) {
    const a = numerator(term);
    const b = denominator(term);
    d = 1 / nonZero(b + a * d);
    c = nonZero(b + a / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError(`continued fraction: not settled after: ${MOST_TERMS}`);
}

function nonZero(value: number): number {
  return Math.abs(value) < NEARLY_ZERO ? NEARLY_ZERO : value;
}
