import type { Cohort, CohortsFinding, CohortTests, Comparison } from '../vocabulary';
import { meanOf } from './means';

/** A cohort as a key: the same groupings and values, in whatever order. */
export const cohortKey = (cohort: Cohort) =>
  JSON.stringify(Object.entries(cohort).toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

type OfScale = Pick<Comparison, 'instrument' | 'competency'>;

/** What one competency did in each cohort, by the place of the cohort; null where nothing is known of it. */
export function comparisonsByCohort(
  { cohorts, comparisons }: Pick<CohortsFinding, 'cohorts' | 'comparisons'>,
  { instrument, competency }: OfScale,
): (Comparison | null)[] {
  const known = new Map(
    comparisons
      .filter((row) => row.instrument === instrument && row.competency === competency)
      .map((row) => [cohortKey(row.cohort), row]),
  );
  return cohorts.map(({ cohort }) => known.get(cohortKey(cohort)) ?? null);
}

export type CohortRange = { low: number; lowCohort: Cohort; high: number; highCohort: Cohort; shareOfScale: number };

/**
 * The smallest and the largest mean change among the cohorts that a test compares, of those with at least so many people; null where
 * there are fewer than two.
 */
export function rangeOf(finding: CohortsFinding, test: CohortTests, smallest: number): CohortRange | null {
  const rows = comparisonsByCohort(finding, test);
  const changes = test.levels.flatMap((place) => {
    const row = rows[place];
    const change = row ? meanOf(row.gain) : null;
    return row && change !== null && row.n >= smallest ? [{ change, cohort: row.cohort, scale: row.scale }] : [];
  });
  const sorted = changes.toSorted((a, b) => a.change - b.change);
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (!lowest || !highest || lowest === highest) return null;
  return {
    low: lowest.change,
    lowCohort: lowest.cohort,
    high: highest.change,
    highCohort: highest.cohort,
    shareOfScale: (highest.change - lowest.change) / (highest.scale.max - highest.scale.min),
  };
}
