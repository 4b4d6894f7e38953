import type { CountedPairs } from './counted-pairs';
import { studentT } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse } from './outcome';
import { type PairedT, pairedT } from './paired-t';

export type TostPaired = {
  n: number;
  meanChange: number;
  low: number;
  high: number;
  /** Against a change at or below the lower bound, and at or above the upper one. */
  lower: { t: number; p: number };
  upper: { t: number; p: number };
  /** The larger of the two p. */
  p: number;
  /** At 1 − 2α: 90 % for a confidence of 95 %. */
  interval: Interval;
};

export type Verdict = {
  verdict: 'changed' | 'no-meaningful-change' | 'cannot-tell';
  test: PairedT;
  equivalence: TostPaired;
};

export type Bounds = { low: number; high: number };

/**
 * Two one-sided paired t tests: is the mean change within bounds that were set before looking? Bounds that enclose nothing:
 * `bad-definition`; otherwise refused as the paired t is.
 * Source: Schuirmann 1987, J. Pharmacokinetics and Biopharmaceutics 15, 657–680. R: t.test(after, before, paired = TRUE, mu = <bound>).
 */
export function tostPaired(
  pairs: CountedPairs,
  bounds: Bounds,
  options: { confidence?: number } = {},
): Outcome<TostPaired> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { low, high } = bounds;
  if (!(low < high)) return refuse('bad-definition', { detail: 'bounds' });
  const test = pairedT(pairs, { confidence: 2 * confidence - 1 });
  // Nobody changed, or all by the same amount: the change is known exactly, and there is nothing to test.
  if (!test.ok)
    return { ...test, reason: test.reason === 'all-zero-differences' ? 'zero-variance' : test.reason, partial: {} };
  const { n, meanChange, standardError, degreesOfFreedom, interval } = test;
  const against = (bound: number, tail: 'upper' | 'lower') => {
    const t = (meanChange - bound) / standardError;
    return { t, p: studentT.cumulative(t, degreesOfFreedom, tail) };
  };
  const lower = against(low, 'upper');
  const upper = against(high, 'lower');
  return answer({ n, meanChange, low, high, lower, upper, p: Math.max(lower.p, upper.p), interval });
}

/**
 * The three-way verdict: equivalence within the bounds is "no meaningful change", even where the change differs from zero; else a change
 * that differs from zero is "changed"; else the data cannot tell. `adjustedP` replaces the raw p where the test stands in a family.
 */
export function changeVerdict(
  pairs: CountedPairs,
  bounds: Bounds,
  options: { confidence?: number; adjustedP?: number } = {},
): Outcome<Verdict> {
  const { confidence = 0.95 } = options;
  const test = pairedT(pairs, { confidence });
  if (!test.ok) return { ...test, partial: {} };
  const equivalence = tostPaired(pairs, bounds, { confidence });
  if (!equivalence.ok) return { ...equivalence, partial: {} };
  const alpha = 1 - confidence;
  const verdict =
    equivalence.p < alpha
      ? ('no-meaningful-change' as const)
      : (options.adjustedP ?? test.p) < alpha
        ? ('changed' as const)
        : ('cannot-tell' as const);
  return answer({ verdict, test, equivalence });
}
