import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MetaOptions, metaAnalysis, type StudyEffect } from '../../src/statistics';
import { expectClose, expectInterval, expectProbability, referenceCases, type Tolerance } from './reference-cases';

type Model = {
  mu: number;
  se: number;
  stat: number | 'Inf';
  p: number;
  low: number;
  high: number;
  tau2: number;
  seTau2: number | null;
  I2: number;
  H2: number;
  piLow: number | null;
  piHigh: number | null;
  weights: number[];
};
type Name = keyof typeof models;
type Expected = { k: number; Q: number; Qp: number } & Record<Name, Model>;

const models = {
  FE_z: { method: 'fixed', test: 'normal' },
  DL_z: { method: 'dersimonian-laird', test: 'normal' },
  DL_knha: { method: 'dersimonian-laird', test: 'hartung-knapp' },
  REML_z: { method: 'reml', test: 'normal' },
  REML_knha: { method: 'reml', test: 'hartung-knapp' },
  PM_z: { method: 'paule-mandel', test: 'normal' },
  PM_knha: { method: 'paule-mandel', test: 'hartung-knapp' },
} as const satisfies Record<string, MetaOptions>;
const names = Object.keys(models) as Name[];

const cases = referenceCases<{ yi: number[]; vi: number[] }, Expected>('meta-analysis').map((one) => ({
  ...one,
  effects: one.data.yi.map((estimate, study): StudyEffect => ({ estimate, variance: one.data.vi[study]! })),
}));

/**
 * metafor 3.8 ends its search for Paule and Mandel's τ² at uniroot's 1e-4: k2 has .29498 for .295. These are its values with
 * control = list(tol = 1e-15): τ², μ, its errors by z and by knha, the error of τ², I², H².
 */
const PAULE_MANDEL: Record<string, [number, number, number, number, number, number, number]> = {
  'anorexia-meanchange': [12.182549885642578, 3.2211776063342419, 2.2063160279781755, 2.2063160279781755, 14.603491245940182, 83.601241731828836, 6.0980226895650391], // biome-ignore format: one case
  bcg: [0.318068452205024, -0.71496815349344423, 0.18089219153762351, 0.18089219153762348, 0.17366302746275655, 92.330337954153237, 13.038384142903864], // biome-ignore format: one case
  homogeneous: [0, 0.29970149253731343, 0.066914960511820581, 0.0033038721822654738, 0.01462381935989957, 0, 1],
  'identical-effects': [0, 0.4, 0.1825741858350553, 0, 0.1, 0, 1],
  k2: [0.295, 0.49375, 0.39995116889440385, 0.39995116889440385, 0.45243785452482999, 92.1875, 12.8],
  'sim-n23-g3-unbalanced-meanchange': [0.062372742927391173, 0.21259744571840772, 0.1874869059095437, 0.1874869059095437, 0.10545401966260225, 60.626777146543503, 2.5397971705844551], // biome-ignore format: one case
  'sim-n80-g4-meanchange': [0.030741961524933376, 0.26184528350434982, 0.098394153421986333, 0.098394153421986347, 0.031619350784883364, 79.727127099445497, 4.9326999922771098], // biome-ignore format: one case
  'two-groups-meanchange': [0.17598495238095241, 0.30277365491651215, 0.30798751084809289, 0.30798751084809289, 0.26829415121498973, 92.75644732509295, 13.805380382808275], // biome-ignore format: one case
};

test('every case is here', () => expect(cases).toHaveLength(8));

describe.each(names)('%s equals R', (name) => {
  test.each(cases)('$id', ({ id, effects, expected, tolerance }) => {
    const result = metaAnalysis(effects, models[name]);
    if (expected[name].stat === 'Inf') {
      // Equal estimates have no spread to judge them by: R says p = 0.
      expect(result).toMatchObject({ ok: false, reason: 'zero-variance', partial: { studies: 3 } });
      return expectClose(result.ok ? null : result.partial?.estimate, expected[name].mu, tolerance, 'estimate');
    }
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.studies).toBe(expected.k);
    expectClose(result.q.statistic, expected.Q, tolerance, 'Q');
    expectProbability(result.q.p, expected.Qp, tolerance, 'p of Q');
    if (name.startsWith('PM')) return expectPauleMandel(result, PAULE_MANDEL[id]!, tolerance);
    expectModel(result, expected[name], tolerance);
  });
});

type Result = Extract<ReturnType<typeof metaAnalysis>, { ok: true }>;

