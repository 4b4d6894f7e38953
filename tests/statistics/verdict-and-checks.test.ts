import { describe, expect, test } from 'vitest';
import {
  bowker,
  changeVerdict,
  detectableChange,
  detectableChangeOf,
  effectSizePaired,
  itemMoments,
  limitShares,
  normalisedGain,
  normalQuantiles,
  omegaTotal,
  ordinalMarginalHomogeneity,
  pairedPower,
  pairedT,
  pairsNeeded,
  shapeOfChange,
  shapiroWilk,
  stuartMaxwell,
  tostPaired,
} from '../../src/statistics';
import { expectSame } from './laws';
import { pairedCases } from './paired-cases';
import { expectClose, expectInterval, expectProbability, referenceCases } from './reference-cases';

type Tost = {
  tLower: number;
  pLower: number;
  tUpper: number;
  pUpper: number;
  pTost: number;
  ci90: [number, number];
  equivalent: boolean;
};
type Normality = {
  W?: number;
  pValue: number;
  skew_type3: number;
  kurtosis_type3: number;
  qqTheoretical: number[];
  qqSample: number[];
};
type Gain = {
  classGain: number | string;
  meanIndividual: number | string;
  nExcluded: number;
  meanNormalisedChange: number | string;
  nDropped: number;
  individual: (number | null)[];
  normalisedChange: (number | null)[];
} & Record<'ceilingPre' | 'ceilingPost' | 'floorPre' | 'floorPost', number>;
type Power = { power: number; mde80: number; mde90: number; nRequired80: number; nRequired90: number };

const tosts = pairedCases<Tost, { low: number; high: number; alpha: number }>('tost-paired');
const normality = pairedCases<Normality>('normality');
const gains = pairedCases<Gain, { min: number; max: number }>('normalised-gain');
const powers = referenceCases<{ n: number; dz: number; alpha: number }, Power>('power-paired');
const omegas = referenceCases<
  { items: (number | null)[][] },
  Record<string, never> & { n: number; omegaTotal_ml_raw: number; mlLoadings: number[]; mlUniqueness: number[] }
>('omega-total');
const likert = referenceCases<{ pre: number[]; post: number[] }, Record<string, number>, { levels: number[] }>(
  'likert-distribution',
);

test('every case is here', () => {
  expect([tosts, normality, gains, powers, omegas, likert].map((cases) => cases.length)).toEqual([14, 14, 10, 5, 3, 3]);
});

describe('two one-sided tests equal R', () => {
  test.each(tosts)('$id', ({ pairs, options, expected, appExpected, tolerance }) => {
    const result = tostPaired(pairs, options, { confidence: 1 - options.alpha });
    if (appExpected) return expect(result).toMatchObject({ ok: false, reason: appExpected.reason });
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.lower.t, expected.tLower, tolerance, 't lower');
    expectClose(result.upper.t, expected.tUpper, tolerance, 't upper');
    expectProbability(result.lower.p, expected.pLower, tolerance, 'p lower');
    expectProbability(result.upper.p, expected.pUpper, tolerance, 'p upper');
    expectProbability(result.p, expected.pTost, tolerance, 'p');
    expectInterval(result.interval, expected.ci90, tolerance, 'interval');
    expect(result.p < options.alpha).toBe(expected.equivalent);
  });

  test('the verdict has three ways', () => {
    const verdictOf = (after: number[], count: number[]) => {
      const found = changeVerdict({ before: after.map(() => 3), after, count }, { low: -0.3, high: 0.3 });
      return found.ok ? found.verdict : found.reason;
    };
    expect(verdictOf([4, 3], [60, 20])).toBe('changed');
    expect(verdictOf([2, 4, 3], [50, 50, 300])).toBe('no-meaningful-change');
    expect(verdictOf([1, 5, 3], [3, 3, 2])).toBe('cannot-tell');
    expect(verdictOf([4], [9])).toBe('zero-variance');
  });
});

