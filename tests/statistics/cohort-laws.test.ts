import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ancova,
  brownForsythe,
  type CohortRow,
  type CountedValues,
  clusterRobustAncova,
  clusterRobustGain,
  gamesHowell,
  kruskalWallis,
  mixedModel,
  oneWayAnova,
  pairedT,
  welchAnova,
  welchT,
} from '../../src/statistics';
import { expectFinite, expectSame } from './laws';

const runs = { seed: 20260101, numRuns: 60 };

type Row = CohortRow & { course: number };

/** Means of three items from 1 to 5, as people answer them, in one to four cohorts and up to six courses. */
const score = fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3);
const person = fc.record({
  cohort: fc.integer({ min: 0, max: 3 }),
  course: fc.integer({ min: 0, max: 5 }),
  before: score,
  after: score,
});
const people = fc
  .array(person, { minLength: 4, maxLength: 60 })
  .map((rows): Row[] => rows.map((row) => ({ ...row, count: 1 })));

const byChange =
  <Result>(method: (groups: CountedValues[]) => Result) =>
  (rows: Row[]) => {
    const levels = Array.from({ length: 1 + Math.max(...rows.map(({ cohort }) => cohort)) }, (_, level) => level);
    return method(
      levels.map((level) => {
        const own = rows.filter(({ cohort }) => cohort === level);
        return { value: own.map(({ before, after }) => after - before), count: own.map(({ count }) => count) };
      }),
    );
  };

const byLevel = {
  oneWayAnova: byChange(oneWayAnova),
  welchAnova: byChange(welchAnova),
  kruskalWallis: byChange(kruskalWallis),
  brownForsythe: byChange(brownForsythe),
  gamesHowell: byChange(gamesHowell),
  ancova,
  clusterRobustAncova,
  mixedModel,
};
const methods = { ...byLevel, clusterRobustGain };
const named = Object.entries(methods) as [string, (rows: Row[]) => { ok: boolean }][];

/** The mixed model is the end of a search. */
const toleranceOf = (name: string) => (name === 'mixedModel' ? 1e-5 : 1e-9);
/** A studentised range is a double integral. */
const runsOf = (name: string) => (name === 'gamesHowell' ? 15 : runs.numRuns);
const check = (property: (rows: Row[]) => void, numRuns = runs.numRuns) =>
  fc.assert(fc.property(people, property), { ...runs, numRuns });

describe.each(named)('%s', (name, method) => {
  test('counts give what the people one by one give, in whatever order', () => {
    check((rows) => {
      const counted = new Map<string, Row>();
      for (const row of [...rows].reverse()) {
        const key = Object.values(row).join();
        counted.set(key, { ...row, count: (counted.get(key)?.count ?? 0) + 1 });
      }
      expectSame(method([...counted.values()]), method(rows), toleranceOf(name));
    }, runsOf(name));
  });

  test('no number of an answer is NaN or infinite', () => check((rows) => expectFinite(method(rows)), runsOf(name)));
});

const moved = (rows: Row[]) => rows.map((row) => ({ ...row, before: row.before + 8, after: row.after + 8 }));

test.each(['oneWayAnova', 'welchAnova', 'kruskalWallis', 'brownForsythe', 'gamesHowell'] as const)(
  '%s: a constant added to both waves changes nothing',
  (name) => check((rows) => expectSame(methods[name](moved(rows)), methods[name](rows), 1e-9), runsOf(name)),
);

test('a constant added to both waves moves adjusted means, and no comparison', () => {
  check((rows) => {
    const [there, after] = [ancova(rows), ancova(moved(rows))];
    if (!there.ok || !after.ok) return void expect(after.ok).toBe(there.ok);
    expectSame([after.cohort, after.slopes, after.pairs], [there.cohort, there.slopes, there.pairs], 1e-8);
    there.levels.forEach(({ adjusted }, level) => {
      expectSame(after.levels[level]!.adjusted.estimate, adjusted.estimate + 8, 1e-9);
    });
  });
  check((rows) => {
    const [there, after] = [mixedModel(rows), mixedModel(moved(rows))];
    if (!there.ok || !after.ok) return void expect(after.ok).toBe(there.ok);
    expectSame([after.variance, after.deviance, after.tests], [there.variance, there.deviance, there.tests], 1e-4);
    expectSame(after.intercept.estimate, there.intercept.estimate + 8, 1e-6);
  });
});

describe('cohorts in the other order', () => {
  const turned = (rows: Row[]) => rows.map((row) => ({ ...row, cohort: 3 - row.cohort }));

  test('change no test over all of them', () => {
    check((rows) => {
      for (const name of ['oneWayAnova', 'welchAnova', 'kruskalWallis', 'brownForsythe'] as const) {
        const [there, back] = [methods[name](rows), methods[name](turned(rows))];
        if (!there.ok || !back.ok) return void expect(back.ok).toBe(there.ok);
        expectSame([back.n, back.p], [there.n, there.p], 1e-9);
      }
      const [there, back] = [ancova(rows), ancova(turned(rows))];
      if (!there.ok || !back.ok) return void expect(back.ok).toBe(there.ok);
      expectSame([back.cohort, back.before, back.slopes, back.rSquared], [there.cohort, there.before, there.slopes, there.rSquared], 1e-8); // biome-ignore format: one thought
      const [mixed, mixedBack] = [mixedModel(rows), mixedModel(turned(rows))];
      if (!mixed.ok || !mixedBack.ok) return void expect(mixedBack.ok).toBe(mixed.ok);
      // The denominator of a joint test turns with the coding of the levels, as lmerTest's does; F does not.
      const fsOf = ({ tests }: typeof mixed) => [tests.wave.f, tests.cohort?.f, tests.interaction?.f];
      expectSame([mixedBack.variance, fsOf(mixedBack)], [mixed.variance, fsOf(mixed)], 1e-4);
    });
  });

  test.each(['gamesHowell', 'ancova'] as const)('turn the sign of every pair of %s', (name) => {
    check((rows) => {
      const [there, back] = [methods[name](rows), methods[name](turned(rows))];
      if (!there.ok || !back.ok) return void expect(back.ok).toBe(there.ok);
      for (const pair of there.pairs) {
        const other = back.pairs.find(
          (one) => one.compared === 3 - pair.reference && one.reference === 3 - pair.compared,
        );
        expectSame([other?.interval[0], other?.p], [-pair.interval[1], pair.p], 1e-8);
      }
    }, runsOf(name));
  });
});

