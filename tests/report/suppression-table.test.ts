import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Withheld } from '../../src/report/suppression';
import { suppressionTable } from '../../src/report/suppression-table';

/**
 * Statistical Policy Working Paper 22 (Federal Committee on Statistical Methodology, 2nd version 2005), chapter II: delinquent children by
 * county (Alpha, Beta, Gamma, Delta) and education of the head of household; fewer than five are sensitive.
 */
const COUNTIES = [
  [15, 1, 3, 1],
  [20, 10, 10, 15],
  [3, 10, 10, 2],
  [12, 14, 7, 2],
];
/** Its table in which every line hides two cells or more, and which it takes apart: rows 1 and 2 less columns 2 and 3 leave cell 1, 4. */
const BY_LINES = [
  [0, 1, 1, 1],
  [0, 1, 1, 0],
  [1, 0, 0, 1],
  [1, 0, 0, 1],
];

const isHidden = (withheld: Withheld[][]) => withheld.map((line) => line.map((state) => state !== ''));
const withShownTotals = (cells: number[][]) => [...cells.map((line) => [...line, 0]), cells[0]!.map(() => 0).concat(0)];

/**
 * Linear audit: the hidden numbers that the equations of rows and columns alone determine. A cell is determined where its unit vector lies in
 * the span of the equations; whole numbers modulo a large prime, so that nothing is rounded.
 */
function determined(hidden: boolean[][]): [row: number, column: number][] {
  const [lastRow, lastColumn] = [hidden.length - 1, hidden[0]!.length - 1];
  const unknown = hidden.flatMap((line, row) =>
    line.flatMap((is, column) => (is ? [[row, column] as [number, number]] : [])),
  );
  const equation = (
    inLine: (row: number, column: number) => boolean,
    isTotal: (row: number, column: number) => boolean,
  ) => unknown.map(([row, column]) => (inLine(row, column) ? (isTotal(row, column) ? PRIME - 1 : 1) : 0));
  const rows = hidden.map((_, line) => equation((row) => row === line, (__, column) => column === lastColumn)); // biome-ignore format: one thought
  const columns = hidden[0]!.map((_, line) => equation((__, column) => column === line, (row) => row === lastRow)); // biome-ignore format: one thought
  const rank = rankOf([...rows, ...columns]);
  return unknown.filter(
    (_, at) => rankOf([...rows, ...columns, unknown.map((__, other) => (other === at ? 1 : 0))]) === rank,
  );
}

const PRIME = 65_521;

function rankOf(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const inverse = power(rows[rank]![column]!, PRIME - 2);
    for (let at = rank + 1; at < rows.length; at += 1) {
      const factor = (rows[at]![column]! * inverse) % PRIME;
      if (factor !== 0)
        rows[at] = rows[at]!.map((value, place) => (value + (PRIME - factor) * rows[rank]![place]!) % PRIME);
    }
    rank += 1;
  }
  return rank;
}
const power = (base: number, exponent: number): number =>
  exponent === 0 ? 1 : (power((base * base) % PRIME, exponent >> 1) * (exponent % 2 === 1 ? base : 1)) % PRIME;

const extended = (people: number[][]) => {
  const rows = people.map((line) => [...line, line.reduce((sum, n) => sum + n, 0)]);
  return [...rows, rows[0]!.map((_, column) => rows.reduce((sum, line) => sum + line[column]!, 0))];
};

