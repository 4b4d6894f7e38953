import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cronbachAlpha, itemMoments, omegaTotal } from '../../src/statistics';
import { expectSame } from './laws';
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

const answers = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 12,
  maxLength: 40,
});
const KINDS = { alpha: cronbachAlpha, omega: omegaTotal };

test('the order of people changes nothing, that of items only their places; a shift changes no reliability', () => {
  fc.assert(
    fc.property(answers, (rows) => {
      for (const method of Object.values(KINDS)) {
        const of = (table: number[][]) => {
          const result = method(itemMoments(table).moments);
          return result.ok ? { n: result.n, value: 'alpha' in result ? result.alpha : result.omega } : result.reason;
        };
        const here = of(rows);
        expectSame(of([...rows].reverse()), here, 1e-12);
        // Factors are searched for from the items in their order.
        expectSame(of(rows.map((row) => [...row].reverse())), here, method === omegaTotal ? 1e-5 : 1e-11);
        expectSame(of(rows.map((row) => row.map((answer) => answer + 7))), here, method === omegaTotal ? 1e-5 : 1e-9);
      }
    }),
    { seed: 20260101, numRuns: 500 },
  );
});
