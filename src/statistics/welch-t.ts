import { type CountedValues, numberOfPeople } from './counted-values';
import { studentT } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { meanOf, sumOfSquares } from './moments';
import { LARGEST_PIVOT_T, noncentralityInterval } from './noncentrality-interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { smallSampleFactor } from './small-sample-factor';

export type WelchT = {
  n: { first: number; second: number };
  /** Mean of the first group − mean of the second, in score points. */
  difference: number;
  standardError: number;
  t: number;
  degreesOfFreedom: number;
  p: number;
  confidence: number;
  interval: Interval;
  /** Difference in pooled standard deviations, and with the small-sample bias taken out (Hedges 1981). */
  cohensD: number;
  hedgesG: number;
  /** Of g, by the noncentral t pivot on the pooled t; null beyond |t| = 30. */
  hedgesInterval: Interval | null;
};

/**
 * Welch's t test of two groups of different people, with the pooled standardised difference. Fewer than two people in a group:
 * `too-few`, with the difference in `partial`; nobody differs within either group: `zero-variance`.
 * Source: Welch 1947, Biometrika 34, 28–35. R: t.test(first, second); effectsize::hedges_g(first, second).
 */
export function welchT(
  groups: { first: CountedValues; second: CountedValues },
  options: { confidence?: number } = {},
): Outcome<WelchT> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const n = { first: numberOfPeople(groups.first.count), second: numberOfPeople(groups.second.count) };
  const smaller = Math.min(n.first, n.second);
  if (smaller === 0) return tooFew(2, 0, { n });
  const difference = meanOf(groups.first) - meanOf(groups.second);
  if (smaller < 2) return tooFew(2, smaller, { n, difference });
  const squares = { first: sumOfSquares(groups.first), second: sumOfSquares(groups.second) };
  if (squares.first === 0 && squares.second === 0) return refuse('zero-variance', { partial: { n, difference } });
  const share = {
    first: squares.first / (n.first - 1) / n.first,
    second: squares.second / (n.second - 1) / n.second,
  };
  const standardError = Math.sqrt(share.first + share.second);
  const degreesOfFreedom =
    (share.first + share.second) ** 2 / (share.first ** 2 / (n.first - 1) + share.second ** 2 / (n.second - 1));
  const t = difference / standardError;
  const reach = studentT.quantile((1 - confidence) / 2, degreesOfFreedom, 'upper') * standardError;
  return answer({
    n,
    difference,
    standardError,
    t,
    degreesOfFreedom,
    p: 2 * studentT.cumulative(Math.abs(t), degreesOfFreedom, 'upper'),
    confidence,
    interval: [difference - reach, difference + reach] as const,
    ...standardised(difference, squares.first + squares.second, n, confidence),
  });
}

function standardised(
  difference: number,
  sumOfSquaresWithin: number,
  n: WelchT['n'],
  confidence: number,
): Pick<WelchT, 'cohensD' | 'hedgesG' | 'hedgesInterval'> {
  const degreesOfFreedom = n.first + n.second - 2;
  const cohensD = difference / Math.sqrt(sumOfSquaresWithin / degreesOfFreedom);
  // Two people in each group at least, so that the factor is never null.
  const factor = smallSampleFactor(degreesOfFreedom) ?? 1;
  const perNoncentrality = Math.sqrt(1 / n.first + 1 / n.second);
  const t = cohensD / perNoncentrality;
  if (Math.abs(t) > LARGEST_PIVOT_T) return { cohensD, hedgesG: cohensD * factor, hedgesInterval: null };
  const [low, high] = noncentralityInterval(t, degreesOfFreedom, confidence);
  const scaled = perNoncentrality * factor;
  return { cohensD, hedgesG: cohensD * factor, hedgesInterval: [low * scaled, high * scaled] };
}
