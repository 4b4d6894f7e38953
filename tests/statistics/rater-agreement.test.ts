import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icc, kappaAgreement, krippendorffAlpha, type Ratings } from '../../src/statistics';
import { expectFinite, expectSame } from './laws';
import { expectClose, referenceCases } from './reference-cases';

type Data = { ratings: (number | null)[][] };

const iccs = referenceCases<Data, unknown>('icc');
const kappas = referenceCases<Data, unknown, { levels: number[] }>('kappa-agreement');
const alphas = referenceCases<Data, unknown>('krippendorff-alpha');

const runs = { seed: 20260101, numRuns: 100 };
const SEED = [12345, 23456, 34567, 45678, 56789, 67890];

describe('intraclass correlations', () => {
  const caseOf = (id: string) => icc(iccs.find((one) => one.id === id)!.data.ratings);

  // R divides by a mean square that is rounding noise, and says −8.9e29 and −1.1e30 for the means, and 6 for ICC(2,k).
  test('works that do not differ: negative for one rater, and nothing for the mean of raters', () => {
    const none = { icc: null, interval: null };
    const result = caseOf('no-between-variance');
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.single.oneWay.icc, -1, { relative: 0, absolute: 1e-10 }, 'ICC(1,1)');
    expectClose(result.single.agreement.icc, -1.5, { relative: 0, absolute: 1e-10 }, 'ICC(2,1)');
    expectClose(result.single.consistency.icc, -1, { relative: 0, absolute: 1e-10 }, 'ICC(3,1)');
    expect(result.single.oneWay).toMatchObject({ f: 0, p: 1, interval: null });
    expect(result.average).toMatchObject({ oneWay: none, agreement: none, consistency: none });
  });

  test('raters a level apart: consistent, not in agreement', () => {
    const result = icc([[1, 2], [2, 3], [4, 5], [3, 4]]); // biome-ignore format: one row a work
    expect(result).toMatchObject({ ok: true, single: { consistency: { icc: 1, interval: null } } });
    expect(result.ok && result.single.agreement.icc).toBeLessThan(0.9);
  });

  test('too few', () => {
    expect(icc([[1, 2]])).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
    expect(icc([[1], [2], [3]])).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
    expect(icc([[1, null], [2, 3], [null, 1]])).toMatchObject({ reason: 'too-few', partial: { n: 1, dropped: 2 } }); // biome-ignore format: one row a work
    expect(icc([])).toMatchObject({ reason: 'too-few' });
    expect(() => icc([[1, 2], [1]])).toThrow(/row of 1 among rows of 2/);
  });
});

describe('κ', () => {
  // psych 2.2.9 multiplies a rater's share of a level by the sum of its weights, where the mean weight under the other's shares belongs, and
  // says .0402 (and 0, or 5.5, in other cases here). The formula of Fleiss, Cohen & Everitt in R says .00942, and 4,000 bootstrap samples .0105.
  test('the variance of weighted κ is that of its authors', () => {
    const { data, options } = kappas.find(({ id }) => id === 'rubric-n20-k2')!;
    const result = kappaAgreement(data.ratings, options);
    if (!result.ok) return expect.unreachable(result.reason);
    const exactly = { relative: 1e-12, absolute: 0 };
    expectClose(result.pairs[0]?.linear?.variance, 0.011661985718310649, exactly, 'linear');
    expectClose(result.pairs[0]?.quadratic?.variance, 0.0094240658087984888, exactly, 'quadratic');
  });

  test('works that two raters rated are enough for the two, if wanted', () => {
    const ratings = [[1, 1, null], [2, 2, null], [null, 1, 2], [null, 2, 2], [1, null, 2], [2, null, 2]]; // biome-ignore format: one row a work
    expect(kappaAgreement(ratings, { levels: [1, 2] })).toMatchObject({ ok: false, reason: 'too-few' });
    expect(kappaAgreement(ratings, { levels: [1, 2], missing: 'pairwise' })).toMatchObject({
      ok: true,
      dropped: 0,
      pairs: [{ n: 2, unweighted: { kappa: 1, interval: null } }, { n: 2 }, { n: 2 }],
    });
  });

  test('a rating off the scale is our mistake', () => {
    expect(() => kappaAgreement([[1, 6]], { levels: [1, 2, 3] })).toThrow(/not among the levels: 6/);
  });
});

