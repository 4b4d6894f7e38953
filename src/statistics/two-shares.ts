import { chiSquared } from './distributions';
import { checkConfidence, type Interval } from './interval';
import type { ChiSquaredTest } from './mcnemar';
import { newcombeInterval } from './newcombe';
import { answer, type Outcome, tooFew } from './outcome';
import { type Share, shareOf } from './wilson';

export type TwoShares = {
  confidence: number;
  first: Share;
  second: Share;
  /** Share of the first group − share of the second, with Newcombe's hybrid of both Wilson intervals. */
  difference: number;
  interval: Interval;
  /** Without continuity correction; null where nobody or everybody counts. */
  test: ChiSquaredTest | null;
};

export type CountOf = { count: number; n: number };

/**
 * Shares in two groups of different people. A group without people: `too-few`.
 * Source: Newcombe 1998, Statistics in Medicine 17, 873–890, method 10. R: prop.test(counts, ns, correct = FALSE).
 * @throws RangeError where a count is not a part of its group.
 */
export function twoShares(
  groups: { first: CountOf; second: CountOf },
  options: { confidence?: number } = {},
): Outcome<TwoShares> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  for (const { count, n } of [groups.first, groups.second]) {
    if (!(count >= 0 && count <= n)) throw new RangeError(`share: not a part of ${n}: ${count}`);
    if (n === 0) return tooFew(1, 0);
  }
  const first = shareOf(groups.first.count, groups.first.n, confidence);
  const second = shareOf(groups.second.count, groups.second.n, confidence);
  return answer({
    confidence,
    first,
    second,
    difference: first.share - second.share,
    interval: newcombeInterval({ before: second, after: first }, 0),
    test: testOf(first, second),
  });
}

function testOf(first: Share, second: Share): ChiSquaredTest | null {
  const pooled = (first.count + second.count) / (first.n + second.n);
  const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
  if (variance === 0) return null;
  const statistic = (first.share - second.share) ** 2 / variance;
  return { chiSquared: statistic, p: chiSquared.cumulative(statistic, 1, 'upper') };
}
