import { describe, expect, test } from 'vitest';
import { ancova, type CohortRow, type TestedEstimate } from '../../src/statistics';
import { cohortCases } from './cohort-cases';
import { expectClose, expectInterval, expectProbability, type Tolerance } from './reference-cases';

type Column = { est: number[]; se: number[]; t: number[]; p: number[]; low: number[]; high: number[] };
type OneOrMore = number | number[];
type Expected = {
  coef: Column;
  sigma: number;
  r2: number;
  cohortF: number;
  cohortDf1: number;
  cohortDf2: number;
  cohortP: number;
  partialEta2: number;
  preF: number;
  preP: number;
  slopesF: number;
  slopesDf1: number;
  slopesDf2: number;
  slopesP: number;
  adjMeans: { mean: number[]; se: number[]; df: number[]; low: number[]; high: number[] };
  pairs: { est: OneOrMore; se: OneOrMore; t: OneOrMore; p: OneOrMore; pHolm: OneOrMore };
};

const cases = cohortCases<Expected>('ancova');

test('every case is here', () => expect(cases).toHaveLength(4));

describe('analysis of covariance equals R', () => {
  test.each(cases)('$id', ({ rows, expected, tolerance }) => {
    const result = ancova(rows);
    if (!result.ok) return expect.unreachable(result.reason);
    expectCoefficients([result.intercept, result.slope, ...result.differences], expected.coef, tolerance);
    expectClose(result.residualStandardDeviation, expected.sigma, tolerance, 'residual standard deviation');
    expectClose(result.rSquared, expected.r2, tolerance, 'R²');
    expect(result.cohort).toMatchObject({
      numeratorDegreesOfFreedom: expected.cohortDf1,
      denominatorDegreesOfFreedom: expected.cohortDf2,
    });
    expectClose(result.cohort.f, expected.cohortF, tolerance, 'F of the cohorts');
    expectProbability(result.cohort.p, expected.cohortP, tolerance, 'p of the cohorts');
    expectClose(result.cohort.partialEtaSquared, expected.partialEta2, tolerance, 'partial η²');
    expectClose(result.before.f, expected.preF, tolerance, 'F of before');
    expectProbability(result.before.p, expected.preP, tolerance, 'p of before');
  });

  test.each(cases)('$id, slopes', ({ rows, expected, tolerance }) => {
    const result = ancova(rows);
    if (!result.ok || !result.slopes.ok) return expect.unreachable();
    expect(result.slopes).toMatchObject({
      numeratorDegreesOfFreedom: expected.slopesDf1,
      denominatorDegreesOfFreedom: expected.slopesDf2,
    });
    expectClose(result.slopes.f, expected.slopesF, tolerance, 'F of the slopes');
    expectProbability(result.slopes.p, expected.slopesP, tolerance, 'p of the slopes');
  });

  test.each(cases)('$id, adjusted means and pairs', ({ rows, expected, tolerance }) => {
    const result = ancova(rows);
    if (!result.ok) return expect.unreachable(result.reason);
    result.levels.forEach(({ adjusted }, level) => {
      const { mean, se, df, low, high } = expected.adjMeans;
      expectClose(adjusted.estimate, mean[level], tolerance, 'adjusted mean');
      expectClose(adjusted.standardError, se[level], tolerance, 'its standard error');
      expect(adjusted.degreesOfFreedom).toBe(df[level]);
      expectInterval(adjusted.interval, [low[level], high[level]], tolerance, 'its interval');
    });
    expect(result.pairs).toHaveLength([expected.pairs.p].flat().length);
    result.pairs.forEach((pair, index) => {
      const wanted = (field: keyof Expected['pairs']) => [expected.pairs[field]].flat()[index]!;
      // emmeans subtracts the compared level from the reference.
      expectClose(-pair.estimate, wanted('est'), tolerance, 'difference');
      expectClose(pair.standardError, wanted('se'), tolerance, 'its standard error');
      expectClose(-pair.t, wanted('t'), tolerance, 't');
      expectProbability(pair.p, wanted('p'), tolerance, 'p');
      expectProbability(pair.holm, wanted('pHolm'), tolerance, 'p adjusted');
    });
  });
});

function expectCoefficients(
  actual: TestedEstimate[],
  { est, se, t, p, low, high }: Column,
  tolerance: Tolerance,
): void {
  expect(actual).toHaveLength(est.length);
  actual.forEach((coefficient, index) => {
    expectClose(coefficient.estimate, est[index], tolerance, `coefficient ${index}`);
    expectClose(coefficient.standardError, se[index], tolerance, `its standard error ${index}`);
    expectClose(coefficient.t, t[index], tolerance, `its t ${index}`);
    expectProbability(coefficient.p, p[index], tolerance, `its p ${index}`);
    expectInterval(coefficient.interval, [low[index], high[index]], tolerance, `its interval ${index}`);
  });
}

const rowsOf = (cohort: number, scores: [before: number, after: number][]): CohortRow[] =>
  scores.map(([before, after]) => ({ cohort, before, after, count: 1 }));

describe('no honest answer', () => {
  const first = rowsOf(0, [[1, 2], [2, 2.5], [3, 4], [2, 3]]); // biome-ignore format: one level

  test('a level of one is left out and named; one level is too few', () => {
    const second = rowsOf(4, [[1, 3], [2, 2], [3, 5]]); // biome-ignore format: one level
    const result = ancova([...first, ...rowsOf(2, [[1, 1]]), ...second]);
    expect(result).toMatchObject({ ok: true, n: 7, leftOut: [2], pairs: [{ reference: 0, compared: 4 }] });
    expect(ancova([...first, ...rowsOf(2, [[1, 1]])])).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
  });

  test('no residual degree of freedom', () => {
    const pair = (cohort: number) => rowsOf(cohort, [[1, 2], [2, 2.5]]); // biome-ignore format: one level
    expect(ancova([...pair(0), ...pair(1)])).toMatchObject({ reason: 'zero-variance' });
    const three = [...pair(0), ...rowsOf(1, [[1, 3]])];
    expect(ancova(three)).toMatchObject({ reason: 'too-few' });
  });

  test('one starting score for all, or one for each level, leaves no slope; in one level it is fine', () => {
    const constant = (cohort: number, before: number) => rowsOf(cohort, [[before, 2], [before, 3], [before, 3]]); // biome-ignore format: one level
    expect(ancova([...constant(0, 2), ...constant(1, 2)])).toMatchObject({ reason: 'singular' });
    expect(ancova([...constant(0, 2.2), ...constant(1, 3.1)])).toMatchObject({ reason: 'singular' });
    for (const [constantLevel, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      // biome-ignore format: one thought
      const rows = [...constant(constantLevel, 2), ...first.map((row) => ({ ...row, cohort: other }))];
      const result = ancova(rows);
      expect(result).toMatchObject({ ok: true, slopes: { ok: false, reason: 'singular' } });
      if (result.ok) expect(result.levels[constantLevel]?.slope).toBeNull();
    }
  });

  test('our mistakes are thrown', () => {
    expect(() => ancova([{ cohort: 0.5, before: 1, after: 1, count: 1 }])).toThrow(/not the place of a level: 0.5/);
    expect(() => ancova([{ cohort: 0, before: 1, after: Number.NaN, count: 1 }])).toThrow(/not a number: NaN/);
  });
});
