import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { makeData, Table, tableToIPC, Utf8, Vector, vectorFromArray } from 'apache-arrow';
import type { Filters, ReflectionTexts } from '../vocabulary';
import { textBodiesQuery, textRowsQuery } from './queries/texts';
import { writerScoresQuery } from './queries/writer-scores';
import { ask, run } from './query';
import { groupColumn, type Schema } from './schema';

/** What analyses may ask of the texts. `at` is a text's place among all of them. */
export type TextStore = {
  /** How many texts there are. */
  count: number;
  semesters: string[];
  rows(filters: Filters): Promise<{ at: Int32Array; person: Int32Array; wave: Int32Array; semester: Int32Array }>;
  /** All texts, whoever is filtered, each at its place. */
  bodies(): Promise<TextBodies>;
  /** Both scores of people who wrote and have both, in a competency by its place. */
  scores(competency: number): Promise<WriterScores>;
};

export type TextBodies = { key: string[]; body: string[]; folded: string[] };
export type WriterScores = { person: Int32Array; before: Float64Array; after: Float64Array };

/** Puts the texts into a table of their own. Replaces what was there. */
export async function loadTexts(
  connection: AsyncDuckDBConnection,
  texts: ReflectionTexts | undefined,
  schema: Schema,
): Promise<TextStore> {
  const {
    keys = [],
    bodies = [],
    folded = [],
    person = new Int32Array(),
    wave = new Int32Array(),
    groupings = [],
  } = texts ?? {};
  const columns: Record<string, Vector> = {
    place: vectorFromArray(Int32Array.from(keys, (_, at) => at)),
    key: textVector(keys),
    body: textVector(bodies),
    folded: textVector(folded),
    person: vectorFromArray(person),
    wave: vectorFromArray(wave),
  };
  groupings.forEach(({ codes }, index) => {
    columns[groupColumn(index)] = vectorFromArray(codes);
  });
  await run(connection, 'texts', 'DROP TABLE IF EXISTS texts');
  await connection.insertArrowFromIPCStream(tableToIPC(new Table(columns), 'stream'), { name: 'texts', create: true });
  const named = groupings.map(({ id, values }) => ({ id, values }));
  return {
    count: keys.length,
    semesters: named.find(({ id }) => id === 'semester')?.values ?? [],
    rows: async (filters) => (await ask(connection, textRowsQuery(named, filters))).columns,
    bodies: async () => (await ask(connection, textBodiesQuery())).columns,
    async scores(competency) {
      const { columns: found, rows } = await ask(connection, writerScoresQuery(competency));
      const { offset, factor } = schema.competencies[competency]!.unit;
      const scored = (sums: Int32Array, answered: Int32Array) =>
        Float64Array.from({ length: rows }, (_, row) => offset + (factor * sums[row]!) / answered[row]!);
      return {
        person: found.person,
        before: scored(found.beforeSum, found.beforeAnswered),
        after: scored(found.afterSum, found.afterAnswered),
      };
    },
  };
}

/** Texts as a column. Arrow's own builder for texts makes code from a string, which the page's policy refuses. */
function textVector(texts: readonly string[]): Vector<Utf8> {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const valueOffsets = new Int32Array(texts.length + 1);
  encoded.forEach((bytes, index) => {
    valueOffsets[index + 1] = valueOffsets[index]! + bytes.length;
  });
  const data = new Uint8Array(valueOffsets[texts.length]!);
  encoded.forEach((bytes, index) => {
    data.set(bytes, valueOffsets[index]);
  });
  return new Vector([makeData({ type: new Utf8(), length: texts.length, nullCount: 0, valueOffsets, data })]);
}
