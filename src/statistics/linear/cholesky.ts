/** Inverse and logarithm of the determinant of a positive definite matrix; null where it is not. R: chol2inv(chol(x)). */
export function invertPositive(
  matrix: readonly ArrayLike<number>[],
): { inverse: number[][]; logDeterminant: number } | null {
  const lower: number[][] = [];
  for (let row = 0; row < matrix.length; row++) {
    lower.push([]);
    for (let column = 0; column <= row; column++) {
      let left = matrix[row]![column]!;
      for (let k = 0; k < column; k++) left -= lower[row]![k]! * lower[column]![k]!;
      if (row === column && !(left > 0)) return null;
      lower[row]!.push(row === column ? Math.sqrt(left) : left / lower[column]![column]!);
    }
  }
  const columns = matrix.map((_, place) => columnOfInverse(lower, place));
  return {
    inverse: columns.map((left) => columns.map((right) => left.reduce((sum, value, k) => sum + value * right[k]!, 0))),
    logDeterminant: lower.reduce((sum, row, index) => sum + 2 * Math.log(row[index]!), 0),
  };
}

/** The column of L⁻¹ at this place. */
function columnOfInverse(lower: number[][], place: number): number[] {
  const solved: number[] = [];
  for (let row = 0; row < lower.length; row++) {
    let left = row === place ? 1 : 0;
    for (let k = 0; k < row; k++) left -= lower[row]![k]! * solved[k]!;
    solved.push(left / lower[row]![row]!);
  }
  return solved;
}
