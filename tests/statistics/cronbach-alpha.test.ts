import { expect, test } from 'vitest';
import { cronbachAlpha, itemMoments } from '../../src/statistics';
import { expectClose, referenceCases } from './reference-cases';

type Cells = (number | null)[];

const cases = referenceCases<{ items: Cells[] }, { alphaRaw: number }>('cronbach-alpha');

test('too few, and nothing that varies', () => {
  const of = (rows: number[][]) => cronbachAlpha(itemMoments(rows).moments);
  expect(of([[1], [2], [3]])).toMatchObject({ ok: false, reason: 'too-few', needed: 2, counted: 1 });
  expect(of([[1, 2], [2, 2]])).toMatchObject({ ok: false, reason: 'too-few', needed: 3, counted: 2 }); // biome-ignore format: one row a person
  expect(of([[1, 5], [5, 1], [3, 3]])).toMatchObject({ ok: false, reason: 'no-variation' }); // biome-ignore format: one row a person
  expect(cronbachAlpha(itemMoments([]).moments)).toMatchObject({ ok: false, reason: 'too-few' });
});

test('three items of which every sum is the same do not vary, to the last bit', () => {
  const rows = [[1, 2, 4], [4, 1, 2], [3, 3, 1], [2, 4, 1], [1, 1, 5], [5, 1, 1], [2, 3, 2]]; // biome-ignore format: one row a person
  expect(cronbachAlpha(itemMoments(rows).moments)).toMatchObject({ ok: false, reason: 'no-variation' });
});

test('two items that mirror each other but for one person have an α far below zero, and no error', () => {
  const result = cronbachAlpha(itemMoments([[1, 5], [5, 1], [2, 4], [4, 3]]).moments); // biome-ignore format: one row a person
  if (!result.ok) return expect.unreachable(result.reason);
  expect(result.alpha).toBeLessThan(-10);
  expect(result.interval?.every(Number.isFinite)).toBe(true);
});

test('a million people cost nothing and lose no digit', () => {
  const small = itemMoments(cases[0]!.data.items).moments;
  const times = 20_000;
  const products = Array.from(small.products, (row) => Array.from(row, (product) => product * times));
  const large = cronbachAlpha({ n: small.n * times, sums: Array.from(small.sums, (sum) => sum * times), products });
  expectClose(large.ok ? large.alpha : null, cases[0]!.expected.alphaRaw, { relative: 1e-13, absolute: 0 }, 'α');
});
