import type { Store } from '../../store';
import type { FindingOf, Question, Steps } from '../../vocabulary';
import { countTexts, textsBySemester, textsByWave } from './counted-texts';
import { textIndex } from './text-index';

/** How many wrote, which competencies their words touch, and what in the texts may tell who somebody is. */
export async function answerReflections(
  store: Store,
  { filters, keywords }: Extract<Question, { kind: 'reflections' }>,
  steps: Steps,
): Promise<FindingOf<'reflections'>> {
  const index = await textIndex(store, steps);
  const rows = await index.rows(filters);
  const under = new Set(rows.at);
  const touched = await index.touched({ by: 'keywords', keywords });
  const any = new Set([...touched.values()].flatMap((places) => [...places].filter((place) => under.has(place))));
  const holding = await index.holding([]);
  const all = countTexts(rows);
  return {
    kind: 'reflections',
    filters,
    all,
    byWave: textsByWave(rows),
    bySemester: textsBySemester(rows, store.texts().semesters),
    themes: Object.entries(keywords).map(([competency, words]) => {
      const places = touched.get(competency) ?? new Set();
      const { texts, people } = countTexts(rows, (at) => places.has(at));
      const textsWith = (word: string) => (holding.get(word) ?? []).filter((place) => under.has(place)).length;
      return { competency, texts, people, words: words.map((word) => ({ word, texts: textsWith(word) })) };
    }),
    untouched: all.texts - any.size,
    hits: (await index.hits([...rows.at])).flat(),
  };
}
