import { compensatedSum } from './compensated-sum';
import { combination, leastSquares, solveTransposed } from './linear/least-squares';
import type { StudyEffect } from './study-effects';

/** Studies and what their expected effect depends on: columns of one value a study, linearly independent. */
export type StudyModel = { studies: readonly StudyEffect[]; columns: readonly (readonly number[])[] };

export type Coefficient = { estimate: number; standardError: number };

/**
 * Weighted least squares with weights 1 / (variance + τ²). P is W − WX(XᵀWX)⁻¹XᵀW: the weights less what the fit takes; its trace and
 * that of its square, Q = yᵀPy and yᵀPPy are what estimators of τ² and of its error are made of.
 */
export type WeightedFit = {
  weights: number[];
  coefficients: Coefficient[];
  q: number;
  traceP: number;
  tracePP: number;
  squaresPy: number;
};

export function weightedFit({ studies, columns }: StudyModel, tauSquared: number): WeightedFit {
  const weights = studies.map(({ variance }) => 1 / (variance + tauSquared));
  const roots = weights.map(Math.sqrt);
  const scaled = (values: readonly number[]) => Float64Array.from(values, (value, study) => roots[study]! * value);
  const fit = leastSquares(columns.map(scaled), scaled(studies.map(({ estimate }) => estimate)));
  const coefficients = columns.map((_, place) => {
    const { estimate, unitError } = combination(
      fit,
      columns.map((_, other) => (other === place ? 1 : 0)),
    );
    return { estimate, standardError: unitError };
  });
  const residuals = studies.map(({ estimate }, study) =>
    coefficients.reduce((left, { estimate: slope }, place) => left - slope * columns[place]![study]!, estimate),
  );
  const positions = studies.map((_, study) =>
    solveTransposed(
      fit.factor,
      columns.map((column) => column[study]!),
    ),
  );
  const entryOfP = (row: number, column: number) => {
    const shared = positions[row]!.reduce((sum, value, place) => sum + value * positions[column]![place]!, 0);
    return (row === column ? weights[row]! : 0) - weights[row]! * weights[column]! * shared;
  };
  const k = studies.length;
  return {
    weights,
    coefficients,
    q: compensatedSum(k, (study) => weights[study]! * residuals[study]! ** 2),
    traceP: compensatedSum(k, (study) => entryOfP(study, study)),
    tracePP: compensatedSum(k * k, (cell) => entryOfP(Math.floor(cell / k), cell % k) ** 2),
    squaresPy: compensatedSum(k, (study) => (weights[study]! * residuals[study]!) ** 2),
  };
}

/** Next to the estimates, a residual this small is rounding. */
const ROUNDING = 1e-12;

/** Whether every study lies on the fit, so that nothing is left to judge its error by. */
export function allOnTheFit(model: StudyModel): boolean {
  const { q, weights } = weightedFit(model, 0);
  const size = compensatedSum(weights.length, (study) => weights[study]! * model.studies[study]!.estimate ** 2);
  return q <= ROUNDING ** 2 * size;
}