describe('two cohorts', () => {
  const two = (rows: Row[]) => rows.map((row) => ({ ...row, cohort: row.cohort % 2 }));
  const gainsOf = byChange((groups) => groups);

  test('Welch’s F is the square of his t, and Games–Howell’s p is its p', () => {
    check((rows) => {
      const [first, second] = gainsOf(two(rows));
      if (first === undefined || second === undefined) return;
      const [f, pairs, t] = [welchAnova([first, second]), gamesHowell([first, second]), welchT({ first: second, second: first })]; // biome-ignore format: one thought
      if (!f.ok || !pairs.ok || !t.ok) return void expect(f.ok).toBe(pairs.ok);
      expectSame([f.f, f.denominatorDegreesOfFreedom, f.p], [t.t ** 2, t.degreesOfFreedom, t.p], 1e-9);
      const [{ difference, p, interval }] = pairs.pairs as [(typeof pairs.pairs)[0]];
      expectSame([difference, p, ...interval], [t.difference, t.p, ...t.interval], 1e-9);
    });
  });

  test('the F of the analysis of covariance is the square of the t of its only pair', () => {
    check((rows) => {
      const result = ancova(two(rows));
      if (!result.ok) return;
      expectSame([result.cohort.f, result.cohort.p], [result.pairs[0]!.t ** 2, result.pairs[0]!.p], 1e-8);
      expect(result.pairs[0]!.holm).toBe(result.pairs[0]!.p);
    });
  });
});

test('with every person a course of their own, CR2 is the paired t', () => {
  check((rows) => {
    const gain = clusterRobustGain(rows.map((row, course) => ({ ...row, course })));
    const t = pairedT({
      before: rows.map(({ before }) => before),
      after: rows.map(({ after }) => after),
      count: rows.map(({ count }) => count),
    });
    if (!gain.ok || !t.ok) return void expect(gain.ok).toBe(t.ok);
    const { standardError, degreesOfFreedom, p } = gain.gain;
    expectSame([standardError, degreesOfFreedom, p], [t.standardError, t.degreesOfFreedom, t.p], 1e-9);
  });
});

test('with pairs alone and no courses, the mixed model’s change is the paired t, and its interaction the F of gains', () => {
  check((rows) => {
    const mixed = mixedModel(rows, { courses: false });
    const f = byLevel.oneWayAnova(rows);
    if (!mixed.ok || !f.ok || mixed.tests.interaction === null) return;
    // At the edge people share nothing, and two scores of one are like scores of two.
    if (mixed.singular) return;
    const { f: interaction, denominatorDegreesOfFreedom, p } = mixed.tests.interaction;
    expectSame([interaction, denominatorDegreesOfFreedom, p], [f.f, f.within.degreesOfFreedom, f.p], 1e-4);
  });
});

describe('the mixed model without an honest answer', () => {
  const row = (cohort: number, course: number, before: number | null, after: number | null, count = 1) => ({
    cohort,
    course,
    before,
    after,
    count,
  });
  const rows = [row(0, 0, 1, 2), row(0, 0, 2, 2), row(0, 1, 3, 4), row(1, 1, 2, 4), row(1, 2, 3, 3), row(1, 2, 2, 3)];

  test('people with one score take part and are counted; nobody without a score', () => {
    const result = mixedModel([...rows, row(0, 1, 3, null, 2), row(1, 0, null, 4), row(0, 0, null, null, 5)]);
    expect(result).toMatchObject({ ok: true, people: 9, pairs: 6, observations: 15, courses: 3 });
  });

  test('a level with fewer than two pairs is left out; one level has a change and no comparison', () => {
    const one = mixedModel([...rows.slice(0, 3), row(1, 2, 2, 3), row(1, 2, null, 3, 8)]);
    expect(one).toMatchObject({ ok: true, leftOut: [1], levels: [], tests: { cohort: null, interaction: null } });
    expect(mixedModel([row(0, 1, 2, 3), row(0, 2, 1, null)])).toMatchObject({ reason: 'too-few', needed: 1 });
  });

  test('one course, courses that are people or levels, and everybody changed alike', () => {
    const oneCourse = rows.map((person) => ({ ...person, course: 4 }));
    expect(mixedModel(oneCourse)).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
    expect(mixedModel(oneCourse, { courses: false })).toMatchObject({ ok: true, courses: null });
    expect(mixedModel(rows.map((person, course) => ({ ...person, course })))).toMatchObject({ reason: 'singular' });
    expect(mixedModel(rows.map((person) => ({ ...person, course: person.cohort })))).toMatchObject({
      reason: 'singular',
    });
    const alike = rows.map((person) => ({ ...person, after: (person.before ?? 0) + 0.2 }));
    expect(mixedModel(alike)).toMatchObject({ reason: 'zero-variance' });
  });
});
