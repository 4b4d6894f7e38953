import type { CohortRow, UsedRows } from './cohort-rows';
import { compensatedSum } from './compensated-sum';
import { meanOf } from './moments';

/** People of one cohort level and course with one pair of scores; null where they did not answer in that wave. */
export type MixedRow = Omit<CohortRow, 'before' | 'after'> & {
  course: number;
  before: number | null;
  after: number | null;
};

/** Alike people of one course: their cells (mean parameters) before and after, null where they were not there, and sums of scores. */
export type PeopleSum = {
  before: number | null;
  after: number | null;
  people: number;
  sumBefore: number;
  sumAfter: number;
};

/**
 * All that the likelihood needs, whatever the number of people. Scores are taken from the mean of their cell (level and wave; before is
 * cell 2·place, after the next), which the cells' parameters take up again.
 */
export type MixedSums = {
  cells: number;
  cellMeans: number[];
  courses: PeopleSum[][];
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
    courses: coursesOf(centred),
    people: n - empty,
    pairs,
    observations: n - empty + pairs,
    differenceSquares: total((row) => (isPair(row) ? (row.after! - row.before!) ** 2 / 2 : 0)),
    sumSquares: total((row) => (isPair(row) ? (row.after! + row.before!) ** 2 / 2 : 0)),
    singleSquares: total((row) => (isPair(row) ? 0 : squares(row))),
    rawSquares: total(squares, observed),
  };
}

function coursesOf(rows: UsedRows<MixedRow>['rows']): PeopleSum[][] {
  const courses = new Map<number, Map<string, PeopleSum>>();
  for (const { course, place, before, after, count } of rows) {
    const sums = courses.get(course) ?? new Map<string, PeopleSum>();
    courses.set(course, sums);
    const kind = `${place} ${before === null} ${after === null}`;
    const sum = sums.get(kind) ?? {
      before: before === null ? null : 2 * place,
      after: after === null ? null : 2 * place + 1,
      people: 0,
      sumBefore: 0,
      sumAfter: 0,
    };
    sums.set(kind, sum);
    sum.people += count;
    sum.sumBefore += count * (before ?? 0);
    sum.sumAfter += count * (after ?? 0);
  }
  return [...courses.values()].map((sums) => [...sums.values()]);
}
