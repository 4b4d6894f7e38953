import type { Cohort } from '../vocabulary';
import { type MarginTable, marginTable, NOWHERE, type Place, put } from './margin-table';
import type { Views } from './views-of';

/** How many people a cohort has; `{}` is everyone. */
export type CohortCounts = (cohort: Cohort) => number;

const HERE = 'here';
/** What the filters leave out: the opposite filters show it. */
const REST = 'rest';

/** The dimensions of a page's figures: the filters, if any are in force, and the groupings by which it splits. */
export type CohortDimensions = { filtered: boolean; groupings: { id: string; values: string[] }[] };

/**
 * People by cohort, under the filters and by what they leave out, with every margin. The two sides of the filters stand in an order that
 * is the same from either side, so that both pages decide alike.
 */
export function cohortTable(
  { filtered, groupings }: CohortDimensions,
  { here, whole }: Views<CohortCounts>,
): MarginTable {
  const cohortOf = (values: Place): Cohort =>
    Object.fromEntries(groupings.flatMap(({ id }, index) => (values[index] == null ? [] : [[id, values[index]]])));
  const groups = groupings.map(({ values }) => ({ values, open: true }));
  if (!filtered || whole === null) return marginTable(groups, (place) => here(cohortOf(place)));
  const counted = ([side, ...values]: Place) => {
    const cohort = cohortOf(values);
    if (side === null) return whole(cohort);
    return side === HERE ? here(cohort) : whole(cohort) - here(cohort);
  };
  const sides = [HERE, REST];
  const table = marginTable([{ values: sides, open: false }, ...groups], counted);
  return isBefore(table, REST, HERE)
    ? { ...table, dimensions: [sides.reverse(), ...table.dimensions.slice(1)] }
    : table;
}

/** By the first place at which the two sides differ in people, the larger first. */
function isBefore({ dimensions, people }: MarginTable, one: string, other: string): boolean {
  const rest = dimensions
    .slice(1)
    .reduce<Place[]>(
      (places, values) => places.flatMap((place) => [null, ...values].map((value) => [...place, value])),
      [[null]],
    );
  const differs = rest.find((place) => people(put(place, 0, one)) !== people(put(place, 0, other)));
  return differs !== undefined && people(put(differs, 0, one)) > people(put(differs, 0, other));
}

/** Where a cohort stands in the table of these dimensions, under the filters. */
export function placeOfCohort({ filtered, groupings }: CohortDimensions, cohort: Cohort): Place {
  return [...(filtered ? [HERE] : []), ...groupings.map(({ id }) => cohort[id] ?? null)];
}

export const isOfGroup = (key: string, { filtered }: CohortDimensions): boolean =>
  (JSON.parse(key) as Place).slice(filtered ? 1 : 0).some((value) => value !== null && value !== NOWHERE);
