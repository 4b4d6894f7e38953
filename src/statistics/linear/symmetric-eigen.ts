/** Eigenvalues of a symmetric matrix, in no order, and the unit vector of each. */
export type SymmetricEigen = { values: number[]; vectors: number[][] };

const MOST_SWEEPS = 60;

/**
 * Eigenvalues and vectors of a small symmetric matrix by Jacobi's rotations; the matrix is left as it was.
 * Source: Golub & Van Loan 2013, Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, row) => matrix.map((_, column) => (row === column ? 1 : 0)));
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(a); sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) if (a[p]![q] !== 0) rotate(a, vectors, p, q);
    }
  }
  return { values: a.map((row, index) => row[index]!), vectors };
}

function isDiagonal(a: number[][]): boolean {
  let off = 0;
  let whole = 0;
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      whole += value ** 2;
      if (i !== j) off += value ** 2;
    });
  });
  return off <= Number.EPSILON ** 2 * whole;
}

/** Turns the plane of p and q so that their entry off the diagonal is zero. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const slope = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = Math.sign(slope || 1) / (Math.abs(slope) + Math.hypot(1, slope));
  const cosine = 1 / Math.hypot(1, t);
  const sine = t * cosine;
  for (const row of a) [row[p], row[q]] = [cosine * row[p]! - sine * row[q]!, sine * row[p]! + cosine * row[q]!];
  for (const rows of [a, vectors]) {
    const [first, second] = [rows[p]!, rows[q]!];
    rows[p] = first.map((value, index) => cosine * value - sine * second[index]!);
    rows[q] = first.map((value, index) => sine * value + cosine * second[index]!);
  }
  a[p]![q] = 0;
  a[q]![p] = 0;
}
