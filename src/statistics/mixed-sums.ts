import type { CohortRow, UsedRows } from './cohort-rows';
import { compensatedSum } from './compensated-sum';
import { meanOf } from './moments';

/** People of one cohort level and course with one pair of scores; null where they did not answer in that wave. */
export type MixedRow = Omit<CohortRow, 'before' | 'after'> & {
  course: number;
  before: number | null;
  after: number | null;
};

/**
 * People by the cell (mean parameter) that they answered in, those who answered in both waves apart from those with one score: how many
 * they are, and the sum of their scores. Before of a level is cell 2·place, after is cell 2·place + 1.
 */
export type CellSum = { cell: number; pairs: number; singles: number; pairSum: number; singleSum: number };

/** One course: its people, and the cells that they answered in, ascending, with how many did; and the sums of all their scores. */
export type CourseSum = {
  people: number;
  cells: Int32Array;
  pairs: Float64Array;
  singles: Float64Array;
  pairSum: number;
  singleSum: number;
};

/**
 * All that the likelihood needs, whatever the number of people. Scores are taken from the mean of their cell (level and wave; before is
 * cell 2·place, after the next), which the cells' parameters take up again.
 */
export type MixedSums = {
  cells: number;
  cellMeans: number[];
  /** Of each cell, in order, whatever the course. */
  whole: CellSum[];
  courses: CourseSum[];
  people: number;
  pairs: number;
  observations: number;
  /** Over pairs: half of Σ(after − before)² and of Σ(after + before)²; over people with one score: Σ score². */
  differenceSquares: number;
  sumSquares: number;
  singleSquares: number;
  /** Σ score² as they came, to tell rounding by. */
  rawSquares: number;
};

export function mixedSums({ rows, used, n }: UsedRows<MixedRow>): MixedSums {
  const observed = rows.filter(({ before, after }) => before !== null || after !== null);
  const cellMeans = used.flatMap((_, place) =>
    (['before', 'after'] as const).map((wave) => {
      const there = observed.filter((row) => row.place === place && row[wave] !== null);
      return meanOf({ value: there.map((row) => row[wave]!), count: there.map(({ count }) => count) });
    }),
  );
  const centred = observed.map((row) => ({
    ...row,
    before: row.before === null ? null : row.before - cellMeans[2 * row.place]!,
    after: row.after === null ? null : row.after - cellMeans[2 * row.place + 1]!,
  }));
  const total = (
    of: (row: { before: number | null; after: number | null }) => number,
    from = centred as typeof observed,
  ) => compensatedSum(from.length, (index) => from[index]!.count * of(from[index]!));
  const isPair = ({ before, after }: { before: number | null; after: number | null }) =>
    before !== null && after !== null;
  const squares = ({ before, after }: { before: number | null; after: number | null }) =>
    (before ?? 0) ** 2 + (after ?? 0) ** 2;
  const pairs = total((row) => (isPair(row) ? 1 : 0));
  const empty = n - total(() => 1);
  return {
    cells: cellMeans.length,
    cellMeans,
    whole: sumsOf(centred, cellMeans.length),
    courses: coursesOf(centred, cellMeans.length),
    people: n - empty,
    pairs,
    observations: n - empty + pairs,
    differenceSquares: total((row) => (isPair(row) ? (row.after! - row.before!) ** 2 / 2 : 0)),
    sumSquares: total((row) => (isPair(row) ? (row.after! + row.before!) ** 2 / 2 : 0)),
    singleSquares: total((row) => (isPair(row) ? 0 : squares(row))),
    rawSquares: total(squares, observed),
  };
}

type Rows = UsedRows<MixedRow>['rows'];

function coursesOf(rows: Rows, cells: number): CourseSum[] {
  const courses = new Map<number, Rows>();
  for (const row of rows) {
    const own = courses.get(row.course);
    if (own) own.push(row);
    else courses.set(row.course, [row]);
  }
  return [...courses.values()].map((own) => {
    const there = sumsOf(own, cells).filter(({ pairs, singles }) => pairs + singles > 0);
    return {
      people: own.reduce((sum, { count }) => sum + count, 0),
      cells: Int32Array.from(there, ({ cell }) => cell),
      pairs: Float64Array.from(there, ({ pairs }) => pairs),
      singles: Float64Array.from(there, ({ singles }) => singles),
      pairSum: there.reduce((sum, { pairSum }) => sum + pairSum, 0),
      singleSum: there.reduce((sum, { singleSum }) => sum + singleSum, 0),
    };
  });
}

function sumsOf(rows: Rows, cells: number): CellSum[] {
  const sums = Array.from({ length: cells }, (_, cell) => ({ cell, pairs: 0, singles: 0, pairSum: 0, singleSum: 0 }));
  for (const { place, before, after, count } of rows) {
    const isPair = before !== null && after !== null;
    for (const [wave, score] of [before, after].entries()) {
      if (score === null) continue;
      const sum = sums[2 * place + wave]!;
      sum[isPair ? 'pairs' : 'singles'] += count;
      sum[isPair ? 'pairSum' : 'singleSum'] += count * score;
    }
  }
  return sums;
}
