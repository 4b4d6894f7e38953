import {
  type CohortLevel,
  type ComparedLevels,
  cohortLevels,
  compareLevelMoments,
  compareLevels,
  type GroupMoments,
  type LevelMoments,
} from './cohort-levels';
import type { CountedValues } from './counted-values';
import { studentizedRangeOf } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type GamesHowellPair = {
  /** Places of the two levels in the order of display. */
  reference: number;
  compared: number;
  /** Mean of the compared level − mean of the reference, in score points. */
  difference: number;
  /** √((s²/n of one + s²/n of the other) / 2), as the studentised range has it. */
  standardError: number;
  degreesOfFreedom: number;
  q: number;
  /** Already for all pairs together: not to be adjusted again. */
  p: number;
  interval: Interval;
};

export type GamesHowell = {
  n: number;
  confidence: number;
  levels: CohortLevel[];
  leftOut: number[];
  pairs: GamesHowellPair[];
};

/**
 * Which levels differ? Every pair of levels, with variances of their own, all pairs together at one error rate. Levels with fewer than
 * two people take no part. Fewer than two levels: `too-few`; a level in which nobody differs: `not-computable`. The cost is a single
 * integral for each pair over ranges that all pairs share, whatever the number of people.
 * Source: Games & Howell 1976, Journal of Educational Statistics 1, 113–125. R: ptukey(abs(diff)/se, k, df, lower.tail = FALSE).
 */
export function gamesHowell(
  groups: readonly CountedValues[],
  options: { confidence?: number } = {},
): Outcome<GamesHowell> {
  return pairsOfLevels(compareLevels(groups), options);
}

/** The same from n, mean and variance of each level alone. */
export function gamesHowellOfMoments(
  levels: readonly GroupMoments[],
  options: { confidence?: number } = {},
): Outcome<GamesHowell> {
  return pairsOfLevels(compareLevelMoments(levels), options);
}

function pairsOfLevels(compared: ComparedLevels, options: { confidence?: number }): Outcome<GamesHowell> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { n, moments, leftOut } = compared;
  const partial = { n, confidence, levels: cohortLevels(compared), leftOut };
  if (moments.length < 2) return tooFew(2, moments.length, partial);
  if (moments.some(({ squares }) => squares === 0))
    return refuse('not-computable', { detail: 'constant-level', partial });
  const range = studentizedRangeOf(moments.length);
  const pairs = moments.flatMap((reference, index) =>
    moments.slice(index + 1).map((other) => pairOf(reference, other, range, confidence)),
  );
  return answer({ ...partial, pairs });
}

function pairOf(
  first: LevelMoments,
  second: LevelMoments,
  range: ReturnType<typeof studentizedRangeOf>,
  confidence: number,
): GamesHowellPair {
  const [firstShare, secondShare] = [varianceOfMean(first), varianceOfMean(second)];
  const difference = second.fromCentre - first.fromCentre;
  const standardError = Math.sqrt((firstShare + secondShare) / 2);
  const degreesOfFreedom =
    (firstShare + secondShare) ** 2 / (firstShare ** 2 / (first.n - 1) + secondShare ** 2 / (second.n - 1));
  const q = Math.abs(difference) / standardError;
  const reach = range.quantile(1 - confidence, degreesOfFreedom, 'upper') * standardError;
  return {
    reference: first.level,
    compared: second.level,
    difference,
    standardError,
    degreesOfFreedom,
    q,
    p: range.cumulative(q, degreesOfFreedom, 'upper'),
    interval: [difference - reach, difference + reach],
  };
}

function varianceOfMean({ n, squares }: LevelMoments): number {
  return squares / (n - 1) / n;
}
