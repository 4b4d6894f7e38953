/** A hidden cell of a two-way table, between its row and its column; null where that has no total that is shown. */
export type HiddenCell = { row: string | null; column: string | null };

/**
 * What follows from the totals of rows and columns of a two-way table. Each hidden cell joins its row to its column, and a sum of cells
 * follows exactly where numbers can be given to rows and columns that add up to 1 at every cell of the sum and to 0 at every other. Rows
 * whose totals are hidden have one together, where the whole is shown. Tells the same as elimination, in one walk instead of a cube.
 */
export function twoWayAudit(
  cells: readonly HiddenCell[],
  isWholeShown: boolean,
): (isPart: (index: number) => boolean) => boolean {
  const lines = new Map<string, { cell: number; other: string }[]>();
  const join = (line: string, cell: number, other: string) => {
    const known = lines.get(line);
    if (known) known.push({ cell, other });
    else lines.set(line, [{ cell, other }]);
  };
  const [rest, restColumn] = ['rest', 'rest column'];
  const ends = cells.map(({ row, column }) => ({
    row: row === null ? rest : `row ${row}`,
    column: column === null ? restColumn : `column ${column}`,
  }));
  for (const [cell, { row, column }] of ends.entries()) {
    join(row, cell, column);
    join(column, cell, row);
  }
  const starts = [...lines.keys()];
  return (isPart) => {
    const given = new Map<string, number>();
    const walk = (from: string[]) => {
      const open = [...from];
      for (const line of open) given.set(line, 0);
      for (let line = open.pop(); line !== undefined; line = open.pop()) {
        for (const { cell, other } of lines.get(line) ?? []) {
          const wanted = (isPart(cell) ? 1 : 0) - given.get(line)!;
          const number = given.get(other);
          if (number === undefined) {
            given.set(other, wanted);
            open.push(other);
          } else if (number !== wanted) return false;
        }
      }
      return true;
    };
    // Without the whole, nothing is known of rows and columns whose totals are hidden.
    if (!isWholeShown && !walk([rest, restColumn])) return false;
    return starts.every((line) => given.has(line) || walk([line]));
  };
}

/**
 * The smallest groups of hidden cells of one row or column whose sum follows from the totals: with the line taken out, its cells fall apart
 * by what they are still joined to, and what goes into each part is what its totals leave.
 */
export function toldGroups(cells: readonly HiddenCell[]): number[][] {
  const ends = cells.map(({ row, column }) => [`row ${row ?? ''}`, `column ${column ?? ''}`] as const);
  const lines = new Map<string, { cell: number; other: string }[]>();
  for (const [cell, [row, column]] of ends.entries()) {
    for (const [line, other] of [
      [row, column],
      [column, row],
    ] as const) {
      const known = lines.get(line);
      if (known) known.push({ cell, other });
      else lines.set(line, [{ cell, other }]);
    }
  }
  return [...lines].flatMap(([line, own]) => {
    const part = new Map<string, number>();
    let parts = 0;
    for (const { other } of own) {
      if (part.has(other)) continue;
      const open = [other];
      part.set(other, parts);
      for (let at = open.pop(); at !== undefined; at = open.pop())
        for (const { other: next } of lines.get(at) ?? [])
          if (next !== line && !part.has(next)) {
            part.set(next, parts);
            open.push(next);
          }
      parts += 1;
    }
    return Array.from({ length: parts }, (_, index) =>
      own.filter(({ other }) => part.get(other) === index).map(({ cell }) => cell),
    );
  });
}
