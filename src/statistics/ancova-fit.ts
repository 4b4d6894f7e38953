import type { CohortRow, UsedRows } from './cohort-rows';
import { type CountedValues, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { type LeastSquares, leastSquares } from './linear/least-squares';
import { meanOf, sumOfProducts } from './moments';

/** Scores before and after of one level; the slope is null where everybody started at the same score. */
export type LevelLine = { level: number; n: number; meanBefore: number; meanAfter: number; slope: number | null };

export type AncovaFit = {
  centre: number;
  lines: LevelLine[];
  /** Of after on: one, before − centre, a column for each level but the first, and the extra slope of each level but the first. */
  fit: LeastSquares;
  /** How many columns the model of parallel lines has: the first of them. */
  parallel: number;
};

/**
 * Both models at once: the columns of parallel lines come first, those of free slopes after them, so that the effects of one fit hold the
 * sums of squares of both. A row of many people weighs as their number. Before is centred on the mean of all, and for the extra slopes on
 * that of the level, which spans the same and keeps a level of one starting score from looking like a slope.
 */
export function fitAncova({ rows, used }: UsedRows<CohortRow>): AncovaFit {
  const centre = meanOf({ value: rows.map(({ before }) => before), count: rows.map(({ count }) => count) });
  const lines = used.map((level, place) =>
    lineOf(
      level,
      rows.filter((row) => row.place === place),
    ),
  );
  const oneStart = isConstant(rows.map(({ before }) => before));
  const roots = rows.map(({ count }) => Math.sqrt(count));
  const column = (of: (row: UsedRows<CohortRow>['rows'][number]) => number) =>
    Float64Array.from(rows, (row, index) => roots[index]! * of(row));
  const extra = lines.slice(1).map((line, index) => ({ line, place: index + 1 }));
  const columns = [
    column(() => 1),
    column(({ before }) => (oneStart ? 0 : before - centre)),
    ...extra.map(({ place }) => column((row) => (row.place === place ? 1 : 0))),
    ...extra.map(({ line, place }) =>
      column((row) => (row.place === place && line.slope !== null ? row.before - line.meanBefore : 0)),
    ),
  ];
  const fit = leastSquares(
    columns,
    column(({ after }) => after),
  );
  return { centre, lines, fit, parallel: used.length + 1 };
}

function lineOf(level: number, rows: readonly CohortRow[]): LevelLine {
  const count = rows.map((row) => row.count);
  const before = rows.map((row) => row.before);
  const after = rows.map((row) => row.after);
  return {
    level,
    n: count.reduce((sum, people) => sum + people, 0),
    meanBefore: meanOf({ value: before, count }),
    meanAfter: meanOf({ value: after, count }),
    slope: isConstant(before) ? null : sumOfProducts(before, after, count) / sumOfProducts(before, before, count),
  };
}

function isConstant(value: readonly number[]): boolean {
  const once: CountedValues = { value: value.map(roundForDecision), count: value.map(() => 1) };
  return sortAndMerge(once).value.length === 1;
}
