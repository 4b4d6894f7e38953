import { invertPositive } from './linear/cholesky';
import type { MixedSums, PeopleSum } from './mixed-sums';

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
 * that the cost is that of the kinds of people in each course. Null where the cells are not all determined.
 * Source: Bates, Mächler, Bolker & Walker 2015, Journal of Statistical Software 67(1), section 3.4 (the profiled REML criterion).
 */
export function mixedFit(sums: MixedSums, { person, course }: RelativeDeviations): MixedFit | null {
  const pairShare = 1 / (1 + 2 * person ** 2);
  const singleShare = 1 / (1 + person ** 2);
  const single = sums.people - sums.pairs;
  const total: Totals = {
    information: Array.from({ length: sums.cells }, () => new Array<number>(sums.cells).fill(0)),
    scores: new Array<number>(sums.cells).fill(0),
    squares: sums.differenceSquares + pairShare * sums.sumSquares + singleShare * sums.singleSquares,
    logDeterminants: -sums.pairs * Math.log(pairShare) - single * Math.log(singleShare),
  };
  for (const kinds of sums.courses) addCourse(total, kinds, { pairShare, singleShare, courseVariance: course ** 2 });
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

type Totals = { information: number[][]; scores: number[]; squares: number; logDeterminants: number };
type Shares = { pairShare: number; singleShare: number; courseVariance: number };

function addCourse(total: Totals, kinds: PeopleSum[], { pairShare, singleShare, courseVariance }: Shares): void {
  const along = new Map<number, number>();
  let weight = 0;
  let score = 0;
  for (const kind of kinds) {
    const isPair = kind.before !== null && kind.after !== null;
    const share = isPair ? pairShare : singleShare;
    const same = isPair ? (1 + share) / 2 : share;
    const other = isPair ? (share - 1) / 2 : 0;
    const waves = [
      { cell: kind.before, partner: kind.after, sum: kind.sumBefore, partnerSum: kind.sumAfter },
      { cell: kind.after, partner: kind.before, sum: kind.sumAfter, partnerSum: kind.sumBefore },
    ];
    for (const { cell, partner, sum, partnerSum } of waves) {
      if (cell === null) continue;
      total.information[cell]![cell]! += kind.people * same;
      if (partner !== null) total.information[cell]![partner]! += kind.people * other;
      total.scores[cell]! += same * sum + other * partnerSum;
      along.set(cell, (along.get(cell) ?? 0) + kind.people * share);
      weight += kind.people * share;
      score += share * sum;
    }
  }
  const shrink = courseVariance / (1 + courseVariance * weight);
  for (const [cell, value] of along) {
    for (const [other, otherValue] of along) total.information[cell]![other]! -= shrink * value * otherValue;
    total.scores[cell]! -= shrink * value * score;
  }
  total.squares -= shrink * score ** 2;
  total.logDeterminants += Math.log1p(courseVariance * weight);
}
