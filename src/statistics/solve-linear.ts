/** A pivot below this share of the largest entry makes a matrix singular. */
const SINGULAR = 1e-12;

/** x of A·x = b by elimination with partial pivoting; null where A is singular. A is square and is left as it was. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const largest = Math.max(...matrix.flat().map(Math.abs), 0);
  for (let column = 0; column < size; column++) {
    const pivot = rows.slice(column).reduce((best, row, offset) => {
      return Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? column + offset : best;
    }, column);
    if (Math.abs(rows[pivot]![column]!) <= SINGULAR * largest) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let below = column + 1; below < size; below++) {
      const factor = rows[below]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[below]![at]! -= factor * rows[column]![at]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const known = solution.reduce((sum, value, at) => (at > row ? sum + rows[row]![at]! * value : sum), 0);
    solution[row] = (rows[row]![size]! - known) / rows[row]![row]!;
  }
  return solution;
}
