import { type CountedValues, checkCounted, numberOfPeople, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { meanOf, sumOfSquares } from './moments';

/** One level of a cohort grouping, by its place in the order of display; the scores in points. */
export type CohortLevel = { level: number; n: number; mean: number; standardDeviation: number };

/** A level with so few people has no spread: it takes no part and is named. */
export const FEWEST_PEOPLE_OF_LEVEL = 2;

/** Σ(x − mean)² of a level beside its people, zero where nobody differs, and how far its mean lies from the mean of all. */
export type LevelMoments = { level: number; n: number; fromCentre: number; squares: number };

/** A level as a summary tells of it; the variance with n − 1. */
export type GroupMoments = { n: number; mean: number; variance: number };

export type ComparedLevels = {
  n: number;
  /** The grand mean of the levels that take part. */
  centre: number;
  moments: LevelMoments[];
  /** Levels with fewer than two people. */
  leftOut: number[];
};

/**
 * Counted values of each level, in the order of display, as the moments that the comparisons need. The grand mean is subtracted first:
 * of scores like 1 000 000 000 000.4 nothing else would be left (NIST StRD SmLs07–09).
 */
export function compareLevels(groups: readonly CountedValues[]): ComparedLevels {
  for (const group of groups) checkCounted(group);
  const leftOut = groups.flatMap(({ count }, level) => (numberOfPeople(count) < FEWEST_PEOPLE_OF_LEVEL ? [level] : []));
  const used = groups.flatMap((group, level) => (leftOut.includes(level) ? [] : [{ group, level }]));
  const everybody = pooled(used.map(({ group }) => group));
  const n = numberOfPeople(everybody.count);
  const centre = n === 0 ? 0 : meanOf(everybody);
  const moments = used.map(({ group, level }) => {
    const centred = { value: Float64Array.from(group.value, (value) => value - centre), count: group.count };
    const squares = isConstant(group) ? 0 : sumOfSquares(centred);
    return { level, n: numberOfPeople(group.count), fromCentre: meanOf(centred), squares };
  });
  return { n, centre, moments, leftOut };
}

/** The same from n, mean and variance of each level alone. */
export function compareLevelMoments(levels: readonly GroupMoments[]): ComparedLevels {
  const leftOut = levels.flatMap(({ n }, level) => (n < FEWEST_PEOPLE_OF_LEVEL ? [level] : []));
  const used = levels.flatMap((moments, level) => (leftOut.includes(level) ? [] : [{ ...moments, level }]));
  const n = used.reduce((sum, level) => sum + level.n, 0);
  const centre = n === 0 ? 0 : meanOf({ value: used.map(({ mean }) => mean), count: used.map((level) => level.n) });
  const moments = used.map(({ level, n, mean, variance }) => ({
    level,
    n,
    fromCentre: mean - centre,
    squares: variance * (n - 1),
  }));
  return { n, centre, moments, leftOut };
}

/** 3.8 − 3.6 and 3.4 − 3.2 are one gain. */
function isConstant({ value, count }: CountedValues): boolean {
  return sortAndMerge({ value: Float64Array.from(value, roundForDecision), count }).value.length === 1;
}

export function pooled(groups: readonly CountedValues[]): CountedValues {
  return {
    value: groups.flatMap(({ value }) => Array.from(value)),
    count: groups.flatMap(({ count }) => Array.from(count)),
  };
}

export function cohortLevels({ centre, moments }: ComparedLevels): CohortLevel[] {
  return moments.map(({ level, n, fromCentre, squares }) => ({
    level,
    n,
    mean: centre + fromCentre,
    standardDeviation: Math.sqrt(squares / (n - 1)),
  }));
}
