import { type CohortLevel, type ComparedLevels, cohortLevels, compareLevels } from './cohort-levels';
import { compensatedSum } from './compensated-sum';
import type { CountedValues } from './counted-values';
import { fisherF } from './distributions';
import { answer, type Outcome, refuse, tooFew } from './outcome';

export type OneWayAnova = {
  n: number;
  levels: CohortLevel[];
  /** Levels with fewer than two people, which take no part. */
  leftOut: number[];
  between: { squares: number; degreesOfFreedom: number; meanSquare: number };
  within: { squares: number; degreesOfFreedom: number; meanSquare: number };
  f: number;
  p: number;
  /** Share of the variance that lies between levels, in the sample; ω² estimates that of the population and may be below zero. */
  etaSquared: number;
  omegaSquared: number;
};

/**
 * Analysis of variance of counted values by level, variances taken to be equal. Fewer than two levels with two people: `too-few`;
 * nobody differs within any level: `zero-variance`.
 * Source: Fisher 1925; ω²: Hays 1963. R: oneway.test(value ~ level, var.equal = TRUE).
 */
export function oneWayAnova(groups: readonly CountedValues[]): Outcome<OneWayAnova> {
  return anovaOfLevels(compareLevels(groups));
}

export function anovaOfLevels(compared: ComparedLevels): Outcome<OneWayAnova> {
  const { n, moments, leftOut } = compared;
  const levels = cohortLevels(compared);
  if (moments.length < 2) return tooFew(2, moments.length, { n, levels, leftOut });
  const withinSquares = compensatedSum(moments.length, (index) => moments[index]!.squares);
  if (withinSquares === 0) return refuse('zero-variance', { partial: { n, levels, leftOut } });
  // What the grand mean was rounded by.
  const left = compensatedSum(moments.length, (index) => moments[index]!.n * moments[index]!.fromCentre) / n;
  const betweenSquares = compensatedSum(
    moments.length,
    (index) => moments[index]!.n * (moments[index]!.fromCentre - left) ** 2,
  );
  const between = partOf(betweenSquares, moments.length - 1);
  const within = partOf(withinSquares, n - moments.length);
  const f = between.meanSquare / within.meanSquare;
  const total = between.squares + within.squares;
  return answer({
    n,
    levels,
    leftOut,
    between,
    within,
    f,
    p: fisherF.cumulative(f, between.degreesOfFreedom, within.degreesOfFreedom, 'upper'),
    etaSquared: between.squares / total,
    omegaSquared: (between.squares - between.degreesOfFreedom * within.meanSquare) / (total + within.meanSquare),
  });
}

function partOf(squares: number, degreesOfFreedom: number): OneWayAnova['between'] {
  return { squares, degreesOfFreedom, meanSquare: squares / degreesOfFreedom };
}
