import { describe, expect, test } from 'vitest';
import { attainment, wilson } from '../../src/statistics';
import { pairedCases } from './paired-cases';
import { expectClose, expectInterval, expectProbability } from './reference-cases';

type Cells = Record<'n' | 'both' | 'preOnly' | 'postOnly' | 'neither', number>;
type Expected = Cells &
  Record<'preShare' | 'postShare' | 'diff' | 'phi' | 'pExact' | 'pMid', number> &
  Record<'preWilson' | 'postWilson' | 'newcombeCi', [number, number]> &
  Record<'chi2cc' | 'pCc' | 'chi2' | 'p', number | 'NaN'>;

const cases = pairedCases<Expected, { cut: number }>('attainment-mcnemar');

test('every case is here', () => expect(cases).toHaveLength(10));

describe('attainment of a target equals R', () => {
  test.each(cases)('$id', ({ pairs, options, expected, tolerance }) => {
    const result = attainment(pairs, options);
    if (!result.ok) return expect.unreachable(result.reason);
    const { n, both, beforeOnly, afterOnly, neither } = result;
    const cells: Cells = { n, both, preOnly: beforeOnly, postOnly: afterOnly, neither };
    expect(expected).toMatchObject(cells);
    expectClose(result.before.share, expected.preShare, tolerance, 'share before');
    expectClose(result.after.share, expected.postShare, tolerance, 'share after');
    expectInterval(result.before.interval, expected.preWilson, tolerance, 'Wilson before');
    expectInterval(result.after.interval, expected.postWilson, tolerance, 'Wilson after');
    expectClose(result.difference, expected.diff, tolerance, 'difference');
    expectInterval(result.interval, expected.newcombeCi, tolerance, 'Newcombe');
    expectClose(result.phi, expected.phi, tolerance, 'phi');
    expectProbability(result.exactP, expected.pExact, tolerance, 'exact p');
    expectProbability(result.midP, expected.pMid, tolerance, 'mid-p');
    if (expected.chi2 === 'NaN') return expect([result.corrected, result.uncorrected]).toEqual([null, null]);
    expectClose(result.corrected?.chiSquared, expected.chi2cc, tolerance, 'corrected χ²');
    expectProbability(result.corrected?.p, expected.pCc, tolerance, 'corrected p');
    expectClose(result.uncorrected?.chiSquared, expected.chi2, tolerance, 'χ²');
    expectProbability(result.uncorrected?.p, expected.p, tolerance, 'p');
  });
});

// R: binom.test(12, 24)$p.value; mcnemar.test(matrix(c(5, 9, 16, 7), 2))$p.value
test('the exact test is shown below 25 people who changed sides, χ² from there on', () => {
  const pairs = (afterOnly: number, beforeOnly: number) => ({
    before: [0, 1],
    after: [1, 0],
    count: [afterOnly, beforeOnly],
  });
  expect(attainment(pairs(12, 12), { cut: 1 })).toMatchObject({ test: 'exact', p: 1 });
  expect(attainment(pairs(16, 9), { cut: 1 })).toMatchObject({
    test: 'mcnemar-corrected',
    p: expect.closeTo(0.2301393, 7),
  });
});

test('a score of 3.4999999999999996 reaches 3.5', () => {
  expect(attainment({ before: [3.4999999999999996], after: [3.5], count: [1] }, { cut: 3.5 })).toMatchObject({
    both: 1,
  });
});

test('Wilson: nobody and everybody keep their end; of no one there is no share', () => {
  expect(wilson(0, 8)).toMatchObject({ ok: true, interval: [0, expect.closeTo(0.32440756488388012, 14)] });
  expect(wilson(8, 8)).toMatchObject({ ok: true, interval: [expect.closeTo(1 - 0.32440756488388012, 14), 1] });
  expect(wilson(0, 0)).toEqual({ ok: false, reason: 'too-few', needed: 1, counted: 0 });
  expect(() => wilson(9, 8)).toThrow(/share: not a part of 8: 9/);
});
