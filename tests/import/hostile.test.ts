import { describe, expect, it } from 'vitest';
import { readInstrument, understand } from '../../src/import';
import { csvText } from '../../src/report';
import { holdsUnseen } from '../../src/vocabulary';
import { instrumentOf, planFor, readBytes, recordsOf, SMALL_INSTRUMENT } from './files';

const read = (text: string) => readBytes('x.csv', new TextEncoder().encode(text));

describe('a table that means harm', () => {
  it('of a million columns is refused by name, and soon', async () => {
    const names = Array.from({ length: 1_000_000 }, (_, column) => `c${column}`).join(',');
    const start = performance.now();
    const { tables, problems } = await read(`${names}\n${'1,'.repeat(999_999)}1\n`);
    expect(tables).toEqual([]);
    expect(problems).toMatchObject([{ code: 'file-too-wide', values: { columns: 1_000_000, mostColumns: 20_000 } }]);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 60_000);

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'with a column named %s is a table like any other',
    async (name) => {
      const people = [1, 2, 3].map((person) => `S${person},${person},${name},${person + 1}`).join('\n');
      const { tables } = await read(`code,CE1,${name},CE2\n${people}\n`);
      const { understanding } = understand(tables, planFor(tables, SMALL_INSTRUMENT));
      expect(understanding.sources[0]).toMatchObject({ rows: 3 });
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it('with a person or group named __proto__ counts it', async () => {
    const { tables } = await read(
      'code,semester,CE1,CE2\n__proto__,constructor,1,2\nA,__proto__,2,3\nB,__proto__,2,3\n',
    );
    const { understanding, answers } = understand(tables, planFor(tables, instrumentOf(SMALL_INSTRUMENT)));
    expect(understanding.sources[0]).toMatchObject({ rows: 3, kept: 3 });
    expect(answers.people).toHaveLength(3);
  });

  it('with NUL bytes at its beginning is refused as no text', async () => {
    const { tables, problems } = await read('code,CE1\u0000,CE2\nA\u0000,1,2\nB,2,3\n');
    expect(tables).toEqual([]);
    expect(problems).toMatchObject([{ code: 'file-binary', severity: 'error' }]);
  });

  it('with NUL bytes further on is read without them, and says in which rows', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => `P${row},${row % 5},${(row + 1) % 5}`);
    rows[1500] = 'P15\u000000,1,\u00002';
    const { tables, problems } = await read(`code,CE1,CE2\n${rows.join('\n')}\n`);
    expect(problems).toEqual([]);
    expect(recordsOf(tables[0]!)[1501]).toEqual(['P1500', '1', '2']);
    expect(tables[0]!.problems).toEqual([
      {
        code: 'unseen-characters',
        severity: 'warning',
        file: 'x.csv',
        rows: [1502],
        values: { count: 1, signs: 'U+0000' },
      },
    ]);
  });

  it('with signs that nobody sees in headers and cells is read without them, and says so', async () => {
    const { tables } = await read(
      'co\u200bde,\u202eCE1\u202c,CE1\u2060,\u5b78\u7cfb\nA,1,2,\u5730\u7406\u200b\u5b78\u7cfb\nA\ufeff,2,3,\u5730\u7406\u5b78\u7cfb\n',
    );
    expect(recordsOf(tables[0]!)).toEqual([
      ['code', 'CE1', 'CE1', '學系'],
      ['A', '1', '2', '地理學系'],
      ['A', '2', '3', '地理學系'],
    ]);
    expect(tables[0]!.grid.columns[3]!.values).toEqual(['', '學系', '地理學系']);
    expect(tables[0]!.problems).toMatchObject([{ code: 'unseen-characters', rows: [1, 2, 3] }]);
    expect(tables[0]!.problems![0]!.values!.signs).toBe('U+200B, U+FEFF, U+202E, U+202C, U+2060');
    // Two columns that look the same are two, and that is told too.
    const { understanding } = understand(tables, planFor(tables, SMALL_INSTRUMENT));
    const said = [...understanding.problems, ...understanding.sources.flatMap(({ problems }) => problems)];
    expect(said.find(({ code }) => code === 'duplicate-headers')?.values).toEqual({ count: 1, names: 'CE1' });
  });

  it.each(['👩‍🎓 學生', 'می‌خواهم', '葛󠄀城', '☺️', 'a\tb\nc', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'])(
    'keeps what is written with joiners and variants: %s',
    (text) => {
      expect(holdsUnseen(text)).toBe(false);
    },
  );

  it('under a name that reads otherwise shows what is in the name', async () => {
    const { tables } = await readBytes('answers\u202evsc.exe', new TextEncoder().encode('code,CE1\nA,1\n'));
    expect(tables[0]!.name).toBe('answers⟨U+202E⟩vsc.exe');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'an instrument with a competency called %s is refused by place',
    (id) => {
      const { scale, columns } = SMALL_INSTRUMENT as { scale: unknown; columns: unknown };
      const competencies = [{ id, items: [{ id: 'CE1', columns: ['CE1'] }] }];
      const text = JSON.stringify({ format: 'competency-instrument/1', scale, columns, competencies });
      const read = readInstrument(text, 'i.json');
      expect(read.problems).toMatchObject([{ code: 'instrument-broken', values: { place: 'competencies[0].id' } }]);
    },
  );

  it.each(['=1+1', '＝1+1', '＋1', '－1', '＠SUM(A1)', '\u200b=1', '\u202e=1'])(
    'leaves as an inert text: %j',
    (text) => {
      expect(csvText([[text]])).toBe(`\ufeff"'${text}"\r\n`);
    },
  );
});
