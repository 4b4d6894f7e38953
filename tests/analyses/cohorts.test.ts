import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/analyses';
import { compareSemesters } from '../../src/import';
import { createStore, type Database, type Store } from '../../src/store';
import { type Answers, type CohortsFinding, DEFAULT_SETTINGS, type Filters, NO_ANSWER } from '../../src/vocabulary';
import { openNodeDatabase } from '../store/node-database';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await openNodeDatabase();
  store = createStore(database);
}, 120_000);
afterAll(() => database?.close());

type Person = { before: number | null; after: number | null; semester: string; course?: string };

/** Two competencies of one item each, 1–5; the second is the first backwards in time, so that it fell where the first rose. */
function answersOf(people: Person[], semesters = distinct(people.map(({ semester }) => semester))): Answers {
  const responses = people.flatMap(({ before, after }, person) =>
    [before, after].flatMap((score, wave) =>
      score === null ? [] : [{ person, wave, score, other: wave === 0 ? after : before }],
    ),
  );
  const column = (of: (response: (typeof responses)[number]) => number | null) =>
    Int16Array.from(responses, (response) => of(response) ?? NO_ANSWER);
  const item = (id: string, values: Int16Array) => ({
    id,
    competency: id,
    reverse: false,
    min: 1,
    max: 5,
    step: 1,
    values,
  });
  const grouping = (id: 'semester' | 'course', values: string[]) => ({
    id,
    values,
    codes: Int32Array.from(responses, ({ person }) => values.indexOf(people[person]![id] ?? '')),
  });
  return {
    people: people.map((_, person) => `p${person}`),
    person: Int32Array.from(responses, ({ person }) => person),
    wave: Uint8Array.from(responses, ({ wave }) => wave),
    pair: { before: 'pre', after: 'post' },
    groupings: [
      grouping('semester', semesters),
      grouping('course', distinct(people.flatMap(({ course }) => course ?? []))),
    ],
    items: [
      item(
        'rose',
        column(({ score }) => score),
      ),
      item(
        'fell',
        column(({ other }) => other),
      ),
    ],
    competencies: ['rose', 'fell'].map((id, index) => ({
      id,
      items: [index],
      minAnswered: 1,
      target: 4,
      unit: { kind: 'points', min: 1, max: 5, offset: 0, factor: 1 },
    })),
  };
}

const distinct = (texts: string[]) => [...new Set(texts)].sort();

async function ask(answers: Answers, filters: Filters = {}, settings = DEFAULT_SETTINGS): Promise<CohortsFinding> {
  await store.load(answers, () => Promise.resolve());
  const found = await answer(store, { kind: 'cohorts', by: 'semester', within: null, filters, settings });
  if (found.kind !== 'cohorts') throw new Error(found.kind);
  expectFinite(found);
  return found;
}

function expectFinite(found: unknown): void {
  JSON.stringify(found, (name, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`not finite: ${name}`);
    return value;
  });
}

/** So many people in each of some semesters, in six courses, always the same. */
function people(sizes: Record<string, number>): Person[] {
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const score = (value: number) => Math.min(5, Math.max(1, Math.round(value)));
  return Object.entries(sizes).flatMap(([semester, size], order) =>
    Array.from({ length: size }, (_, index) => {
      const before = score(1 + 4 * random());
      const after = score(before + 0.2 * order + 2 * random() - 0.7);
      return { before, after: random() < 0.1 ? null : after, semester, course: `c${index % 6}` };
    }),
  );
}

const REFUSED = [
  'welch',
  'gamesHowell',
  'kruskalWallis',
  'brownForsythe',
  'ancova',
  'pooled',
  'trend',
  'mixed',
] as const;

