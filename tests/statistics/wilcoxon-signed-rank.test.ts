import { expect, test } from 'vitest';
import { hodgesLehmann, rankBiserial, wilcoxonSignedRank } from '../../src/statistics';

test('the smallest p that so few differences allow', () => {
  const result = wilcoxonSignedRank({ before: [0, 0, 0, 0, 0], after: [1, 2, 3, 4, 5], count: [1, 1, 1, 1, 1] });
  expect(result).toMatchObject({ exact: true, p: 0.0625, smallestTwoSidedP: 0.0625 });
});

test('nobody is too few', () => {
  for (const method of [wilcoxonSignedRank, hodgesLehmann, rankBiserial]) {
    expect(method({ before: [], after: [], count: [] })).toMatchObject({ ok: false, reason: 'too-few' });
  }
});
