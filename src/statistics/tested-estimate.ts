import { studentT } from './distributions';
import type { Interval } from './interval';

/** An estimate against zero: t = estimate / standard error on its degrees of freedom, p two-sided, and the interval. */
export type TestedEstimate = {
  estimate: number;
  standardError: number;
  t: number;
  degreesOfFreedom: number;
  p: number;
  interval: Interval;
};

export function testedEstimate(
  { estimate, standardError }: { estimate: number; standardError: number },
  { degreesOfFreedom, confidence }: { degreesOfFreedom: number; confidence: number },
): TestedEstimate {
  const t = estimate / standardError;
  const reach = studentT.quantile((1 - confidence) / 2, degreesOfFreedom, 'upper') * standardError;
  return {
    estimate,
    standardError,
    t,
    degreesOfFreedom,
    p: 2 * studentT.cumulative(Math.abs(t), degreesOfFreedom, 'upper'),
    interval: [estimate - reach, estimate + reach],
  };
}
