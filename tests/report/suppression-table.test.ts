import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginTable, placeKey } from '../../src/report/margin-table';
import { withheldPlaces } from '../../src/report/withheld-places';

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

type Secret = { row: number; column: number };

/** Which numbers of a table of counts with its totals are withheld: totals in the last row and the last column. */
function withheldTable(people: number[][], threshold: number, secret: Secret[] = []): boolean[][] {
  const counts = extended(people);
  const valuesOf = (line: number[]) => line.slice(0, -1).map((_, at) => String(at));
  const dimensions = [valuesOf(counts.map(([first]) => first!)), valuesOf(counts[0]!)];
  const at = (value: string | null | undefined, size: number) => (value == null ? size - 1 : Number(value));
  const table = marginTable(
    dimensions.map((values) => ({ values, open: false })),
    ([row, column]) => counts[at(row, counts.length)]![at(column, counts[0]!.length)]!,
  );
  const placeAt = (row: number, column: number) =>
    placeKey([
      row === counts.length - 1 ? null : String(row),
      column === counts[0]!.length - 1 ? null : String(column),
    ]);
  const { hidden } = withheldPlaces(table, threshold, new Set(secret.map(({ row, column }) => placeAt(row, column))));
  return counts.map((line, row) => line.map((_, column) => hidden.has(placeAt(row, column))));
}
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
    const withheld = withheldTable(COUNTIES, 5);
    expect(determined(withheld)).toEqual([]);
    for (const [row, line] of COUNTIES.entries())
      for (const [column, n] of line.entries()) if (n < 5) expect(withheld[row]![column]).toBe(true);
    // Everybody's total, and those of counties and of education, are all large enough and stay.
    expect(withheld.at(-1)!.concat(withheld.map((line) => line.at(-1)!))).not.toContain(true);
  });

  it('with nothing small stays as it is', () => {
    expect(withheldTable([[20, 30], [40, 0]], 10).flat()).not.toContain(true); // biome-ignore format: one row a group
  });

  it('hides a small total too, which would be a small group', () => {
    const withheld = withheldTable([[2, 3, 0], [40, 30, 20], [25, 35, 15]], 10); // biome-ignore format: one row a group
    expect(withheld[0]).toEqual([true, true, expect.any(Boolean), true]);
    expect(withheld.slice(1).some((line) => line[3])).toBe(true);
  });

  it('hides what is named secret, whatever its size, and keeps it from being worked out', () => {
    const withheld = withheldTable([[50, 60], [70, 80]], 10, [{ row: 0, column: 1 }]); // biome-ignore format: one row a group
    expect(withheld[0]![1]).toBe(true);
    expect(determined(withheld)).toEqual([]);
  });

  it('never shows a small number, and no hidden one of 1 to T − 1 follows from the totals', () => {
    fc.assert(
      fc.property(table(40), fc.integer({ min: 2, max: 20 }), (people, threshold) => {
        const counts = extended(people);
        const withheld = withheldTable(people, threshold);
        const small = (row: number, column: number) => counts[row]![column]! > 0 && counts[row]![column]! < threshold;
        for (const [row, line] of withheld.entries())
          for (const [column, isHidden] of line.entries()) if (!isHidden) expect(small(row, column)).toBe(false);
        const everythingHidden = withheld.every((line, row) =>
          line.every((isHidden, at) => isHidden || counts[row]![at] === 0),
        );
        if (everythingHidden) return;
        expect(determined(withheld).filter(([row, column]) => small(row, column))).toEqual([]);
      }),
      { seed: 20260101, numRuns: 2000 },
    );
  });
});
