import {
  brownForsythe,
  changeOf,
  type FTest,
  gamesHowell,
  gamesHowellOfMoments,
  kruskalWallis,
  welchAnova,
  welchAnovaOfMoments,
} from '../../statistics';
import type { CohortTests, TestF } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { changeMoments, isTooMany, type Levels, type MomentLevels, TOO_MANY_COHORTS } from './levels';

export const testF = ({ f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, p }: FTest): TestF => ({
  F: f,
  df1: numeratorDegreesOfFreedom,
  df2: denominatorDegreesOfFreedom,
  p,
});

/** Do cohorts differ in how much they gained? `pHolm` and `pBH` still hold the raw p. */
export function compareGains({ levels, confidence }: Levels) {
  const gains = levels.map(({ pairs }) => changeOf(pairs));
  const ranks = kruskalWallis(gains);
  const spread = brownForsythe(gains);
  return {
    welch: welchFigures(welchAnova(gains)),
    gamesHowell: isTooMany(levels) ? TOO_MANY_COHORTS : pairwise(levels, gamesHowell(gains, { confidence })),
    kruskalWallis: ranks.ok ? { H: ranks.statistic, df: ranks.degreesOfFreedom, p: ranks.p } : refusalOf(ranks),
    brownForsythe: spread.ok ? testF(spread) : refusalOf(spread),
  };
}

/** The same from moments; ranks and medians need the single scores. */
export function compareGainsOfMoments({ levels, confidence }: MomentLevels) {
  const gains = levels.map(changeMoments);
  return {
    welch: welchFigures(welchAnovaOfMoments(gains)),
    gamesHowell: isTooMany(levels) ? TOO_MANY_COHORTS : pairwise(levels, gamesHowellOfMoments(gains, { confidence })),
  };
}

function welchFigures(welch: ReturnType<typeof welchAnova>): CohortTests['welch'] {
  if (!welch.ok) return refusalOf(welch);
  const { etaSquared, omegaSquared } = welch.classic;
  return { ...testF(welch), pHolm: welch.p, pBH: welch.p, etaSquared, omegaSquared };
}

function pairwise(levels: { place: number }[], found: ReturnType<typeof gamesHowell>): CohortTests['gamesHowell'] {
  if (!found.ok) return refusalOf(found);
  return {
    pairs: found.pairs.map(({ reference, compared, difference, standardError, degreesOfFreedom, q, p, interval }) => ({
      reference: levels[reference]!.place,
      compared: levels[compared]!.place,
      difference,
      se: standardError,
      df: degreesOfFreedom,
      ci: [...interval],
      q,
      p,
    })),
  };
}
