/** Eigenvalues in descending order; `vectors[m]` is the unit eigenvector of `values[m]`. */
export type SymmetricEigen = { values: number[]; vectors: number[][] };

const MOST_SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations, to the last bits.
 * Source: Golub & Van Loan 2013, Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const vectors = matrix.map((_, row) => matrix.map((__, column) => (row === column ? 1 : 0)));
  const whole = a.flat().reduce((sum, entry) => sum + entry * entry, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a) > whole * Number.EPSILON ** 2; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) if (a[p]![q] !== 0) rotate(a, vectors, p, q);
  }
  const order = a.map((_, index) => index).sort((left, right) => a[right]![right]! - a[left]![left]!);
  return { values: order.map((index) => a[index]![index]!), vectors: order.map((index) => vectors[index]!) };
}

function offDiagonal(a: number[][]): number {
  return a.reduce((sum, row, i) => row.reduce((inner, entry, j) => (i === j ? inner : inner + entry * entry), sum), 0);
}

/** Makes a[p][q] zero; the vectors are rows, so that they turn with the rows of `a`. */
function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const ratio = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const tangent = (ratio >= 0 ? 1 : -1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  for (const row of a) {
    const [first, second] = [row[p]!, row[q]!];
    row[p] = cosine * first - sine * second;
    row[q] = sine * first + cosine * second;
  }
  for (const rows of [a, vectors]) {
    const [first, second] = [rows[p]!, rows[q]!];
    rows[p] = first.map((entry, index) => cosine * entry - sine * second[index]!);
    rows[q] = first.map((entry, index) => sine * entry + cosine * second[index]!);
  }
}
