import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginTable, placeKey } from '../../src/report/margin-table';
import { suppression } from '../../src/report/suppression';
import { withheldPlaces } from '../../src/report/withheld-places';

const FOLDER = join(import.meta.dirname, '../reference/suppression');
const cases = readdirSync(FOLDER).map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

describe('suppression', () => {
  it.each(cases.map((reference) => [reference.id, reference]))('agrees with the reference: %s', (_, reference) => {
    const withheld = suppression(reference.data.n, reference.options.threshold);
    expect(withheld).toEqual(reference.expected.reason);
  });

  it.each(cases.map((reference) => [reference.id, reference]))(
    'of a table with its total agrees too: %s',
    (_, reference) => {
      const people: number[] = reference.data.n;
      const values = people.map((_n, index) => String(index));
      const total = people.reduce((sum, n) => sum + n, 0);
      const table = marginTable([{ values, open: false }], ([value]) =>
        value == null ? total : people[Number(value)]!,
      );
      const { hidden } = withheldPlaces(table, reference.options.threshold, new Set());
      expect(values.map((value) => hidden.has(placeKey([value])))).toEqual(
        reference.expected.reason.map((reason: string) => reason !== ''),
      );
    },
  );

  it('hides what is named secret, whatever its size, and keeps it from being worked out', () => {
    expect(suppression([50, 40, 30], 10, new Set([0]))).toEqual(['primary', '', 'complementary']);
  });

  it('hides all where nothing less would do', () => {
    expect(suppression([4], 10)).toEqual(['primary']);
    expect(suppression([4, 3], 10)).toEqual(['primary', 'primary']);
    expect(suppression([0, 4, 0], 10)).toEqual(['', 'primary', '']);
  });

  it('never shows a small cell, never lets a hidden one be worked out, and touches nothing without need', () => {
    const cells = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 2, max: 30 }), (people, threshold) => {
        const withheld = suppression(people, threshold);
        const hidden = people.filter((_, index) => withheld[index] !== '');
        const shown = people.filter((_, index) => withheld[index] === '');
        expect(shown.every((n) => n === 0 || n >= threshold)).toBe(true);
        expect(hidden.every((n) => n > 0)).toBe(true);
        if (hidden.length === 0) return;
        const total = hidden.reduce((sum, n) => sum + n, 0);
        const allHidden = shown.every((n) => n === 0);
        expect(allHidden || (hidden.length >= 2 && total >= threshold)).toBe(true);
      }),
    );
  });
});
