import { type Curvature, curvatureAt } from './derivatives';
import { type FTest, fTest } from './f-test';
import { invertPositive } from './linear/cholesky';
import { dot, quadratic, times } from './linear/products';
import { symmetricEigen } from './linear/symmetric-eigen';
import { type MixedFit, mixedFit, type RelativeDeviations } from './mixed-likelihood';
import { scalesAt } from './mixed-optimum';
import type { MixedSums } from './mixed-sums';

/** Weights of the cells. */
export type Contrast = readonly number[];

export type MixedContrasts = {
  estimate: (contrast: Contrast) => { estimate: number; standardError: number; degreesOfFreedom: number };
  test: (contrasts: readonly Contrast[]) => FTest;
};

/**
 * Contrasts of the cell means with Satterthwaite's degrees of freedom: those of the χ² with the variance that the variance of the
 * contrast has, as the deviations and σ vary with the curvature of the likelihood. A deviation of zero does not vary: the variance is even
 * in it. Null where the curvature does not determine the others.
 * Source: Fai & Cornelius 1996, Journal of Statistical Computation and Simulation 54, 363–378; Kuznetsova, Brockhoff & Christensen 2017,
 * Journal of Statistical Software 82(13).
 */
export function mixedContrasts(sums: MixedSums, deviations: RelativeDeviations, fit: MixedFit): MixedContrasts | null {
  const residualVariance = fit.residualSquares / (sums.observations - sums.cells);
  const scales = scalesAt(sums, deviations);
  const varying = (['person', 'course'] as const).filter((name) => deviations[name] > 0);
  const curvature = curvatureAt(
    (steps) => {
      const moved = varying.map((name, index) => [name, deviations[name] + scales[name] * steps[index]!]);
      const there = mixedFit(sums, { ...deviations, ...Object.fromEntries(moved) });
      if (there === null) throw new RangeError('mixed model: not determined: beside its optimum');
      const { logDeterminants, residualSquares, covariances } = there;
      return [logDeterminants + residualSquares / residualVariance, residualSquares, ...covariances.flat()];
    },
    varying.map(() => 0),
  );
  const parameters = covarianceOfParameters(curvature, sums, residualVariance);
  if (parameters === null) return null;
  const means = sums.cellMeans.map((mean, cell) => mean + fit.shifts[cell]!);
  const varianceOf = (contrast: Contrast) => residualVariance * quadratic(fit.covariances, contrast);
  const degreesOfFreedom = (contrast: Contrast) => {
    const slopes = curvature.gradient.map((slope) => {
      const covariances = contrast.map((_, row) => slope.slice(2 + row * sums.cells, 2 + (row + 1) * sums.cells));
      return residualVariance * quadratic(covariances, contrast);
    });
    slopes.push((2 * varianceOf(contrast)) / Math.sqrt(residualVariance));
    return (2 * varianceOf(contrast) ** 2) / quadratic(parameters, slopes);
  };
  return {
    estimate: (contrast) => ({
      estimate: dot(contrast, means),
      standardError: Math.sqrt(varianceOf(contrast)),
      degreesOfFreedom: degreesOfFreedom(contrast),
    }),
    test: (contrasts) =>
      jointTest(contrasts, { means, covariances: fit.covariances, residualVariance, degreesOfFreedom }),
  };
}

/** Of the deviations (in their scales) and σ: twice the inverse curvature of −2·log likelihood. */
function covarianceOfParameters({ gradient, hessian }: Curvature, sums: MixedSums, residualVariance: number) {
  const sigma = Math.sqrt(residualVariance);
  const crossed = gradient.map((slope) => (-2 * slope[1]!) / sigma ** 3);
  const ofSigma = (4 * (sums.observations - sums.cells)) / residualVariance;
  const whole = [...hessian.map((row, a) => [...row.map(([value]) => value!), crossed[a]!]), [...crossed, ofSigma]];
  const inverse = invertPositive(whole)?.inverse;
  return inverse?.map((row) => row.map((value) => 2 * value)) ?? null;
}

type Estimated = {
  means: number[];
  covariances: number[][];
  residualVariance: number;
  degreesOfFreedom: (contrast: Contrast) => number;
};

/**
 * F of several contrasts: turned so that they are unrelated, each t² with degrees of freedom of its own, which one F then stands for. That
 * turn, and so the denominator, depends a little on which level is the reference, here as in lmerTest.
 */
function jointTest(contrasts: readonly Contrast[], estimated: Estimated): FTest {
  const { means, covariances, residualVariance, degreesOfFreedom } = estimated;
  const related = contrasts.map((left) =>
    contrasts.map((right) => residualVariance * dot(left, times(covariances, right))),
  );
  const { values, vectors } = symmetricEigen(related);
  const turned = vectors.map((vector) =>
    means.map((_, cell) => vector.reduce((sum, part, index) => sum + part * contrasts[index]![cell]!, 0)),
  );
  const f =
    turned.reduce((sum, contrast, axis) => sum + dot(contrast, means) ** 2 / values[axis]!, 0) / contrasts.length;
  return fTest(f, contrasts.length, jointDegreesOfFreedom(turned.map(degreesOfFreedom)));
}

const ALIKE = 1e-8;

/** As lmerTest: the degrees of freedom of the F with the same mean. */
function jointDegreesOfFreedom(each: number[]): number {
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  if (each.every((one) => Math.abs(one - each[0]!) < ALIKE)) return mean;
  if (each.some((one) => one <= 2)) return 2;
  const expected = each.reduce((sum, one) => sum + one / (one - 2), 0);
  return (2 * expected) / (expected - each.length);
}
