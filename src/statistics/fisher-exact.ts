import { logGamma } from './distributions';

/** So many tables are looked at in a moment. */
const MOST_TABLES = 2e6;
/** A table is as unlikely as the one observed if its probability is not larger by more than this (R's rule). */
const SLACK = 1 + 1e-7;

/** Groups of different people: how many count in each, out of how many. */
export type CountedGroups = readonly { count: number; n: number }[];

/**
 * Fisher's exact p of k groups × two outcomes: the probability, given all margins, of tables no likelier than the one observed. All
 * tables are enumerated; null where they are more than two million. Source: Freeman & Halton 1951, Biometrika 38, 141–149.
 * R: fisher.test(cbind(count, n - count)).
 */
export function fisherExact(groups: CountedGroups): number | null {
  const counting = groups.reduce((sum, { count }) => sum + count, 0);
  if (numberOfTables(groups, counting) > MOST_TABLES) return null;
  const ofGroup = groups.map(({ n }) => Float64Array.from({ length: n + 1 }, (_, count) => logChoose(n, count)));
  const whole = logChoose(
    groups.reduce((sum, { n }) => sum + n, 0),
    counting,
  );
  const observed = Math.exp(groups.reduce((sum, { count }, group) => sum + ofGroup[group]![count]!, 0) - whole);
  const after = roomAfter(groups);
  let p = 0;
  const visit = (group: number, left: number, logarithm: number): void => {
    if (group === groups.length) {
      const probability = Math.exp(logarithm - whole);
      if (probability <= observed * SLACK) p += probability;
      return;
    }
    const most = Math.min(left, groups[group]!.n);
    for (let count = Math.max(0, left - after[group]!); count <= most; count++)
      visit(group + 1, left - count, logarithm + ofGroup[group]![count]!);
  };
  visit(0, counting, 0);
  return Math.min(1, p);
}

/** People in the groups that follow each. */
function roomAfter(groups: CountedGroups): number[] {
  return groups.map((_, group) => groups.slice(group + 1).reduce((sum, { n }) => sum + n, 0));
}

/** Ways to share the people who count out among the groups. Stops where they are too many. */
function numberOfTables(groups: CountedGroups, counting: number): number {
  let ways = [1];
  for (const { n } of groups) {
    if (n > MOST_TABLES) return Number.POSITIVE_INFINITY;
    const next: number[] = [];
    let window = 0;
    for (let sum = 0; sum <= Math.min(counting, ways.length - 1 + n); sum++) {
      window += ways[sum] ?? 0;
      if (sum > n) window -= ways[sum - n - 1] ?? 0;
      next.push(window);
    }
    ways = next;
  }
  return ways[counting] ?? 0;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
