import { suppression } from './suppression';

/** Values of a grouping whose people are not told, beside a total that everybody knows. */
export function suppressedValues(values: readonly { value: string; people: number }[], threshold: number): Set<string> {
  const states = suppression(
    values.map(({ people }) => people),
    threshold,
  );
  return new Set(values.flatMap(({ value }, index) => (states[index] === '' ? [] : [value])));
}
