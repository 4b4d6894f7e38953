import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pseudonymsOf } from '../../src/engine/pseudonyms';
import { understand } from '../../src/import';
import { normalisePersonId } from '../../src/import/roles/person-id';
import { type Choices, DEFAULT_SETTINGS, keyedBy, keyFile, type Plan, type Understanding } from '../../src/vocabulary';
import { instrumentOf, planFor, SMALL, tableOf } from '../import/files';
import { anyTask, askEngine, settled, startNodeEngine, takeIn } from './node-engine';

const KEY = 'KEYS-OF-THE-HOUSE-2026';
const pseudonyms = pseudonymsOf(KEY);
const keyed: Choices = { personIds: keyedBy(pseudonyms.check) };
const nameOf = (id: string) => `P-${pseudonyms.of(normalisePersonId(id)).slice(0, 10)}`;
const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['學號'] },
  competencies: [{ id: 'compassion', items: ['CE1', 'CE2', 'CE3'].map((id) => ({ id, columns: [id] })) }],
});

let running: Awaited<ReturnType<typeof startNodeEngine>>;
beforeAll(async () => {
  running = await startNodeEngine();
}, 120_000);
afterAll(() => running?.close());

type Row = { id: string; answers: number[] };
const csv = (rows: readonly Row[], header = '學號') =>
  [`${header},CE1,CE2,CE3`, ...rows.map(({ id, answers }) => [id, ...answers].join(','))].join('\n');
const filesOf = (pre: readonly Row[], post: readonly Row[], header?: string) => [
  new File([csv(pre, header)], '113-1_pre.csv'),
  new File([csv(post, header)], '113-1_post.csv'),
  new File([instrument.replace('學號', header ?? '學號')], 'instrument.json'),
];

async function withKey(plan: Plan, key: string | null): Promise<Understanding> {
  return settled(await running.engine.understand(anyTask(), plan, () => undefined, key));
}

async function findings(understanding: Understanding) {
  const settings = DEFAULT_SETTINGS;
  return Promise.all([
    askEngine(running.engine, understanding, { kind: 'change', filters: {}, by: 'semester', settings }),
    askEngine(running.engine, understanding, { kind: 'change', filters: {}, by: null, settings }),
    askEngine(running.engine, understanding, { kind: 'reliability', filters: {}, settings }),
    askEngine(running.engine, understanding, { kind: 'people', filters: {} }),
  ]);
}

const PRE: Row[] = [
  { id: '41047001S', answers: [1, 2, 3] },
  { id: '41047002S', answers: [2, 2, 3] },
  { id: '41047003S', answers: [3, 3, 4] },
  { id: '41047555S', answers: [1, 1, 1] },
];
const POST: Row[] = [
  { id: '41047001s', answers: [2, 3, 4] },
  { id: '4104-7002S', answers: [4, 4, 4] },
  { id: '４１０４７００３S', answers: [5, 3, 4] },
  { id: '41047556S', answers: [2, 2, 1] },
];
const rawIds = [...PRE, ...POST].flatMap(({ id }) => [id, normalisePersonId(id)]);

function expectNothingRaw(value: unknown) {
  const text = JSON.stringify(value);
  expect(rawIds.filter((id) => text.includes(id))).toEqual([]);
}