describe('checks of the distribution equal R', () => {
  test.each(normality)('$id', ({ pairs, expected, appExpected, tolerance }) => {
    const test_ = shapiroWilk(pairs);
    if (appExpected) {
      expect(test_).toMatchObject({ ok: false, reason: appExpected.reason });
      return expect(shapeOfChange(pairs)).toMatchObject({ ok: false, reason: appExpected.reason });
    }
    const shape = shapeOfChange(pairs);
    const quantiles = normalQuantiles(pairs);
    if (!test_.ok || !shape.ok || !quantiles.ok) return expect.unreachable();
    expectClose(test_.W, expected.W, tolerance, 'W');
    expectProbability(test_.p, expected.pValue, tolerance, 'p');
    expectClose(shape.skewness, expected.skew_type3, tolerance, 'skewness');
    expectClose(shape.kurtosis, expected.kurtosis_type3, tolerance, 'kurtosis');
    expected.qqTheoretical.forEach((normal, index) => {
      expectClose(quantiles.points[index]?.normal, normal, tolerance, `normal quantile ${index}`);
      expectClose(quantiles.points[index]?.change, expected.qqSample[index], tolerance, `change ${index}`);
    });
  });
});

describe('normalised gain equals R', () => {
  // Half an item step of three items from 1 to 5 is 1/6.
  test('near the end of the scale is at it, if wanted', () => {
    const pairs = { before: [5, 29 / 6, 1], after: [4.8, 1.1, 3], count: [2, 3, 4] };
    const near = limitShares(pairs, { minimum: 1, maximum: 5, within: 1 / 6 });
    expect(near).toMatchObject({
      ceiling: { before: { count: 5 }, after: { count: 0 } },
      floor: { after: { count: 3 } },
    });
    expect(limitShares(pairs, { minimum: 1, maximum: 5 })).toMatchObject({ ceiling: { before: { count: 2 } } });
  });

  test.each(gains)('$id', ({ pairs, columns, options, expected, appExpected, tolerance }) => {
    const result = normalisedGain(pairs, { minimum: options.min, maximum: options.max });
    if (appExpected) return expect(result).toMatchObject({ ok: false, reason: appExpected.reason });
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.classGain, expected.classGain, tolerance, 'class gain');
    expect(result.atMaximumBefore).toBe(expected.nExcluded);
    if (typeof expected.meanIndividual === 'number')
      expectClose(result.meanIndividual, expected.meanIndividual, tolerance, 'individual');
    expect(result.dropped).toBe(expected.nDropped);
    if (typeof expected.meanNormalisedChange === 'number')
      expectClose(result.meanChange, expected.meanNormalisedChange, tolerance, 'change');
    const rows = columns.pre.flatMap((pre, row) => (pre === null || columns.post[row] === null ? [] : [row]));
    expect(rows).toHaveLength(expected.individual.length);
    rows.forEach((row, person) => {
      const isPair = (before: number, at: number) =>
        before === columns.pre[row] && pairs.after[at] === columns.post[row];
      const at = Array.from(pairs.before).findIndex(isPair);
      expectSame(result.gains[at], expected.individual[person], tolerance.relative);
      expectSame(result.changes[at], expected.normalisedChange[person], tolerance.relative);
    });
    const limits = limitShares(pairs, { minimum: options.min, maximum: options.max });
    if (!limits.ok) return expect.unreachable(limits.reason);
    expectClose(limits.ceiling.before.share, expected.ceilingPre, tolerance, 'ceiling before');
    expectClose(limits.ceiling.after.share, expected.ceilingPost, tolerance, 'ceiling after');
    expectClose(limits.floor.before.share, expected.floorPre, tolerance, 'floor before');
    expectClose(limits.floor.after.share, expected.floorPost, tolerance, 'floor after');
  });
});

