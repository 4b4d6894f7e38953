import {
  type Ancova,
  type AncovaPair,
  ancova,
  ancovaOfMoments,
  type CohortRow,
  type CountedPairs,
} from '../../statistics';
import type { CohortTests } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { estimateT } from './estimate';
import { testF } from './gains';
import { isTooMany, type Levels, type MomentLevels, TOO_MANY_COHORTS } from './levels';

/** Scores after, at equal scores before. `pHolm` and `pBH` of the cohorts still hold the raw p. */
export function compareAtEqualStarts({ levels, confidence }: Levels): CohortTests['ancova'] {
  if (isTooMany(levels)) return TOO_MANY_COHORTS;
  const rows = levels.flatMap(({ pairs }, level) => rowsOf(pairs, level));
  return ancovaFigures(levels, ancova(rows, { confidence }));
}

/** The same from moments. */
export function compareAtEqualStartsOfMoments({ levels, confidence }: MomentLevels): CohortTests['ancova'] {
  if (isTooMany(levels)) return TOO_MANY_COHORTS;
  const moments = levels.map((level) => level.moments);
  return ancovaFigures(levels, ancovaOfMoments(moments, { confidence }));
}

function ancovaFigures(levels: { place: number }[], found: ReturnType<typeof ancova>): CohortTests['ancova'] {
  if (!found.ok) return refusalOf(found);
  const place = (level: number) => levels[level]!.place;
  const { cohort, slope, slopes, meanBefore, pairs } = found;
  return {
    ...testF(cohort),
    pHolm: cohort.p,
    pBH: cohort.p,
    partialEtaSquared: cohort.partialEtaSquared,
    slope: estimateT(slope),
    slopes: slopes.ok ? testF(slopes) : refusalOf(slopes),
    meanBefore,
    adjusted: found.levels.map((level) => adjustedMean(level, place)),
    pairs: pairs.map((pair) => differenceOf(pair, place)),
  };
}

/** The people of one cohort, as analysis of covariance takes them. */
export function rowsOf({ before, after, count }: CountedPairs, cohort: number): CohortRow[] {
  return Array.from(count, (people, row) => ({ cohort, before: before[row]!, after: after[row]!, count: people }));
}

type Placed = (level: number) => number;

function adjustedMean({ level, n, slope, adjusted }: Ancova['levels'][number], place: Placed) {
  const { estimate, se, ci } = estimateT(adjusted);
  return { cohort: place(level), n, mean: estimate, se, ci, ownSlope: slope };
}

function differenceOf(pair: AncovaPair, place: Placed) {
  const { estimate, se, t, df, p, ci } = estimateT(pair);
  const { reference, compared, holm } = pair;
  return {
    reference: place(reference),
    compared: place(compared),
    difference: estimate,
    se,
    df,
    ci,
    t,
    p,
    pHolm: holm,
  };
}
