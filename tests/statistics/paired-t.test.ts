import { expect, test } from 'vitest';
import { pairedT } from '../../src/statistics';

test('a change that is constant up to rounding noise is constant', () => {
  const result = pairedT({ before: [3, 3.4, 3.2], after: [3.2, 3.6, 3.4], count: [1, 1, 1] });
  expect(result).toMatchObject({ ok: false, reason: 'zero-variance' });
});

test('our mistakes are thrown', () => {
  const pairs = { before: [1, 2], after: [2, 3], count: [1, 1] };
  expect(() => pairedT({ ...pairs, count: [1] })).toThrow(/lengths differ/);
  expect(() => pairedT({ ...pairs, count: [1, 0.5] })).toThrow(/not a number of people: 0.5/);
  expect(() => pairedT({ ...pairs, after: [1, Number.NaN] })).toThrow(/not a number: NaN/);
  expect(() => pairedT(pairs, { confidence: 95 })).toThrow(/confidence: between 0 and 1: 95/);
});
