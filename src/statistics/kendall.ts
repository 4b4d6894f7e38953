import { afterOf, beforeOf, type CountedPairs } from './counted-pairs';
import { type CountedValues, numberOfPeople, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { normal } from './distributions';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type KendallTauB = {
  n: number;
  /** Concordant − discordant pairs of people, over the geometric mean of the pairs that are not tied on either measure. */
  estimate: number;
  z: number;
  p: number;
};

const FEWEST = 3;

/**
 * Kendall's τ-b of two measures of the same people, `before` the first and `after` the second, rounded to ten decimals, with z corrected
 * for ties. Fewer than three people: `too-few`; a constant measure: `zero-variance`.
 * Source: Kendall 1970, Rank Correlation Methods, 3 and 4. R: cor.test(first, second, method = "kendall", exact = FALSE).
 */
export function kendallTauB(pairs: CountedPairs): Outcome<KendallTauB> {
  const n = numberOfPeople(pairs.count);
  if (n < FEWEST) return tooFew(FEWEST, n, { n });
  const first = distinctOf(beforeOf(pairs));
  const second = distinctOf(afterOf(pairs));
  if (first.value.length < 2 || second.value.length < 2)
    return refuse('zero-variance', { detail: 'constant-measure', partial: { n } });
  const [tiesOfFirst, tiesOfSecond] = [tiesIn(first.count), tiesIn(second.count)];
  const excess = concordantExcess(pairs, second.value);
  const allPairs = n * (n - 1);
  const estimate = (2 * excess) / Math.sqrt(allPairs - tiesOfFirst.pairs) / Math.sqrt(allPairs - tiesOfSecond.pairs);
  const variance =
    (allPairs * (2 * n + 5) - tiesOfFirst.spread - tiesOfSecond.spread) / 18 +
    (tiesOfFirst.pairs / allPairs) * (tiesOfSecond.pairs / 2) +
    (tiesOfFirst.triples / (allPairs * (n - 2))) * (tiesOfSecond.triples / 9);
  const z = excess / Math.sqrt(variance);
  return answer({ n, estimate, z, p: 2 * normal.cumulative(Math.abs(z), 'upper') });
}

function distinctOf({ value, count }: CountedValues): { value: Float64Array; count: Float64Array } {
  return sortAndMerge({ value: Float64Array.from(value, roundForDecision), count });
}

/** Σ t(t − 1), Σ t(t − 1)(t − 2) and Σ t(t − 1)(2t + 5) over groups of t tied people. */
function tiesIn(count: Float64Array): { pairs: number; triples: number; spread: number } {
  return count.reduce(
    (sum, t) => ({
      pairs: sum.pairs + t * (t - 1),
      triples: sum.triples + t * (t - 1) * (t - 2),
      spread: sum.spread + t * (t - 1) * (2 * t + 5),
    }),
    { pairs: 0, triples: 0, spread: 0 },
  );
}

/**
 * Pairs of people in which both measures go the same way − pairs in which they go opposite ways: one pass in the order of the first
 * measure over a tree of partial sums by the second, at a cost of k·log k for k distinct pairs.
 */
function concordantExcess({ before, after, count }: CountedPairs, levels: Float64Array): number {
  const positionOf = new Map(Array.from(levels, (level, index) => [level, index + 1]));
  const cells = Array.from({ length: count.length }, (_, index) => ({
    first: roundForDecision(before[index]!),
    position: positionOf.get(roundForDecision(after[index]!)) ?? 0,
    people: count[index]!,
  })).filter(({ people }) => people > 0);
  cells.sort((left, right) => left.first - right.first);
  const tree = new Float64Array(levels.length + 1);
  const peopleUpTo = (position: number): number => {
    let sum = 0;
    for (let at = position; at > 0; at -= at & -at) sum += tree[at]!;
    return sum;
  };
  let excess = 0;
  let seen = 0;
  for (let start = 0, end = 0; start < cells.length; start = end) {
    while (end < cells.length && cells[end]!.first === cells[start]!.first) end++;
    const tied = cells.slice(start, end);
    for (const { position, people } of tied)
      excess += people * (peopleUpTo(position - 1) - (seen - peopleUpTo(position)));
    for (const { position, people } of tied) {
      seen += people;
      for (let at = position; at < tree.length; at += at & -at) tree[at]! += people;
    }
  }
  return excess;
}
