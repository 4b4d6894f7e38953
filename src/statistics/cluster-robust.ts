import { type ClusterCorrection, clusterSandwich } from './cluster-sandwich';
import { type CohortRow, rowsOfLevels } from './cohort-rows';
import { checkConfidence } from './interval';
import { meanOf } from './moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { type TestedEstimate, testedEstimate } from './tested-estimate';

/** People of one course (a cluster, by any number that names it) who have one pair of scores. */
export type CourseRow = Omit<CohortRow, 'cohort'> & { course: number };

export type ClusterEstimate = TestedEstimate & {
  /** Fewer than four degrees of freedom: p and interval are not to be relied on (Bell & McCaffrey 2002). */
  fewDegreesOfFreedom: boolean;
};

export type ClusterRobustGain = {
  n: number;
  courses: number;
  correction: ClusterCorrection;
  confidence: number;
  gain: ClusterEstimate;
};

export type ClusterRobustAncova = Omit<ClusterRobustGain, 'gain'> & {
  /** Levels with fewer than two people, which take no part; the first of the others is the reference. */
  leftOut: number[];
  reference: number;
  meanBefore: number;
  /** After, in the reference level, at the mean score before. */
  intercept: Outcome<ClusterEstimate>;
  slope: Outcome<ClusterEstimate>;
  /** Each other level above the reference, at equal scores before. */
  differences: ({ level: number } & Outcome<ClusterEstimate>)[];
};

export type ClusterOptions = { correction?: ClusterCorrection; confidence?: number };

const FEW_DEGREES_OF_FREEDOM = 4;
const FEWEST_COURSES = 2;

/**
 * The mean gain (after − before) where people of one course may be alike. Fewer than two courses: `too-few`; every course with the same
 * mean gain: `zero-variance`.
 * Source: as clusterSandwich. R: clubSandwich::coef_test(lm(after - before ~ 1), vcov = "CR2", cluster = course).
 */
export function clusterRobustGain(
  rows: readonly CourseRow[],
  options: ClusterOptions = {},
): Outcome<ClusterRobustGain> {
  const { correction = 'CR2', confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { rows: used, n } = rowsOfLevels(rows.map((row) => ({ ...row, cohort: 0 })));
  const courses = new Set(used.map(({ course }) => course)).size;
  const partial = { n, courses, correction, confidence };
  if (courses < FEWEST_COURSES) return tooFew(FEWEST_COURSES, courses, partial);
  const people = used.map(({ course, before, after, count }) => ({
    cluster: course,
    predictors: [1],
    response: after - before,
    count,
  }));
  const gain = clusterEstimate(clusterSandwich(people, correction)?.estimate([1]), confidence);
  return gain.ok ? answer({ ...partial, gain }) : refuse(gain.reason, { partial });
}

/**
 * Scores after, compared between cohort levels at equal scores before, where people of one course may be alike. Fewer than two levels or
 * courses: `too-few`; everybody started at one score, or each level at one of its own: `singular`. A level with all its people in one
 * course says nothing of how courses differ: its difference is `not-computable`, and so is every one if it is the reference.
 * Source: as clusterSandwich.
 * R: clubSandwich::coef_test(lm(after ~ I(before - mean(before)) + cohort), vcov = "CR2", cluster = course).
 */
export function clusterRobustAncova(
  all: readonly (CourseRow & CohortRow)[],
  options: ClusterOptions = {},
): Outcome<ClusterRobustAncova> {
  const { correction = 'CR2', confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { rows, used, leftOut, n } = rowsOfLevels(all);
  const coursesOf = used.map(
    (_, place) => new Set(rows.filter((row) => row.place === place).map(({ course }) => course)),
  );
  const courses = new Set(rows.map(({ course }) => course)).size;
  const partial = { n, courses, correction, confidence, leftOut };
  if (used.length < 2) return tooFew(2, used.length, partial);
  if (courses < FEWEST_COURSES) return tooFew(FEWEST_COURSES, courses, partial);
  const meanBefore = meanOf({ value: rows.map(({ before }) => before), count: rows.map(({ count }) => count) });
  const sandwich = clusterSandwich(
    rows.map(({ course, before, after, count, place }) => ({
      cluster: course,
      predictors: [1, before - meanBefore, ...used.slice(1).map((_, index) => (place === index + 1 ? 1 : 0))],
      response: after,
      count,
    })),
    correction,
  );
  if (sandwich === null) return refuse('singular', { partial });
  const coefficient = (place: number, levels: number[]): Outcome<ClusterEstimate> => {
    if (levels.some((level) => coursesOf[level]!.size < FEWEST_COURSES))
      return refuse('not-computable', { detail: 'one-course' });
    const weights = Array.from({ length: used.length + 1 }, (_, index) => (index === place ? 1 : 0));
    return clusterEstimate(sandwich.estimate(weights), confidence);
  };
  return answer({
    ...partial,
    reference: used[0]!,
    meanBefore,
    intercept: coefficient(0, [0]),
    slope: coefficient(1, []),
    differences: used.slice(1).map((level, index) => ({ level, ...coefficient(index + 2, [0, index + 1]) })),
  });
}

/** Next to the estimate, a standard error this small is rounding. */
const ROUNDING = 1e-12;

function clusterEstimate(
  found: { estimate: number; standardError: number; degreesOfFreedom: number | null } | undefined,
  confidence: number,
): Outcome<ClusterEstimate> {
  if (found === undefined) return refuse('singular');
  const { degreesOfFreedom, standardError, estimate } = found;
  if (degreesOfFreedom === null) return refuse('not-computable', { detail: 'one-course' });
  if (standardError <= ROUNDING * Math.max(1, Math.abs(estimate))) return refuse('zero-variance');
  return answer({
    ...testedEstimate(found, { degreesOfFreedom, confidence }),
    fewDegreesOfFreedom: degreesOfFreedom < FEW_DEGREES_OF_FREEDOM,
  });
}
