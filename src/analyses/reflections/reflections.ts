import type { Store } from '../../store';
import { contextOf, spansOf, wordFinder } from '../../texts';
import type { FindingOf, HitInContext, Keywords, Question } from '../../vocabulary';
import { countTexts, textsBySemester, textsByWave } from './counted-texts';
import { hitsOf } from './scanned-texts';
import { textsTouched } from './touched-texts';

/** Words around a hit: enough to see whether it names somebody. */
const WORDS_AROUND = 8;

/** How many wrote, which competencies their words touch, and what in the texts may tell who somebody is. */
export async function answerReflections(
  store: Store,
  { filters, keywords }: Extract<Question, { kind: 'reflections' }>,
): Promise<FindingOf<'reflections'>> {
  const texts = store.texts();
  const [rows, bodies] = [await texts.rows(filters), await texts.bodies(filters)];
  const touched = textsTouched(bodies, { by: 'keywords', keywords });
  const any = new Set([...touched.values()].flatMap((places) => [...places]));
  const hits = await hitsOf(store, bodies);
  const all = countTexts(rows);
  return {
    kind: 'reflections',
    filters,
    all,
    byWave: textsByWave(rows),
    bySemester: textsBySemester(rows, texts.semesters),
    themes: Object.keys(keywords).map((competency) => {
      const places = touched.get(competency) ?? new Set();
      const { texts: count, people } = countTexts(rows, (at) => places.has(at));
      return { competency, texts: count, people, words: textsByWord(bodies.body, keywords, competency) };
    }),
    untouched: all.texts - any.size,
    hits: bodies.key.flatMap((key, index) =>
      hits(key).map(
        (hit): HitInContext => ({ ...hit, text: key, ...contextOf(bodies.body[index]!, hit, WORDS_AROUND) }),
      ),
    ),
  };
}

/** How many texts each word of a set stands in. */
function textsByWord(bodies: readonly string[], keywords: Keywords, competency: string) {
  return (keywords[competency] ?? []).map((word) => {
    const finder = wordFinder([word]);
    return { word, texts: finder ? bodies.filter((body) => spansOf(finder, body).length > 0).length : 0 };
  });
}
