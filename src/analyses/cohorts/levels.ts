import { type CountedPairs, changeOf, welchAnova } from '../../statistics';
import type { ScoreUnit } from '../../vocabulary';
import type { Cell } from '../cells';
import { pairedScores } from '../paired-scores';

/** A cohort that takes part in tests of one competency, by its place in the finding. */
export type Level = { place: number; n: number; pairs: CountedPairs };

/** What the tests of one competency have in common. */
export type Levels = { unit: ScoreUnit; confidence: number; levels: Level[]; leftOut: { cohort: number; n: number }[] };

const FEWEST_PAIRS = 2;
/** Above it, comparing each cohort with each says nothing that anyone could read, and costs what nobody would wait for. */
const MOST_COHORTS = 40;

export const TOO_MANY_COHORTS = { refusal: { code: 'not-computable' as const, detail: 'too-many-cohorts' } };

export function isTooMany(levels: Level[]): boolean {
  return levels.length > MOST_COHORTS;
}

export function levelsOf(cells: Cell[], competency: number): Pick<Levels, 'levels' | 'leftOut'> {
  const all = cells.map(({ counts }, place) => {
    const found = counts[competency]?.counts;
    const n = found?.people.reduce((sum, people) => sum + people, 0) ?? 0;
    return { place, n, pairs: found && pairedScores(found) };
  });
  return {
    levels: all.flatMap(({ place, n, pairs }) => (pairs && n >= FEWEST_PAIRS ? [{ place, n, pairs }] : [])),
    leftOut: all.flatMap(({ place, n }) => (n < FEWEST_PAIRS ? [{ cohort: place, n }] : [])),
  };
}

/** Mean change of a cohort and its standard deviation, zero where everybody changed alike. */
export type MeanChange = { place: number; n: number; mean: number; deviation: number };

export function meanChanges(levels: Level[]): MeanChange[] {
  const found = welchAnova(levels.map(({ pairs }) => changeOf(pairs)));
  const moments = (found.ok ? found.levels : found.partial?.levels) ?? [];
  return moments.map(({ level, n, mean, standardDeviation }) => ({
    place: levels[level]!.place,
    n,
    mean,
    deviation: standardDeviation,
  }));
}
