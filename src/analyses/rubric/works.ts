import type { RatingRows } from '../../store';
import type { Wave } from '../../vocabulary';

/** One work on one criterion: the levels that raters gave, by the place of the rater (the last place is a rater without a name). */
export type Work = { person: number; wave: Wave; criterion: number; levels: (number | null)[] };

/** Ratings with a level by work and criterion, one column a rater. */
export function worksOf(rows: RatingRows, raters: number): Work[] {
  const works = new Map<string, Work>();
  for (const { person, wave, criterion, rater, level } of rows) {
    if (level === null || rater < 0) continue;
    const key = `${person}/${wave}/${criterion}`;
    const work = works.get(key) ?? { person, wave, criterion, levels: new Array<number | null>(raters).fill(null) };
    work.levels[rater] = level;
    works.set(key, work);
  }
  return [...works.values()];
}

export const given = (levels: readonly (number | null)[]): number[] => levels.filter((level) => level !== null);
