import type { Store } from '../../store';
import {
  type FindingOf,
  isRefused,
  type Question,
  type QuoteEntry,
  STANDINGS,
  type Standing,
  type Steps,
} from '../../vocabulary';
import { type Standings, standingsUnder } from './standings';
import { textIndex } from './text-index';

/** Of one competency: the standing of everyone who wrote, and how many under the filters stand there. */
type Peers = Standings & { peers: Record<Standing, number> };

/** The passages that a person picked: what they say, what in them may tell whose they are, and how many stand where their writer does. */
export async function answerQuotes(
  store: Store,
  { filters, quotes, decided, settings }: Extract<Question, { kind: 'quotes' }>,
  steps: Steps,
): Promise<FindingOf<'quotes'>> {
  const index = await textIndex(store, steps);
  const everyone = await index.rows({});
  const writers = new Set([...(await index.rows(filters)).person].filter((person) => person >= 0));
  const standingsIn = await standingsUnder(store, { filters, settings });
  const named = new Map<string, Peers>();
  for (const competency of new Set(quotes.map((quote) => quote.competency))) {
    if (competency === null) continue;
    const standings = await standingsIn(competency);
    if (!isRefused(standings)) named.set(competency, { ...standings, peers: peersOf(standings, writers) });
  }
  const places = quotes.map(({ text }) => index.placeOf(text));
  const hits = await index.hits(places.flatMap((place) => place ?? []));
  const entries = quotes.map((quote, at): QuoteEntry => {
    const place = places[at];
    if (place === undefined) return { ...quote, body: null, hits: [], standing: null, peers: 0 };
    const standings = quote.competency === null ? undefined : named.get(quote.competency);
    const standing = standings?.of(everyone.person[place]!) ?? null;
    return {
      ...quote,
      body: index.bodies.body[place]!,
      hits: (hits.shift() ?? []).map(({ kind, start, end }) => ({ kind, start, end })),
      standing,
      peers: standing === null ? 0 : (standings?.peers[standing] ?? 0),
    };
  });
  return { kind: 'quotes', filters, decided, quotes: entries };
}

function peersOf({ of }: Standings, writers: ReadonlySet<number>): Record<Standing, number> {
  const peers = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const person of writers) peers[of(person)]++;
  return peers;
}