describe('pseudonyms', () => {
  it('are HMAC-SHA-256 of the id under the key, however the key is written', () => {
    const hmac = createHmac('sha256', 'KEYSOFTHEHOUSE2026').update('41047001S').digest('hex').toUpperCase();
    expect(pseudonyms.of('41047001S')).toBe(hmac.slice(0, 24));
    expect(pseudonymsOf('keys of the house 2026').of('41047001S')).toBe(hmac.slice(0, 24));
    expect(pseudonymsOf('keys of the house 2027').check).not.toBe(pseudonyms.check);
  });

  it('before the key is known nobody has an id, and a decision waits for it', async () => {
    const { understanding } = await takeIn(running.engine, filesOf(PRE, POST));
    expect(understanding.decisions.map(({ key, kind, subject }) => ({ key, kind, subject }))).toEqual([
      { key: 'personIds', kind: 'pseudonym', subject: '學號' },
    ]);
    expect(understanding).toMatchObject({ personNames: 'numbered', people: { both: 3 } });
    expect(understanding.matching.nearMisses).toEqual([]);
    expect(understanding.matching.unmatched.map(({ person }) => person)).toEqual(['?4', '?5']);
    expectNothingRaw(understanding);
  });

  it('under the key people have names, near misses keep the kind of their difference, and joining them works', async () => {
    const { plan } = await takeIn(running.engine, filesOf(PRE, POST));
    const understanding = await withKey({ ...plan, choices: keyed }, KEY);
    expect(understanding).toMatchObject({ personNames: 'pseudonyms', decisions: [], people: { both: 3 } });
    const [pair] = understanding.matching.nearMisses;
    expect(pair).toMatchObject({
      key: `merge/${nameOf('41047555S')}/${nameOf('41047556S')}`,
      before: nameOf('41047555S'),
      after: nameOf('41047556S'),
      differ: { kind: 'changed', before: '', after: '' },
    });
    expectNothingRaw(understanding);
    const joined = await withKey({ ...plan, choices: { ...keyed, [pair!.key]: 'same' } }, KEY);
    expect(joined.people.both).toBe(4);
    expect(joined.matching.nearMisses[0]).toMatchObject({ answer: 'same', before: pair?.before, after: pair?.after });
    expectNothingRaw(joined);
  });

  it('a wrong key opens nothing', async () => {
    const { plan } = await takeIn(running.engine, filesOf(PRE, POST));
    const understanding = await withKey({ ...plan, choices: keyed }, 'another key of the house');
    expect(understanding).toMatchObject({ personNames: 'numbered', decisions: [{ kind: 'pseudonym' }] });
    expect(await running.engine.keyCheck(KEY)).toBe(pseudonyms.check);
  });

  it('left out, personal ids join nobody, and another column may', async () => {
    const { understanding } = await takeIn(running.engine, filesOf(PRE, POST), { personIds: 'leaveOut' });
    expect(understanding).toMatchObject({ personNames: 'written', decisions: [], people: { both: 0 } });
    expect(understanding.sources[0]).toMatchObject({
      person: null,
      personalColumns: [{ index: 0, column: '學號', because: { code: 'name' } }],
    });
    expectNothingRaw(understanding);
    const withCodes = filesOf(PRE, POST, '學號')
      .slice(0, 2)
      .map((file, wave) => {
        const lines = (wave === 0 ? PRE : POST).map(({ id, answers }, row) => [id, `K${row}`, ...answers].join(','));
        return new File([['學號,代碼,CE1,CE2,CE3', ...lines].join('\n')], file.name);
      });
    const taken = await takeIn(running.engine, [...withCodes, filesOf([], [])[2]!], { personIds: 'leaveOut' });
    expect(taken.understanding).toMatchObject({ people: { both: 4 }, sources: [{ person: { column: '代碼' } }, {}] });
  });

  it('ids that differ only in writing within one wave stay two people, listed by pseudonym', async () => {
    const pre = [...PRE, { id: '41047001s', answers: [5, 5, 5] }];
    const { plan } = await takeIn(running.engine, filesOf(pre, POST));
    const understanding = await withKey({ ...plan, choices: keyed }, KEY);
    const [problem] = understanding.problems.filter(({ code }) => code === 'ids-merge-avoided');
    expect(problem?.values?.ids).toMatch(/^P-[0-9A-F]{10} \/ P-[0-9A-F]{10}$/);
    expectNothingRaw(understanding);
  });

  it('are longer for everybody where two people of these files would share one', async () => {
    const tables = await Promise.all([tableOf('x_pre.csv', csv(PRE).replace('學號', 'e-mail'))]);
    const plan = planFor(tables, instrumentOf({ ...SMALL, columns: { person: ['e-mail'] } }), {
      personIds: 'pseudonym/c',
    });
    const of = (id: string) => `AAAAAAAAAA${id}000000000000000`.slice(0, 24);
    const { understanding, answers } = understand(tables, plan, { check: 'c', of });
    expect(answers.people).toEqual(PRE.map(({ id }) => `P-${of(id).slice(0, 24)}`));
    expect(understanding.problems).toContainEqual({
      code: 'pseudonyms-longer',
      severity: 'note',
      values: { count: 3 },
    });
  });

  it('a saved key is read as one, and a broken one is told', async () => {
    const read = (text: string) => takeIn(running.engine, [new File([text], 'key.json'), ...filesOf(PRE, POST)]);
    expect((await read(keyFile(KEY))).outcomes[0]).toEqual({ kind: 'key', name: 'key.json', key: KEY });
    expect((await read(keyFile('short'))).outcomes[0]).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'key-broken' }],
    });
  });
});

const id = fc.integer({ min: 0, max: 14 }).map((number) => `410470${String(number).padStart(2, '0')}S`);
const row = fc.record({ id, answers: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }) });
const rows = fc.array(row, { minLength: 3, maxLength: 20 });
const spelled = (list: Row[]) =>
  list.map((one) => ({ ...one, id: ` ${one.id.toLowerCase().replace('4704', '47-04')}` }));

it('give the same results as the ids themselves: names apart, everything is equal', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (pre, post) => {
      const files = filesOf(pre, spelled(post), '學生代碼');
      const { plan } = await takeIn(running.engine, files);
      const said = plan.sources.map(({ sha256 }) => [`personal/${sha256}/0`, 'no'] as const);
      const raw = await withKey({ ...plan, choices: Object.fromEntries(said) }, null);
      const rawFindings = await findings(raw);
      const replaced = await withKey({ ...plan, choices: keyed }, KEY);
      expect(await findings(replaced)).toEqual(rawFindings);
      expect([raw.personNames, replaced.personNames]).toEqual(['written', 'pseudonyms']);
      for (const part of ['people', 'items', 'groupings', 'competencies', 'quality', 'ledger'] as const)
        expect(named(replaced[part])).toEqual(named(raw[part]));
      expect(sorted(replaced.matching.unmatched)).toEqual(sorted(raw.matching.unmatched));
      expect(sorted(replaced.matching.nearMisses)).toEqual(sorted(raw.matching.nearMisses));
      expect(JSON.stringify(replaced)).not.toMatch(/410470/);
    }),
    { numRuns: 25 },
  );
});

/** With the ids replaced as they ought to be, and without what is not told of personal ids. */
function named<Part>(part: Part): Part {
  const text = JSON.stringify(part).replaceAll(/ ?41047-?0\d\d[sS]/g, nameOf);
  return JSON.parse(text.replaceAll(/("kind":"[a-zA-Z]+"),"before":"[^"]*","after":"[^"]*"/g, '$1'));
}

function sorted<Entry>(list: readonly Entry[]): string[] {
  return list.map((entry) => JSON.stringify(named(entry))).sort();
}
