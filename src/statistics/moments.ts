import { compensatedSum } from './compensated-sum';
import { type CountedValues, numberOfPeople } from './counted-values';

/** Mean of counted values, in their unit: a first mean, and the mean of what it leaves over. At least one person. */
export function meanOf({ value, count }: CountedValues): number {
  const people = numberOfPeople(count);
  const first = compensatedSum(value.length, (index) => count[index]! * value[index]!) / people;
  return first + compensatedSum(value.length, (index) => count[index]! * (value[index]! - first)) / people;
}

/** Σ (x − mean x)², the squares taken in a second pass; exactly zero where all values are equal. */
export function sumOfSquares(values: CountedValues): number {
  return sumOfProducts(values.value, values.value, values.count);
}

/** Σ (x − mean x)·(y − mean y) of counted pairs (x, y). */
export function sumOfProducts(x: ArrayLike<number>, y: ArrayLike<number>, count: ArrayLike<number>): number {
  if (isConstant({ value: x, count }) || isConstant({ value: y, count })) return 0;
  const meanX = meanOf({ value: x, count });
  const meanY = x === y ? meanX : meanOf({ value: y, count });
  return compensatedSum(x.length, (index) => count[index]! * (x[index]! - meanX) * (y[index]! - meanY));
}

/** Σ(x − mean)²/(n − 1). At least two people. */
export function varianceOf(values: CountedValues): number {
  return sumOfSquares(values) / (numberOfPeople(values.count) - 1);
}

function isConstant({ value, count }: CountedValues): boolean {
  let first: number | undefined;
  for (let index = 0; index < value.length; index++) {
    if (count[index] === 0) continue;
    first ??= value[index]!;
    if (value[index] !== first) return false;
  }
  return true;
}
