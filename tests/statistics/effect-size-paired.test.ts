import { expect, test } from 'vitest';
import { effectSizePaired } from '../../src/statistics';

test('beyond |t| = 30 the interval is the normal one, and says so', () => {
  const result = effectSizePaired({ before: [1, 2, 3], after: [3, 4, 5.1], count: [400, 500, 100] });
  if (!result.ok) return expect.unreachable(result.reason);
  expect(result.dz).toMatchObject({ method: 'normal', interval: result.dz.normalInterval });
  expect(result.dav.noncentralInterval).toBeNull();
});

test('one pair is too few', () => {
  expect(effectSizePaired({ before: [1], after: [2], count: [1] })).toMatchObject({
    reason: 'too-few',
    needed: 2,
    counted: 1,
  });
});
