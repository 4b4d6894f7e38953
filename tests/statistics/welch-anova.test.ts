import { describe, expect, test } from 'vitest';
import { brownForsythe, kruskalWallis, valuesOnce, welchAnova } from '../../src/statistics';
import { cohortCases } from './cohort-cases';
import { expectClose, expectProbability } from './reference-cases';

type Expected = {
  groupN: number[];
  groupMean: number[];
  groupSd: number[];
  F: number;
  df1: number;
  df2: number;
  p: number;
  classicF: number;
  classicP: number;
  eta2: number;
  omega2: number;
  kruskalH: number;
  kruskalDf: number;
  kruskalP: number;
  bfLeveneF: number;
  bfLeveneP: number;
};

const cases = cohortCases<Expected>('welch-anova-gains');

test('every case is here', () => expect(cases).toHaveLength(4));

describe('Welch’s analysis of variance of gains equals R', () => {
  test.each(cases)('$id', ({ gains, expected, tolerance }) => {
    const result = welchAnova(gains);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.levels.map(({ n }) => n)).toEqual(expected.groupN);
    result.levels.forEach(({ mean, standardDeviation }, level) => {
      expectClose(mean, expected.groupMean[level], tolerance, `mean of ${level}`);
      expectClose(standardDeviation, expected.groupSd[level], tolerance, `standard deviation of ${level}`);
    });
    expectClose(result.f, expected.F, tolerance, 'F');
    expect(result.numeratorDegreesOfFreedom).toBe(expected.df1);
    expectClose(result.denominatorDegreesOfFreedom, expected.df2, tolerance, 'degrees of freedom');
    expectProbability(result.p, expected.p, tolerance, 'p');
    expectClose(result.classic.f, expected.classicF, tolerance, 'F of equal variances');
    expectProbability(result.classic.p, expected.classicP, tolerance, 'p of equal variances');
    expectClose(result.classic.etaSquared, expected.eta2, tolerance, 'η²');
    expectClose(result.classic.omegaSquared, expected.omega2, tolerance, 'ω²');
  });
});

/**
 * R 4.2.2: kruskal.test(round(post - pre, 10) ~ cohort). The files hold the ranks of unrounded doubles, in which 3.8 − 3.6 and
 * 3.4 − 3.2 are no tie: H = 9.0475 and 12.2079.
 */
const KRUSKAL_OF_ROUNDED: Record<string, Pick<Expected, 'kruskalH' | 'kruskalP'>> = {
  anorexia: { kruskalH: 9.0730655976129881, kruskalP: 0.010710477630768269 },
  'sim-n80-g4': { kruskalH: 12.235743091947134, kruskalP: 0.0066177260175933417 },
};

describe('Kruskal–Wallis equals R', () => {
  test.each(cases)('$id', ({ id, gains, expected, tolerance }) => {
    const result = kruskalWallis(gains);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.degreesOfFreedom).toBe(expected.kruskalDf);
    const { kruskalH, kruskalP } = KRUSKAL_OF_ROUNDED[id] ?? expected;
    expectClose(result.statistic, kruskalH, tolerance, 'H');
    expectProbability(result.p, kruskalP, tolerance, 'p');
  });
});

describe('Brown–Forsythe equals R', () => {
  test.each(cases)('$id', ({ gains, expected, tolerance }) => {
    const result = brownForsythe(gains);
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.f, expected.bfLeveneF, tolerance, 'F');
    expectProbability(result.p, expected.bfLeveneP, tolerance, 'p');
  });
});

test('no honest answer', () => {
  const level = valuesOnce([0.2, 0.4, 0.1]);
  expect(welchAnova([level, valuesOnce([1])])).toMatchObject({ reason: 'too-few', partial: { leftOut: [1] } });
  expect(kruskalWallis([level, valuesOnce([1])])).toMatchObject({ reason: 'too-few', partial: { leftOut: [1] } });
  const constant = valuesOnce([3.8 - 3.6, 3.4 - 3.2]);
  const refused = welchAnova([level, constant]);
  expect(refused).toMatchObject({ reason: 'not-computable', detail: 'constant-level', partial: { n: 5 } });
  expect(kruskalWallis([constant, constant])).toMatchObject({ reason: 'no-variation' });
  expect(brownForsythe([valuesOnce([1, 2]), valuesOnce([4, 8])])).toMatchObject({ reason: 'zero-variance' });
});
