import { type CellValues, NOWHERE, type Place } from '../vocabulary';

export { NOWHERE, type Place } from '../vocabulary';

/** People counted at every combination of the dimensions' values and at every margin. What has a dimension at NOWHERE is worked out. */
export type MarginTable = { dimensions: readonly (readonly string[])[]; people: (place: Place) => number };

export const placeKey = (place: Place): string => JSON.stringify(place);

/** A table from the counts that somebody has; NOWHERE is added to each open dimension as what the values leave of their total. */
export function marginTable(
  dimensions: readonly { values: readonly string[]; open: boolean }[],
  counted: (place: Place) => number,
): MarginTable {
  const known = new Map<string, number>();
  const count = (place: Place): number => {
    const dimension = place.indexOf(NOWHERE);
    if (dimension < 0) return counted(place);
    const others = dimensions[dimension]!.values.reduce((sum, value) => sum + people(put(place, dimension, value)), 0);
    return people(put(place, dimension, null)) - others;
  };
  const people = (place: Place): number => {
    const key = placeKey(place);
    const value = known.get(key) ?? count(place);
    known.set(key, value);
    return value;
  };
  return { dimensions: dimensions.map(({ values, open }) => (open ? [...values, NOWHERE] : values)), people };
}

/** A table from its cells, of which those that nobody has are absent; a value that is null stands for having none. */
export function cellTable(
  dimensions: readonly (readonly string[])[],
  cells: readonly { values: CellValues; people: number }[],
): MarginTable {
  const known = new Map<string, number>();
  for (const { values, people } of cells) {
    for (let mask = 0; mask < 2 ** dimensions.length; mask++) {
      const key = placeKey(dimensions.map((_, index) => (mask & (1 << index) ? (values[index] ?? NOWHERE) : null)));
      known.set(key, (known.get(key) ?? 0) + people);
    }
  }
  return {
    dimensions: dimensions.map((values) => [...values, NOWHERE]),
    people: (place) => known.get(placeKey(place)) ?? 0,
  };
}

export const put = (place: Place, dimension: number, value: string | null): Place =>
  place.map((other, index) => (index === dimension ? value : other));

/** Every place of the table that has a value in exactly the dimensions of `space`. */
export function placesOf({ dimensions }: MarginTable, space: readonly number[]): Place[] {
  return dimensions.reduce<Place[]>(
    (places, values, dimension) =>
      places.flatMap((place) => (space.includes(dimension) ? values : [null]).map((value) => [...place, value])),
    [[]],
  );
}

/** Sets of dimensions, the smaller before the larger: the order in which a session can show a table. */
export function spacesOf({ dimensions }: MarginTable): number[][] {
  const all = Array.from({ length: 2 ** dimensions.length }, (_, mask) =>
    dimensions.flatMap((_values, dimension) => (mask & (1 << dimension) ? [dimension] : [])),
  );
  return all.sort((a, b) => a.length - b.length);
}
