import { expect, test } from 'vitest';
import { describePairs, describeValues } from '../../src/statistics';

test('nobody has no mean', () => {
  expect(describeValues({ value: [3], count: [0] })).toEqual({ ok: false, reason: 'too-few', needed: 1, counted: 0 });
  expect(describePairs({ before: [], after: [], count: [] })).toMatchObject({ ok: false, reason: 'too-few' });
});