describe('how many cohorts there are', () => {
  it('none: nothing but refusals', async () => {
    const found = await ask(answersOf(people({ '112-1': 20 })), { semester: [] });
    expect(found.cohorts).toEqual([]);
    for (const test of found.tests) {
      for (const name of [...REFUSED, 'courses', 'detectable'] as const)
        expect(test[name], name).toMatchObject({ refusal: { code: 'too-few' } });
    }
  });

  it('one: nothing to compare, but its own change within courses', async () => {
    const { tests } = await ask(answersOf(people({ '112-1': 60 })));
    for (const name of REFUSED) expect(tests[0]![name], name).toMatchObject({ refusal: { code: 'too-few' } });
    expect(tests[0]!.courses).toMatchObject({ courses: 6, differences: [] });
    expect(tests[0]!.detectable).toBeGreaterThan(0);
  });

  it('two to twelve: every pair, places in order', async () => {
    const sizes = Object.fromEntries(
      Array.from({ length: 12 }, (_, k) => [`${108 + Math.floor(k / 2)}-${1 + (k % 2)}`, 30]),
    );
    const { cohorts, tests } = await ask(answersOf(people(sizes)));
    expect(cohorts.map(({ time }) => time! - cohorts[0]!.time!)).toEqual(Array.from({ length: 12 }, (_, k) => k));
    const { gamesHowell, ancova, levels, mixed, courses } = tests[0]!;
    expect(levels).toEqual(Array.from({ length: 12 }, (_, k) => k));
    expect(gamesHowell).toMatchObject({ pairs: { length: 66 } });
    expect(ancova).toMatchObject({ pairs: { length: 66 }, adjusted: { length: 12 } });
    expect(mixed).toMatchObject({ n: 360, changes: { length: 12 } });
    expect(courses).toMatchObject({ differences: { length: 11 } });
  });

  it('more than anyone could compare: over all, but not each with each', async () => {
    const sizes = Object.fromEntries(Array.from({ length: 41 }, (_, k) => [`${100 + k}-1`, 15]));
    const { tests } = await ask(answersOf(people(sizes)));
    expect(tests[0]!.welch).toHaveProperty('F');
    for (const name of ['gamesHowell', 'ancova', 'mixed'] as const)
      expect(tests[0]![name]).toEqual({ refusal: { code: 'not-computable', detail: 'too-many-cohorts' } });
  });
});

describe('cohorts that are too small', () => {
  it('one of one person is left out and named', async () => {
    const found = await ask(
      answersOf([...people({ '112-1': 40, '112-2': 40 }), { before: 1, after: 5, semester: '113-1', course: 'c0' }]),
    );
    const [first] = found.tests;
    expect(first).toMatchObject({ levels: [0, 1], leftOut: [{ cohort: 2, n: 1 }] });
    const without = await ask(answersOf(people({ '112-1': 40, '112-2': 40 })));
    expect(first!.welch).toEqual(without.tests[0]!.welch);
    expect(first!.mixed).toEqual(without.tests[0]!.mixed);
  });

  it('all below two', async () => {
    const alone = ['112-1', '112-2', '113-1'].map((semester) => ({ before: 2, after: 3, semester, course: 'c' }));
    const { tests } = await ask(answersOf(alone));
    expect(tests[0]).toMatchObject({ levels: [], leftOut: [0, 1, 2].map((cohort) => ({ cohort, n: 1 })) });
    for (const name of REFUSED)
      expect(tests[0]![name], name).toMatchObject({ refusal: { code: 'too-few', needed: expect.any(Number) } });
  });

  it('everyone who changed alike leaves nothing to test by', async () => {
    const alike = ['112-1', '112-2'].flatMap((semester) =>
      [1, 2, 3, 4].map((before) => ({ before, after: before + 1, semester, course: `c${before}` })),
    );
    const { tests } = await ask(answersOf(alike));
    expect(tests[0]).toMatchObject({
      welch: { refusal: { code: 'not-computable', detail: 'constant-level' } },
      ancova: { refusal: { code: 'zero-variance' } },
      mixed: { refusal: { code: 'zero-variance' } },
      detectable: { refusal: { code: 'zero-variance' } },
      courses: { refusal: { code: 'too-few', needed: 5, counted: 4 } },
    });
  });
});

describe('what must not matter', () => {
  const given = people({ '112-1': 40, '112-2': 55, '113-1': 30 });

  it('the order of the people', async () => {
    const found = await ask(answersOf(given));
    expect(await ask(answersOf([...given].reverse()))).toEqual(found);
  });

  it('what cohorts are called', async () => {
    const renamed = given.map((person) => ({ ...person, semester: `team ${person.semester}` }));
    const [{ tests }, { tests: others }] = [await ask(answersOf(given)), await ask(answersOf(renamed))];
    expect(others.map((test) => ({ ...test, trend: null }))).toEqual(tests.map((test) => ({ ...test, trend: null })));
    expect(others[0]!.trend).toEqual({ refusal: { code: 'not-computable', detail: 'no-semesters' } });
  });

  it('whether a cohort is filtered away or was never there', async () => {
    const filtered = await ask(answersOf(given), { semester: ['112-1', '113-1'] });
    const never = await ask(answersOf(given.filter(({ semester }) => semester !== '112-2')));
    expect(filtered.tests).toEqual(never.tests);
    expect(filtered.cohorts).toEqual(never.cohorts);
  });

  it('in which direction time runs, but for the sign', async () => {
    const { tests } = await ask(answersOf(given));
    const [rose, fell] = tests.map(({ welch }) => welch as { F: number });
    expect(fell!.F).toBeCloseTo(rose!.F, 10);
  });
});

