import type { Store } from '../../store';
import { type FindingOf, isRefused, type Question, type QuoteEntry, type Standing } from '../../vocabulary';
import { hitsOf } from './scanned-texts';
import { type Standings, standingsIn } from './standings';

/** The passages that a person picked: what they say, what in them may tell whose they are, and how many stand where their writer does. */
export async function answerQuotes(
  store: Store,
  { filters, quotes, decided, settings }: Extract<Question, { kind: 'quotes' }>,
): Promise<FindingOf<'quotes'>> {
  const texts = store.texts();
  const rows = await texts.rows({});
  const under = new Set((await texts.rows(filters)).person);
  const bodies = await texts.bodies({});
  const place = new Map(bodies.key.map((key, index) => [key, index]));
  const named = new Map<string, Standings | null>();
  for (const competency of new Set(quotes.map((quote) => quote.competency))) {
    if (competency === null) continue;
    const standings = await standingsIn(store, competency, { filters, settings });
    named.set(competency, isRefused(standings) ? null : standings);
  }
  const writers = [...under].filter((person) => person >= 0);
  const places = quotes.flatMap(({ text }) => place.get(text) ?? []);
  const hits = await hitsOf(store, {
    at: Int32Array.from(places, (index) => bodies.at[index]!),
    key: places.map((index) => bodies.key[index]!),
    body: places.map((index) => bodies.body[index]!),
  });
  const entries = quotes.map((quote): QuoteEntry => {
    const index = place.get(quote.text);
    if (index === undefined) return { ...quote, body: null, hits: [], standing: null, peers: 0 };
    const standings = quote.competency === null ? null : (named.get(quote.competency) ?? null);
    const standing: Standing | null = standings ? standings.of(rows.person[index]!) : null;
    const peers = standing === null ? 0 : writers.filter((person) => standings?.of(person) === standing).length;
    return { ...quote, body: bodies.body[index]!, hits: hits(quote.text), standing, peers };
  });
  return { kind: 'quotes', filters, decided, quotes: entries };
}
