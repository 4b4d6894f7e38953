import { curvatureAt } from './derivatives';
import { symmetricEigen } from './linear/symmetric-eigen';
import { mixedFit, type RelativeDeviations } from './mixed-likelihood';
import type { MixedSums } from './mixed-sums';

/** Where the likelihood is looked at first, for each deviation. */
const GRID = [0, 0.03, 0.1, 0.3, 0.7, 1.5, 4];
const MOST_STEPS = 200;
/** On the scale on which the likelihood varies, a step this small is none. */
const SETTLED = 1e-7;
/** A small deviation is zero where −2·log likelihood gains no more than this by it: flat as it is there, no digit of it means anything. */
const SMALL = 1e-2;
const NO_GAIN = 1e-8;

/**
 * The relative deviations at which the restricted likelihood, with σ² profiled out, is largest: the best of a grid, then Newton steps
 * that go downhill along every axis of the curvature. The likelihood is even in a deviation, so that zero is no edge of it. Without
 * courses the deviation of courses is zero. Null where the search does not end.
 */
export function mixedOptimum(sums: MixedSums, withCourses: boolean): RelativeDeviations | null {
  const criterion: Criterion = (deviations) => {
    const fit = mixedFit(sums, deviations);
    if (fit === null || !(fit.residualSquares > 0)) return Number.POSITIVE_INFINITY;
    return fit.logDeterminants + (sums.observations - sums.cells) * Math.log(fit.residualSquares);
  };
  const starts = GRID.flatMap((person) => (withCourses ? GRID : [0]).map((course) => ({ person, course })));
  let best = starts.reduce((left, right) => (criterion(right) < criterion(left) ? right : left));
  // At exactly zero every slope is zero, whether it is a summit or a saddle.
  const least = scalesAt(sums, { person: 0, course: 0 });
  best = {
    person: Math.max(best.person, 0.05 * least.person),
    course: withCourses ? Math.max(best.course, 0.05 * least.course) : 0,
  };
  for (let step = 0; step < MOST_STEPS; step++) {
    const scales = scalesAt(sums, best);
    const moved = (by: number[]): RelativeDeviations => ({
      person: best.person + scales.person * by[0]!,
      course: best.course + scales.course * (by[1] ?? 0),
    });
    let by = newtonStep((at) => [criterion(moved(at))], withCourses ? 2 : 1);
    const here = criterion(best);
    while (length(by) > SETTLED && !(criterion(moved(by)) <= here)) by = by.map((part) => part / 2);
    if (length(by) <= SETTLED) return settled(best, { least, criterion });
    best = moved(by);
  }
  return null;
}

/** How far the likelihood of a deviation is smooth: it has poles at ±i/√(observations) of a person, and of the largest course. */
export function scalesAt(sums: MixedSums, { person, course }: RelativeDeviations): RelativeDeviations {
  const largest = Math.max(...sums.courses.map(({ people }) => 2 * people));
  return { person: Math.hypot(person, Math.SQRT1_2), course: Math.hypot(course, 1 / Math.sqrt(largest)) };
}

function newtonStep(f: (at: number[]) => number[], variables: number): number[] {
  const origin = Array.from({ length: variables }, () => 0);
  const { gradient, hessian } = curvatureAt(f, origin);
  const { values, vectors } = symmetricEigen(hessian.map((row) => row.map(([value]) => value!)));
  const step = origin.map((_, index) =>
    vectors.reduce((sum, vector, axis) => {
      const slope = vector.reduce((along, part, variable) => along + part * gradient[variable]![0]!, 0);
      return values[axis] === 0 ? sum : sum - (slope / Math.abs(values[axis]!)) * vector[index]!;
    }, 0),
  );
  const tooFar = Math.max(1, length(step));
  return step.map((part) => part / tooFar);
}

type Criterion = (deviations: RelativeDeviations) => number;

function settled(best: RelativeDeviations, { least, criterion }: { least: RelativeDeviations; criterion: Criterion }) {
  let found = { person: Math.abs(best.person), course: Math.abs(best.course) };
  for (const name of ['course', 'person'] as const) {
    const without = { ...found, [name]: 0 };
    if (found[name] <= SMALL * least[name] && criterion(without) <= criterion(found) + NO_GAIN) found = without;
  }
  return found;
}

function length(step: readonly number[]): number {
  return Math.hypot(...step);
}
