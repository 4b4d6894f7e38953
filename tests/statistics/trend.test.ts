import { expect, test } from 'vitest';
import { trend } from '../../src/statistics';
import { expectClose } from './reference-cases';

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
