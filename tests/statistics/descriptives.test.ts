import { describe, expect, test } from 'vitest';
import { type Descriptives, describePairs, describeValues, valuesOnce } from '../../src/statistics';
import { pairedCases } from './paired-cases';
import { expectClose, referenceCases, type Tolerance } from './reference-cases';

type Summary = Record<'n' | 'mean' | 'median' | 'min' | 'max' | 'q1' | 'q3', number> & { sd: number | null };
type Expected = { n: number; pre: Summary; post: Summary; diff: Summary; r: number | null };

const cases = pairedCases<Expected>('descriptives');

test('every case is here', () => expect(cases).toHaveLength(16));

describe('descriptives equal R', () => {
  test.each(cases)('$id', ({ pairs, expected, tolerance }) => {
    const result = describePairs(pairs);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.n).toBe(expected.n);
    expectSummary(result.before, expected.pre, tolerance, 'before');
    expectSummary(result.after, expected.post, tolerance, 'after');
    expectSummary(result.change, expected.diff, tolerance, 'change');
    if (expected.r === null) expect(result.correlation).toBeNull();
    else expectClose(result.correlation, expected.r, tolerance, 'correlation');
  });
});

function expectSummary(actual: Descriptives, expected: Summary, tolerance: Tolerance, what: string): void {
  expect(actual.n).toBe(expected.n);
  expectClose(actual.mean, expected.mean, tolerance, `${what} mean`);
  expectClose(actual.median, expected.median, tolerance, `${what} median`);
  expectClose(actual.minimum, expected.min, tolerance, `${what} minimum`);
  expectClose(actual.maximum, expected.max, tolerance, `${what} maximum`);
  expectClose(actual.lowerQuartile, expected.q1, tolerance, `${what} lower quartile`);
  expectClose(actual.upperQuartile, expected.q3, tolerance, `${what} upper quartile`);
  if (expected.sd === null) {
    expect([actual.standardDeviation, actual.variance]).toEqual([null, null]);
  } else {
    expectClose(actual.standardDeviation, expected.sd, tolerance, `${what} standard deviation`);
    expectClose(actual.variance, expected.sd ** 2, tolerance, `${what} variance`);
  }
}

const certified = referenceCases<{ x: number[] }, { n: number; certifiedMean: number; certifiedSd: number }>(
  'nist-univariate',
);

test('every NIST case is here', () => expect(certified).toHaveLength(6));

describe('mean and standard deviation equal what NIST certifies', () => {
  test.each(certified)('$id', ({ data, expected, tolerance }) => {
    const result = describeValues(valuesOnce(data.x));
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.n).toBe(expected.n);
    expectClose(result.mean, expected.certifiedMean, tolerance, 'mean');
    expectClose(result.standardDeviation, expected.certifiedSd, tolerance, 'standard deviation');
  });
});

test('nobody has no mean', () => {
  expect(describeValues({ value: [3], count: [0] })).toEqual({ ok: false, reason: 'too-few', needed: 1, counted: 0 });
  expect(describePairs({ before: [], after: [], count: [] })).toMatchObject({ ok: false, reason: 'too-few' });
});
