import type { Store } from '../../store';
import { type FindingOf, isRefused, type Question, type Standing, type TextEntry, WAVES } from '../../vocabulary';
import { hitsOf } from './scanned-texts';
import { standingsIn } from './standings';
import { textsTouched, touchesOf } from './touched-texts';

type TextsQuestion = Extract<Question, { kind: 'texts' }>;

/** One page of texts with everything that is seen in them. */
export async function answerTexts(store: Store, question: TextsQuestion): Promise<FindingOf<'texts'>> {
  const { filters, keywords, page } = question;
  const texts = store.texts();
  const rows = await texts.rows(filters);
  const { isWanted, standingOf } = await selection(store, question);
  const wanted = Array.from(rows.at, (at, row) => ({ at, row })).filter(({ at, row }) =>
    isWanted(at, rows.person[row]!),
  );
  const shown = wanted.slice(page.from, page.from + page.size);
  const bodies = await texts.page(shown.map(({ at }) => at));
  const hits = await hitsOf(store, bodies);
  const touches = touchesOf(keywords);
  const entries = shown.map(({ row }, index): TextEntry => {
    const [key, body] = [bodies.key[index]!, bodies.body[index]!];
    return {
      text: key,
      body,
      wave: WAVES[rows.wave[row]!] ?? '',
      semester: texts.semesters[rows.semester[row]!] ?? '',
      touches: touches(body),
      hits: hits(key),
      standing: standingOf(rows.person[row]!),
    };
  });
  return { kind: 'texts', filters, count: wanted.length, entries };
}

type Selection = { isWanted(at: number, person: number): boolean; standingOf(person: number): Standing | null };

async function selection(store: Store, { filters, select, settings }: TextsQuestion): Promise<Selection> {
  const { only, touching } = select;
  const nowhere = () => null;
  if (only) {
    const wanted = new Set(only);
    const { at, key } = await store.texts().bodies(filters);
    const places = new Set(key.flatMap((one, index) => (wanted.has(one) ? [at[index]!] : [])));
    return { isWanted: (place) => places.has(place), standingOf: nowhere };
  }
  if (!touching) return { isWanted: () => true, standingOf: nowhere };
  const { competency, standing } = touching;
  const touched = textsTouched(await store.texts().bodies(filters), touching).get(competency) ?? new Set();
  const standings = await standingsIn(store, competency, { filters, settings });
  if (isRefused(standings)) return { isWanted: (at) => touched.has(at), standingOf: nowhere };
  return {
    isWanted: (at, person) => touched.has(at) && (standing === undefined || standings.of(person) === standing),
    standingOf: standings.of,
  };
}
