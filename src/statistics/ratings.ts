/**
 * Ratings as they are given: one row a work (or person), one column a rater, null where a rater did not rate. All rows have the same
 * length.
 */
export type Ratings = readonly (readonly (number | null)[])[];

/**
 * Works that every rater rated, and the number of the others (listwise).
 * @throws RangeError where rows differ in length or hold an infinite rating.
 */
export function completeRatings(ratings: Ratings): { rows: number[][]; raters: number; dropped: number } {
  const rows = ratings.map(givenRatings).filter((row, work) => row.length === ratings[work]!.length);
  checkRatings(ratings);
  return { rows, raters: ratings[0]?.length ?? 0, dropped: ratings.length - rows.length };
}

/** The ratings of one work that are there. */
export function givenRatings(row: readonly (number | null)[]): number[] {
  return row.filter((rating): rating is number => rating !== null && !Number.isNaN(rating));
}

export function checkRatings(ratings: Ratings): void {
  const raters = ratings[0]?.length ?? 0;
  for (const row of ratings) {
    if (row.length !== raters) throw new RangeError(`ratings: row of ${row.length} among rows of ${raters}`);
    const endless = givenRatings(row).find((rating) => !Number.isFinite(rating));
    if (endless !== undefined) throw new RangeError(`ratings: not a number: ${endless}`);
  }
}
