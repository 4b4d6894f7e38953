import { describe, expect, test } from 'vitest';
import {
  changeVerdict,
  detectableChange,
  detectableChangeOf,
  effectSizePaired,
  limitShares,
  pairedT,
  pairsNeeded,
} from '../../src/statistics';
import { expectClose } from './reference-cases';

describe('two one-sided tests', () => {
  test('the verdict has three ways', () => {
    const verdictOf = (after: number[], count: number[]) => {
      const found = changeVerdict({ before: after.map(() => 3), after, count }, { low: -0.3, high: 0.3 });
      return found.ok ? found.verdict : found.reason;
    };
    expect(verdictOf([4, 3], [60, 20])).toBe('changed');
    expect(verdictOf([2, 4, 3], [50, 50, 300])).toBe('no-meaningful-change');
    expect(verdictOf([1, 5, 3], [3, 3, 2])).toBe('cannot-tell');
    expect(verdictOf([4], [9])).toBe('zero-variance');
  });
});

describe('normalised gain', () => {
  // Half an item step of three items from 1 to 5 is 1/6.
  test('near the end of the scale is at it, if wanted', () => {
    const pairs = { before: [5, 29 / 6, 1], after: [4.8, 1.1, 3], count: [2, 3, 4] };
    const near = limitShares(pairs, { minimum: 1, maximum: 5, within: 1 / 6 });
    expect(near).toMatchObject({
      ceiling: { before: { count: 5 }, after: { count: 0 } },
      floor: { after: { count: 3 } },
    });
    expect(limitShares(pairs, { minimum: 1, maximum: 5 })).toMatchObject({ ceiling: { before: { count: 2 } } });
  });
});

describe('power', () => {
  test('in points and in average SDs', () => {
    const pairs = { before: [1, 2, 3, 4], after: [2, 2, 4, 3], count: [4, 3, 2, 3] };
    const found = detectableChangeOf(pairs, 0.8);
    const effect = effectSizePaired(pairs);
    const test = pairedT(pairs);
    if (!found.ok || !effect.ok || !test.ok) return expect.unreachable();
    const exactly = { relative: 1e-12, absolute: 0 };
    expectClose(found.points, found.dz * test.standardDeviation, exactly, 'points');
    expectClose(found.dav / found.dz, effect.dav.cohen / effect.dz.cohen, exactly, 'd_av');
    expect(detectableChangeOf({ before: [1, 2], after: [2, 3], count: [3, 3] }, 0.8)).toMatchObject({
      reason: 'zero-variance',
    });
  });

  test('refuses what makes no sense', () => {
    expect(detectableChange(1, 0.8)).toMatchObject({ reason: 'too-few' });
    expect(detectableChange(20, 1)).toMatchObject({ reason: 'bad-definition' });
    expect(pairsNeeded(0, 0.8)).toMatchObject({ reason: 'not-computable' });
  });
});
