import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressList, suppressTable } from '../../src/statistics';
import { referenceCases } from './reference-cases';

type Expected = { suppressed: boolean[]; reason: ('' | 'primary' | 'complementary')[] };

const cases = referenceCases<{ n: number[] }, Expected, { threshold: number }>('suppression');

test('every case is here', () => expect(cases).toHaveLength(5));

describe('small cells are hidden as specified', () => {
  test.each(cases)('$id', ({ data, options, expected }) => {
    const marks = suppressList(data.n, options);
    expect(marks.map((mark) => (mark === 'shown' ? '' : mark))).toEqual(expected.reason);
    expect(marks.map((mark) => mark !== 'shown')).toEqual(expected.suppressed);
  });
});

test('a table is protected in both directions until nothing can be worked out', () => {
  const marks = suppressTable([[3, 20, 30], [40, 15, 60], [70, 80, 90]], { threshold: 10 }); // biome-ignore format: a table
  expect(marks).toEqual([
    ['primary', 'complementary', 'shown'],
    ['complementary', 'complementary', 'shown'],
    ['shown', 'shown', 'shown'],
  ]);
});

const threshold = 10;
const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 });

test('in every line of a table the hidden cells are at least two with enough people, or all that are not empty', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 4 }), (table) => {
      const marks = suppressTable(table, { threshold });
      const lines = [
        ...table.map((row, r) => row.map((n, c) => ({ n, mark: marks[r]![c]! }))),
        ...table[0]!.map((_, c) => table.map((row, r) => ({ n: row[c]!, mark: marks[r]![c]! }))),
      ];
      for (const line of lines) {
        const hidden = line.filter(({ mark }) => mark !== 'shown');
        for (const { n, mark } of line) expect(mark === 'primary').toBe(n > 0 && n < threshold);
        for (const { n } of hidden) expect(n).toBeGreaterThan(0);
        const people = hidden.reduce((sum, { n }) => sum + n, 0);
        const allHidden = hidden.length === line.filter(({ n }) => n > 0).length;
        expect(hidden.length === 0 || allHidden || (hidden.length >= 2 && people >= threshold)).toBe(true);
      }
    }),
    { seed: 20260101 },
  );
});
