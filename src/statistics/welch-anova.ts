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
import { type FTest, fTest } from './f-test';
import { anovaOfLevels, type OneWayAnova } from './one-way-anova';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type WelchAnova = FTest & {
  n: number;
  levels: CohortLevel[];
  /** Levels with fewer than two people, which take no part. */
  leftOut: number[];
  /** F of equal variances, with η² and ω². */
  classic: Pick<OneWayAnova, 'f' | 'p' | 'etaSquared' | 'omegaSquared'>;
};

/**
 * Do levels differ in their mean, whatever their variances? Counted values (gains, as a rule) of each level in the order of display.
 * Fewer than two levels with two people: `too-few`; a level in which nobody differs: `not-computable`, with the means in `partial`.
 * Source: Welch 1951, Biometrika 38, 330–336. R: oneway.test(gain ~ cohort).
 */
export function welchAnova(groups: readonly CountedValues[]): Outcome<WelchAnova> {
  return welchOfLevels(compareLevels(groups));
}

/** The same from n, mean and variance of each level alone. */
export function welchAnovaOfMoments(levels: readonly GroupMoments[]): Outcome<WelchAnova> {
  return welchOfLevels(compareLevelMoments(levels));
}

function welchOfLevels(compared: ComparedLevels): Outcome<WelchAnova> {
  const { n, moments, leftOut } = compared;
  const partial = { n, levels: cohortLevels(compared), leftOut };
  if (moments.length < 2) return tooFew(2, moments.length, partial);
  const classic = anovaOfLevels(compared);
  if (!classic.ok || moments.some(({ squares }) => squares === 0))
    return refuse('not-computable', { detail: 'constant-level', partial });
  const { f, p, etaSquared, omegaSquared } = classic;
  return answer({ ...partial, ...weighted(moments), classic: { f, p, etaSquared, omegaSquared } });
}

/** Each level weighs n / variance; `imprecision` is what not knowing the weights costs. */
function weighted(moments: LevelMoments[]): FTest {
  const k = moments.length;
  const parts = moments.map(({ n, fromCentre, squares }) => ({ n, fromCentre, weight: (n * (n - 1)) / squares }));
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = parts.reduce((sum, { weight, fromCentre }) => sum + weight * fromCentre, 0) / whole;
  const imprecision = parts.reduce((sum, { n, weight }) => sum + (1 - weight / whole) ** 2 / (n - 1), 0);
  const between = parts.reduce((sum, { weight, fromCentre }) => sum + weight * (fromCentre - mean) ** 2, 0) / (k - 1);
  return fTest(between / (1 + ((2 * (k - 2)) / (k ** 2 - 1)) * imprecision), k - 1, (k ** 2 - 1) / (3 * imprecision));
}
