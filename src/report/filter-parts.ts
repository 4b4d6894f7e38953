import type { CellsFinding, Filters, Finding, FindingOf, Question } from '../vocabulary';
import { type Dimension, isAmong, placesOfCohort } from './cell-places';
import { marginTable, type Place, placeKey, placesOf, spacesOf } from './margin-table';
import { withheldPlaces } from './withheld-places';

/**
 * The same question asked of every part that the groupings of the filters make, with all margins: what a count of a filtered answer can be
 * told from. `null`: so many parts that they are not asked for.
 */
export type FilterParts = { dimensions: readonly Dimension[]; at: ReadonlyMap<string, Finding> | null };

/** More parts than this are not asked for: each is a question of its own. */
const MOST_PARTS = 60;

type Ask = <Asked extends Question>(question: Asked) => Promise<FindingOf<Asked['kind']>>;

export async function filterParts(question: Question, cells: CellsFinding, ask: Ask): Promise<FilterParts | null> {
  const dimensions = cells.groupings.filter(({ id }) => question.filters[id] !== undefined);
  if (dimensions.length === 0) return null;
  if (dimensions.reduce((product, { values }) => product * (values.length + 1), 1) > MOST_PARTS)
    return { dimensions, at: null };
  const table = { dimensions: dimensions.map(({ values }) => values), people: () => 0 };
  const places = spacesOf(table).flatMap((space) => placesOf(table, space));
  const filtersAt = (place: Place): Filters =>
    Object.fromEntries(
      dimensions.flatMap(({ id }, index) => (place[index] == null ? [] : [[id, [place[index] as string]]])),
    );
  const findings = await Promise.all(
    places.map(async (place) => [placeKey(place), await ask({ ...question, filters: filtersAt(place) })] as const),
  );
  return { dimensions, at: new Map<string, Finding>(findings) };
}

/** Whether a count of an answer is of few, or would tell of few beside what other filters show. */
export type IsFew<Found extends Finding> = (count: (finding: Found) => number | undefined) => boolean;

type Beside = { threshold: number; filters: Filters; parts: FilterParts | null };

/** A count that is not there is nobody's. */
export function fewBeside<Found extends Finding>(finding: Found, { threshold, filters, parts }: Beside): IsFew<Found> {
  return (count) => {
    const people = count(finding) ?? 0;
    if (people > 0 && people < threshold) return true;
    if (parts === null) return false;
    const { dimensions, at } = parts;
    if (at === null) return people > 0;
    const table = marginTable(
      dimensions.map(({ values }) => ({ values, open: true })),
      (place) => count(at.get(placeKey(place)) as Found) ?? 0,
    );
    const { hidden } = withheldPlaces(table, threshold, new Set());
    return isAmong(hidden, placesOfCohort(dimensions, filters, {}));
  };
}

/** The same answer without filters; null where none is in force, or the parts are too many to be asked for. */
export function wholeOf<Found extends Finding>(_finding: Found, { parts }: Pick<Beside, 'parts'>): Found | null {
  return (parts?.at?.get(placeKey(parts.dimensions.map(() => null))) as Found | undefined) ?? null;
}
