import { FEWEST_PEOPLE_OF_LEVEL } from './cohort-levels';
import { checkCounted, numberOfPeople } from './counted-values';

/**
 * The people of one cohort level who have one pair of scores: `cohort` is the place of the level in the order of display, from 0. Rows may
 * repeat and come in any order; what they cost is their number, not that of the people.
 */
export type CohortRow = { cohort: number; before: number; after: number; count: number };

/** Rows of the levels that take part, each with the place of its level among those, and the levels with fewer than two people. */
export type UsedRows<Row> = { rows: (Row & { place: number })[]; used: number[]; leftOut: number[]; n: number };

type AnyRow = Omit<CohortRow, 'before' | 'after'> & { before: number | null; after: number | null };

/**
 * Levels take part by the pairs they have: a missing score makes none.
 * @throws RangeError where a score is not finite, a count is not a whole number of people or a level has no place.
 */
export function rowsOfLevels<Row extends AnyRow>(all: readonly Row[]): UsedRows<Row> {
  const count = all.map((row) => row.count);
  checkCounted({ value: all.map(({ before }) => before ?? 0), count });
  checkCounted({ value: all.map(({ after }) => after ?? 0), count });
  const pairs = new Map<number, number>();
  for (const { cohort, before, after, count } of all) {
    if (!(Number.isInteger(cohort) && cohort >= 0)) throw new RangeError(`cohort: not the place of a level: ${cohort}`);
    pairs.set(cohort, (pairs.get(cohort) ?? 0) + (before === null || after === null ? 0 : count));
  }
  const levels = [...pairs.keys()].sort((left, right) => left - right);
  const used = levels.filter((level) => pairs.get(level)! >= FEWEST_PEOPLE_OF_LEVEL);
  const placeOf = new Map(used.map((level, place) => [level, place]));
  const rows = all.flatMap((row) => {
    const place = placeOf.get(row.cohort);
    return place === undefined || row.count === 0 ? [] : [{ ...row, place }];
  });
  const leftOut = levels.filter((level) => !placeOf.has(level));
  return { rows, used, leftOut, n: numberOfPeople(rows.map((row) => row.count)) };
}
