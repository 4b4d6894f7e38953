import { invertPositive } from './linear/cholesky';
import type { CellSum, CourseSum, MixedSums } from './mixed-sums';

/** Standard deviations of the random intercepts, in residual standard deviations. Their sign means nothing. */
export type RelativeDeviations = { person: number; course: number };

/**
 * The restricted likelihood at given relative deviations, with residual variance σ² and the mean of each cell taken out:
 * −2·log = logDeterminants + (N − cells)·log(2πσ²) + residualSquares/σ².
 */
export type MixedFit = {
  logDeterminants: number;
  residualSquares: number;
  /** Of the cells, from the cell means; and their covariances for residual variance one. */
  shifts: number[];
  covariances: number[][];
};

/**
 * Each person's covariance is inverted by hand (I + τ·11ᵀ has two eigenvalues), each course adds one direction (Sherman & Morrison), so
 * that the cost is that of the cells in each course. Null where the cells are not all determined.
 * Source: Bates, Mächler, Bolker & Walker 2015, Journal of Statistical Software 67(1), section 3.4 (the profiled REML criterion).
 */
export function mixedFit(sums: MixedSums, { person, course }: RelativeDeviations): MixedFit | null {
  const pairShare = 1 / (1 + 2 * person ** 2);
  const singleShare = 1 / (1 + person ** 2);
  const single = sums.people - sums.pairs;
  const shares = { pairShare, singleShare };
  const total: Totals = {
    ...withinPeople(sums.whole, shares),
    squares: sums.differenceSquares + pairShare * sums.sumSquares + singleShare * sums.singleSquares,
    logDeterminants: -sums.pairs * Math.log(pairShare) - single * Math.log(singleShare),
  };
  if (course !== 0) for (const one of sums.courses) addCourse(total, one, { ...shares, courseVariance: course ** 2 });
  const inverted = invertPositive(total.information);
  if (inverted === null) return null;
  const shifts = inverted.inverse.map((row) => row.reduce((sum, value, cell) => sum + value * total.scores[cell]!, 0));
  const explained = shifts.reduce((sum, shift, cell) => sum + shift * total.scores[cell]!, 0);
  return {
    logDeterminants: total.logDeterminants + inverted.logDeterminant,
    residualSquares: total.squares - explained,
    shifts,
    covariances: inverted.inverse,
  };
}

type Totals = { information: Float64Array[]; scores: number[]; squares: number; logDeterminants: number };
type Shares = { pairShare: number; singleShare: number };

/** What people tell of the cells, each with a covariance of their own. */
function withinPeople(cells: CellSum[], { pairShare, singleShare }: Shares): Pick<Totals, 'information' | 'scores'> {
  const same = (1 + pairShare) / 2;
  const other = (pairShare - 1) / 2;
  const partnerOf = (cell: number) => cells[cell % 2 === 0 ? cell + 1 : cell - 1]!;
  return {
    information: cells.map(({ cell, pairs, singles }) => {
      const row = new Float64Array(cells.length);
      row[cell] = same * pairs + singleShare * singles;
      row[partnerOf(cell).cell] = other * pairs;
      return row;
    }),
    scores: cells.map(
      ({ cell, pairSum, singleSum }) => same * pairSum + other * partnerOf(cell).pairSum + singleShare * singleSum,
    ),
  };
}

/** Only the lower triangle of the information is kept up. */
function addCourse(
  total: Totals,
  { cells, pairs, singles, pairSum, singleSum }: CourseSum,
  { pairShare, singleShare, courseVariance }: Shares & { courseVariance: number },
): void {
  const along = new Float64Array(cells.length);
  let weight = 0;
  for (let place = 0; place < cells.length; place++) {
    along[place] = pairShare * pairs[place]! + singleShare * singles[place]!;
    weight += along[place]!;
  }
  const score = pairShare * pairSum + singleShare * singleSum;
  const shrink = courseVariance / (1 + courseVariance * weight);
  for (let place = 0; place < cells.length; place++) {
    const row = total.information[cells[place]!]!;
    const share = shrink * along[place]!;
    for (let other = 0; other <= place; other++) row[cells[other]!]! -= share * along[other]!;
    total.scores[cells[place]!]! -= share * score;
  }
  total.squares -= shrink * score ** 2;
  total.logDeterminants += Math.log1p(courseVariance * weight);
}
