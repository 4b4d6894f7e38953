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

/** The mean of all criteria by work and rater, where the rater gave a level on each. */
export function totalsOf(works: readonly Work[], criteria: number): Work[] {
  const all = new Map<string, Work[]>();
  for (const work of works) {
    const key = `${work.person}/${work.wave}`;
    all.set(key, [...(all.get(key) ?? []), work]);
  }
  return [...all.values()].flatMap((own) => {
    const levels = own[0]!.levels.map((_, rater) => {
      const scores = given(own.map((work) => work.levels[rater]!));
      return scores.length < criteria ? null : scores.reduce((sum, level) => sum + level, 0) / criteria;
    });
    return given(levels).length === 0 ? [] : [{ ...own[0]!, levels }];
  });
}

export const given = (levels: readonly (number | null)[]): number[] => levels.filter((level) => level !== null);
