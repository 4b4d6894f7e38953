import { FEWEST_PEOPLE_OF_LEVEL, pooled } from './cohort-levels';
import { type CountedValues, numberOfPeople, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { chiSquared } from './distributions';
import { midranks } from './midranks';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type KruskalWallis = {
  n: number;
  leftOut: number[];
  /** H, corrected for ties, against χ². */
  statistic: number;
  degreesOfFreedom: number;
  p: number;
};

/**
 * Do levels differ in their ranks? Counted values of each level, rounded to ten decimals for ties. Levels with fewer than two people take
 * no part. Fewer than two levels: `too-few`; all values equal: `no-variation`.
 * Source: Kruskal & Wallis 1952, JASA 47, 583–621. R: kruskal.test(round(gain, 10) ~ cohort).
 */
export function kruskalWallis(groups: readonly CountedValues[]): Outcome<KruskalWallis> {
  const used = groups.filter(({ count }) => numberOfPeople(count) >= FEWEST_PEOPLE_OF_LEVEL);
  const leftOut = groups.flatMap((group, level) => (used.includes(group) ? [] : [level]));
  const rounded = used.map((group) =>
    sortAndMerge({ value: Float64Array.from(group.value, roundForDecision), count: group.count }),
  );
  const everybody = sortAndMerge(pooled(rounded));
  const n = numberOfPeople(everybody.count);
  if (used.length < 2) return tooFew(2, used.length, { n, leftOut });
  if (everybody.value.length === 1) return refuse('no-variation', { partial: { n, leftOut } });
  const ranks = midranks(everybody);
  const rankOf = new Map(Array.from(everybody.value, (value, index) => [value, ranks[index]!]));
  const squares = rounded.reduce((sum, { value, count }) => {
    const people = numberOfPeople(count);
    const fromMean = value.reduce((ranked, one, index) => ranked + count[index]! * (rankOf.get(one)! - (n + 1) / 2), 0);
    return sum + fromMean ** 2 / people;
  }, 0);
  const ties = everybody.count.reduce((sum, tied) => sum + (tied ** 3 - tied), 0);
  const statistic = ((12 / (n * (n + 1))) * squares) / (1 - ties / (n ** 3 - n));
  const degreesOfFreedom = used.length - 1;
  const p = chiSquared.cumulative(statistic, degreesOfFreedom, 'upper');
  return answer({ n, leftOut, statistic, degreesOfFreedom, p });
}
