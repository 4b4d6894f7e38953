import type { Store } from '../../store';
import { contextOf, spansOf, surePart, wordFinder } from '../../texts';
import type { ConcordanceFinding, Question } from '../../vocabulary';
import { countTexts, textsBySemester, textsByWave } from './counted-texts';

/** A word wherever it stands, a page of it in context, and how many texts hold it by wave and semester. */
export async function answerConcordance(
  store: Store,
  { filters, search, page }: Extract<Question, { kind: 'concordance' }>,
): Promise<ConcordanceFinding> {
  const texts = store.texts();
  const finder = wordFinder([search]);
  const rows = await texts.rows(filters);
  const found = finder
    ? await texts.bodies(filters, surePart(search))
    : { at: new Int32Array(), key: [] as string[], body: [] as string[] };
  const places = found.body.flatMap((body, index) =>
    (finder ? spansOf(finder, body) : []).map((span) => ({ index, span })),
  );
  const holding = new Set(places.map(({ index }) => found.at[index]!));
  const among = (at: number) => holding.has(at);
  return {
    kind: 'concordance',
    filters,
    search,
    occurrences: places.length,
    all: countTexts(rows, among),
    byWave: textsByWave(rows, among),
    bySemester: textsBySemester(rows, texts.semesters, among),
    lines: places.slice(page.from, page.from + page.size).map(({ index, span }) => ({
      text: found.key[index]!,
      start: span.start,
      ...contextOf(found.body[index]!, span),
    })),
  };
}
