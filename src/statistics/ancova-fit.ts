import type { CohortRow, UsedRows } from './cohort-rows';
import { type CountedValues, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { type LeastSquares, leastSquares } from './linear/least-squares';
import { meanOf, sumOfProducts } from './moments';
import type { PairedMoments } from './paired-moments';

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

/** One row of the design, weighted: its share of the constant, its score before from an origin, and its score after. */
type DesignRow = { place: number; one: number; before: (origin: number) => number; after: number };

/** A share of the variance after that is left below this is what the subtraction rounds by: everybody lies on the line. */
const ROUNDING = 1e-13;

/** A row of many people weighs as their number. */
export function fitAncova({ rows, used }: UsedRows<CohortRow>): AncovaFit {
  const lines = used.map((level, place) =>
    lineOf(
      level,
      rows.filter((row) => row.place === place),
    ),
  );
  const design = rows.map(({ place, before, after, count }): DesignRow => {
    const root = Math.sqrt(count);
    return { place, one: root, before: (origin) => root * (before - origin), after: root * after };
  });
  const centre = meanOf({ value: rows.map(({ before }) => before), count: rows.map(({ count }) => count) });
  return fitDesign(design, lines, centre, isConstant(rows.map(({ before }) => before)));
}

/**
 * The same from the moments of each level: three rows with the sums of squares and products of all its people, so that nothing that a fit
 * by least squares can see differs.
 */
export function fitAncovaOfMoments(levels: readonly (PairedMoments & { level: number })[]): AncovaFit {
  const lines = levels.map(({ level, n, meanBefore, meanAfter, covariance, varianceBefore }) => ({
    level,
    n,
    meanBefore,
    meanAfter,
    slope: varianceBefore === 0 ? null : covariance / varianceBefore,
  }));
  const design = levels.flatMap((moments, place): DesignRow[] => {
    const { n, meanBefore, meanAfter, varianceBefore, varianceAfter, covariance } = moments;
    const root = Math.sqrt(n);
    const freedom = Math.sqrt(n - 1);
    const spread = Math.sqrt(varianceBefore);
    const along = spread === 0 ? 0 : covariance / spread;
    const left = varianceAfter - along ** 2;
    const beside = left > ROUNDING * varianceAfter ? Math.sqrt(left) : 0;
    return [
      { place, one: root, before: (origin) => root * (meanBefore - origin), after: root * meanAfter },
      { place, one: 0, before: () => freedom * spread, after: freedom * along },
      { place, one: 0, before: () => 0, after: freedom * beside },
    ];
  });
  const means = levels.map(({ meanBefore }) => meanBefore);
  const centre = meanOf({ value: means, count: levels.map(({ n }) => n) });
  return fitDesign(design, lines, centre, isConstant(means) && lines.every(({ slope }) => slope === null));
}

/**
 * Both models at once: the columns of parallel lines come first, those of free slopes after them, so that the effects of one fit hold the
 * sums of squares of both. Before is centred on the mean of all, and for the extra slopes on that of the level, which spans the same and
 * keeps a level of one starting score from looking like a slope.
 */
function fitDesign(design: DesignRow[], lines: LevelLine[], centre: number, oneStart: boolean): AncovaFit {
  const column = (of: (row: DesignRow) => number) => Float64Array.from(design, of);
  const extra = lines.slice(1).map((line, index) => ({ line, place: index + 1 }));
  const columns = [
    column(({ one }) => one),
    column(({ before }) => (oneStart ? 0 : before(centre))),
    ...extra.map(({ place }) => column((row) => (row.place === place ? row.one : 0))),
    ...extra.map(({ line, place }) =>
      column((row) => (row.place === place && line.slope !== null ? row.before(line.meanBefore) : 0)),
    ),
  ];
  const fit = leastSquares(
    columns,
    column(({ after }) => after),
  );
  return { centre, lines, fit, parallel: lines.length + 1 };
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
