import { type CountedValues, checkCounted, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';

/**
 * The pre×post count table: pairs of scores with the number of people who have each. Pairs may repeat and come in any order; the three
 * arrays have the same length. It is what every paired method works on, so that none costs more for more people.
 */
export type CountedPairs = { before: ArrayLike<number>; after: ArrayLike<number>; count: ArrayLike<number> };

/**
 * Two raw columns, one row a person, as counted pairs sorted by before, then after.
 * Only complete pairs enter; `missing` counts the rows where before or after is null (or NaN).
 * @throws RangeError where the columns differ in length or hold an infinite score.
 */
export function countPairs(
  before: ArrayLike<number | null>,
  after: ArrayLike<number | null>,
): { pairs: CountedPairs; missing: number } {
  if (before.length !== after.length) {
    throw new RangeError(`pairs: columns differ in length: ${before.length} before, ${after.length} after`);
  }
  const people = new Map<number, Map<number, number>>();
  let missing = 0;
  for (let row = 0; row < before.length; row++) {
    const first = before[row];
    const second = after[row];
    if (first == null || second == null || Number.isNaN(first) || Number.isNaN(second)) missing++;
    else {
      const afterCounts = people.get(first) ?? new Map<number, number>();
      people.set(first, afterCounts.set(second, (afterCounts.get(second) ?? 0) + 1));
    }
  }
  const rows = [...people].flatMap(([first, counts]) =>
    [...counts].map(([second, count]) => [first, second, count] as const),
  );
  rows.sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  const pairs = {
    before: Float64Array.from(rows, ([first]) => first),
    after: Float64Array.from(rows, ([, second]) => second),
    count: Float64Array.from(rows, ([, , count]) => count),
  };
  checkPairs(pairs);
  return { pairs, missing };
}

export const beforeOf = ({ before, count }: CountedPairs): CountedValues => ({ value: before, count });
export const afterOf = ({ after, count }: CountedPairs): CountedValues => ({ value: after, count });

/** Change = after − before, unrounded, one for each pair: positive is a gain. */
export function changeOf(pairs: CountedPairs): CountedValues {
  checkPairs(pairs);
  const value = Float64Array.from(pairs.before, (before, index) => pairs.after[index]! - before);
  return { value, count: pairs.count };
}

/** Distinct changes for decisions on rank, tie and zero: rounded to ten decimals, ascending, counts added up. */
export function changeForDecision(pairs: CountedPairs): { value: Float64Array; count: Float64Array } {
  const { value, count } = changeOf(pairs);
  return sortAndMerge({ value: Float64Array.from(value, roundForDecision), count });
}

function checkPairs(pairs: CountedPairs): void {
  checkCounted(beforeOf(pairs));
  checkCounted(afterOf(pairs));
}
