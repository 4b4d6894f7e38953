import type { CountedPairs } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { correlationOf } from './descriptives';
import { normal, studentT } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type Correlation = {
  n: number;
  estimate: number;
  degreesOfFreedom: number;
  /** Null, as p, where the estimate is ±1. */
  t: number | null;
  p: number | null;
  confidence: number;
  /** On the Fisher z scale; null for fewer than four people and where the estimate is ±1. */
  interval: Interval | null;
};

const FEWEST = 3;
const FEWEST_FOR_INTERVAL = 4;

/**
 * Pearson's r of two measures of the same people, `before` the first and `after` the second. Fewer than three people: `too-few`; a
 * constant measure: `zero-variance`.
 * Source: Fisher 1921, Metron 1, 3–32 (interval). R: cor.test(first, second).
 */
export function pearson(pairs: CountedPairs, options: { confidence?: number } = {}): Outcome<Correlation> {
  return correlationTest(pairs, options, (n) => 1 / Math.sqrt(n - 3));
}

/** The test and interval of a product-moment correlation; `standardErrorOf` that of its Fisher z. */
export function correlationTest(
  pairs: CountedPairs,
  { confidence = 0.95 }: { confidence?: number },
  standardErrorOf: (n: number, estimate: number) => number,
): Outcome<Correlation> {
  checkConfidence(confidence);
  const n = numberOfPeople(pairs.count);
  if (n < FEWEST) return tooFew(FEWEST, n, { n });
  const estimate = correlationOf(pairs);
  if (estimate === null) return refuse('zero-variance', { detail: 'constant-measure', partial: { n } });
  const degreesOfFreedom = n - 2;
  if (Math.abs(estimate) === 1)
    return answer({ n, estimate, degreesOfFreedom, t: null, p: null, confidence, interval: null });
  const t = estimate * Math.sqrt(degreesOfFreedom / (1 - estimate ** 2));
  const reach =
    n < FEWEST_FOR_INTERVAL ? null : normal.quantile((1 - confidence) / 2, 'upper') * standardErrorOf(n, estimate);
  const centre = Math.atanh(estimate);
  return answer({
    n,
    estimate,
    degreesOfFreedom,
    t,
    p: 2 * studentT.cumulative(Math.abs(t), degreesOfFreedom, 'upper'),
    confidence,
    interval: reach === null ? null : ([Math.tanh(centre - reach), Math.tanh(centre + reach)] as const),
  });
}
