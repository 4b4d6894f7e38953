import { normal } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, tooFew } from './outcome';

/** A number of people out of n, its share, and the interval of the share. */
export type Share = { count: number; n: number; share: number; confidence: number; interval: Interval };

/**
 * Wilson's score interval of a share, between 0 and 1; the low end is exactly 0 for nobody, the high end exactly 1 for everybody.
 * n = 0: `too-few`. Source: Wilson 1927, JASA 22, 209–212. R: prop.test(count, n, correct = FALSE)$conf.int.
 * @throws RangeError where count is not between 0 and n.
 */
export function wilson(count: number, n: number, options: { confidence?: number } = {}): Outcome<Share> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  if (!(count >= 0 && count <= n)) throw new RangeError(`share: not a part of ${n}: ${count}`);
  return n === 0 ? tooFew(1, 0) : answer(shareOf(count, n, confidence));
}

/** As `wilson`, for n ≥ 1. */
export function shareOf(count: number, n: number, confidence: number): Share {
  const z = normal.quantile((1 - confidence) / 2, 'upper');
  const share = count / n;
  const centre = share + z ** 2 / (2 * n);
  const reach = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  const interval: Interval = [
    count === 0 ? 0 : Math.max(0, (centre - reach) / whole),
    count === n ? 1 : Math.min(1, (centre + reach) / whole),
  ];
  return { count, n, share, confidence, interval };
}
