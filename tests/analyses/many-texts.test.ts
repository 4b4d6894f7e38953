import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer } from '../../src/analyses';
import { CENTRE } from '../../src/framework';
import { readInstrument, readTables, understand } from '../../src/import';
import { createStore, type Database, type Store } from '../../src/store';
import { folded, identifierHits, keywordsInForce, spansIn, wordFinder, wordTest } from '../../src/texts';
import { DEFAULT_SETTINGS, type FindingOf, type Question, type Steps } from '../../src/vocabulary';
import { madeUpSurvey } from '../bench/made-up-survey';
import { madeUpReflections } from '../bench/made-up-texts';
import { openNodeDatabase } from '../store/node-database';

const counted = vi.hoisted(() => ({ looks: 0, tests: 0, statements: [] as string[] }));
vi.mock('../../src/texts', async (original) => {
  const texts = await original<typeof import('../../src/texts')>();
  return {
    ...texts,
    identifierHits: (text: string) => {
      counted.looks++;
      return texts.identifierHits(text);
    },
    wordTest: (word: string) => {
      const holds = texts.wordTest(word);
      return (text: string) => {
        counted.tests++;
        return holds(text);
      };
    },
  };
});

const TEXTS = 4_000;
const settings = DEFAULT_SETTINGS;
const keywords = keywordsInForce(CENTRE.competencies, {});
const words = new Set(Object.values(keywords).flat());
let database: Database;
let store: Store;
let bodies: string[];

const ask = <Asked extends Question>(question: Asked, steps?: Steps) =>
  answer(store, question, steps) as Promise<FindingOf<Asked['kind']>>;

beforeAll(async () => {
  const { csv, instrument } = madeUpSurvey(TEXTS);
  const named = readInstrument(instrument, 'instrument.json');
  if (!('instrument' in named)) throw new Error('instrument refused');
  const files = { 'wide.csv': csv, 'reflections.csv': madeUpReflections(TEXTS) };
  const tables = [];
  for (const [name, text] of Object.entries(files)) {
    const file = { name, bytes: new TextEncoder().encode(text), sha256: name };
    const quiet = { report: () => undefined, pause: () => Promise.resolve(), hash: () => Promise.resolve(name) };
    tables.push(...(await readTables(file, quiet)).tables);
  }
  const sources = Object.keys(files).map((name) => ({ sha256: name, name }));
  const plan = { sources, instrument: named.instrument, framework: CENTRE, choices: {} };
  const { answers } = understand(tables, plan);
  bodies = answers.texts?.bodies ?? [];
  database = await openNodeDatabase();
  const { connection } = database;
  const prepare = connection.prepare.bind(connection);
  connection.prepare = (sql: string) => {
    counted.statements.push(sql);
    return prepare(sql) as never;
  };
  store = createStore(database);
  await store.load(answers, () => Promise.resolve());
}, 120_000);
afterAll(() => database?.close());
beforeEach(() => Object.assign(counted, { looks: 0, tests: 0, statements: [] }));

