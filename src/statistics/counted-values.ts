/** Values with the number of people who have each. Values may repeat; both arrays have the same length. */
export type CountedValues = { value: ArrayLike<number>; count: ArrayLike<number> };

export function valuesOnce(values: ArrayLike<number>): CountedValues {
  return { value: values, count: new Uint8Array(values.length).fill(1) };
}

export function numberOfPeople(counts: ArrayLike<number>): number {
  let people = 0;
  for (let index = 0; index < counts.length; index++) people += counts[index]!;
  return people;
}

/**
 * Distinct values in ascending order with their counts added up; values that nobody has are left out.
 * @throws RangeError where the arrays differ in length, a value is not finite or a count is not a whole number of people.
 */
export function sortAndMerge(values: CountedValues): { value: Float64Array; count: Float64Array } {
  checkCounted(values);
  const order = Array.from({ length: values.value.length }, (_, index) => index)
    .filter((index) => values.count[index]! > 0)
    .sort((left, right) => values.value[left]! - values.value[right]!);
  const value = new Float64Array(order.length);
  const count = new Float64Array(order.length);
  let distinct = 0;
  for (const index of order) {
    if (distinct === 0 || values.value[index]! !== value[distinct - 1]!) value[distinct++] = values.value[index]!;
    count[distinct - 1]! += values.count[index]!;
  }
  return { value: value.subarray(0, distinct), count: count.subarray(0, distinct) };
}

export function checkCounted({ value, count }: CountedValues): void {
  if (value.length !== count.length) {
    throw new RangeError(`counted values: lengths differ: ${value.length} values, ${count.length} counts`);
  }
  for (let index = 0; index < value.length; index++) {
    if (!Number.isFinite(value[index])) throw new RangeError(`counted values: not a number: ${value[index]}`);
    if (!(Number.isInteger(count[index]) && count[index]! >= 0)) {
      throw new RangeError(`counted values: not a number of people: ${count[index]}`);
    }
  }
}
