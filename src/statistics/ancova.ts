import { type AncovaFit, fitAncova, fitAncovaOfMoments, type LevelLine } from './ancova-fit';
import { FEWEST_PEOPLE_OF_LEVEL } from './cohort-levels';
import { type CohortRow, rowsOfLevels } from './cohort-rows';
import { type FTest, fTest } from './f-test';
import { checkConfidence } from './interval';
import { combination } from './linear/least-squares';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { holm } from './p-adjust';
import type { PairedMoments } from './paired-moments';
import { type TestedEstimate, testedEstimate } from './tested-estimate';

export type AncovaLevel = LevelLine & {
  /** The mean after that the level would have with the starting score of all, by parallel lines. */
  adjusted: TestedEstimate;
};

export type AncovaPair = TestedEstimate & {
  /** Places of the two levels; the estimate is adjusted mean of `compared` − that of `reference`. */
  reference: number;
  compared: number;
  /** p adjusted for all pairs (Holm). */
  holm: number;
};

export type Ancova = {
  n: number;
  confidence: number;
  /** Levels with fewer than two people, which take no part. */
  leftOut: number[];
  levels: AncovaLevel[];
  /** The mean score before of everybody who takes part. */
  meanBefore: number;
  /** Of the reference level (the first): after where before is zero, and by how much each other level lies above it. */
  intercept: TestedEstimate;
  slope: TestedEstimate;
  differences: (TestedEstimate & { level: number })[];
  residualStandardDeviation: number;
  rSquared: number;
  /** Do the levels differ at equal scores before (type II)? */
  cohort: FTest & { partialEtaSquared: number };
  before: FTest;
  /** Do the slopes differ? If they do, how far the levels differ depends on the starting score. */
  slopes: Outcome<FTest>;
  /** Every pair of levels, in the order of display. */
  pairs: AncovaPair[];
};

/** Next to the scores, a residual below this share is rounding: everybody lies on the lines. */
const PERFECT_FIT = 1e-12;

/**
 * Scores after, compared between cohort levels at equal scores before: after ~ before + cohort. Fewer than two levels with two people, or
 * no residual degree of freedom: `too-few`; everybody started at one score, or each level at one of its own: `singular`; everybody on
 * the lines: `zero-variance`.
 * Source: Fisher 1932; adjusted means: Searle, Speed & Milliken 1980, American Statistician 34, 216–221.
 * R: m <- lm(after ~ before + cohort); anova(lm(after ~ before), m); anova(m, lm(after ~ before * cohort)); emmeans::emmeans(m, "cohort").
 */
export function ancova(people: readonly CohortRow[], options: { confidence?: number } = {}): Outcome<Ancova> {
  const rows = rowsOfLevels(people);
  return ancovaOf({ ...rows, levels: rows.used.length, fit: () => fitAncova(rows) }, options);
}

/** The same from the moments of each level alone, in the order of display; null for a level of nobody. */
export function ancovaOfMoments(
  levels: readonly (PairedMoments | null)[],
  options: { confidence?: number } = {},
): Outcome<Ancova> {
  const used = levels.flatMap((moments, level) =>
    moments !== null && moments.n >= FEWEST_PEOPLE_OF_LEVEL ? [{ ...moments, level }] : [],
  );
  const leftOut = levels.flatMap((_moments, level) => (used.some((one) => one.level === level) ? [] : [level]));
  const n = used.reduce((sum, moments) => sum + moments.n, 0);
  return ancovaOf({ n, leftOut, levels: used.length, fit: () => fitAncovaOfMoments(used) }, options);
}

type Sample = { n: number; leftOut: number[]; levels: number; fit: () => AncovaFit };

