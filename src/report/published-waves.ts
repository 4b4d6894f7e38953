import type { PeopleFlow, RetentionFinding, UnpairedComparison, UnpairedFinding } from '../vocabulary';
import type { IsFew } from './filter-parts';
import { suppressed } from './published-comparison';
import { isTold, WITHHELD } from './published-people';

/**
 * Groups by who answered again. Who left is what is left of who answered before; so all counts are told or, where a single one of them
 * is small in any group, or in nobody's group, none. `people` are those of everyone that may be told, by the first of the two waves.
 */
export function publishedRetention(
  finding: RetentionFinding,
  isFew: IsFew<RetentionFinding>,
  { first, both }: { first: number; both: number },
  threshold: number,
): RetentionFinding {
  const isSmall = (people: number) => people > 0 && people < threshold;
  const tells = ({ cohort }: RetentionFinding['groups'][number]) => {
    const inGroup = (count: (group: { first: number; both: number }) => number) =>
      isFew(({ groups }) => {
        const group = groups.find((one) => one.cohort === cohort);
        return group && count(group);
      });
    return (
      inGroup((group) => group.first) || inGroup((group) => group.both) || inGroup((group) => group.first - group.both)
    );
  };
  const sum = (count: 'first' | 'both') => finding.groups.reduce((total, group) => total + group[count], 0);
  const ofNoGroup = [first - sum('first'), both - sum('both'), first - both - (sum('first') - sum('both'))];
  const areTold = isTold(first) && isTold(both) && !ofNoGroup.some(isSmall);
  if (areTold && !finding.groups.some(tells)) return finding;
  const refused = suppressed(threshold);
  return {
    ...finding,
    groups: finding.groups.map(({ cohort }) => ({ cohort, first: WITHHELD, both: WITHHELD, retention: refused })),
    test: refused,
  };
}

/** Two waves as groups of different people: told where both are large enough, and so is what the filters leave out. */
export function publishedUnpaired(
  finding: UnpairedFinding,
  isFew: IsFew<UnpairedFinding>,
  isFewOfTwice: IsFew<UnpairedFinding>,
  isFlowTold: boolean,
  threshold: number,
): UnpairedFinding {
  return {
    ...finding,
    comparisons: finding.comparisons.map((row) => {
      const inWave =
        (wave: 'before' | 'after') =>
        ({ comparisons }: UnpairedFinding) =>
          comparisons.find(({ competency }) => competency === row.competency)?.n[wave];
      const isSmall = (wave: 'before' | 'after') => isFew(inWave(wave));
      const isHidden = !isFlowTold || isSmall('before') || isSmall('after');
      if (isHidden) return untoldUnpaired(row, threshold);
      // Shares of nobody and of everybody, also those that follow from what other filters show.
      const few = isFewOfTwice(inWave('before')) || isFewOfTwice(inWave('after'));
      return few ? { ...row, target: suppressed(threshold), distribution: [] } : row;
    }),
  };
}

function untoldUnpaired({ competency, scale }: UnpairedComparison, threshold: number): UnpairedComparison {
  const refused = suppressed(threshold);
  return {
    competency,
    scale,
    n: { before: WITHHELD, after: WITHHELD },
    pre: refused,
    post: refused,
    gain: refused,
    t: refused,
    hedgesG: refused,
    mannWhitney: refused,
    target: refused,
    distribution: [],
  };
}

/** Whether all that the two compared waves tell of people is told. */
export const isAllTold = ({ both, preOnly, postOnly }: PeopleFlow): boolean => [both, preOnly, postOnly].every(isTold);
