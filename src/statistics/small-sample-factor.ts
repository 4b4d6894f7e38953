import { stirlingError } from './distributions';

/**
 * Hedges' J, by which a standardised difference is multiplied to take its small-sample bias out: Γ(df/2) / (√(df/2)·Γ((df − 1)/2)),
 * exact, not 1 − 3/(4df − 1). Null below two degrees of freedom, where it is zero and means nothing. The large parts of both log gammas
 * are cancelled by hand, so that a million people cost no digits.
 * Source: Hedges 1981, Journal of Educational Statistics 6, 107–128.
 */
export function smallSampleFactor(degreesOfFreedom: number): number | null {
  if (degreesOfFreedom < 2) return null;
  const half = degreesOfFreedom / 2;
  const logarithm = stirlingError(half) - stirlingError(half - 0.5) - (half - 1) * Math.log1p(-0.5 / half) - 0.5;
  return Math.exp(logarithm);
}
