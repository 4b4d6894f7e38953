/** A number that somebody reads: the sum of these unknowns. */
export type Known = { of: number[]; value: number };

const NOTHING = 1e-9;

/** Rank of a matrix by Gaussian elimination with the largest pivot of each column. */
function rankOf(matrix: number[][]): number {
  const rows = matrix.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    let pivot = rank;
    for (let row = rank; row < rows.length; row++)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    if (pivot >= rows.length || Math.abs(rows[pivot]![column]!) < NOTHING) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    for (let row = rank + 1; row < rows.length; row++) {
      const factor = rows[row]![column]! / rows[rank]![column]!;
      if (factor !== 0)
        for (let at = column; at < rows[row]!.length; at++) rows[row]![at]! -= factor * rows[rank]![at]!;
    }
    rank++;
  }
  return rank;
}

/**
 * Which of the secrets a reader can work out exactly, who knows the sums that are published, that no count is below zero, and which
 * counts are whole numbers. First by linear algebra; then by narrowing the range of each unknown, sum by sum, until nothing narrows.
 */
export function recovered(unknowns: number, known: Known[], secrets: number[][]): number[][] {
  // A published zero tells of every part of it.
  const zero = new Set(known.flatMap(({ of, value }) => (value === 0 ? of : [])));
  const rowOf = (of: number[]) => {
    const row = new Array<number>(unknowns).fill(0);
    for (const index of of) if (!zero.has(index)) row[index]! += 1;
    return row;
  };
  const matrix = known.map(({ of }) => rowOf(of));
  const rank = rankOf(matrix);
  const linear = secrets.filter((secret) => rankOf([...matrix, rowOf(secret)]) === rank);
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