describe('many texts', () => {
  it('can be stopped on the way, and what was looked through by then is not looked through again', async () => {
    let breaths = 0;
    const stopping: Steps = {
      pause: async () => {
        if (++breaths === 4) throw new Error('stopped');
      },
      report: (done, total) => expect(done).toBeLessThan(total),
    };
    await expect(ask({ kind: 'reflections', filters: {}, keywords }, stopping)).rejects.toThrow('stopped');
    const before = counted.looks;
    expect(before).toBeLessThan(TEXTS);
    await ask({ kind: 'reflections', filters: {}, keywords });
    expect(counted.looks).toBe(TEXTS);
  });

  it('are looked through once for each word, whatever is asked afterwards', async () => {
    const read = counted.statements.filter((sql) => /"body"/.test(sql));
    expect(read).toEqual([]);
    for (const filters of [{ semester: ['112-1'] }, {}, { semester: ['113-2', '112-1'] }]) {
      await ask({ kind: 'reflections', filters, keywords });
    }
    const touching = { by: 'keywords' as const, keywords };
    const page = { from: 3_000, size: 10 };
    await ask({ kind: 'joint', filters: {}, touching, settings });
    const select = { touching: { ...touching, competency: 'compassion', standing: 'unchanged' as const } };
    await ask({ kind: 'texts', filters: {}, keywords, select, page, settings });
    expect(counted).toMatchObject({ looks: 0, tests: 0 });
    const changed = { ...keywords, compassion: [...keywords.compassion!, '奶奶'] };
    await ask({ kind: 'reflections', filters: {}, keywords: changed });
    expect(counted).toMatchObject({ looks: 0, tests: TEXTS });
    await ask({ kind: 'concordance', filters: {}, search: '奶奶', page: { from: 50, size: 50 } });
    expect(counted.tests).toBe(TEXTS);
  });

  it('are asked of the database a handful of times, not once a competency, a quote or a page', async () => {
    const count = async (question: Question) => {
      counted.statements = [];
      await ask(question);
      return counted.statements.length;
    };
    const touching = { by: 'keywords' as const, keywords };
    const competencies = CENTRE.competencies.map(({ id }) => id);
    expect(await count({ kind: 'reflections', filters: {}, keywords })).toBe(0);
    expect(await count({ kind: 'concordance', filters: {}, search: '合作', page: { from: 0, size: 50 } })).toBe(0);
    expect(await count({ kind: 'concordance', filters: {}, search: '合作', page: { from: 50, size: 50 } })).toBe(0);
    const select = {};
    expect(await count({ kind: 'texts', filters: {}, keywords, select, page: { from: 9, size: 9 }, settings })).toBe(0);
    // The count tables once, and everyone's scores once a competency.
    expect(await count({ kind: 'joint', filters: {}, touching, settings })).toBe(1 + competencies.length);
    const { entries } = await ask({
      kind: 'texts',
      filters: {},
      keywords,
      select,
      page: { from: 0, size: 100 },
      settings,
    });
    const quotes = entries.map(({ text }, at) => ({
      text,
      start: 0,
      end: 9,
      competency: competencies[at % 5]!,
      inReport: true,
    }));
    const decided = { decisions: {}, marks: {} };
    expect(await count({ kind: 'quotes', filters: {}, quotes, decided, settings })).toBe(1 + competencies.length);
  });

  it('give what a look at every text gives', async () => {
    const { all, themes, untouched, hits } = await ask({ kind: 'reflections', filters: {}, keywords });
    expect(all).toEqual({ texts: TEXTS, people: TEXTS, unnamed: 0 });
    const plain = bodies.map(folded);
    const touched = themes.map(({ competency, texts }) => {
      const finder = wordFinder(keywords[competency]!)!;
      const holding = plain.map((text) => spansIn(finder, text).length > 0);
      expect(texts).toBe(holding.filter(Boolean).length);
      return holding;
    });
    expect(untouched).toBe(plain.filter((_, at) => touched.every((holding) => !holding[at])).length);
    expect(words.size).toBeGreaterThan(100);
    expect(hits).toHaveLength(bodies.reduce((sum, body) => sum + identifierHits(body).length, 0));
    const { occurrences } = await ask({ kind: 'concordance', filters: {}, search: '的', page: { from: 0, size: 1 } });
    expect(occurrences).toBe(plain.join('\n').split('的').length - 1);
  });
});

it('a word that is tested is a word that is found', () => {
  for (const [word, text, isIn] of [
    ['plan*', 'we PLANNED it', true],
    ['plan', 'we planned it', false],
    ['students from', 'Students  from afar', true],
    ['學姐', '一位學姐說', true],
    ['ＬＩＮＥ', 'my line', true],
    ['*', 'anything', false],
    ['', 'anything', false],
  ] as const) {
    expect(wordTest(word)(folded(text)), `${word} in ${text}`).toBe(isIn);
  }
});
