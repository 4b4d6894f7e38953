import type { Store } from '../../store';
import { contextOf, spansIn, wordFinder } from '../../texts';
import type { ConcordanceFinding, Question, Steps } from '../../vocabulary';
import { countTexts, textsBySemester, textsByWave } from './counted-texts';
import { textIndex } from './text-index';

/** A word wherever it stands, a page of it in context, and how many texts hold it by wave and semester. */
export async function answerConcordance(
  store: Store,
  { filters, search, page }: Extract<Question, { kind: 'concordance' }>,
  steps: Steps,
): Promise<ConcordanceFinding> {
  const index = await textIndex(store, steps);
  const { key, body, folded } = index.bodies;
  const rows = await index.rows(filters);
  const finder = wordFinder([search]);
  const holding = new Set((await index.holding([search])).get(search));
  const places = finder
    ? Array.from(rows.at)
        .filter((at) => holding.has(at))
        .flatMap((at) => spansIn(finder, folded[at]!).map((span) => ({ at, span })))
    : [];
  const among = (at: number) => holding.has(at);
  return {
    kind: 'concordance',
    filters,
    search,
    occurrences: places.length,
    all: countTexts(rows, among),
    byWave: textsByWave(rows, among),
    bySemester: textsBySemester(rows, store.texts().semesters, among),
    lines: places.slice(page.from, page.from + page.size).map(({ at, span }) => ({
      text: key[at]!,
      start: span.start,
      ...contextOf(body[at]!, span),
    })),
  };
}