describe('Krippendorff’s α', () => {
  test('the interval is the same for the same seed and any order of the works, and contains α', () => {
    const { ratings } = alphas.find(({ id }) => id === 'rubric-n30-k3')!.data;
    const result = krippendorffAlpha(ratings, { seed: SEED });
    expect(krippendorffAlpha([...ratings].reverse(), { seed: SEED })).toEqual(result);
    if (!result.ok || result.interval === null) return expect.unreachable();
    expect(result.replicates).toEqual({ drawn: 1999, used: 1999 });
    for (const metric of ['nominal', 'ordinal', 'interval'] as const) {
      expect(result.interval[metric][0]).toBeLessThan(result.alpha[metric]);
      expect(result.interval[metric][1]).toBeGreaterThan(result.alpha[metric]);
    }
  });
});

const ratings = (raters: number) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: raters, maxLength: raters }), {
    minLength: 3,
    maxLength: 20,
  });

describe('laws', () => {
  test('the order of works and raters changes no agreement', () => {
    fc.assert(
      fc.property(ratings(3), (rows) => {
        const turned: Ratings = [...rows].reverse().map((row) => [...row].reverse());
        const [there, back] = [icc(rows), icc(turned)];
        if (!there.ok || !back.ok) return expect(back).toEqual(there);
        for (const form of ['oneWay', 'agreement', 'consistency'] as const)
          expectSame(back.single[form].icc, there.single[form].icc, 1e-10);
        const [alpha, alphaBack] = [krippendorffAlpha(rows), krippendorffAlpha(turned)];
        expectSame(alphaBack, alpha, 1e-10);
        const options = { levels: [1, 2, 3, 4] };
        const [kappa, kappaBack] = [kappaAgreement(rows, options), kappaAgreement(turned, options)];
        expectSame(kappaBack.ok && kappaBack.light, kappa.ok && kappa.light, 1e-10);
      }),
      runs,
    );
  });

  test('two levels: weights change nothing, neither κ nor its variance', () => {
    const two = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { minLength: 2 });
    fc.assert(
      fc.property(two, (rows) => {
        const result = kappaAgreement(rows, { levels: [0, 1] });
        if (!result.ok) return;
        const { unweighted, linear, quadratic } = result.pairs[0]!;
        expect([linear, quadratic]).toEqual([unweighted, unweighted]);
      }),
      runs,
    );
  });

  // Fleiss & Cohen 1973: quadratic κ is ICC(2,1) but for terms of order 1/n.
  test('quadratic κ comes near ICC(2,1) as works grow', () => {
    fc.assert(
      fc.property(ratings(2), (rows) => {
        const many = Array.from({ length: 2000 }, () => rows).flat();
        const [kappa, correlation] = [kappaAgreement(many, { levels: [1, 2, 3, 4] }), icc(many)];
        if (!kappa.ok || !correlation.ok) return;
        const quadratic = kappa.pairs[0]!.quadratic!.kappa;
        expect(Math.abs(quadratic - correlation.single.agreement.icc!)).toBeLessThan(0.001);
      }),
      { ...runs, numRuns: 10 },
    );
  });

  test('no number of an answer is NaN or infinite', () => {
    fc.assert(
      fc.property(ratings(3), (rows) => {
        const answers = [icc(rows), kappaAgreement(rows, { levels: [1, 2, 3, 4] }), krippendorffAlpha(rows)];
        expectFinite(answers);
      }),
      runs,
    );
  });
});
