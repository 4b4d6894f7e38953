import { expect, test } from 'vitest';
import { attainment, wilson } from '../../src/statistics';

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
