import { describe, expect, it } from 'vitest';
import { understand } from '../../src/import';
import { csvText } from '../../src/report';
import { instrumentOf, planFor, readBytes, SMALL_INSTRUMENT } from './files';

const read = (text: string) => readBytes('x.csv', new TextEncoder().encode(text));

describe('a table that means harm', () => {
  it('of a million columns is refused by name, and soon', async () => {
    const names = Array.from({ length: 1_000_000 }, (_, column) => `c${column}`).join(',');
    const start = performance.now();
    const { tables, problems } = await read(`${names}\n${'1,'.repeat(999_999)}1\n`);
    expect(tables).toEqual([]);
    expect(problems).toMatchObject([{ code: 'file-unpacks-large', values: { columns: 1_000_000 } }]);
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

  it('with NUL bytes is refused by name, or read without them', async () => {
    const { tables, problems } = await read('code,CE1\u0000,CE2\nA\u0000,1,2\nB,2,3\n');
    expect(tables.length + problems.length).toBeGreaterThan(0);
  });

  it.each(['=1+1', '＝1+1', '＋1', '－1', '＠SUM(A1)', '\u200b=1', '\u202e=1'])(
    'leaves as an inert text: %j',
    (text) => {
      expect(csvText([[text]])).toBe(`\ufeff"'${text}"\r\n`);
    },
  );
});
