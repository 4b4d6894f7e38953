import type { CountedPairs } from './counted-pairs';
import { roundForDecision } from './decision-rounding';
import { studentT } from './distributions';
import { type Alternative, checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { type PairedMoments, pairedMoments } from './paired-moments';

export type PairedT = {
  n: number;
  /** Mean of after − before, in score points, and the standard deviation and standard error of the change. */
  meanChange: number;
  standardDeviation: number;
  standardError: number;
  t: number;
  degreesOfFreedom: number;
  alternative: Alternative;
  p: number;
  confidence: number;
  /** Two-sided, whatever the alternative. */
  interval: Interval;
  /** One-sided limit at the same confidence: the lower one for `greater`, the upper one for `less`; null for `two-sided`. */
  bound: number | null;
};

export type PairedTOptions = { confidence?: number; alternative?: Alternative };

/** R's own rule for "data are essentially constant": a standard error that is rounding noise beside the mean. */
const NOISE = 10 * Number.EPSILON;

/**
 * Student's paired t test. Fewer than two pairs: `too-few`; nobody changed: `all-zero-differences`; everybody changed by the same
 * amount: `zero-variance`, each with n and the mean change in `partial`.
 * R: t.test(after, before, paired = TRUE).
 */
export function pairedT(pairs: CountedPairs, options: PairedTOptions = {}): Outcome<PairedT> {
  return pairedTOfMoments(pairedMoments(pairs), options);
}

/** The same from moments alone; null for nobody. */
export function pairedTOfMoments(moments: PairedMoments | null, options: PairedTOptions = {}): Outcome<PairedT> {
  const { confidence = 0.95, alternative = 'two-sided' } = options;
  checkConfidence(confidence);
  if (moments === null) return tooFew(2, 0);
  const { n, meanChange, varianceChange } = moments;
  if (n < 2) return tooFew(2, n, { n, meanChange });
  const partial = { n, meanChange, degreesOfFreedom: n - 1 };
  if (varianceChange === 0 && roundForDecision(meanChange) === 0) return refuse('all-zero-differences', { partial });
  const standardDeviation = Math.sqrt(varianceChange);
  const standardError = standardDeviation / Math.sqrt(n);
  if (varianceChange === 0 || standardError < NOISE * Math.abs(meanChange)) return refuse('zero-variance', { partial });
  const t = meanChange / standardError;
  const degreesOfFreedom = n - 1;
  const reach = studentT.quantile((1 - confidence) / 2, degreesOfFreedom, 'upper') * standardError;
  return answer({
    ...partial,
    standardDeviation,
    standardError,
    t,
    alternative,
    p: pValue(t, degreesOfFreedom, alternative),
    confidence,
    interval: [meanChange - reach, meanChange + reach] as const,
    bound: oneSidedBound(meanChange, standardError, degreesOfFreedom, confidence, alternative),
  });
}

function pValue(t: number, degreesOfFreedom: number, alternative: Alternative): number {
  if (alternative === 'two-sided') return 2 * studentT.cumulative(Math.abs(t), degreesOfFreedom, 'upper');
  return studentT.cumulative(t, degreesOfFreedom, alternative === 'greater' ? 'upper' : 'lower');
}

function oneSidedBound(
  meanChange: number,
  standardError: number,
  degreesOfFreedom: number,
  confidence: number,
  alternative: Alternative,
): number | null {
  if (alternative === 'two-sided') return null;
  const reach = studentT.quantile(1 - confidence, degreesOfFreedom, 'upper') * standardError;
  return alternative === 'greater' ? meanChange - reach : meanChange + reach;
}
