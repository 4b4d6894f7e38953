import type { Schema, Store, TextBodies } from '../../store';
import { contextOf, identifierHits, wordTest } from '../../texts';
import type { Filters, HitInContext, Keywords, Steps, Touching } from '../../vocabulary';
import type { TextRows } from './counted-texts';
import { stepByStep } from './step-by-step';

/** Words around a hit: enough to see whether it names somebody. */
const WORDS_AROUND = 8;

/** The texts of the answers that are loaded, read once, with everything that was found in them so far. */
type Held = {
  bodies: TextBodies;
  places: Map<string, number>;
  /** By the filters' own text. */
  rows: Map<string, Promise<TextRows>>;
  /** Of every word that was asked for, the places of the texts that hold it. */
  words: Map<string, number[]>;
  /** By place; absent where nobody has looked yet. */
  hits: (HitInContext[] | undefined)[];
};
const held = new WeakMap<Schema, Promise<Held>>();

/** What questions about texts ask of them. Every text is looked through once for each word, and once for what may tell who somebody is. */
export type TextIndex = {
  bodies: TextBodies;
  placeOf(key: string): number | undefined;
  rows(filters: Filters): Promise<TextRows>;
  /** The places of the texts that hold each of the words. */
  holding(words: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
  /** The places of the texts that speak of each competency, by the words of its set or by the codes that a person gave. */
  touched(touching: Touching): Promise<Map<string, Set<number>>>;
  /** What in these texts may tell who somebody is. */
  hits(places: readonly number[]): Promise<HitInContext[][]>;
};

export async function textIndex(store: Store, steps: Steps): Promise<TextIndex> {
  const texts = await heldOf(store);
  const { bodies, places, rows, words, hits } = texts;
  const holding: TextIndex['holding'] = async (wanted) => {
    await findWords(
      texts,
      wanted.filter((word) => !words.has(word)),
      steps,
    );
    return words;
  };
  return {
    bodies,
    placeOf: (key) => places.get(key),
    rows(filters) {
      const under = JSON.stringify(filters);
      const known = rows.get(under) ?? store.texts().rows(filters);
      rows.set(under, known);
      return known;
    },
    holding,
    async touched(touching) {
      if (touching.by === 'keywords') return byWords(touching.keywords, await holding(allWords(touching.keywords)));
      const coded = Object.entries(touching.coded);
      return new Map(
        coded.map(([competency, keys]) => [competency, new Set(keys.flatMap((key) => places.get(key) ?? []))]),
      );
    },
    async hits(wanted) {
      const unseen = wanted.filter((place) => hits[place] === undefined);
      await stepByStep(unseen, (place) => look(texts, place), steps);
      return wanted.map((place) => hits[place] ?? []);
    },
  };
}

function heldOf(store: Store): Promise<Held> {
  const schema = store.schema();
  if (!schema) throw new Error('reflections: asked before any answers were loaded');
  const known = held.get(schema) ?? read(store);
  held.set(schema, known);
  return known;
}

async function read(store: Store): Promise<Held> {
  const bodies = await store.texts().bodies();
  return {
    bodies,
    places: new Map(bodies.key.map((key, place) => [key, place])),
    rows: new Map(),
    words: new Map(),
    hits: [],
  };
}

async function findWords({ bodies, words }: Held, wanted: readonly string[], steps: Steps): Promise<void> {
  const sought = [...new Set(wanted)].map((word) => ({ word, isIn: wordTest(word), found: [] as number[] }));
  if (sought.length === 0) return;
  let place = 0;
  await stepByStep(
    bodies.folded,
    (text) => {
      for (const { isIn, found } of sought) if (isIn(text)) found.push(place);
      place++;
    },
    steps,
  );
  for (const { word, found } of sought) words.set(word, found);
}

function look({ bodies: { key, body }, hits }: Held, place: number): void {
  const [text, whole] = [key[place]!, body[place]!];
  hits[place] = identifierHits(whole).map((hit) => ({ ...hit, text, ...contextOf(whole, hit, WORDS_AROUND) }));
}

const allWords = (keywords: Keywords) => Object.values(keywords).flat();

function byWords(keywords: Keywords, holding: ReadonlyMap<string, readonly number[]>): Map<string, Set<number>> {
  return new Map(
    Object.entries(keywords).map(([competency, words]) => [
      competency,
      new Set(words.flatMap((word) => holding.get(word) ?? [])),
    ]),
  );
}
