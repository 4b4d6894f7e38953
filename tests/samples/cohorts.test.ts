import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cohort, DEFAULT_SETTINGS, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { sample } from '../shared';
import { expectCohortTests, expectedCohorts, expectFigures } from './expected-cohorts';
import { numbersIn, SAMPLE_FILES } from './expected-figures';

const expected = expectedCohorts();
let running: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
beforeAll(async () => {
  running = await startNodeEngine();
  ({ understanding } = await takeIn(
    running.engine,
    SAMPLE_FILES.map((name) => fileAt(sample(name))),
  ));
}, 120_000);
afterAll(() => running?.close());

const ask = (by: string, within: string | null, settings = DEFAULT_SETTINGS) =>
  askEngine(running.engine, understanding, { kind: 'cohorts', by, within, filters: {}, settings });

describe('cohorts of the sample folder', () => {
  it.each(Object.keys(expected.cohorts))('by %s have R’s tests', async (grouping) => {
    const [by, within = null] = grouping.split('/') as [string, string?];
    const { levels, tests } = expected.cohorts[grouping]!;
    const found = await ask(by, within);
    const nameOf = (cohort: Cohort) => (within === null ? cohort[by] : `${cohort[by]}/${cohort[within]}`);
    expect(found.cohorts.map(({ cohort }) => nameOf(cohort))).toEqual(levels);
    expect(found.tests.map(({ competency }) => competency)).toEqual(Object.keys(tests));
    for (const test of found.tests) {
      const { trend: _trend, ...others } = tests[test.competency]!;
      // R would draw a line through split semesters too; here none is tested.
      const isSplitInTime = within !== null && found.cohorts.some(({ time }) => time !== null);
      if (isSplitInTime) expect(test.trend).toMatchObject({ refusal: { detail: 'split-semesters' } });
      const compared = (isSplitInTime ? others : tests[test.competency]!) as (typeof tests)[string];
      expect(expectCohortTests(found, test, compared)).toBe(numbersIn(compared));
    }
  });

  it('has R’s differences from a comparison group', async () => {
    const settings = { ...DEFAULT_SETTINGS, comparisonGroup: { grouping: 'strategy', value: '素養工作坊' } };
    const found = await ask('semester', null, settings);
    for (const { competency, comparisonGroup } of found.tests)
      expect(expectFigures(comparisonGroup, expected.comparisonGroup[competency]!, competency)).toBe(
        numbersIn(expected.comparisonGroup[competency]),
      );
  });

  it('knows when the semesters were', async () => {
    const found = await ask('semester', null);
    expect(found.cohorts.map(({ time }) => time! - found.cohorts[0]!.time!)).toEqual([0, 1, 2, 3]);
    const byCourse = await ask('course', null);
    expect(byCourse.tests[0]!.courses).toMatchObject({ refusal: { detail: 'cohorts-are-courses' } });
    expect(byCourse.tests[0]!.trend).toMatchObject({ refusal: { detail: 'no-semesters' } });
  });
});
