import { describe, expect, test } from 'vitest';
import { bootstrapBca, describePairs, mrg32k3a, signFlipTest, signTest } from '../../src/statistics';
import { pairedCases } from './paired-cases';
import { expectClose, expectInterval, expectProbability } from './reference-cases';

type Sign = {
  nPos: number;
  nNeg: number;
  nZero: number;
  pValue: number;
  medianDiff: number;
  propPos?: number;
  ciLow: number;
  ciHigh: number;
};
type Flips = { n: number; enumerated: number; pTwoSided: number; pGreater: number; pLess: number };
type Bootstrap = {
  first3u: number[];
  t0: number;
  bootMean: number;
  bootSe: number;
  z0: number;
  a: number;
  bca: [number, number];
  percentile: [number, number];
};

const signs = pairedCases<Sign>('sign-test');
const flips = pairedCases<Flips>('permutation-exact');
const bootstraps = pairedCases<Bootstrap, { B: number; seed: number[] }>('bootstrap-bca');
const SEED = [12345, 23456, 34567, 45678, 56789, 67890];

test('every case is here', () => {
  expect(signs).toHaveLength(16);
  expect(flips).toHaveLength(11);
  expect(bootstraps).toHaveLength(9);
});

describe('the sign test equals R', () => {
  test.each(signs)('$id', ({ pairs, expected, tolerance }) => {
    const result = signTest(pairs);
    if (!result.ok) return expect.unreachable(result.reason);
    expect([result.gained, result.lost, result.unchanged]).toEqual([expected.nPos, expected.nNeg, expected.nZero]);
    expectProbability(result.p, expected.pValue, tolerance, 'p');
    const described = describePairs(pairs);
    expectClose(described.ok ? described.change.median : null, expected.medianDiff, tolerance, 'median');
    if (expected.propPos === undefined) return expect(result.share).toBeNull();
    expectClose(result.share?.value, expected.propPos, tolerance, 'share');
    expectInterval(result.share?.interval, [expected.ciLow, expected.ciHigh], tolerance, 'interval');
  });
});

describe('all patterns of signs equal R', () => {
  test.each(flips)('$id', ({ pairs, expected, tolerance }) => {
    const result = signFlipTest(pairs, { seed: SEED });
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result).toMatchObject({ n: expected.n, method: 'exact', replicates: expected.enumerated });
    expectProbability(result.p, expected.pTwoSided, tolerance, 'p');
    expectProbability(result.pGreater, expected.pGreater, tolerance, 'p greater');
    expectProbability(result.pLess, expected.pLess, tolerance, 'p less');
  });

  test('the same seed draws the same patterns', () => {
    const pairs = { before: [1, 2, 3, 4, 2], after: [2, 2, 5, 3, 3], count: [4, 3, 5, 4, 2] };
    const drawn = signFlipTest(pairs, { seed: SEED, replicates: 4999 });
    expect(signFlipTest(pairs, { seed: SEED, replicates: 4999 })).toEqual(drawn);
    if (!drawn.ok) return expect.unreachable();
    expect(drawn.method).toBe('monte-carlo');
  });
});

describe('the BCa bootstrap equals R', () => {
  test.each(bootstraps)('$id', ({ columns, options, expected, tolerance }) => {
    const draw = mrg32k3a(options.seed);
    expect([draw(), draw(), draw()]).toEqual(expected.first3u);
    const complete = columns.pre.flatMap((pre, row) => {
      const post = columns.post[row];
      return pre == null || post == null ? [] : [{ pre, post }];
    });
    // The order of the reference is the order of its rows.
    const pairs = {
      before: complete.map(({ pre }) => pre),
      after: complete.map(({ post }) => post),
      count: complete.map(() => 1),
    };
    const result = bootstrapBca(pairs, { seed: options.seed, replicates: options.B });
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.estimate, expected.t0, tolerance, 't0');
    expectClose(result.bootstrapMean, expected.bootMean, tolerance, 'mean of the replicates');
    expectClose(result.standardError, expected.bootSe, tolerance, 'standard error');
    expectClose(result.biasCorrection, expected.z0, tolerance, 'z0');
    expectClose(result.acceleration, expected.a, tolerance, 'a');
    expectInterval(result.interval, expected.bca, tolerance, 'interval');
    expectInterval(result.percentile, expected.percentile, tolerance, 'percentile');
  });
});

test('no honest answer', () => {
  expect(bootstrapBca({ before: [1, 2], after: [2, 2], count: [2, 3] }, { seed: SEED })).toMatchObject({
    reason: 'too-few',
    needed: 6,
  });
  expect(bootstrapBca({ before: [1], after: [2], count: [9] }, { seed: SEED })).toMatchObject({
    reason: 'zero-variance',
  });
  expect(signTest({ before: [], after: [], count: [] })).toMatchObject({ reason: 'too-few' });
  expect(() => mrg32k3a([1, 2, 3])).toThrow(/not a seed/);
});
