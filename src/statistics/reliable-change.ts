import { beforeOf, type CountedPairs } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { normal } from './distributions';
import { checkConfidence } from './interval';
import { varianceOf } from './moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { type Share, shareOf } from './wilson';

export type ReliableChange = {
  n: number;
  reliability: number;
  /** Of the scores before, in score points. */
  standardDeviationBefore: number;
  standardErrorOfMeasurement: number;
  standardErrorOfDifference: number;
  criticalValue: number;
  /** The smallest change, in score points, that is beyond measurement error. */
  threshold: number;
  /** Change / standard error of the difference, one for each counted pair, in their order. */
  indices: Float64Array;
  improved: Share;
  unchanged: Share;
  declined: Share;
  /** People who start so high that no reliable gain is left on the scale; null where the scale's maximum was not given. */
  atCeiling: number | null;
};

export type ReliableChangeOptions = {
  /** Cronbach's α of the scores before, or a published value; null where there is none. */
  reliability: number | null;
  /** Of the shares and, unless `criticalValue` is given, of the criterion. */
  confidence?: number;
  criticalValue?: number;
  scoreMaximum?: number;
};

/**
 * Jacobson & Truax 1991 (Journal of Consulting and Clinical Psychology 59, 12–19): who changed by more than measurement error.
 * Fewer than two pairs: `too-few`; no reliability, or none above zero, or exactly one: `not-computable`; a constant wave before:
 * `zero-variance`.
 * R: sem <- sd(before) * sqrt(1 - reliability); (after - before) / (sqrt(2) * sem).
 */
export function reliableChange(pairs: CountedPairs, options: ReliableChangeOptions): Outcome<ReliableChange> {
  const { reliability, confidence = 0.95, scoreMaximum } = options;
  checkConfidence(confidence);
  const n = numberOfPeople(pairs.count);
  if (n < 2) return tooFew(2, n, { n });
  if (reliability === null || Number.isNaN(reliability)) return refuse('not-computable', { detail: 'no-reliability' });
  if (reliability > 1) return refuse('bad-definition', { detail: 'reliability-above-one' });
  if (reliability <= 0) return refuse('not-computable', { detail: 'reliability-not-positive' });
  const standardDeviationBefore = Math.sqrt(varianceOf(beforeOf(pairs)));
  if (standardDeviationBefore === 0) return refuse('zero-variance', { partial: { n, standardDeviationBefore } });
  if (reliability === 1) return refuse('not-computable', { detail: 'reliability-is-one' });
  const standardErrorOfMeasurement = standardDeviationBefore * Math.sqrt(1 - reliability);
  const standardErrorOfDifference = Math.SQRT2 * standardErrorOfMeasurement;
  const criticalValue = options.criticalValue ?? normal.quantile((1 - confidence) / 2, 'upper');
  const threshold = criticalValue * standardErrorOfDifference;
  const { improved, declined } = countBeyond(pairs, threshold);
  return answer({
    n,
    reliability,
    standardDeviationBefore,
    standardErrorOfMeasurement,
    standardErrorOfDifference,
    criticalValue,
    threshold,
    indices: Float64Array.from(pairs.before, (before, at) => (pairs.after[at]! - before) / standardErrorOfDifference),
    improved: shareOf(improved, n, confidence),
    unchanged: shareOf(n - improved - declined, n, confidence),
    declined: shareOf(declined, n, confidence),
    atCeiling: scoreMaximum === undefined ? null : countAbove(pairs, scoreMaximum - threshold),
  });
}

/** Where one person's change stands to the threshold of `reliableChange`: beyond it, upwards or downwards, or within. */
export function reliablyChanged(
  before: number,
  after: number,
  { threshold }: Pick<ReliableChange, 'threshold'>,
): 'improved' | 'unchanged' | 'declined' {
  const criterion = roundForDecision(threshold);
  const change = roundForDecision(after - before);
  if (change > criterion) return 'improved';
  return change < -criterion ? 'declined' : 'unchanged';
}

function countBeyond(pairs: CountedPairs, threshold: number): { improved: number; declined: number } {
  const people = { improved: 0, unchanged: 0, declined: 0 };
  for (let index = 0; index < pairs.count.length; index++) {
    people[reliablyChanged(pairs.before[index]!, pairs.after[index]!, { threshold })] += pairs.count[index]!;
  }
  return people;
}

function countAbove({ before, count }: CountedPairs, limit: number): number {
  const cut = roundForDecision(limit);
  let people = 0;
  for (let index = 0; index < count.length; index++) {
    if (roundForDecision(before[index]!) > cut) people += count[index]!;
  }
  return people;
}
