import type { ChangeFinding, Cohort, Comparison, WithheldComparison } from '../vocabulary';
import { type CohortCounts, type CohortDimensions, cohortTable, isOfGroup, placeOfCohort } from './cohort-table';
import { placeKey } from './margin-table';
import { type Views, viewsOf } from './views-of';
import { withheldPlaces } from './withheld-places';

type Row = Pick<Comparison | WithheldComparison, 'instrument' | 'competency' | 'cohort'>;

/** Everything that pages show of the people behind comparisons: of everyone, and by one grouping, or by two and by both at once. */
export type CohortViews = {
  everyone: Views<ChangeFinding>;
  groupings: { id: string; rows: Views<Comparison[]> }[];
  /** One row for each pair of values; absent where cohorts are not split. */
  crossed?: Views<Comparison[]>;
};

/**
 * Decides which comparisons must be withheld: what is small, what leaves a small rest beside the page without filters or the one with the
 * opposite filters, and as many others as keep those from being worked out. A cohort that is withheld in one competency is withheld in
 * all, since nearly the same people answered each; a competency that few answered at all speaks for itself alone.
 */
export function withheldCohorts(views: CohortViews, threshold: number): (row: Row) => boolean {
  const dimensions = dimensionsOf(views);
  const scales = countsByScale(views);
  const shared = new Set<string>();
  const hidden = new Map<string, Set<string>>();
  for (let before = -1; before < shared.size; ) {
    before = shared.size;
    for (const [scale, counts] of scales) {
      const { hidden: places } = withheldPlaces(cohortTable(dimensions, counts), threshold, shared);
      hidden.set(scale, places);
      const whole = counts.whole ?? counts.here;
      if (whole({}) >= threshold) for (const key of places) if (isOfGroup(key, dimensions)) shared.add(key);
    }
  }
  return (row) => hidden.get(scaleKey(row))?.has(placeKey(placeOfCohort(dimensions, row.cohort))) ?? false;
}

const scaleKey = (row: Row) => `${row.instrument}/${row.competency}`;
const cohortKey = (cohort: Cohort) => JSON.stringify(Object.entries(cohort).sort());

function dimensionsOf({ everyone, groupings }: CohortViews): CohortDimensions {
  return {
    filtered: everyone.whole !== null,
    groupings: groupings.map(({ id, rows: { here, whole } }) => ({
      id,
      values: [...new Set([...(whole ?? []), ...here].flatMap(({ cohort }) => cohort[id] ?? []))],
    })),
  };
}

function countsByScale({ everyone, groupings, crossed }: CohortViews): Map<string, Views<CohortCounts>> {
  const tables = [viewsOf(everyone, ({ comparisons }) => comparisons), ...groupings.map(({ rows }) => rows)];
  if (crossed) tables.push(crossed);
  const all: Views<Comparison[]> = {
    here: tables.flatMap(({ here }) => here),
    whole: everyone.whole === null ? null : tables.flatMap(({ whole }) => whole ?? []),
  };
  const scales = [...new Set([...all.here, ...(all.whole ?? [])].map(scaleKey))];
  return new Map(
    scales.map((scale) => [scale, viewsOf(all, (rows) => countsOf(rows.filter((row) => scaleKey(row) === scale)))]),
  );
}

function countsOf(rows: Comparison[]): CohortCounts {
  const people = new Map(rows.map(({ cohort, n }) => [cohortKey(cohort), n]));
  return (cohort) => people.get(cohortKey(cohort)) ?? 0;
}