describe('power equals R', () => {
  test.each(powers)('$id', ({ data: { n, dz, alpha }, expected, tolerance }) => {
    const options = { significance: alpha };
    expectClose(pairedPower(n, dz, options), expected.power, tolerance, 'power');
    const found = [detectableChange(n, 0.8, options), detectableChange(n, 0.9, options)];
    const needed = [pairsNeeded(dz, 0.8, options), pairsNeeded(dz, 0.9, options)];
    found.forEach((one, index) => {
      expectClose(one.ok ? one.dz : null, [expected.mde80, expected.mde90][index], tolerance, 'detectable change');
    });
    needed.forEach((one, index) => {
      expectClose(
        one.ok ? one.n : null,
        [expected.nRequired80, expected.nRequired90][index],
        tolerance,
        'pairs needed',
      );
    });
  });

  test('in points and in average SDs', () => {
    const pairs = { before: [1, 2, 3, 4], after: [2, 2, 4, 3], count: [4, 3, 2, 3] };
    const found = detectableChangeOf(pairs, 0.8);
    const effect = effectSizePaired(pairs);
    const test = pairedT(pairs);
    if (!found.ok || !effect.ok || !test.ok) return expect.unreachable();
    const exactly = { relative: 1e-12, absolute: 0 };
    expectClose(found.points, found.dz * test.standardDeviation, exactly, 'points');
    expectClose(found.dav / found.dz, effect.dav.cohen / effect.dz.cohen, exactly, 'd_av');
    expect(detectableChangeOf({ before: [1, 2], after: [2, 3], count: [3, 3] }, 0.8)).toMatchObject({
      reason: 'zero-variance',
    });
  });

  test('refuses what makes no sense', () => {
    expect(detectableChange(1, 0.8)).toMatchObject({ reason: 'too-few' });
    expect(detectableChange(20, 1)).toMatchObject({ reason: 'bad-definition' });
    expect(pairsNeeded(0, 0.8)).toMatchObject({ reason: 'not-computable' });
  });
});

describe('omega total equals R', () => {
  test.each(omegas)('$id', ({ data, expected, tolerance }) => {
    const result = omegaTotal(itemMoments(data.items).moments);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.n).toBe(expected.n);
    expectClose(result.omega, expected.omegaTotal_ml_raw, tolerance, 'omega');
    for (const [item, uniqueness] of expected.mlUniqueness.entries()) {
      expectClose(result.uniquenesses[item], uniqueness, tolerance, `uniqueness ${item}`);
    }
  });
});

describe('tests of two distributions equal R', () => {
  test.each(likert)('$id', ({ data, options, expected, tolerance }) => {
    const at = (answer: number) => options.levels.indexOf(answer);
    const table = options.levels.map(() => options.levels.map(() => 0));
    data.pre.forEach((before, row) => {
      table[at(before)]![at(data.post[row]!)]! += 1;
    });
    const ordinal = ordinalMarginalHomogeneity(table);
    const nominal = stuartMaxwell(table);
    const symmetric = bowker(table);
    if (!ordinal.ok || !nominal.ok || !symmetric.ok) return expect.unreachable();
    expectClose(ordinal.z, expected.ordinalMhZ, tolerance, 'z');
    expectProbability(ordinal.p, expected.ordinalMhP, tolerance, 'p of z');
    expectClose(nominal.chiSquared, expected.stuartMaxwellChi2, tolerance, 'Stuart–Maxwell');
    expect(nominal.degreesOfFreedom).toBe(expected.stuartMaxwellDf);
    expectProbability(nominal.p, expected.stuartMaxwellP, tolerance, 'p of Stuart–Maxwell');
    // R gives NaN where nobody moved between some pair of levels; ours leaves such a pair out.
    if (typeof expected.bowkerChi2 !== 'number') return;
    expectClose(symmetric.chiSquared, expected.bowkerChi2, tolerance, 'Bowker');
    expect(symmetric.degreesOfFreedom).toBe(expected.bowkerDf);
    expectProbability(symmetric.p, expected.bowkerP, tolerance, 'p of Bowker');
  });
});
