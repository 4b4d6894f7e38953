import { type CountedPairs, changeForDecision, changeOf } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { normal, studentT } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { meanOf, sumOfProducts, sumOfSquares, varianceOf } from './moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type BlandAltman = {
  n: number;
  /** Mean of second − first, in score points, and the standard deviation of that difference. */
  bias: number;
  standardDeviation: number;
  confidence: number;
  /** Between them lie the differences of 95 % of people (or of `confidence`), if differences are normal. */
  limitsOfAgreement: Interval;
  /** Of the bias, by t; null, as the standard error of a limit, for fewer than four people. */
  biasInterval: Interval | null;
  limitStandardError: number | null;
  /** Slope of the difference on the mean of both: does the bias grow with the score? Null where the means do not vary. */
  proportionalBias: number | null;
};

const FEWEST_FOR_INTERVAL = 4;

/**
 * Agreement of two measures of the same people in the same unit, `before` the first and `after` the second. Fewer than two people:
 * `too-few`; everybody differs by the same amount: `zero-variance`, with the bias in `partial`.
 * Source: Bland & Altman 1999, Statistical Methods in Medical Research 8, 135–160. R: d <- second - first; mean(d) + c(-1, 1) *
 * qnorm(.975) * sd(d); lm(d ~ I((first + second) / 2)).
 */
export function blandAltman(pairs: CountedPairs, options: { confidence?: number } = {}): Outcome<BlandAltman> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const difference = changeOf(pairs);
  const n = numberOfPeople(difference.count);
  if (n < 2) return tooFew(2, n, { n });
  const bias = meanOf(difference);
  const variance = varianceOf(difference);
  if (variance === 0 || changeForDecision(pairs).value.length < 2)
    return refuse('zero-variance', { partial: { n, bias } });
  const outside = (1 - confidence) / 2;
  const standardDeviation = Math.sqrt(variance);
  const z = normal.quantile(outside, 'upper');
  const enough = n >= FEWEST_FOR_INTERVAL;
  const reach = enough ? (studentT.quantile(outside, n - 1, 'upper') * standardDeviation) / Math.sqrt(n) : 0;
  return answer({
    n,
    bias,
    standardDeviation,
    confidence,
    limitsOfAgreement: [bias - z * standardDeviation, bias + z * standardDeviation] as const,
    biasInterval: enough ? ([bias - reach, bias + reach] as const) : null,
    limitStandardError: enough ? Math.sqrt(variance * (1 / n + z ** 2 / (2 * (n - 1)))) : null,
    proportionalBias: slopeOnMean(pairs, difference.value),
  });
}

function slopeOnMean({ before, after, count }: CountedPairs, difference: ArrayLike<number>): number | null {
  const mean = Float64Array.from(before, (first, index) => (first + after[index]!) / 2);
  const squares = sumOfSquares({ value: mean, count });
  const isConstant = new Set(mean.map(roundForDecision)).size < 2;
  return isConstant ? null : sumOfProducts(mean, difference, count) / squares;
}
