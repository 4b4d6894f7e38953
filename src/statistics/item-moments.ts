/**
 * What α needs of a scale's items, over the n people who answered all of them: sums Σx_i, and a square table of Σx_i·x_j. Answers are
 * whole numbers, so that the sums are exact.
 */
export type ItemMoments = { n: number; sums: ArrayLike<number>; products: ArrayLike<ArrayLike<number>> };

/**
 * Moments of raw rows, one a person, one column an item; a row with a null is dropped and counted (listwise).
 * @throws RangeError where rows differ in length.
 */
export function itemMoments(rows: readonly (readonly (number | null)[])[]): { moments: ItemMoments; dropped: number } {
  const itemCount = rows[0]?.length ?? 0;
  const sums = new Array<number>(itemCount).fill(0);
  const products = sums.map(() => new Array<number>(itemCount).fill(0));
  let n = 0;
  for (const row of rows) {
    if (row.length !== itemCount) throw new RangeError(`items: row of ${row.length} among rows of ${itemCount}`);
    const answers = row.filter((item) => item !== null && !Number.isNaN(item));
    if (answers.length < itemCount) continue;
    n++;
    answers.forEach((x, i) => {
      sums[i]! += x!;
      answers.forEach((y, j) => {
        products[i]![j]! += x! * y!;
      });
    });
  }
  return { moments: { n, sums, products }, dropped: rows.length - n };
}

/**
 * Sample covariances of items times n·(n − 1), that is n·Σxy − Σx·Σy: whole numbers, so that sums of them are exact and a scale sum that
 * does not vary comes out as zero. Ratios of them are ratios of covariances.
 */
export function scaledItemCovariances({ n, sums, products }: ItemMoments): number[][] {
  const items = Array.from({ length: sums.length }, (_, item) => item);
  return items.map((i) => items.map((j) => n * products[i]![j]! - sums[i]! * sums[j]!));
}
