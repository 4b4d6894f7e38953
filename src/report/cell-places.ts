import type { CellsFinding, Cohort, Filters } from '../vocabulary';
import { NOWHERE, type Place, placeKey } from './margin-table';

/** A grouping among those of a table. */
export type Dimension = CellsFinding['groupings'][number];

/**
 * The places of a table that make up a cohort under the filters: one for each combination of the values that the filters keep. Groupings
 * of neither are taken as a whole.
 */
export function placesOfCohort(dimensions: readonly Dimension[], filters: Filters, cohort: Cohort): Place[] {
  return dimensions.reduce<Place[]>(
    (places, { id, values }) => {
      const kept = filters[id]?.filter((value) => values.includes(value));
      const own = cohort[id];
      const chosen = own === undefined ? (kept ?? [null]) : kept && !kept.includes(own) ? [] : [own];
      return places.flatMap((place) => [...new Set(chosen)].map((value) => [...place, value]));
    },
    [[]],
  );
}

export const isOfGroup = (place: Place): boolean => place.some((value) => value !== null && value !== NOWHERE);

export const placeOf = (key: string): Place => JSON.parse(key) as Place;

export const isAmong = (hidden: ReadonlySet<string>, places: readonly Place[]): boolean =>
  places.some((place) => hidden.has(placeKey(place)));

/** More places than this are not gone into: nothing is told of them. */
const MOST_PLACES = 20_000;

/** Whether a table is cut too finely for anything of it to be decided. */
export const isTooFine = (dimensions: readonly Dimension[]): boolean =>
  dimensions.length > 1 && dimensions.reduce((product, { values }) => product * (values.length + 2), 1) > MOST_PLACES;

/** The same decision about the same cells is made once, as long as they are remembered. */
export function decidedOnce<Decision>(
  decide: (cells: CellsFinding, threshold: number) => Decision,
): (cells: CellsFinding, threshold: number) => Decision {
  const known = new WeakMap<CellsFinding, Map<number, Decision>>();
  return (cells, threshold) => {
    const own = known.get(cells) ?? new Map<number, Decision>();
    known.set(cells, own);
    const decision = own.has(threshold) ? own.get(threshold)! : decide(cells, threshold);
    own.set(threshold, decision);
    return decision;
  };
}
