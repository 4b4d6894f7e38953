import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MetaOptions, metaAnalysis } from '../../src/statistics';

type Name = keyof typeof models;

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
