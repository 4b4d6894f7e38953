import type { CountedValues } from './counted-values';
import { describeValues } from './descriptives';
import type { FTest } from './f-test';
import { oneWayAnova } from './one-way-anova';
import { answer, type Outcome, refuse } from './outcome';

export type BrownForsythe = FTest & { n: number; leftOut: number[] };

/**
 * Do levels differ in their spread? Analysis of variance of the distances from each level's median. Fewer than two levels with two
 * people: `too-few`; the same distance for everybody in each level: `zero-variance`.
 * Source: Brown & Forsythe 1974, JASA 69, 364–367. R: car::leveneTest(gain, cohort, center = median).
 */
export function brownForsythe(groups: readonly CountedValues[]): Outcome<BrownForsythe> {
  const result = oneWayAnova(groups.map(distancesFromMedian));
  if (!result.ok) {
    const { reason, partial: _, ...story } = result;
    return refuse(reason, story);
  }
  return answer({
    n: result.n,
    leftOut: result.leftOut,
    f: result.f,
    numeratorDegreesOfFreedom: result.between.degreesOfFreedom,
    denominatorDegreesOfFreedom: result.within.degreesOfFreedom,
    p: result.p,
  });
}

function distancesFromMedian(group: CountedValues): CountedValues {
  const described = describeValues(group);
  if (!described.ok) return group;
  return { value: Float64Array.from(group.value, (value) => Math.abs(value - described.median)), count: group.count };
}
