import { describe, expect, test } from 'vitest';
import { oneWayAnova, valuesOnce } from '../../src/statistics';
import { expectClose, referenceCases } from './reference-cases';

type Data = { group: string[]; y: number[]; count?: number[] };
type Certified = {
  dfB: number;
  ssB: number;
  msB: number;
  F: number;
  dfW: number;
  ssW: number;
  msW: number;
  r2: number;
  residSd: number;
};

const cases = referenceCases<Data, Certified>('nist-anova');

test('every case is here', () => expect(cases).toHaveLength(7));

describe('one-way analysis of variance keeps the digits that NIST certifies', () => {
  test.each(cases)('$id', ({ data: { group, y, count }, expected, tolerance }) => {
    const rowsOf = (level: string) => group.flatMap((name, row) => (name === level ? [row] : []));
    const groups = [...new Set(group)].map(rowsOf).map((rows) => ({
      value: rows.map((row) => y[row]!),
      count: rows.map((row) => count?.[row] ?? 1),
    }));
    const result = oneWayAnova(groups);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.between.degreesOfFreedom).toBe(expected.dfB);
    expect(result.within.degreesOfFreedom).toBe(expected.dfW);
    expectClose(result.between.squares, expected.ssB, tolerance, 'squares between');
    expectClose(result.between.meanSquare, expected.msB, tolerance, 'mean square between');
    expectClose(result.within.squares, expected.ssW, tolerance, 'squares within');
    expectClose(result.within.meanSquare, expected.msW, tolerance, 'mean square within');
    expectClose(result.f, expected.F, tolerance, 'F');
    expectClose(result.etaSquared, expected.r2, tolerance, 'η²');
    expectClose(Math.sqrt(result.within.meanSquare), expected.residSd, tolerance, 'residual standard deviation');
  });
});

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
