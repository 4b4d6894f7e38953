import { valuesOnce } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { normal } from './distributions';
import { heterogeneity } from './heterogeneity';
import { checkConfidence } from './interval';
import { kendallTauB } from './kendall';
import { kendallExactP } from './kendall-exact';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { type StudyEffect, weighableStudies } from './study-effects';
import { type TestedEstimate, testedEstimate } from './tested-estimate';
import { allOnTheFit, type Coefficient, type StudyModel, weightedFit } from './weighted-fit';

/** An effect and when it was: the true index of the semester, gaps kept. */
export type TimedEffect = StudyEffect & { time: number };

export type FixedCoefficient = Coefficient & { z: number; p: number };

export type Trend = {
  studies: number;
  /** Places of effects whose variance is zero. */
  leftOut: number[];
  confidence: number;
  /** The effect at time zero, and how it changes in one step of time. */
  intercept: TestedEstimate;
  slope: TestedEstimate;
  tauSquared: number;
  /** As if the effects differed by chance and time alone. */
  fixed: { intercept: FixedCoefficient; slope: FixedCoefficient };
  /** Kendall's τ-b of time and estimate, with its exact p where nothing is tied; null where all estimates are one. */
  kendall: { estimate: number; p: number | null } | null;
};

const FEWEST = 3;

/**
 * Does an effect change over time? Inverse-variance regression of effects on time: REML with the test of Knapp & Hartung. Effects without
 * variance are left out and named. Fewer than three: `too-few`; all at one time: `singular`; all on one line: `zero-variance`.
 * Source: Knapp & Hartung 2003, Statistics in Medicine 22, 2693–2710.
 * R: metafor::rma.uni(yi, vi, mods = ~ time, method = "REML", test = "knha"); cor.test(time, yi, method = "kendall").
 * @throws RangeError where a time is not finite.
 */
export function trend(all: readonly TimedEffect[], options: { confidence?: number } = {}): Outcome<Trend> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  for (const { time } of all) if (!Number.isFinite(time)) throw new RangeError(`trend: not a time: ${time}`);
  const { studies, leftOut } = weighableStudies(all);
  const story = { studies: studies.length, leftOut, confidence };
  if (studies.length < FEWEST) return tooFew(FEWEST, studies.length, story);
  const times = studies.map(({ time }) => time);
  if (times.every((time) => time === times[0])) return refuse('singular', { partial: story });
  const model: StudyModel = { studies, columns: [times.map(() => 1), times] };
  const partial = { ...story, fixed: fixedLine(model), kendall: kendallOf(studies) };
  if (allOnTheFit(model)) return refuse('zero-variance', { partial });
  const found = heterogeneity(model, 'reml');
  if (found === null) return refuse('not-converged', { partial });
  const { coefficients, q } = weightedFit(model, found.tauSquared);
  const degreesOfFreedom = studies.length - 2;
  const factor = Math.sqrt(q / degreesOfFreedom);
  const tested = ({ estimate, standardError }: Coefficient) =>
    testedEstimate({ estimate, standardError: factor * standardError }, { degreesOfFreedom, confidence });
  const [intercept, slope] = coefficients as [Coefficient, Coefficient];
  return answer({
    ...partial,
    intercept: tested(intercept),
    slope: tested(slope),
    tauSquared: found.tauSquared,
  });
}

function fixedLine(model: StudyModel): Trend['fixed'] {
  const tested = (coefficient: Coefficient): FixedCoefficient => {
    const z = coefficient.estimate / coefficient.standardError;
    return { ...coefficient, z, p: 2 * normal.cumulative(Math.abs(z), 'upper') };
  };
  const [intercept, slope] = weightedFit(model, 0).coefficients as [Coefficient, Coefficient];
  return { intercept: tested(intercept), slope: tested(slope) };
}

function kendallOf(effects: readonly TimedEffect[]): Trend['kendall'] {
  const times = effects.map(({ time }) => time);
  const estimates = effects.map(({ estimate }) => roundForDecision(estimate));
  const result = kendallTauB({ before: times, after: estimates, count: valuesOnce(times).count });
  if (!result.ok) return null;
  const n = effects.length;
  const tied = new Set(times).size < n || new Set(estimates).size < n;
  const pairs = (n * (n - 1)) / 2;
  const concordant = Math.round(((1 + result.estimate) / 2) * pairs);
  return { estimate: result.estimate, p: tied ? null : kendallExactP(concordant, n) };
}
