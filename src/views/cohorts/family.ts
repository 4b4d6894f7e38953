import { cohortKey } from '../../messages';
import type { CohortsFinding, Comparison } from '../../vocabulary';

/** All competencies of one group: they are corrected together. */
export function familyOf({ comparisons }: CohortsFinding, { cohort, instrument }: Comparison): Comparison[] {
  const key = cohortKey(cohort);
  return comparisons.filter((row) => row.instrument === instrument && cohortKey(row.cohort) === key);
}
