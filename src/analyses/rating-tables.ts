import type { RatingRows, Store } from '../store';
import type { Filters, RatingTables, Wave } from '../vocabulary';

/** What assessors gave, as tables of counts; null where nobody assessed works. */
export async function ratingTables(
  store: Store,
  { filters, by }: { filters: Filters; by: string | null },
): Promise<RatingTables | null> {
  const rubric = store.schema()?.rubric;
  if (!rubric || rubric.criteria.length === 0) return null;
  const { criteria, raters, levels, target } = rubric;
  const everyone = await store.rubricCounts(filters, null);
  const byGroup = by === null ? [] : await store.rubricCounts(filters, by);
  const works = worksIn(await store.ratings(filters), levels.step);
  return {
    criteria,
    raters,
    levels,
    target,
    tables: [...everyone, ...byGroup].map(({ competency, cohort, counts }) => ({
      criterion: competency,
      cohort,
      counts,
    })),
    rated: counted(
      works.map(({ criterion, wave, given }) => ({ criterion, wave, ratings: given.length })),
      'works',
    ),
    pairs: counted(works.flatMap(pairsOf), 'works'),
    given: counted(
      works.flatMap(({ criterion, wave, given }) => given.map((one) => ({ criterion, wave, ...one }))),
      'ratings',
    ),
  };
}

/** `given`: by raters who are named, in their order. A work that only others rated has none. */
type RatedWork = { criterion: number; wave: Wave; given: { rater: number; score: number }[] };

function worksIn(ratings: RatingRows, step: number): RatedWork[] {
  const works = new Map<string, RatedWork>();
  for (const { person, wave, criterion, rater, level } of ratings) {
    if (level === null) continue;
    const key = `${person}/${wave}/${criterion}`;
    const work = works.get(key) ?? { criterion, wave, given: [] };
    if (rater >= 0) work.given.push({ rater, score: Math.round(level / step) });
    works.set(key, work);
  }
  return [...works.values()].map((work) => ({ ...work, given: work.given.sort((a, b) => a.rater - b.rater) }));
}

function pairsOf({ criterion, wave, given }: RatedWork): Omit<RatingTables['pairs'][number], 'works'>[] {
  return given.flatMap((one, place) =>
    given.slice(place + 1).map((other) => ({
      criterion,
      wave,
      ratings: given.length,
      raters: [one.rater, other.rater] as [number, number],
      scores: [one.score, other.score] as [number, number],
    })),
  );
}

/** Rows that are alike, once each with how many they are, in an order that nobody's place decides. */
function counted<Row extends object, Name extends string>(rows: Row[], name: Name): (Row & Record<Name, number>)[] {
  const times = new Map<string, { row: Row; times: number }>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    const known = times.get(key);
    if (known) known.times += 1;
    else times.set(key, { row, times: 1 });
  }
  return [...times]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => ({ ...one.row, [name]: one.times }) as Row & Record<Name, number>);
}
