import { describe, expect, test } from 'vitest';
import { pairedT } from '../../src/statistics';
import { pairedCases } from './paired-cases';
import { expectClose, expectInterval, expectProbability } from './reference-cases';

type Expected = {
  n?: number;
  meanDiff: number;
  sdDiff?: number;
  se?: number;
  t: number;
  df: number;
  pValue: number;
  ciLow: number;
  ciHigh: number;
  pGreater?: number;
  ciLowGreater?: number;
  pLess?: number;
  ci90?: [number, number];
};

const cases = pairedCases<Expected>('paired-t');

test('every case is here', () => expect(cases).toHaveLength(17));

describe('the paired t equals R', () => {
  test.each(cases)('$id', ({ pairs, expected, appExpected, tolerance }) => {
    const result = pairedT(pairs);
    if (appExpected) {
      expect(result).toMatchObject({ ok: false, reason: appExpected.reason, partial: { n: expected.n } });
      return expectClose(
        result.ok ? Number.NaN : result.partial?.meanChange,
        expected.meanDiff,
        tolerance,
        'mean change',
      );
    }
    if (!result.ok) return expect.unreachable(result.reason);
    if (expected.n !== undefined) expect(result.n).toBe(expected.n);
    expect(result.degreesOfFreedom).toBe(expected.df);
    expectClose(result.meanChange, expected.meanDiff, tolerance, 'mean change');
    expectClose(result.t, expected.t, tolerance, 't');
    expectProbability(result.p, expected.pValue, tolerance, 'p');
    expectInterval(result.interval, [expected.ciLow, expected.ciHigh], tolerance, 'interval');
    expect(result.bound).toBeNull();
    if (expected.sdDiff === undefined) return;
    expectClose(result.standardDeviation, expected.sdDiff, tolerance, 'standard deviation');
    expectClose(result.standardError, expected.se, tolerance, 'standard error');
  });

  test.each(cases.filter(({ appExpected, expected }) => !appExpected && expected.ci90))(
    '$id, one-sided and at 90 %',
    ({ pairs, expected, tolerance }) => {
      const greater = pairedT(pairs, { alternative: 'greater' });
      const less = pairedT(pairs, { alternative: 'less' });
      const ninety = pairedT(pairs, { confidence: 0.9 });
      if (!greater.ok || !less.ok || !ninety.ok) return expect.unreachable();
      expectProbability(greater.p, expected.pGreater, tolerance, 'p greater');
      expectProbability(less.p, expected.pLess, tolerance, 'p less');
      expectClose(greater.bound, expected.ciLowGreater, tolerance, 'lower bound');
      expectClose(less.bound, expected.ci90?.[1], tolerance, 'upper bound');
      expectInterval(ninety.interval, expected.ci90, tolerance, 'interval at 90 %');
    },
  );
});

test('a change that is constant up to rounding noise is constant', () => {
  const result = pairedT({ before: [3, 3.4, 3.2], after: [3.2, 3.6, 3.4], count: [1, 1, 1] });
  expect(result).toMatchObject({ ok: false, reason: 'zero-variance' });
});

test('our mistakes are thrown', () => {
  const pairs = { before: [1, 2], after: [2, 3], count: [1, 1] };
  expect(() => pairedT({ ...pairs, count: [1] })).toThrow(/lengths differ/);
  expect(() => pairedT({ ...pairs, count: [1, 0.5] })).toThrow(/not a number of people: 0.5/);
  expect(() => pairedT({ ...pairs, after: [1, Number.NaN] })).toThrow(/not a number: NaN/);
  expect(() => pairedT(pairs, { confidence: 95 })).toThrow(/confidence: between 0 and 1: 95/);
});