const table = (max: number) =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('a two-way table', () => {
  it('that hides two cells in every line can still be taken apart, as its source says', () => {
    expect(determined(withShownTotals(BY_LINES).map((line) => line.map((is) => is === 1)))).toContainEqual([0, 3]);
  });

  it('is not taken apart after suppression', () => {
    const withheld = suppressionTable(COUNTIES, 5);
    expect(determined(isHidden(withheld))).toEqual([]);
    const marks = withheld.map((line) =>
      line.map((state) => ({ '': '.', primary: 'P', complementary: 'c' })[state]).join(''),
    );
    // The source's cells, and one more that closes a round through cell 1, 4.
    expect(marks).toEqual(['.PPP.', '.cc..', 'P..P.', 'c.cP.', '.....']);
  });

  it('with nothing small stays as it is', () => {
    const withheld = suppressionTable([[20, 30], [40, 0]], 10); // biome-ignore format: one row a group
    expect(withheld.flat().every((state) => state === '')).toBe(true);
  });

  it('hides a small total too, which would be a small group', () => {
    const withheld = suppressionTable([[2, 3, 0], [40, 30, 20], [25, 35, 15]], 10); // biome-ignore format: one row a group
    expect(withheld[0]).toEqual(['primary', 'primary', '', 'primary']);
    expect(withheld.slice(1).some((line) => line[3] !== '')).toBe(true);
  });

  it('hides what is named secret, whatever its size', () => {
    const withheld = suppressionTable([[50, 60], [70, 80]], 10, [{ row: 0, column: 1 }]); // biome-ignore format: one row a group
    expect(withheld).toEqual([['complementary', 'primary', ''], ['complementary', 'complementary', ''], ['', '', '']]); // biome-ignore format: one row a group
  });

  it('never shows a small number, never hides an empty one, and no hidden one of 1 to T − 1 follows from the totals', () => {
    fc.assert(
      fc.property(table(40), fc.integer({ min: 2, max: 20 }), (people, threshold) => {
        const counts = extended(people);
        const withheld = suppressionTable(people, threshold);
        const small = (row: number, column: number) => counts[row]![column]! > 0 && counts[row]![column]! < threshold;
        for (const [row, line] of withheld.entries())
          for (const [column, state] of line.entries()) {
            if (state === '') expect(small(row, column)).toBe(false);
            else expect(counts[row]![column]).toBeGreaterThan(0);
          }
        const everythingHidden = withheld.every((line, row) =>
          line.every((state, at) => state !== '' || counts[row]![at] === 0),
        );
        if (everythingHidden) return;
        expect(determined(isHidden(withheld)).filter(([row, column]) => small(row, column))).toEqual([]);
      }),
      { seed: 20260101, numRuns: 2000 },
    );
  });

  it('leaves at least two tables for every small cell, also to whoever knows that hidden cells are not empty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 })), { minLength: 2, maxLength: 2 }),
        (people) => {
          const withheld = suppressionTable(people, 3);
          const counts = extended(people);
          if (withheld.every((line, row) => line.every((state, at) => state !== '' || counts[row]![at] === 0))) return;
          const values = counts.map((line) => line.map(() => new Set<number>()));
          const range = (row: number, column: number) =>
            withheld[row]![column] === '' ? [people[row]![column]!] : [1, 2, 3, 4, 5, 6, 7];
          for (const a of range(0, 0))
            for (const b of range(0, 1))
              for (const c of range(1, 0))
                for (const d of range(1, 1)) {
                  const other = extended([[a, b], [c, d]]); // biome-ignore format: one row a group
                  const fits = other.every((line, row) =>
                    line.every((n, at) => (withheld[row]![at] === '' ? n === counts[row]![at] : n > 0)),
                  );
                  if (fits)
                    for (const [row, line] of other.entries())
                      for (const [at, n] of line.entries()) values[row]![at]!.add(n);
                }
          for (const [row, line] of withheld.entries())
            for (const [at, state] of line.entries())
              if (state === 'primary') expect(values[row]![at]!.size, `${row}, ${at}`).toBeGreaterThan(1);
        },
      ),
      { seed: 20260101, numRuns: 1000 },
    );
  });

  it('is the same whatever the order of its groups, but for ties', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 9, maxLength: 9 }), (numbers) => {
        const people = [0, 3, 6].map((at) => numbers.slice(at, at + 3));
        const hidden = (withheld: Withheld[][]) => withheld.flat().filter((state) => state === 'primary').length;
        expect(hidden(suppressionTable([...people].reverse(), 10))).toBe(hidden(suppressionTable(people, 10)));
      }),
      { seed: 20260101, numRuns: 500 },
    );
  });
});
