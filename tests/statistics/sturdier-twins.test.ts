import { describe, expect, test } from 'vitest';
import { bootstrapBca, mrg32k3a, signFlipTest, signTest } from '../../src/statistics';

const SEED = [12345, 23456, 34567, 45678, 56789, 67890];

describe('all patterns of signs', () => {
  test('the same seed draws the same patterns', () => {
    const pairs = { before: [1, 2, 3, 4, 2], after: [2, 2, 5, 3, 3], count: [4, 3, 5, 4, 2] };
    const drawn = signFlipTest(pairs, { seed: SEED, replicates: 4999 });
    expect(signFlipTest(pairs, { seed: SEED, replicates: 4999 })).toEqual(drawn);
    if (!drawn.ok) return expect.unreachable();
    expect(drawn.method).toBe('monte-carlo');
  });
});

test('no honest answer', () => {
  expect(bootstrapBca({ before: [1, 2], after: [2, 2], count: [2, 3] }, { seed: SEED })).toMatchObject({
    reason: 'too-few',
    needed: 6,
  });
  expect(bootstrapBca({ before: [1], after: [2], count: [9] }, { seed: SEED })).toMatchObject({
    reason: 'zero-variance',
  });
  expect(signTest({ before: [], after: [], count: [] })).toMatchObject({ reason: 'too-few' });
  expect(() => mrg32k3a([1, 2, 3])).toThrow(/not a seed/);
});
