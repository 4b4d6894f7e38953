import type { CountedValues } from './counted-values';

/** What two groups' values add up to in a common ranking, the first group's moved down by a shift. */
export type RankComparison = {
  /** Pairs (one of each group) in which the first is higher, ties counted half. */
  wins: number;
  /** Σ(t³ − t) over groups of t tied values. */
  tieTerm: number;
};

/**
 * Two counted samples compared pair by pair, at a cost of their distinct values: both must be distinct and ascending.
 */
export function compareRanks(first: CountedValues, second: CountedValues, shift = 0): RankComparison {
  const comparison: RankComparison = { wins: 0, tieTerm: 0 };
  let ofFirst = 0;
  let ofSecond = 0;
  let below = 0;
  while (ofFirst < first.value.length || ofSecond < second.value.length) {
    const valueOfFirst = ofFirst < first.value.length ? first.value[ofFirst]! - shift : Number.POSITIVE_INFINITY;
    const valueOfSecond = ofSecond < second.value.length ? second.value[ofSecond]! : Number.POSITIVE_INFINITY;
    const value = Math.min(valueOfFirst, valueOfSecond);
    let tiedFirst = 0;
    let tiedSecond = 0;
    // A shift can bring two distinct doubles together.
    for (; ofFirst < first.value.length && first.value[ofFirst]! - shift === value; ofFirst++)
      tiedFirst += first.count[ofFirst]!;
    if (valueOfSecond === value) tiedSecond = second.count[ofSecond++]!;
    comparison.wins += tiedFirst * (below + tiedSecond / 2);
    comparison.tieTerm += (tiedFirst + tiedSecond) ** 3 - (tiedFirst + tiedSecond);
    below += tiedSecond;
  }
  return comparison;
}

/** The midrank of every distinct value, ascending: ranks from 1, tied people share the mean of theirs. */
export function midranks({ count }: CountedValues): Float64Array {
  let below = 0;
  return Float64Array.from(count, (people) => {
    below += people;
    return below - people + (people + 1) / 2;
  });
}
