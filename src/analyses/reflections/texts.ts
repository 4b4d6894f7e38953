import type { Store } from '../../store';
import {
  type FindingOf,
  isRefused,
  type Question,
  type Standing,
  type Steps,
  type TextEntry,
  WAVES,
} from '../../vocabulary';
import { standingsUnder } from './standings';
import { type TextIndex, textIndex } from './text-index';
import { touchesOf } from './touches';

type TextsQuestion = Extract<Question, { kind: 'texts' }>;

/** One page of texts with everything that is seen in them. */
export async function answerTexts(store: Store, question: TextsQuestion, steps: Steps): Promise<FindingOf<'texts'>> {
  const { filters, keywords, page } = question;
  const index = await textIndex(store, steps);
  const rows = await index.rows(filters);
  const { isWanted, standingOf } = await selection(store, index, question);
  const wanted = Array.from(rows.at, (at, row) => ({ at, row })).filter(({ at, row }) =>
    isWanted(at, rows.person[row]!),
  );
  const shown = wanted.slice(page.from, page.from + page.size);
  const hits = await index.hits(shown.map(({ at }) => at));
  const touches = touchesOf(keywords);
  const { key, body, folded } = index.bodies;
  const entries = shown.map(
    ({ at, row }, place): TextEntry => ({
      text: key[at]!,
      body: body[at]!,
      wave: WAVES[rows.wave[row]!] ?? '',
      semester: store.texts().semesters[rows.semester[row]!] ?? '',
      touches: touches(folded[at]!),
      hits: (hits[place] ?? []).map(({ kind, start, end }) => ({ kind, start, end })),
      standing: standingOf(rows.person[row]!),
    }),
  );
  return { kind: 'texts', filters, count: wanted.length, entries };
}

type Selection = { isWanted(at: number, person: number): boolean; standingOf(person: number): Standing | null };

async function selection(
  store: Store,
  index: TextIndex,
  { filters, select, settings }: TextsQuestion,
): Promise<Selection> {
  const { only, touching } = select;
  const nowhere = () => null;
  if (only) {
    const places = new Set(only.flatMap((key) => index.placeOf(key) ?? []));
    return { isWanted: (place) => places.has(place), standingOf: nowhere };
  }
  if (!touching) return { isWanted: () => true, standingOf: nowhere };
  const { competency, standing } = touching;
  const touched = (await index.touched(touching)).get(competency) ?? new Set();
  const standings = await (await standingsUnder(store, { filters, settings }))(competency);
  if (isRefused(standings)) return { isWanted: (at) => touched.has(at), standingOf: nowhere };
  return {
    isWanted: (at, person) => touched.has(at) && (standing === undefined || standings.of(person) === standing),
    standingOf: standings.of,
  };
}
