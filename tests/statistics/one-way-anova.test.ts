import { expect, test } from 'vitest';
import { oneWayAnova, valuesOnce } from '../../src/statistics';

test('levels with fewer than two people are left out and named', () => {
  const groups = [valuesOnce([1, 2, 4]), valuesOnce([9]), valuesOnce([]), valuesOnce([2, 5])];
  const result = oneWayAnova(groups);
  expect(result).toMatchObject({ ok: true, n: 5, leftOut: [1, 2], levels: [{ level: 0 }, { level: 3 }] });
});

test('no honest answer', () => {
  expect(oneWayAnova([])).toMatchObject({ reason: 'too-few', needed: 2, counted: 0 });
  expect(oneWayAnova([valuesOnce([1, 2]), valuesOnce([1])])).toMatchObject({ reason: 'too-few', counted: 1 });
  expect(oneWayAnova([valuesOnce([1, 1]), valuesOnce([2, 2])])).toMatchObject({ reason: 'zero-variance' });
  expect(() => oneWayAnova([{ value: [1, 2], count: [1, -1] }])).toThrow(/not a number of people/);
});
