import { chiSquared } from './distributions';
import { type CountedGroups, fisherExact } from './fisher-exact';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type SharesAcrossGroups = {
  n: number;
  /** Groups with people in them. */
  groups: number;
  chiSquared: number;
  degreesOfFreedom: number;
  chiSquaredP: number;
  /** √(χ²/n) for two outcomes, from 0 to 1. */
  cramersV: number;
  smallestExpected: number;
  /** Null where there are too many tables to look at. */
  exactP: number | null;
  /** The test to show: exact where an expected number is below five and the exact p is there. */
  test: 'chi-squared' | 'exact';
  p: number;
};

/** Below this an expected number is too small for the χ² approximation (Cochran 1954). */
const SMALLEST_EXPECTED = 5;

/**
 * Do groups of different people (cohorts) differ in a share, such as that of people who answered both times? Pearson's χ² without
 * continuity correction, Cramér's V and Fisher's exact test. Groups without people are left out. Fewer than two groups: `too-few`; nobody
 * or everybody counts: `no-variation`.
 * Source: Cramér 1946, Mathematical Methods of Statistics. R: chisq.test(cbind(count, n - count), correct = FALSE); fisher.test.
 * @throws RangeError where a count is not a part of its group.
 */
export function sharesAcrossGroups(groups: CountedGroups): Outcome<SharesAcrossGroups> {
  for (const { count, n } of groups)
    if (!(count >= 0 && count <= n)) throw new RangeError(`share: not a part of ${n}: ${count}`);
  const filled = groups.filter(({ n }) => n > 0);
  if (filled.length < 2) return tooFew(2, filled.length);
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  const counting = filled.reduce((sum, group) => sum + group.count, 0);
  if (counting === 0 || counting === n) return refuse('no-variation', { partial: { n, groups: filled.length } });
  const share = counting / n;
  const statistic = filled.reduce(
    (sum, group) => sum + (group.count - group.n * share) ** 2 / (group.n * share * (1 - share)),
    0,
  );
  const degreesOfFreedom = filled.length - 1;
  const chiSquaredP = chiSquared.cumulative(statistic, degreesOfFreedom, 'upper');
  const smallestExpected = Math.min(...filled.map((group) => group.n * Math.min(share, 1 - share)));
  const exactP = fisherExact(filled);
  const exact = smallestExpected < SMALLEST_EXPECTED && exactP !== null;
  return answer({
    n,
    groups: filled.length,
    chiSquared: statistic,
    degreesOfFreedom,
    chiSquaredP,
    cramersV: Math.sqrt(statistic / n),
    smallestExpected,
    exactP,
    test: exact ? 'exact' : 'chi-squared',
    p: exact ? exactP : chiSquaredP,
  });
}
