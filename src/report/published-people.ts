import type { ResultsFile } from '../vocabulary';

export type PeopleCounts = ResultsFile['people'];
type Count = keyof PeopleCounts;

const COUNTS: Count[] = ['pre', 'post', 'both', 'preOnly', 'postOnly'];

/** total = both + rest: whoever knows two of them knows the third. */
const SUMS: { total: Count; rest: Count }[] = [
  { total: 'pre', rest: 'preOnly' },
  { total: 'post', rest: 'postOnly' },
];

const isSmall = (count: number, threshold: number) => count > 0 && count < threshold;

/**
 * The counts of people that may be told. Absent: what is small; what, taken from the same count without filters, leaves a small rest;
 * and one more of every sum in which a single count would be missing.
 */
export function publishedPeople(
  people: PeopleCounts,
  all: PeopleCounts | null,
  threshold: number,
): Partial<PeopleCounts> {
  const hidden = new Set(
    COUNTS.filter(
      (count) => isSmall(people[count], threshold) || (all !== null && isSmall(all[count] - people[count], threshold)),
    ),
  );
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const { total, rest } of SUMS) {
      const missing = [total, 'both', rest].filter((count) => hidden.has(count as Count));
      if (missing.length === 1) hidden.add(missing[0] === rest ? total : rest);
    }
  }
  return Object.fromEntries(COUNTS.filter((count) => !hidden.has(count)).map((count) => [count, people[count]]));
}
