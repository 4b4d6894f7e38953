import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IccForm, icc, kappaAgreement, krippendorffAlpha, type Ratings } from '../../src/statistics';
import { expectFinite, expectSame } from './laws';
import { expectClose, expectInterval, expectProbability, referenceCases } from './reference-cases';

type Data = { ratings: (number | null)[][] };
type Form = Record<'icc' | 'F' | 'df1' | 'df2' | 'p' | 'low' | 'high', number>;
type Icc = Record<'n' | 'k' | 'nDropped' | 'MSB' | 'MSJ' | 'MSE' | 'MSW', number> &
  Record<'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k', Form>;
type Pair = Record<
  'n' | 'exactAgreement' | 'adjacentAgreement' | 'kappa' | 'kappaLinear' | 'kappaQuadratic' | 'psych_var_kappa',
  number
> & { raters: [number, number]; psych_ci_unweighted: [number, number] };
type Kappa = { pairs: Pair[]; meanExact: number; lightKappa: number };
type Alpha = Record<'nominal' | 'ordinal' | 'interval' | 'nPairable', number>;

const iccs = referenceCases<Data, Icc>('icc');
const kappas = referenceCases<Data, Kappa, { levels: number[] }>('kappa-agreement');
const alphas = referenceCases<Data, Alpha>('krippendorff-alpha');

const runs = { seed: 20260101, numRuns: 100 };
const SEED = [12345, 23456, 34567, 45678, 56789, 67890];

test('every case is here', () => {
  expect([iccs, kappas, alphas].map((cases) => cases.length)).toEqual([8, 8, 8]);
});

describe('intraclass correlations equal R', () => {
  test.each(iccs.filter(({ appExpected }) => !appExpected))('$id', ({ data, expected, tolerance }) => {
    const result = icc(data.ratings);
    if (!result.ok) return expect.unreachable(result.reason);
    expect([result.n, result.raters, result.dropped]).toEqual([expected.n, expected.k, expected.nDropped]);
    const { between, raters, error, within } = result.meanSquares;
    [between, raters, error, within].forEach((square, index) => {
      expectClose(square, [expected.MSB, expected.MSJ, expected.MSE, expected.MSW][index], tolerance, 'mean square');
    });
    const same = (form: IccForm, wanted: Form, what: string) => {
      expectClose(form.icc, wanted.icc, tolerance, what);
      expectClose(form.f, wanted.F, tolerance, `F of ${what}`);
      expect([form.numeratorDf, form.denominatorDf]).toEqual([wanted.df1, wanted.df2]);
      expectProbability(form.p, wanted.p, tolerance, `p of ${what}`);
      expectInterval(form.interval, [wanted.low, wanted.high], tolerance, `interval of ${what}`);
    };
    same(result.single.oneWay, expected.ICC1, 'ICC(1,1)');
    same(result.single.agreement, expected.ICC2, 'ICC(2,1)');
    same(result.single.consistency, expected.ICC3, 'ICC(3,1)');
    same(result.average.oneWay, expected.ICC1k, 'ICC(1,k)');
    same(result.average.agreement, expected.ICC2k, 'ICC(2,k)');
    same(result.average.consistency, expected.ICC3k, 'ICC(3,k)');
  });

  const caseOf = (id: string) => icc(iccs.find((one) => one.id === id)!.data.ratings);

  test('all ratings alike: nothing varies', () => {
    expect(caseOf('all-same')).toEqual({ ok: false, reason: 'no-variation', partial: { n: 6, raters: 3, dropped: 0 } });
  });

  test('raters who agree perfectly: 1 in every form, without F and interval', () => {
    const perfect = { icc: 1, f: null, p: null, interval: null };
    const forms = { oneWay: perfect, agreement: perfect, consistency: perfect };
    expect(caseOf('perfect-n8-k2')).toMatchObject({ ok: true, single: forms, average: forms });
  });

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

describe('κ equals R', () => {
  test.each(kappas.filter(({ appExpected }) => !appExpected))('$id', ({ data, options, expected, tolerance }) => {
    const result = kappaAgreement(data.ratings, options);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.pairs).toHaveLength(expected.pairs.length);
    expectClose(result.meanExactAgreement, expected.meanExact, tolerance, 'mean exact agreement');
    expectClose(result.light.unweighted, expected.lightKappa, tolerance, 'Light');
    for (const [index, pair] of result.pairs.entries()) {
      const wanted = expected.pairs[index]!;
      expect(pair.raters.map((rater) => rater + 1)).toEqual(wanted.raters);
      expect(pair.n).toBe(wanted.n);
      expectClose(pair.exactAgreement, wanted.exactAgreement, tolerance, 'exact');
      expectClose(pair.adjacentAgreement, wanted.adjacentAgreement, tolerance, 'adjacent');
      expectClose(pair.unweighted?.kappa, wanted.kappa, tolerance, 'κ');
      expectClose(pair.linear?.kappa, wanted.kappaLinear, tolerance, 'linear κ');
      expectClose(pair.quadratic?.kappa, wanted.kappaQuadratic, tolerance, 'quadratic κ');
      expectClose(pair.unweighted?.variance, wanted.psych_var_kappa, tolerance, 'variance');
      if (wanted.psych_var_kappa === 0) expect(pair.unweighted?.interval).toBeNull();
      else expectInterval(pair.unweighted?.interval, wanted.psych_ci_unweighted, tolerance, 'interval');
    }
  });

  test('one level throughout is no variation', () => {
    const { data, options } = kappas.find(({ id }) => id === 'all-same')!;
    expect(kappaAgreement(data.ratings, options)).toEqual({ ok: false, reason: 'no-variation' });
  });

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

/**
 * Where no rating at all is missing, irr 0.84.1 forgets to divide the pairs of a work by m − 1, so that it counts n·m·(m − 1) ratings
 * instead of n·m, and its 1 − α is too large by (N − 1/(m − 1))/(N − 1): rubric-n30-k3 is .2375 there and .2417 by the definition,
 * shrout-fleiss −.0957 and −.0648. A work that nobody rated, which changes nothing, brings irr to the definition.
 */
const undividedByIrr = (ratings: Data['ratings']) => (ratings.flat().includes(null) ? 1 : ratings[0]!.length - 1);

describe('Krippendorff’s α equals R', () => {
  test.each(alphas.filter(({ appExpected }) => !appExpected))('$id', ({ data, expected, tolerance }) => {
    const result = krippendorffAlpha(data.ratings);
    if (!result.ok) return expect.unreachable(result.reason);
    const undivided = undividedByIrr(data.ratings);
    expect(result.pairable * undivided).toBe(expected.nPairable);
    const factor = (result.pairable - 1 / undivided) / (result.pairable - 1);
    for (const metric of ['nominal', 'ordinal', 'interval'] as const)
      expectClose(1 - (1 - result.alpha[metric]) * factor, expected[metric], tolerance, metric);
    expect(result.interval).toBeNull();
  });

  test('one rating only is no variation', () => {
    const { data } = alphas.find(({ id }) => id === 'all-same')!;
    expect(krippendorffAlpha(data.ratings)).toMatchObject({ ok: false, reason: 'no-variation' });
  });

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
