const M1 = 4294967087;
const M2 = 4294944443;
/** R writes it as 2.328306549295727688e-10, which is the same double. */
const TO_UNIT = 1 / (M1 + 1);

/** Uniform numbers between 0 and 1, one a call. */
export type UniformGenerator = () => number;

/**
 * MRG32k3a from six whole numbers: all arithmetic stays below 2^53, so that every machine draws the same. It is R's "L'Ecuyer-CMRG", bit
 * for bit. Source: L'Ecuyer 1999, Operations Research 47, 159–164.
 * @throws RangeError where a seed is not six whole numbers in range, or a half of it is zero.
 */
export function mrg32k3a(seed: readonly number[]): UniformGenerator {
  const isWithin = (value: number, index: number) =>
    Number.isInteger(value) && value >= 0 && value < (index < 3 ? M1 : M2);
  const halves = [seed.slice(0, 3), seed.slice(3)];
  if (seed.length !== 6 || !seed.every(isWithin) || halves.some((half) => half.every((value) => value === 0))) {
    throw new RangeError(`random: not a seed of MRG32k3a: ${seed.join(', ')}`);
  }
  let [a, b, c, d, e, f] = seed as [number, number, number, number, number, number];
  return () => {
    const first = modulo(1403580 * b - 810728 * a, M1);
    [a, b, c] = [b, c, first];
    const second = modulo(527612 * f - 1370589 * d, M2);
    [d, e, f] = [e, f, second];
    return (first > second ? first - second : first - second + M1) * TO_UNIT;
  };
}

const modulo = (value: number, modulus: number) => ((value % modulus) + modulus) % modulus;
