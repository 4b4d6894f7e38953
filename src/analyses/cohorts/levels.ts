import {
  type CountedPairs,
  changeOf,
  type GroupMoments,
  type PairedMoments,
  pairedMoments,
  welchAnova,
  welchAnovaOfMoments,
} from '../../statistics';
import type { ScoreUnit } from '../../vocabulary';
import { momentsOfCapsule, toldFigures } from '../capsule-comparison';
import { pairedScores } from '../paired-scores';
import type { Entry } from './entries';

/** A cohort that takes part in tests of one competency, by its place in the finding. */
export type Level = { place: number; n: number; pairs: CountedPairs };
/** The same where some cohorts come from capsules: all that is known of each of them. */
export type MomentLevel = { place: number; moments: PairedMoments };

type LeftOut = { cohort: number; n: number }[];

/** What the tests of one competency have in common. */
export type Levels = { unit: ScoreUnit; confidence: number; levels: Level[]; leftOut: LeftOut };
export type MomentLevels = { confidence: number; levels: MomentLevel[]; leftOut: LeftOut };

const FEWEST_PAIRS = 2;
/** Above it, comparing each cohort with each says nothing that anyone could read, and costs what nobody would wait for. */
const MOST_COHORTS = 40;

export const TOO_MANY_COHORTS = { refusal: { code: 'not-computable' as const, detail: 'too-many-cohorts' } };

export function isTooMany(levels: unknown[]): boolean {
  return levels.length > MOST_COHORTS;
}

export function levelsOf(entries: Entry[], competency: number): Pick<Levels, 'levels' | 'leftOut'> {
  const all = entries.map((entry, place) => {
    const found = 'counts' in entry ? entry.counts[competency]?.counts : undefined;
    const n = found?.people.reduce((sum, people) => sum + people, 0) ?? 0;
    return { place, n, pairs: found && pairedScores(found) };
  });
  return {
    levels: all.flatMap(({ place, n, pairs }) => (pairs && n >= FEWEST_PAIRS ? [{ place, n, pairs }] : [])),
    leftOut: all.flatMap(({ place, n }) => (n < FEWEST_PAIRS ? [{ cohort: place, n }] : [])),
  };
}

/** Cohorts of answers and of capsules alike; a capsule that withholds a competency, or cannot be compared in it, takes no part. */
export function momentLevelsOf(
  entries: Entry[],
  { id, index }: { id: string; index: number },
): Pick<MomentLevels, 'levels' | 'leftOut'> {
  const ofAnswers = levelsOf(entries, index);
  const own = ofAnswers.levels.flatMap(({ place, pairs }) => {
    const moments = pairedMoments(pairs);
    return moments ? [{ place, moments }] : [];
  });
  const ofCapsules = entries.flatMap((entry, place) => {
    if ('counts' in entry) return [];
    const one = entry.capsule.competencies.find(({ figures, apart }) => figures.competency === id && apart === null);
    const figures = one ? toldFigures(one.figures) : null;
    return figures && figures.n >= FEWEST_PAIRS ? [{ place, moments: momentsOfCapsule(figures) }] : [];
  });
  return {
    levels: [...own, ...ofCapsules].sort((one, other) => one.place - other.place),
    leftOut: ofAnswers.leftOut.filter(({ cohort }) => 'counts' in entries[cohort]!),
  };
}

/** Mean change of a cohort and its standard deviation, zero where everybody changed alike. */
export type MeanChange = { place: number; n: number; mean: number; deviation: number };

export function meanChanges(levels: Level[]): MeanChange[] {
  return placed(levels, welchAnova(levels.map(({ pairs }) => changeOf(pairs))));
}

export function meanChangesOfMoments(levels: MomentLevel[]): MeanChange[] {
  return placed(levels, welchAnovaOfMoments(levels.map(changeMoments)));
}

export const changeMoments = ({ moments: { n, meanChange, varianceChange } }: MomentLevel): GroupMoments => ({
  n,
  mean: meanChange,
  variance: varianceChange,
});

function placed(levels: { place: number }[], found: ReturnType<typeof welchAnova>): MeanChange[] {
  const moments = (found.ok ? found.levels : found.partial?.levels) ?? [];
  return moments.map(({ level, n, mean, standardDeviation }) => ({
    place: levels[level]!.place,
    n,
    mean,
    deviation: standardDeviation,
  }));
}
