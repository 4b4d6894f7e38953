import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChangeFinding, DEFAULT_SETTINGS, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { sample } from '../shared';
import { expectComparison, expectedSample, expectReliability, numbersIn, SAMPLE_FILES } from './expected-figures';

const expected = expectedSample();
let running: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
/** How many numbers of expected.json each test compared. */
let compared = 0;
beforeAll(async () => {
  running = await startNodeEngine();
  ({ understanding } = await takeIn(
    running.engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  ));
}, 120_000);
afterAll(() => running?.close());

describe('the sample folder', () => {
  it('needs no decision, and every file is what it is', () => {
    expect(understanding.decisions).toEqual([]);
    expect(Object.fromEntries(understanding.sources.map((source) => [source.name, source.recognisedAs]))).toEqual({
      'Social_Practice_112-1_pre.csv': 'qualtrics',
      'Social_Practice_112-1_post.csv': 'qualtrics',
      'Social_Practice_112-2_pre.csv': 'qualtrics',
      'Social_Practice_112-2_post.csv': 'qualtrics',
      'SurveyCake_113-1.csv': 'surveyCake',
      'Social_Practice_113-2_wide.csv': 'table',
      'rubric-113.csv': 'table',
      'reflections-113-1.csv': 'table',
    });
  });

  it.each(Object.keys(expected.rows))('%s: rows = kept + set aside, as R counts them', (name) => {
    const source = understanding.sources.find((card) => card.name === name)!;
    const { rows, kept, setAside } = source;
    expect({ rows, kept, setAside }).toEqual(expected.rows[name]);
    compared += numbersIn(expected.rows[name]);
    expect(rows).toBe(kept + Object.values(setAside).reduce((sum, count) => sum + count, 0));
  });

  it('matches the people that R matches', () => {
    expect(understanding.people).toMatchObject(expected.people);
    compared += numbersIn(expected.people);
  });

  it.each(Object.keys(expected.peopleBySemester))('matches the people of %s that R matches', async (semester) => {
    const { people } = await askEngine(running.engine, understanding, {
      kind: 'people',
      filters: { semester: [semester] },
    });
    expect(people).toMatchObject(expected.peopleBySemester[semester]!);
    compared += numbersIn(expected.peopleBySemester[semester]);
  });

  it('knows the semesters in time, whatever their notation', () => {
    expect(understanding.groupings.find(({ id }) => id === 'semester')?.values.map(({ value }) => value)).toEqual([
      '112-1',
      '112-2',
      '113-1',
      '113-2',
    ]);
  });

  it('gives R’s figures for everyone and for each semester', async () => {
    const settings = DEFAULT_SETTINGS;
    const everyone = await askEngine(running.engine, understanding, {
      kind: 'change',
      filters: {},
      by: null,
      settings,
    });
    const bySemester = await askEngine(running.engine, understanding, {
      kind: 'change',
      filters: {},
      by: 'semester',
      settings,
    });
    const expectAll = (
      { comparisons }: ChangeFinding,
      semester: string | undefined,
      rows: (typeof expected)['all'],
    ) => {
      for (const [competency, row] of Object.entries(rows)) {
        const found = comparisons.find((one) => one.competency === competency && one.cohort.semester === semester)!;
        compared += expectComparison(found, row);
      }
    };
    expectAll(everyone, undefined, expected.all);
    for (const [semester, rows] of Object.entries(expected.bySemester)) expectAll(bySemester, semester, rows);
  });

  it('gives R’s reliabilities', async () => {
    const ask = (filters: Record<string, string[]>) =>
      askEngine(running.engine, understanding, { kind: 'reliability', filters, settings: DEFAULT_SETTINGS });
    const { scales } = await ask({});
    for (const [competency, row] of Object.entries(expected.all))
      compared += expectReliability(scales, competency, row);
    for (const [semester, rows] of Object.entries(expected.bySemester)) {
      const { scales: filtered } = await ask({ semester: [semester] });
      for (const [competency, row] of Object.entries(rows)) compared += expectReliability(filtered, competency, row);
    }
  });

  it('has left no number of expected.json unlooked at', () => expect(compared).toBe(numbersIn(expected)));
});