function ancovaOf(sample: Sample, options: { confidence?: number }): Outcome<Ancova> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { n, leftOut } = sample;
  const partial = { n, confidence, leftOut };
  if (sample.levels < 2) return tooFew(2, sample.levels, partial);
  const fitted = sample.fit();
  const { fit, parallel, centre } = fitted;
  if (n <= parallel) return tooFew(parallel + 1, n, partial);
  if (fit.kept.filter((place) => place < parallel).length < parallel) return refuse('singular', { partial });
  const squares = squaresOf(fitted);
  if (squares.residual <= PERFECT_FIT ** 2 * squares.whole) return refuse('zero-variance', { partial });
  const degreesOfFreedom = n - parallel;
  const residualStandardDeviation = Math.sqrt(squares.residual / degreesOfFreedom);
  const effects = effectsOf(fitted, (weights) => {
    const { estimate, unitError } = combination(fit, weights);
    const standardError = unitError * residualStandardDeviation;
    return testedEstimate({ estimate, standardError }, { degreesOfFreedom, confidence });
  });
  const f = squares.cohort / (parallel - 2) / (squares.residual / degreesOfFreedom);
  return answer({
    ...partial,
    ...effects,
    meanBefore: centre,
    residualStandardDeviation,
    rSquared: 1 - squares.residual / squares.total,
    cohort: {
      ...fTest(f, parallel - 2, degreesOfFreedom),
      partialEtaSquared: squares.cohort / (squares.cohort + squares.residual),
    },
    before: fTest(effects.slope.t ** 2, 1, degreesOfFreedom),
    slopes: slopesTest(fitted, n),
  });
}

function effectsOf(fitted: AncovaFit, estimate: (weights: number[]) => TestedEstimate) {
  const { lines, centre } = fitted;
  const contrasts = contrastsOf(fitted);
  return {
    levels: lines.map((line, place) => ({ ...line, adjusted: estimate(contrasts.adjusted(place)) })),
    intercept: estimate(contrasts.line(1, -centre)),
    slope: estimate(contrasts.line(0, 1)),
    differences: lines.slice(1).map(({ level }, index) => ({ level, ...estimate(contrasts.pair(0, index + 1)) })),
    pairs: pairsOf(lines, (reference, compared) => estimate(contrasts.pair(reference, compared))),
  };
}

/** Weights over the coefficients of parallel lines: intercept at the centre, slope, and a difference for each level but the first. */
function contrastsOf({ parallel }: AncovaFit) {
  const at = (place: number, weight: number, weights: number[]) =>
    place === 0 ? weights : weights.map((other, index) => (index === place + 1 ? other + weight : other));
  const none = Array.from({ length: parallel }, () => 0);
  return {
    line: (one: number, before: number) => [one, before, ...none.slice(2)],
    adjusted: (place: number) => at(place, 1, [1, ...none.slice(1)]),
    pair: (reference: number, compared: number) => at(compared, 1, at(reference, -1, none)),
  };
}

function squaresOf({ fit, parallel }: AncovaFit) {
  const between = (from: number, to: number) =>
    fit.kept.reduce((sum, place, index) => (place >= from && place < to ? sum + fit.effects[index]! ** 2 : sum), 0);
  const residual = fit.residualSquares + between(parallel, Number.POSITIVE_INFINITY);
  const cohort = between(2, parallel);
  const total = between(1, parallel) + residual;
  return { residual, cohort, total, whole: total + between(0, 1) };
}

function slopesTest({ fit, parallel }: AncovaFit, n: number): Outcome<FTest> {
  const numeratorDegreesOfFreedom = fit.kept.length - parallel;
  const denominatorDegreesOfFreedom = n - fit.kept.length;
  if (numeratorDegreesOfFreedom < 1) return refuse('singular');
  if (denominatorDegreesOfFreedom < 1) return tooFew(fit.kept.length + 1, n);
  const slopes = fit.effects.slice(parallel).reduce((sum, effect) => sum + effect ** 2, 0);
  const whole = fit.effects.reduce((sum, effect) => sum + effect ** 2, fit.residualSquares);
  if (fit.residualSquares <= PERFECT_FIT ** 2 * whole) return refuse('zero-variance');
  const f = slopes / numeratorDegreesOfFreedom / (fit.residualSquares / denominatorDegreesOfFreedom);
  return answer(fTest(f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom));
}

function pairsOf(lines: LevelLine[], estimate: (reference: number, compared: number) => TestedEstimate): AncovaPair[] {
  const pairs = lines.flatMap((first, reference) =>
    lines.slice(reference + 1).map((second, index) => ({
      reference: first.level,
      compared: second.level,
      ...estimate(reference, reference + 1 + index),
    })),
  );
  const adjusted = holm(pairs.map(({ p }) => p));
  return pairs.map((pair, index) => ({ ...pair, holm: adjusted[index]! }));
}
