/** Splits a double into two halves of 26 bits whose products are exact (Veltkamp). */
const SPLITTER = 2 ** 27 + 1;

/**
 * The double nearest to the true mean of counted values, which is what R's mean comes to by its long double: samples with equal means must
 * tie, in whatever order they were drawn. Products, sum and quotient are carried with their rounding errors.
 * Source: Neumaier 1974, ZAMM 54, 39–51; Dekker 1971, Numerische Mathematik 18, 224–242.
 */
export function nearestMean(value: ArrayLike<number>, count: ArrayLike<number>, people: number): number {
  let high = 0;
  let low = 0;
  for (let index = 0; index < count.length; index++) {
    if (count[index] === 0) continue;
    const { product, error } = exactProduct(value[index]!, count[index]!);
    const next = high + product;
    low += (Math.abs(high) >= Math.abs(product) ? high - next + product : product - next + high) + error;
    high = next;
  }
  const sum = high + low;
  const lost = low - (sum - high);
  const quotient = sum / people;
  const { product, error } = exactProduct(quotient, people);
  return quotient + (sum - product - error + lost) / people;
}

function exactProduct(a: number, b: number): { product: number; error: number } {
  const product = a * b;
  const aHigh = upperHalf(a);
  const bHigh = upperHalf(b);
  const [aLow, bLow] = [a - aHigh, b - bHigh];
  return { product, error: aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow) };
}

function upperHalf(value: number): number {
  const scaled = SPLITTER * value;
  return scaled - (scaled - value);
}
