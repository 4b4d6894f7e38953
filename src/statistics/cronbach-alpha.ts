import { roundForDecision } from './decision-rounding';
import { fisherF } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { type ItemMoments, scaledItemCovariances } from './item-moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type ItemReliability = {
  /** In item points. */
  mean: number;
  standardDeviation: number;
  /** Correlation with the sum of the other items, and with the sum of all; null for a constant item or rest. */
  itemRest: number | null;
  itemTotal: number | null;
  /** α of the scale without this item; null for two items, or where nothing is left that varies. */
  alphaIfDeleted: number | null;
};

export type CronbachAlpha = {
  n: number;
  itemCount: number;
  alpha: number;
  confidence: number;
  /** Feldt 1965; null where α is 1. */
  interval: Interval | null;
  /** α of standardised items, and the mean correlation between items; null where an item is constant. */
  standardisedAlpha: number | null;
  meanInterItem: number | null;
  /** 2r/(1 + r), to be shown instead of α for two items (Eisinga, te Grotenhuis & Pelzer 2013); else null. */
  spearmanBrown: number | null;
  /** SD of the mean score · √(1 − α), in item points. */
  standardErrorOfMeasurement: number;
  items: ItemReliability[];
  /** Positions of items that everybody answered alike. They stay in the scale. */
  constantItems: number[];
};

/**
 * Cronbach's α of a scale from the moments of its items over the people who answered all of them. Fewer than two items or three
 * people: `too-few`; a sum that does not vary: `no-variation`. A constant item keeps its place (psych::alpha drops it).
 * R: psych::alpha(na.omit(items)); interval 1 - (1 - alpha) * qf(c(.975, .025), n - 1, (n - 1) * (k - 1)) (Feldt 1965).
 */
export function cronbachAlpha(moments: ItemMoments, options: { confidence?: number } = {}): Outcome<CronbachAlpha> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { n } = moments;
  const itemCount = moments.sums.length;
  if (itemCount < 2) return tooFew(2, itemCount, { n, itemCount });
  if (n < 3) return tooFew(3, n, { n, itemCount });
  const covariances = scaledItemCovariances(moments);
  const scale = n * (n - 1);
  const alpha = alphaOf(covariances);
  if (alpha === null) return refuse('no-variation', { partial: { n, itemCount } });
  const meanInterItem = meanCorrelation(covariances);
  const everyItem = covariances.map((_, item) => item);
  return answer({
    n,
    itemCount,
    alpha,
    confidence,
    interval: feldtInterval(alpha, n, itemCount, confidence),
    standardisedAlpha: meanInterItem === null ? null : steppedUp(meanInterItem, itemCount),
    meanInterItem,
    spearmanBrown: itemCount === 2 && meanInterItem !== null ? steppedUp(meanInterItem, 2) : null,
    standardErrorOfMeasurement:
      (Math.sqrt(sumOver(covariances, everyItem) / scale) / itemCount) * Math.sqrt(Math.max(0, 1 - alpha)),
    items: everyItem.map((item) => ({
      mean: moments.sums[item]! / n,
      standardDeviation: Math.sqrt(covariances[item]![item]! / scale),
      ...correlations(covariances, item),
    })),
    constantItems: everyItem.filter((item) => covariances[item]![item] === 0),
  });
}

/** k/(k − 1)·(1 − sum of variances / variance of the sum); null where the sum does not vary. */
function alphaOf(covariances: number[][], items = covariances.map((_, item) => item)): number | null {
  const variances = items.reduce((sum, item) => sum + covariances[item]![item]!, 0);
  const total = sumOver(covariances, items);
  return total <= 0 ? null : (items.length / (items.length - 1)) * (1 - variances / total);
}

function correlations(
  covariances: number[][],
  item: number,
): Pick<ItemReliability, 'itemRest' | 'itemTotal' | 'alphaIfDeleted'> {
  const every = covariances.map((_, other) => other);
  const rest = every.filter((other) => other !== item);
  const variance = covariances[item]![item]!;
  const withRest = rest.reduce((sum, other) => sum + covariances[item]![other]!, 0);
  return {
    itemRest: correlation(withRest, variance, sumOver(covariances, rest)),
    itemTotal: correlation(withRest + variance, variance, sumOver(covariances, every)),
    alphaIfDeleted: rest.length < 2 ? null : alphaOf(covariances, rest),
  };
}

function feldtInterval(alpha: number, n: number, itemCount: number, confidence: number): Interval | null {
  if (roundForDecision(alpha) === 1) return null;
  const outside = (1 - confidence) / 2;
  const limit = (tail: 'lower' | 'upper') =>
    1 - (1 - alpha) * fisherF.quantile(outside, n - 1, (n - 1) * (itemCount - 1), tail);
  return [limit('upper'), limit('lower')];
}

function meanCorrelation(covariances: number[][]): number | null {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < covariances.length; i++) {
    for (let j = 0; j < i; j++) {
      const r = correlation(covariances[i]![j]!, covariances[i]![i]!, covariances[j]![j]!);
      if (r === null) return null;
      sum += r;
      pairs++;
    }
  }
  return sum / pairs;
}

/** Reliability of k items from that of one; null where the mean correlation is −1/(k − 1) and the sum does not vary. */
function steppedUp(meanInterItem: number, itemCount: number): number | null {
  const whole = 1 + (itemCount - 1) * meanInterItem;
  return roundForDecision(whole) === 0 ? null : (itemCount * meanInterItem) / whole;
}

function correlation(covariance: number, variance: number, otherVariance: number): number | null {
  if (variance <= 0 || otherVariance <= 0) return null;
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(variance) / Math.sqrt(otherVariance)));
}

function sumOver(covariances: number[][], items: number[]): number {
  return items.reduce((sum, i) => items.reduce((row, j) => row + covariances[i]![j]!, sum), 0);
}
