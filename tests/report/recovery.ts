/** A number that somebody reads: the sum of these unknowns. */
export type Known = { of: number[]; value: number };

const NOTHING = 1e-9;

/** Rows in echelon form, each with the place of its first number, which is 1. */
type Echelon = { pivot: number; row: Float64Array }[];

/** What the known sums leave of a row: nothing where it follows from them. */
function rest(known: Echelon, row: Float64Array): Float64Array {
  for (const { pivot, row: other } of known) {
    const factor = row[pivot]!;
    if (Math.abs(factor) < NOTHING) continue;
    for (let at = 0; at < row.length; at++) row[at]! -= factor * other[at]!;
  }
  return row;
}

/** Gaussian elimination with the largest pivot of each row. */
function echelonOf(matrix: Float64Array[]): Echelon {
  const found: Echelon = [];
  for (const own of matrix) {
    const row = rest(found, own);
    let pivot = 0;
    for (let at = 1; at < row.length; at++) if (Math.abs(row[at]!) > Math.abs(row[pivot]!)) pivot = at;
    const largest = row[pivot] ?? 0;
    if (Math.abs(largest) < NOTHING) continue;
    found.push({ pivot, row: row.map((value) => value / largest) });
  }
  return found;
}

/**
 * Which of the secrets a reader can work out exactly, who knows the sums that are published, that no count is below zero, and which
 * counts are whole numbers. First by linear algebra; then by narrowing the range of each unknown, sum by sum, until nothing narrows.
 */
export function recovered(unknowns: number, known: Known[], secrets: number[][]): number[][] {
  // A published zero tells of every part of it.
  const zero = new Set(known.flatMap(({ of, value }) => (value === 0 ? of : [])));
  const rowOf = (of: number[]) => {
    const row = new Float64Array(unknowns);
    for (const index of of) if (!zero.has(index)) row[index]! += 1;
    return row;
  };
  const sums = echelonOf(known.map(({ of }) => rowOf(of)));
  const linear = secrets.filter((secret) => rest(sums, rowOf(secret)).every((value) => Math.abs(value) < NOTHING));
  const ranges = narrowed(unknowns, known);
  const narrow = secrets.filter((secret) => {
    const low = secret.reduce((sum, index) => sum + ranges[index]!.low, 0);
    const high = secret.reduce((sum, index) => sum + ranges[index]!.high, 0);
    return high - low < NOTHING;
  });
  return [...linear, ...narrow];
}

function narrowed(unknowns: number, known: Known[]): { low: number; high: number }[] {
  const ranges = Array.from({ length: unknowns }, () => ({ low: 0, high: Number.POSITIVE_INFINITY }));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { of, value } of known) {
      for (const index of of) {
        const others = of.filter((other) => other !== index);
        const low = value - others.reduce((sum, other) => sum + ranges[other]!.high, 0);
        const high = value - others.reduce((sum, other) => sum + ranges[other]!.low, 0);
        if (low > ranges[index]!.low) [ranges[index]!.low, changed] = [low, true];
        if (high < ranges[index]!.high) [ranges[index]!.high, changed] = [high, true];
      }
    }
  }
  return ranges;
}
