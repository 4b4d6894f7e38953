import { compensatedSum } from '../compensated-sum';

/**
 * A least-squares fit by Householder reflections. `kept` are the places of the columns that the ones before them do not already span, in
 * the order given; `factor` is the upper triangle R over these, row by row; `effects` is Qᵀy along them, so that effects² are the sums of
 * squares that each column adds to those before it; `residualSquares` is what is left.
 */
export type LeastSquares = {
  rows: number;
  kept: number[];
  factor: number[][];
  effects: number[];
  residualSquares: number;
};

/** A column of which less than this share is left is spanned by the columns before it. R: lm's tol. */
const SPANNED = 1e-7;

/**
 * Fits `response` by `columns`, all of one length; they are overwritten. No normal equations: they would square the condition number.
 * Source: Golub & Van Loan 2013, Matrix Computations, 5.2 and 5.3. R: qr, lm.
 */
export function leastSquares(columns: readonly Float64Array[], response: Float64Array): LeastSquares {
  const kept: number[] = [];
  const factor: number[][] = [];
  for (const [place, column] of columns.entries()) {
    const whole = Math.sqrt(squaresFrom(column, 0, place));
    const pivot = kept.length;
    // The reflections so far are already applied: what is left of the column lies from the pivot down.
    const left = Math.sqrt(squaresFrom(column, pivot, place));
    if (!(left > SPANNED * whole)) continue;
    const diagonal = column[pivot]! > 0 ? -left : left;
    for (const [index, row] of factor.entries()) row.push(column[index]!);
    factor.push([diagonal]);
    kept.push(place);
    column[pivot]! -= diagonal;
    for (const later of [...columns.slice(place + 1), response]) reflect(later, column, pivot);
  }
  return {
    rows: response.length,
    kept,
    factor,
    effects: Array.from(response.subarray(0, kept.length)),
    residualSquares: compensatedSum(response.length - kept.length, (row) => response[kept.length + row]! ** 2),
  };
}

function squaresFrom(column: Float64Array, start: number, place: number): number {
  const squares = compensatedSum(column.length - start, (row) => column[start + row]! ** 2);
  if (!Number.isFinite(squares)) throw new RangeError(`least squares: not finite: column ${place}`);
  return squares;
}

/** Mirrors `target` on the plane across `normal`, both from the pivot down. */
function reflect(target: Float64Array, normal: Float64Array, pivot: number): void {
  let along = 0;
  let length = 0;
  for (let row = pivot; row < normal.length; row++) {
    along += normal[row]! * target[row]!;
    length += normal[row]! ** 2;
  }
  const factor = (2 * along) / length;
  for (let row = pivot; row < normal.length; row++) target[row]! -= factor * normal[row]!;
}

/** Σ weight·coefficient in the model of the first columns kept, as many as there are weights, with its standard error for residual SD 1. */
export function combination(
  { factor, effects }: Pick<LeastSquares, 'factor' | 'effects'>,
  weights: readonly number[],
): { estimate: number; unitError: number } {
  const solved = solveTransposed(factor, weights);
  return {
    estimate: compensatedSum(weights.length, (index) => solved[index]! * effects[index]!),
    unitError: Math.hypot(...solved),
  };
}

/** z of Rᵀ·z = weights, over the leading triangle that the weights span. */
export function solveTransposed(factor: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const solved: number[] = [];
  for (let column = 0; column < weights.length; column++) {
    let left = weights[column]!;
    for (let row = 0; row < column; row++) left -= factor[row]![column - row]! * solved[row]!;
    solved.push(left / factor[column]![0]!);
  }
  return solved;
}
