import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ReadOptions, readTables } from '../../src/import';
import { type Database, readRegularText } from '../../src/store';
import type { ReadTable } from '../../src/vocabulary';
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

/** A column's codes as one number, which a comparison of millions of them needs. */
function columnsIn(table: ReadTable | string) {
  if (typeof table === 'string') return table;
  const hashOf = (codes: Int32Array) => createHash('sha256').update(codes).digest('hex');
  return table.grid.columns.map(({ values, codes }) => ({ values, codes: hashOf(codes) }));
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
      { numRuns: 600 },
    );
    expect(seen.database).toBeGreaterThan(200);
    expect(seen['not asked']).toBeGreaterThan(50);
  }, 600_000);

  it.each([
    ['a record with a cell too few', 'a,b\n1\n2,3\n'],
    ['a record with an empty cell too many', 'a,b\n1,2,\n2,3\n'],
    ['a blank record between others', 'a,b\n1,2\n\n3,4\n'],
    ['one column', 'a\n1\n'],
    ['two kinds of line ends', 'a,b\n1,2\r\n3,4\n'],
    ['another line end within the first quotes', '"a\r\nb",c\n1,2\n'],
    ['lone carriage returns', 'a,b\r1,2\r'],
    ['a quote inside of a cell', 'a,b\n5" wide,2\n'],
    ['blanks around quotes', 'a,b\n "1" ,2\n'],
    ['a quote that is never closed', 'a,b\n"1,2\n'],
    ['a second mark', '\ufeff\ufeffa,b\n1,2\n'],
    ['a NUL', `a,b\n${'1,2\n'.repeat(3000)}\0,2\n`],
    ['a line that names the delimiter', 'sep=;\na;b\n1;2\n'],
    ['nothing but delimiters', ',\n,\n'],
  ])('is never asked for %s', async (_, text) => {
    const { table, own, by } = await readTwice(bytesOf(text));
    expect(by).toBe('not asked');
    expect(table).toEqual(own);
  });

  it('is not asked for other encodings', async () => {
    const { table, own, by } = await readTwice(Uint8Array.from('caf\xe9,b\n1,2\n', (letter) => letter.charCodeAt(0)));
    expect(by).toBe('not asked');
    expect(table).toEqual(own);
  });

  it('is refused where the records are others than its form says, and the database goes on', async () => {
    const text = blobOf(bytesOf('a,b\n1,2\n3,4\n'));
    const form = { delimiter: ',', width: 2, height: 3 } as const;
    for (const wrong of [{ height: 2 }, { height: 4 }, { width: 3 }, { width: 1 }, { delimiter: ';' as const }]) {
      expect(await readRegularText(database, text, { ...form, ...wrong }, QUIET)).toBeNull();
    }
    expect((await readRegularText(database, text, form, QUIET))?.height).toBe(3);
  });

  it('is the same over the borders of the database’s buffers, tells how far it is, and stops', async () => {
    const record = '學生,"一行\r\n又一行, ""引號""",5,,"",x\r\n';
    const bytes = bytesOf(`a,b,c,d,e,f\r\n${record.repeat(600_000)}`);
    const { table, own, by } = await readTwice(bytes);
    expect(by).toBe('database');
    expect(columnsIn(table)).toEqual(columnsIn(own));
    const shares: number[] = [];
    const stopped = new Error('stopped');
    const reading = readRegularText(
      database,
      blobOf(bytes),
      { delimiter: ',', width: 6, height: 600_001 },
      {
        report: (share) => void shares.push(share),
        pause: () => (shares.length < 3 ? Promise.resolve() : Promise.reject(stopped)),
      },
    );
    await expect(reading).rejects.toBe(stopped);
    expect(shares).toHaveLength(3);
    expect(shares).toEqual([...shares].sort((left, right) => left - right));
    expect(shares[2]).toBeLessThan(0.5);
    const small = { delimiter: ',', width: 2, height: 2 } as const;
    const grid = await readRegularText(database, blobOf(bytesOf('a,b\n1,2\n')), small, QUIET);
    expect(grid?.columns.map(({ values }) => values)).toEqual([
      ['', 'a', '1'],
      ['', 'b', '2'],
    ]);
  }, 180_000);
});
