import { suppression, type Withheld } from './suppression';

type Cell = { row: number; column: number };

/**
 * Which cells of a two-way table with shown totals must not be published. `people` has one row of counts for each group; the answer has one
 * row and one column more, for the totals (last row, last column, and everybody in the corner), since a small total is a small group too.
 * Every line whose total is shown is treated as `suppression` treats one row, rows before columns, until nothing changes. That alone is not
 * enough: a cell that joins two closed rings of hidden cells follows from the totals around one ring. So as long as a small or `secret` cell
 * can have one value only, given all that is shown and that a hidden cell is not empty, the smallest shown cell of its row or column goes,
 * or else of the table (first on ties).
 * Source: NCES 2011-603, "Statistical methods for protecting personally identifiable information"; the audit: Gusfield 1988, SIAM Journal on
 * Computing 17, 552–571, "A graph theoretic approach to statistical data security".
 */
export function suppressionTable(people: number[][], threshold: number, secret: Cell[] = []): Withheld[][] {
  const counts = withTotals(people);
  const isSecret = (row: number, column: number) => secret.some((cell) => cell.row === row && cell.column === column);
  const withheld = counts.map((line, row) =>
    line.map((n, column): Withheld => (n > 0 && (n < threshold || isSecret(row, column)) ? 'primary' : '')),
  );
  for (;;) {
    while (hideAlongLines(counts, withheld, threshold));
    const next = cellsOf(counts).find(
      ({ row, column }) => withheld[row]![column] === 'primary' && isWorkedOut({ row, column }, counts, withheld),
    );
    const smallest = next && smallestShown(next, counts, withheld);
    if (!smallest) return withheld;
    withheld[smallest.row]![smallest.column] = 'complementary';
  }
}

function withTotals(people: number[][]): number[][] {
  const sum = (line: number[]) => line.reduce((total, n) => total + n, 0);
  const rows = people.map((line) => [...line, sum(line)]);
  return [...rows, (rows[0] ?? [0]).map((_, column) => sum(rows.map((line) => line[column]!)))];
}

const cellsOf = (counts: number[][]): Cell[] =>
  counts.flatMap((line, row) => line.map((_, column) => ({ row, column })));

/** Rows, then columns, each with its total in the last place. Whether a cell went. */
function hideAlongLines(counts: number[][], withheld: Withheld[][], threshold: number): boolean {
  const rows = counts.map((line, row) => line.map((_, column) => ({ row, column })));
  const columns = counts[0]!.map((_, column) => counts.map((__, row) => ({ row, column })));
  let changed = false;
  for (const line of [...rows, ...columns]) {
    const total = line.at(-1)!;
    if (withheld[total.row]![total.column] !== '') continue;
    const cells = line.slice(0, -1);
    const hidden = new Set(cells.flatMap(({ row, column }, at) => (withheld[row]![column] !== '' ? [at] : [])));
    const people = cells.map(({ row, column }) => counts[row]![column]!);
    for (const [at, state] of suppression(people, threshold, hidden).entries()) {
      if (state === '' || hidden.has(at)) continue;
      withheld[cells[at]!.row]![cells[at]!.column] = 'complementary';
      changed = true;
    }
  }
  return changed;
}

/**
 * Rows and columns are the nodes of a network, hidden cells its arcs: one person more in a cell is made good by one less in another of its
 * column, one more in another of that one's row, and so on, until the round closes. A cell without such a round has one value only.
 */
function isWorkedOut(cell: Cell, counts: number[][], withheld: Withheld[][]): boolean {
  // Totals stand on the other side of their equation: what adds to them takes from the line.
  const isMargin = ({ row, column }: Cell) => (row === counts.length - 1) !== (column === counts[0]!.length - 1);
  const mayFall = ({ row, column }: Cell) => counts[row]![column]! > 1;
  const hidden = cellsOf(counts).filter(
    ({ row, column }) => withheld[row]![column] !== '' && !(row === cell.row && column === cell.column),
  );
  const adds = hidden.filter((one) => !isMargin(one) || mayFall(one));
  const takes = hidden.filter((one) => isMargin(one) || mayFall(one));
  /** From a column that has one too many, or a row that has one too few, to the row or column of `cell`. */
  const closes = (from: { column: number } | { row: number }, until: (place: string) => boolean): boolean => {
    const seen = new Set<string>();
    const open = ['column' in from ? `column ${from.column}` : `row ${from.row}`];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (until(place)) return true;
      if (seen.has(place)) continue;
      seen.add(place);
      for (const { row, column } of takes) if (place === `column ${column}`) open.push(`row ${row}`);
      for (const { row, column } of adds) if (place === `row ${row}`) open.push(`column ${column}`);
    }
    return false;
  };
  const more = closes({ column: cell.column }, (place) => place === `row ${cell.row}`);
  const less = closes({ row: cell.row }, (place) => place === `column ${cell.column}`);
  const [up, down] = isMargin(cell) ? [less, more] : [more, less];
  return !up && !(down && mayFall(cell));
}

function smallestShown(near: Cell, counts: number[][], withheld: Withheld[][]): Cell | undefined {
  const shown = cellsOf(counts).filter(({ row, column }) => withheld[row]![column] === '' && counts[row]![column]! > 0);
  const own = shown.filter(({ row, column }) => row === near.row || column === near.column);
  const people = ({ row, column }: Cell) => counts[row]![column]!;
  return (own.length > 0 ? own : shown).sort((one, other) => people(one) - people(other))[0];
}
