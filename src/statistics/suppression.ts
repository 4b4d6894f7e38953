/** Whether a cell of a published table is shown, hidden for its own smallness, or hidden so that a small one cannot be worked out. */
export type CellMark = 'shown' | 'primary' | 'complementary';

/** Ten is the threshold most often used by US states (NCES 2011-603). */
export const DEFAULT_SUPPRESSION_THRESHOLD = 10;

export type SuppressionOptions = { threshold?: number };

/**
 * Marks for a list of counts whose total is shown. A count of 1 … threshold − 1 is hidden; if anything is, then at least two non-empty
 * cells and `threshold` people must be, so that the smallest remaining cells follow (the first among equals). Zero is shown as zero.
 */
export function suppressList(counts: readonly number[], options: SuppressionOptions = {}): CellMark[] {
  const { threshold = DEFAULT_SUPPRESSION_THRESHOLD } = options;
  const marks = counts.map((count): CellMark => (isSmall(count, threshold) ? 'primary' : 'shown'));
  const line = counts.map((_, index) => index);
  protect(line, counts, marks, threshold);
  return marks;
}

/**
 * Marks for a two-way table whose row and column totals are both shown: the rule of `suppressList` in every row, then every column,
 * again until nothing is hidden any more. A row or column that is hidden whole may still fall short: its total is then the secret.
 * @throws RangeError where rows differ in length.
 */
export function suppressTable(counts: readonly (readonly number[])[], options: SuppressionOptions = {}): CellMark[][] {
  const { threshold = DEFAULT_SUPPRESSION_THRESHOLD } = options;
  const width = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== width)) throw new RangeError(`table: rows differ in length from ${width}`);
  const cells = counts.flat();
  const marks = cells.map((count): CellMark => (isSmall(count, threshold) ? 'primary' : 'shown'));
  const rows = counts.map((_, row) => Array.from({ length: width }, (_, column) => row * width + column));
  const columns = Array.from({ length: width }, (_, column) => counts.map((_, row) => row * width + column));
  const lines = [...rows, ...columns];
  let hidden = true;
  while (hidden) hidden = lines.map((line) => protect(line, cells, marks, threshold)).some(Boolean);
  return rows.map((row) => row.map((cell) => marks[cell]!));
}

function isSmall(count: number, threshold: number): boolean {
  return count > 0 && count < threshold;
}

/** Hides cells of one line until its hidden set gives nothing away; says whether it had to. */
function protect(line: readonly number[], counts: readonly number[], marks: CellMark[], threshold: number): boolean {
  let changed = false;
  for (;;) {
    const hidden = line.filter((cell) => marks[cell] !== 'shown');
    const people = hidden.reduce((sum, cell) => sum + counts[cell]!, 0);
    if (hidden.length === 0 || (hidden.length >= 2 && people >= threshold)) return changed;
    const open = line.filter((cell) => marks[cell] === 'shown' && counts[cell]! > 0);
    if (open.length === 0) return changed;
    const smallest = open.reduce((least, cell) => (counts[cell]! < counts[least]! ? cell : least));
    marks[smallest] = 'complementary';
    changed = true;
  }
}
