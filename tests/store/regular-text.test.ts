import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readTables } from '../../src/import';
import { regularForm } from '../../src/import/read/regular-form';
import { type Database, readRegularText } from '../../src/store';
import { run } from '../../src/store/query';
import type { Delimiter, ReadTable } from '../../src/vocabulary';
import { openNodeDatabase } from './node-database';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
}, 120_000);
afterAll(() => database?.close());

const QUIET = { report: () => undefined, pause: () => Promise.resolve() };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);

async function read(bytes: Uint8Array, regular?: ReadOptions['regular']): Promise<ReadTable | string> {
  const options = { ...QUIET, hash: () => Promise.resolve('hash'), ...(regular ? { regular } : {}) };
  const { tables, problems } = await readTables({ name: 'a.csv', bytes, sha256: 'hash' }, options);
  return tables[0] ?? problems[0]!.code;
}

/** What both readers make of the bytes, and whether DuckDB's was asked and gave a grid. */
async function readTwice(bytes: Uint8Array) {
  let by: 'database' | 'refused' | 'not asked' = 'not asked';
  const table = await read(bytes, {
    leastBytes: 0,
    read: async (part, form, progress) => {
      const grid = await readRegularText(database, blobOf(part), form, progress);
      by = grid ? 'database' : 'refused';
      return grid;
    },
  });
  return { table, own: await read(bytes), by };
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** What a cell may hold without quotes. */
const plain = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '1',
      '2',
      '5',
      '非常同意',
      'é',
      '😀',
      ' ',
      ' x ',
      '007',
      'NULL',
      'N/A',
      '#',
      '\\',
      "'",
      '\u00a0',
      '\ufeff',
    ),
  },
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll(/["\r\n\0,;\t|]/g, '')),
);
const quotable = fc.oneof(
  plain,
  fc
    .array(fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r\n', 'a', ' ', '中', ''), { maxLength: 8 })
    .map((parts) => parts.join('')),
);
const quotedAs = (text: string) => `"${text.replaceAll('"', '""')}"`;
/** A cell as it is written: without quotes, with quotes, or with quotes around nothing. */
const written = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 1, arbitrary: quotable.map(quotedAs) },
  { weight: 1, arbitrary: fc.constant('""') },
);
const regularFile = fc
  .record({
    delimiter: fc.constantFrom(...DELIMITERS),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    ended: fc.boolean(),
    lastEmpty: fc.boolean(),
    blankAtEnd: fc.nat(2),
    width: fc.integer({ min: 2, max: 6 }),
  })
  .chain((form) =>
    fc
      .array(fc.array(written, { minLength: form.width, maxLength: form.width }), { minLength: 1, maxLength: 12 })
      .map((records) => {
        const blank = Array.from({ length: form.blankAtEnd }, () => new Array<string>(form.width).fill(''));
        const lines = [...records, ...blank].map((record) =>
          [...record.map((cell) => cell), ...(form.lastEmpty ? [''] : [])].join(form.delimiter),
        );
        return (form.mark ? '\ufeff' : '') + lines.join(form.newline) + (form.ended ? form.newline : '');
      }),
  );
/** Anything near a table: lines of any length, stray quotes and line ends of every kind. */
const anyFile = fc
  .array(
    fc.oneof(
      written,
      fc.constantFrom(
        ',',
        ',',
        ',',
        ',',
        ';',
        '\t',
        '\n',
        '\n',
        '\r\n',
        '\r',
        '"',
        ' "a"',
        '"a" ',
        'a"b',
        '"a"b',
        '\0',
        '\ufeff',
        ',,,',
        '\n\n',
        'sep=;\n',
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('regular text read by the database', () => {
  it('is the grid of our own reader, or is refused and read by that one', async () => {
    const seen = { database: 0, refused: 0, 'not asked': 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 2, arbitrary: regularFile }, { weight: 1, arbitrary: anyFile }),
        async (text) => {
          const { table, own, by } = await readTwice(bytesOf(text));
          seen[by]++;
          expect(table).toEqual(own);
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 600) },
    );
    console.log(seen);
    expect(seen.database).toBeGreaterThan(200);
    expect(seen['not asked']).toBeGreaterThan(50);
  }, 600_000);
});
