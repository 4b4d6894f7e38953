import { brownForsythe, changeOf, type FTest, gamesHowell, kruskalWallis, welchAnova } from '../../statistics';
import type { CohortTests, TestF } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { isTooMany, type Levels, TOO_MANY_COHORTS } from './levels';

export const testF = ({ f, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom, p }: FTest): TestF => ({
  F: f,
  df1: numeratorDegreesOfFreedom,
  df2: denominatorDegreesOfFreedom,
  p,
});

type GainTests = Pick<CohortTests, 'welch' | 'gamesHowell' | 'kruskalWallis' | 'brownForsythe'>;

/** Do cohorts differ in how much they gained? `pHolm` and `pBH` still hold the raw p. */
export function compareGains({ levels, confidence }: Levels): GainTests {
  const gains = levels.map(({ pairs }) => changeOf(pairs));
  const welch = welchAnova(gains);
  const ranks = kruskalWallis(gains);
  const spread = brownForsythe(gains);
  return {
    welch: welch.ok
      ? {
          ...testF(welch),
          pHolm: welch.p,
          pBH: welch.p,
          etaSquared: welch.classic.etaSquared,
          omegaSquared: welch.classic.omegaSquared,
        }
      : refusalOf(welch),
    gamesHowell: isTooMany(levels) ? TOO_MANY_COHORTS : pairwise(levels, gains, confidence),
    kruskalWallis: ranks.ok ? { H: ranks.statistic, df: ranks.degreesOfFreedom, p: ranks.p } : refusalOf(ranks),
    brownForsythe: spread.ok ? testF(spread) : refusalOf(spread),
  };
}

function pairwise(
  levels: Levels['levels'],
  gains: ReturnType<typeof changeOf>[],
  confidence: number,
): CohortTests['gamesHowell'] {
  const found = gamesHowell(gains, { confidence });
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
