import { rowsOfLevels, type UsedRows } from './cohort-rows';
import type { FTest } from './f-test';
import { checkConfidence } from './interval';
import { type Contrast, type MixedContrasts, mixedContrasts } from './mixed-contrasts';
import { type MixedFit, mixedFit, type RelativeDeviations } from './mixed-likelihood';
import { mixedOptimum } from './mixed-optimum';
import { type MixedRow, type MixedSums, mixedSums } from './mixed-sums';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { type TestedEstimate, testedEstimate } from './tested-estimate';

export type MixedModel = {
  /** People with at least one score; those with both; all scores. More people than a paired test has. */
  people: number;
  pairs: number;
  observations: number;
  /** Null where courses are not in the model. */
  courses: number | null;
  /** Levels with fewer than two pairs, which take no part; the first of the others is the reference. */
  leftOut: number[];
  reference: number;
  confidence: number;
  /** Of the reference level: the mean before and the change; of each other level: how much higher it starts, how much more it changes. */
  intercept: TestedEstimate;
  wave: TestedEstimate;
  levels: { level: number; before: TestedEstimate; change: TestedEstimate }[];
  /** How much each level changed, the reference first. */
  changes: { level: number; change: TestedEstimate }[];
  variance: { person: number; course: number | null; residual: number };
  /** −2 · log restricted likelihood. */
  deviance: number;
  /** Type III: the mean change, the levels over both waves, and whether the levels changed differently; null for one level. */
  tests: { wave: FTest; cohort: FTest | null; interaction: FTest | null };
  /** A random intercept has no variance: a legal result, and the model is that without it. */
  singular: boolean;
};

export type MixedOptions = { courses?: boolean; confidence?: number };

/** As lme4's isSingular. */
const SINGULAR = 1e-4;
const FEWEST_COURSES = 2;
/** Next to the scores, a residual below this share is rounding. */
const PERFECT_FIT = 1e-12;

/**
 * score ~ wave·cohort with a random intercept for each person and, unless `courses` is false, each course, by restricted maximum
 * likelihood. People with one score take part. No level with two pairs, or fewer than two courses: `too-few`; courses that are people, or
 * levels: `singular`; everybody of a level changed alike: `zero-variance`; no end of the search: `not-converged`.
 * Source: Bates, Mächler, Bolker & Walker 2015, Journal of Statistical Software 67(1).
 * R: lmerTest::lmer(score ~ wave * cohort + (1 | person) + (1 | course), REML = TRUE); summary(); anova(type = 3).
 */
export function mixedModel(all: readonly MixedRow[], options: MixedOptions = {}): Outcome<MixedModel> {
  const { courses: withCourses = true, confidence = 0.95 } = options;
  checkConfidence(confidence);
  const rows = rowsOfLevels(all);
  const { leftOut, used } = rows;
  if (used.length === 0) return tooFew(1, 0, { leftOut, confidence });
  const sums = mixedSums(rows);
  const story = storyOf(sums, withCourses);
  const partial = { ...story, leftOut, reference: used[0]!, confidence };
  if (withCourses && sums.courses.length < FEWEST_COURSES) return tooFew(FEWEST_COURSES, sums.courses.length, partial);
  if (withCourses && (sums.courses.length === sums.people || coursesAreLevels(rows)))
    return refuse('singular', { partial });
  if (sums.differenceSquares <= PERFECT_FIT ** 2 * sums.rawSquares) return refuse('zero-variance', { partial });
  const deviations = mixedOptimum(sums, withCourses);
  const fit = deviations && mixedFit(sums, deviations);
  if (deviations === null || fit === null) return refuse('not-converged', { partial });
  const contrasts = mixedContrasts(sums, deviations, fit);
  if (contrasts === null) return refuse('not-converged', { partial });
  return answer({
    ...partial,
    ...effectsOf(contrasts, used, confidence),
    ...variancesOf(sums, deviations, fit, withCourses),
  });
}

function effectsOf({ estimate, test }: MixedContrasts, used: number[], confidence: number) {
  const tested = (contrast: Contrast) => {
    const found = estimate(contrast);
    return testedEstimate(found, { degreesOfFreedom: found.degreesOfFreedom, confidence });
  };
  const weights = cellWeights(used.length);
  const others = used.slice(1).map((level, index) => ({
    level,
    before: minus(weights.before(index + 1), weights.before(0)),
    change: minus(weights.change(index + 1), weights.change(0)),
    both: minus(weights.both(index + 1), weights.both(0)),
  }));
  const testOfAll = (contrasts: Contrast[]) => (contrasts.length === 0 ? null : test(contrasts));
  return {
    intercept: tested(weights.before(0)),
    wave: tested(weights.change(0)),
    levels: others.map(({ level, before, change }) => ({ level, before: tested(before), change: tested(change) })),
    changes: used.map((level, place) => ({ level, change: tested(weights.change(place)) })),
    tests: {
      wave: test([weights.changeOfAll]),
      cohort: testOfAll(others.map(({ both }) => both)),
      interaction: testOfAll(others.map(({ change }) => change)),
    },
  };
}

/** Whether all people of a level are in one course, at every level: then what courses have of their own, the levels take up. */
function coursesAreLevels({ rows, used }: UsedRows<MixedRow>): boolean {
  return used.every(
    (_, place) => new Set(rows.filter((row) => row.place === place).map(({ course }) => course)).size < 2,
  );
}

function storyOf({ people, pairs, observations, courses }: MixedSums, withCourses: boolean) {
  return { people, pairs, observations, courses: withCourses ? courses.length : null };
}

function variancesOf(sums: MixedSums, { person, course }: RelativeDeviations, fit: MixedFit, withCourses: boolean) {
  const degreesOfFreedom = sums.observations - sums.cells;
  const residual = fit.residualSquares / degreesOfFreedom;
  return {
    variance: { person: person ** 2 * residual, course: withCourses ? course ** 2 * residual : null, residual },
    deviance: fit.logDeterminants + degreesOfFreedom * (1 + Math.log(2 * Math.PI * residual)),
    singular: person < SINGULAR || (withCourses && course < SINGULAR),
  };
}

/** Weights of the cells: before and after of each level in turn. */
function cellWeights(levels: number) {
  const weights = (place: number, before: number, after: number) =>
    Array.from({ length: levels }, (_, other) => (other === place ? [before, after] : [0, 0])).flat();
  return {
    before: (place: number) => weights(place, 1, 0),
    change: (place: number) => weights(place, -1, 1),
    both: (place: number) => weights(place, 1 / 2, 1 / 2),
    changeOfAll: Array.from({ length: levels }, () => [-1 / levels, 1 / levels]).flat(),
  };
}

function minus(left: number[], right: number[]): number[] {
  return left.map((value, index) => value - right[index]!);
}