describe('a gap between semesters', () => {
  it('stays open', async () => {
    const { cohorts } = await ask(answersOf(people({ '110-1': 20, '112-2': 20, '113-1': 20 })));
    expect(cohorts.map(({ time }) => time! - cohorts[0]!.time!)).toEqual([0, 5, 6]);
    const western = await ask(
      answersOf(people({ 'Fall 2021': 20, 'Spring 2022': 20, 'Fall 2023': 20 }), [
        'Fall 2021',
        'Spring 2022',
        'Fall 2023',
      ]),
    );
    expect(western.cohorts.map(({ time }) => time! - western.cohorts[0]!.time!)).toEqual([0, 1, 4]);
  });
});

describe('semesters in both notations', () => {
  it('stand in true time, and 113-1 at that of 2024-fall', async () => {
    const names = ['112-2', '2024-fall', '113-1', '2025 Spring', '2023-Fall', '2024 Spring', 'Fall 2025'];
    const { cohorts } = await ask(
      answersOf(people(Object.fromEntries(names.map((name) => [name, 20]))), [...names].sort(compareSemesters)),
    );
    expect(cohorts.map(({ cohort, time }) => [cohort.semester, time! - cohorts[0]!.time!])).toEqual([
      ['2023-Fall', 0],
      ['112-2', 1],
      ['2024 Spring', 1],
      ['113-1', 2],
      ['2024-fall', 2],
      ['2025 Spring', 3],
      ['Fall 2025', 4],
    ]);
  });
});

describe('cohorts that are split', () => {
  it('have no trend, with its reason; the same cohorts whole have one', async () => {
    const three = people({ '112-1': 40, '112-2': 55, '113-1': 30 }).map((person, at) => ({
      ...person,
      course: at % 2 === 0 ? 'a' : 'b',
    }));
    const answers = answersOf(three);
    expect((await ask(answers)).tests[0]!.trend).toHaveProperty('slope');
    for (const [by, within] of [
      ['semester', 'course'],
      ['course', 'semester'],
    ] as const) {
      const found = await answer(store, { kind: 'cohorts', by, within, filters: {}, settings: DEFAULT_SETTINGS });
      if (found.kind !== 'cohorts') throw new Error(found.kind);
      expect(found.cohorts.length).toBe(6);
      for (const { trend } of found.tests)
        expect(trend).toEqual({ refusal: { code: 'not-computable', detail: 'split-semesters' } });
    }
  });
});

describe('a comparison group', () => {
  const given = people({ 'did not take part': 40, '112-1': 50 });
  const settings = { ...DEFAULT_SETTINGS, comparisonGroup: { grouping: 'semester', value: 'did not take part' } };

  it('is there only where one is declared', async () => {
    expect((await ask(answersOf(given))).tests[0]!.comparisonGroup).toBeNull();
    const [{ comparisonGroup }] = (await ask(answersOf(given), {}, settings)).tests as [
      CohortsFinding['tests'][number],
    ];
    const matched = (semester: string) => given.filter((one) => one.semester === semester && one.after !== null).length;
    expect(comparisonGroup).toMatchObject({
      participants: { n: matched('112-1') },
      others: { n: matched('did not take part') },
      adjusted: { df: matched('112-1') + matched('did not take part') - 3 },
    });
  });

  it('that nobody is in refuses', async () => {
    const nobody = { ...settings, comparisonGroup: { grouping: 'semester', value: 'nobody' } };
    const { tests } = await ask(answersOf(given), {}, nobody);
    expect(tests[0]!.comparisonGroup).toMatchObject({ refusal: { code: 'too-few', needed: 2, counted: 0 } });
  });
});

describe('a family', () => {
  it('is the competencies of one question', async () => {
    const { tests } = await ask(answersOf(people({ '112-1': 40, '112-2': 55, '113-1': 30 })));
    for (const name of ['welch', 'ancova'] as const) {
      const family = tests.map((test) => test[name] as { p: number; pHolm: number; pBH: number });
      const smallest = Math.min(...family.map(({ p }) => p));
      expect(family.find(({ p }) => p === smallest)!.pHolm).toBeCloseTo(Math.min(1, 2 * smallest), 12);
      expect(Math.max(...family.map(({ pBH }) => pBH))).toBeLessThanOrEqual(1);
    }
  });
});