function expectModel(result: Result, wanted: Model, tolerance: Tolerance): void {
  expectClose(result.estimate, wanted.mu, tolerance, 'estimate');
  expectClose(result.standardError, wanted.se, tolerance, 'standard error');
  expectClose(result.statistic, wanted.stat, tolerance, 'statistic');
  expectProbability(result.p, wanted.p, tolerance, 'p');
  expectInterval(result.interval, [wanted.low, wanted.high], tolerance, 'interval');
  expectClose(result.tauSquared, wanted.tau2, tolerance, 'τ²');
  if (wanted.seTau2 === null) expect(result.tauSquaredError).toBeNull();
  else expectClose(result.tauSquaredError, wanted.seTau2, tolerance, 'error of τ²');
  expectClose(result.iSquared, wanted.I2, tolerance, 'I²');
  expectClose(result.hSquared, wanted.H2, tolerance, 'H²');
  if (wanted.piLow === null) expect(result.predictionInterval).toBeNull();
  else expectInterval(result.predictionInterval, [wanted.piLow, wanted.piHigh], tolerance, 'prediction interval');
  expect(result.weights).toHaveLength(wanted.weights.length);
  result.weights.forEach((weight, study) => {
    expectClose(weight, wanted.weights[study], tolerance, `weight of ${study}`);
  });
}

function expectPauleMandel(result: Result, wanted: (typeof PAULE_MANDEL)[string], tolerance: Tolerance): void {
  const [tauSquared, estimate, normalError, knhaError, tauError, iSquared, hSquared] = wanted;
  expectClose(result.tauSquared, tauSquared, tolerance, 'τ²');
  expectClose(result.estimate, estimate, tolerance, 'estimate');
  const standardError = result.test === 'normal' ? normalError : knhaError;
  expectClose(result.standardError, standardError, tolerance, 'standard error');
  expectClose(result.tauSquaredError, tauError, tolerance, 'error of τ²');
  expectClose(result.iSquared, iSquared, tolerance, 'I²');
  expectClose(result.hSquared, hSquared, tolerance, 'H²');
}

const runs = { seed: 20260101, numRuns: 150 };
const effect = fc.record({
  estimate: fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000),
  variance: fc.double({ min: 1e-4, max: 2, noNaN: true }),
});

describe.each(names)('%s', (name) => {
  test('τ² is not negative, the estimate among the studies and inside its interval, the weights a whole', () => {
    fc.assert(
      fc.property(fc.array(effect, { minLength: 2, maxLength: 12 }), (effects) => {
        const result = metaAnalysis(effects, models[name]);
        if (!result.ok) return void expect(result.reason).toBe('zero-variance');
        expect(result.tauSquared).toBeGreaterThanOrEqual(0);
        const estimates = effects.map(({ estimate }) => estimate);
        expect(result.estimate).toBeGreaterThanOrEqual(Math.min(...estimates) - 1e-9);
        expect(result.estimate).toBeLessThanOrEqual(Math.max(...estimates) + 1e-9);
        expect(result.interval[0]).toBeLessThanOrEqual(result.estimate);
        expect(result.interval[1]).toBeGreaterThanOrEqual(result.estimate);
        expect(result.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
      }),
      runs,
    );
  });

  test('equal estimates are the estimate; a constant moves it alone', () => {
    fc.assert(
      fc.property(fc.array(effect, { minLength: 2, maxLength: 8 }), (effects) => {
        const same = metaAnalysis(effects.map((one) => ({ ...one, estimate: 0.4 })), models[name]); // biome-ignore format: one thought
        const { estimate, tauSquared } = same.ok ? same : { estimate: 0, tauSquared: 0, ...same.partial };
        expect(tauSquared).toBe(0);
        expect(estimate).toBeCloseTo(0.4, 12);
        const there = metaAnalysis(effects, models[name]);
        const moved = metaAnalysis(effects.map((one) => ({ ...one, estimate: one.estimate + 1 })), models[name]); // biome-ignore format: one thought
        if (!there.ok || !moved.ok) return void expect(there.ok).toBe(moved.ok);
        expect(Math.abs(moved.estimate - there.estimate - 1)).toBeLessThan(1e-6);
        expect(Math.abs(moved.standardError - there.standardError)).toBeLessThan(1e-6);
      }),
      runs,
    );
  });
});

test('a study without variance is left out and named; one alone is one alone', () => {
  const effects = [{ estimate: 0.2, variance: 0.01 }, { estimate: 0.5, variance: 0 }, { estimate: 0.4, variance: 0.02 }]; // biome-ignore format: one thought
  expect(metaAnalysis(effects)).toMatchObject({ ok: true, studies: 2, leftOut: [1], method: 'reml' });
  expect(metaAnalysis(effects.slice(0, 2))).toMatchObject({
    ok: false,
    reason: 'too-few',
    partial: { estimate: 0.2, standardError: 0.1, leftOut: [1] },
  });
  expect(metaAnalysis([])).toMatchObject({ reason: 'too-few', counted: 0 });
  expect(() => metaAnalysis([{ estimate: 1, variance: -1 }])).toThrow(/not a variance: -1/);
  expect(() => metaAnalysis([{ estimate: Number.NaN, variance: 1 }])).toThrow(/not a number: NaN/);
});

test('Hartung–Knapp says where it is narrower than the normal interval', () => {
  const close = [{ estimate: 0.3, variance: 0.02 }, { estimate: 0.31, variance: 0.03 }]; // biome-ignore format: one thought
  expect(metaAnalysis(close)).toMatchObject({ narrowerThanNormal: true });
  expect(metaAnalysis(close, { test: 'normal' })).toMatchObject({ narrowerThanNormal: false });
});
