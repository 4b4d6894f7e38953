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
 * by what they are still joined to, and what goes into each part is what its totals leave. Cells of one line stay joined where they are on
 * a ring of cells, which one walk over all of them finds.
 */
export function toldGroups(cells: readonly HiddenCell[]): number[][] {
  const lines = new Map<string, number>();
  const lineOf = (name: string) => {
    const known = lines.get(name) ?? lines.size;
    lines.set(name, known);
    return known;
  };
  const ends = cells.map(({ row, column }) => [lineOf(`row ${row ?? ''}`), lineOf(`column ${column ?? ''}`)] as const);
  const own = Array.from({ length: lines.size }, (): number[] => []);
  for (const [cell, [row, column]] of ends.entries()) {
    own[row]!.push(cell);
    own[column]!.push(cell);
  }
  const rings = ringsOf(ends, own);
  return own.flatMap((parts) => {
    const groups = new Map<number, number[]>();
    for (const cell of parts) {
      const group = groups.get(rings[cell]!);
      if (group) group.push(cell);
      else groups.set(rings[cell]!, [cell]);
    }
    return [...groups.values()];
  });
}

/**
 * For every cell, the number of the block that it is in: cells on a common ring share one, a cell on none has its own. Hopcroft & Tarjan
 * 1973, Algorithm 447 (Communications of the ACM 16, 372–378), without recursion.
 */
function ringsOf(ends: readonly (readonly [number, number])[], own: readonly number[][]): Int32Array {
  const ring = new Int32Array(ends.length).fill(-1);
  const depth = new Int32Array(own.length).fill(-1);
  const low = new Int32Array(own.length);
  const next = new Int32Array(own.length);
  const isWalked = new Uint8Array(ends.length);
  const open: number[] = [];
  let rings = 0;
  let time = 0;
  for (let start = 0; start < own.length; start++) {
    if (depth[start] !== -1) continue;
    const path: { line: number; by: number }[] = [{ line: start, by: -1 }];
    depth[start] = low[start] = time++;
    while (path.length > 0) {
      const { line, by } = path.at(-1)!;
      const cell = own[line]![next[line]!++];
      if (cell === undefined) {
        path.pop();
        const before = path.at(-1)?.line;
        if (before === undefined) continue;
        low[before] = Math.min(low[before]!, low[line]!);
        if (low[line]! < depth[before]!) continue;
        for (let walked = open.pop(); walked !== undefined; walked = open.pop()) {
          ring[walked] = rings;
          if (walked === by) break;
        }
        rings += 1;
        continue;
      }
      if (isWalked[cell]) continue;
      isWalked[cell] = 1;
      open.push(cell);
      const [row, column] = ends[cell]!;
      const other = row === line ? column : row;
      if (depth[other] === -1) {
        depth[other] = low[other] = time++;
        path.push({ line: other, by: cell });
      } else low[line] = Math.min(low[line]!, depth[other]!);
    }
  }
  return ring;
}
