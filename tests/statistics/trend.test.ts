import { describe, expect, test } from 'vitest';
import { type TimedEffect, trend } from '../../src/statistics';
import { expectClose, expectProbability, referenceCases } from './reference-cases';

type Two = [number, number];
type Expected = {
  fe: { b: Two; se: Two; z: Two; p: Two };
  reml_knha: { b: Two; se: Two; t: Two; p: Two; tau2: number; df: number };
  kendallTau: number | null;
  mannKendallP: number | null;
};

const cases = referenceCases<{ yi: number[]; vi: number[]; time: number[] }, Expected>('trend').map((one) => ({
  ...one,
  effects: one.data.yi.map(
    (estimate, study): TimedEffect => ({ estimate, variance: one.data.vi[study]!, time: one.data.time[study]! }),
  ),
}));

test('every case is here', () => expect(cases).toHaveLength(6));

describe('the trend over time equals R', () => {
  test.each(cases)('$id', ({ effects, expected, appExpected, tolerance }) => {
    const result = trend(effects);
    if (appExpected) return void expect(result).toMatchObject(appExpected);
    if (!result.ok) return expect.unreachable(result.reason);
    const { b, se, t, p, tau2, df } = expected.reml_knha;
    expectClose(result.tauSquared, tau2, tolerance, 'τ²');
    [result.intercept, result.slope].forEach((coefficient, index) => {
      expectClose(coefficient.estimate, b[index], tolerance, `coefficient ${index}`);
      expectClose(coefficient.standardError, se[index], tolerance, `its standard error ${index}`);
      expectClose(coefficient.t, t[index], tolerance, `its t ${index}`);
      expectProbability(coefficient.p, p[index], tolerance, `its p ${index}`);
      expect(coefficient.degreesOfFreedom).toBe(df);
    });
  });

  test.each(cases)('$id, fixed effect', ({ effects, expected, tolerance }) => {
    const { fixed } = storyOf(effects);
    const { b, se, z, p } = expected.fe;
    [fixed?.intercept, fixed?.slope].forEach((coefficient, index) => {
      expectClose(coefficient?.estimate, b[index], tolerance, `coefficient ${index}`);
      expectClose(coefficient?.standardError, se[index], tolerance, `its standard error ${index}`);
      expectClose(coefficient?.z, z[index], tolerance, `its z ${index}`);
      expectProbability(coefficient?.p, p[index], tolerance, `its p ${index}`);
    });
  });

  test.each(cases)('$id, Kendall’s τ', ({ effects, expected, tolerance }) => {
    const { kendall } = storyOf(effects);
    if (expected.kendallTau === null) return void expect(kendall).toBeNull();
    expectClose(kendall?.estimate, expected.kendallTau, tolerance, 'τ');
    if (expected.mannKendallP === null) expect(kendall?.p).toBeNull();
    else expectProbability(kendall?.p, expected.mannKendallP, tolerance, 'p');
  });
});

function storyOf(effects: TimedEffect[]) {
  const result = trend(effects);
  return result.ok ? result : (result.partial ?? {});
}

const effect = (time: number, estimate: number, variance = 0.01) => ({ time, estimate, variance });

test('no honest answer', () => {
  const [first, second] = [effect(0, 0.1), effect(1, 0.3)];
  expect(trend([first, second, effect(2, 0.9, 0)])).toMatchObject({
    reason: 'too-few',
    needed: 3,
    counted: 2,
    partial: { leftOut: [2] },
  });
  expect(trend([effect(2, 0.1), effect(2, 0.3), effect(2, 0.2)])).toMatchObject({ reason: 'singular' });
  expect(trend([first, second, effect(3, 0.7)])).toMatchObject({ reason: 'zero-variance' });
  expect(() => trend([effect(Number.NaN, 1)])).toThrow(/not a time: NaN/);
});

test('time counted from another semester moves the intercept alone', () => {
  const effects = [effect(0, 0.1), effect(1, 0.35, 0.03), effect(3, 0.2, 0.02), effect(4, 0.6)];
  const there = trend(effects);
  const later = trend(effects.map((one) => ({ ...one, time: one.time - 10 })));
  if (!there.ok || !later.ok) return expect.unreachable();
  const tolerance = { relative: 1e-9, absolute: 1e-12 };
  expectClose(later.slope.estimate, there.slope.estimate, tolerance, 'slope');
  expectClose(later.slope.p, there.slope.p, tolerance, 'p');
  const moved = there.intercept.estimate + 10 * there.slope.estimate;
  expectClose(later.intercept.estimate, moved, tolerance, 'intercept');
});
