import { linearAudit } from './linear-audit';
import { type MarginTable, NOWHERE, type Place, placeKey, placesOf, put, spacesOf } from './margin-table';
import { type HiddenCell, toldGroups, twoWayAudit } from './two-way-audit';

/**
 * Which places of a table with its margins must not be published. Margins are decided before what they are made of and stay as decided,
 * since a page may show them alone. At each step small places are hidden, then lines along every dimension are gone through until nothing
 * changes: the hidden places of a line with a shown total are at least two, together at least `threshold` and more than one each, else
 * the smallest shown one, first on ties, is hidden too. What the sums of several lines together would still tell is found by elimination.
 * `secret` places are hidden whatever their size. Empty places stay visible as 0 unless nothing else protects.
 * After NCES 2011-603, "Statistical methods for protecting personally identifiable information".
 */
export function withheldPlaces(table: MarginTable, threshold: number, secret: ReadonlySet<string>): WithheldPlaces {
  const hidden = new Set<string>();
  let exhaustedAt = Number.POSITIVE_INFINITY;
  for (const space of spacesOf(table)) {
    const isProtected = decide({ table, threshold, secret, hidden, space });
    if (!isProtected) exhaustedAt = Math.min(exhaustedAt, space.length);
  }
  return { hidden, exhaustedAt };
}

export type WithheldPlaces = {
  hidden: Set<string>;
  /**
   * With how many values places are so sparse that hiding all of them would not do, for whoever knows which are empty: neither may
   * anything else be told of them. Infinity: none.
   */
  exhaustedAt: number;
};

type Step = {
  table: MarginTable;
  threshold: number;
  secret: ReadonlySet<string>;
  hidden: Set<string>;
  space: readonly number[];
};

/** A place with what is asked of it again and again. */
type Spot = { place: Place; key: string; people: number; isNowhere: boolean };

const spotAt = (table: MarginTable, place: Place): Spot => ({
  place,
  key: placeKey(place),
  people: table.people(place),
  isNowhere: place.includes(NOWHERE),
});

/** Of three dimensions and more, what the sums of so many hidden places tell is not gone into: all of them are hidden. */
const MOST_UNKNOWN = 800;

/** Hides what must be hidden of one set of dimensions; false where that does not suffice. */
function decide(step: Step): boolean {
  const { table, threshold, secret, hidden, space } = step;
  const spots = placesOf(table, space).map((place) => spotAt(table, place));
  for (const { place, key, people, isNowhere } of spots) {
    if (people === 0) continue;
    const underHidden = space.some((dimension) => hidden.has(placeKey(put(place, dimension, null))));
    if (people < threshold || secret.has(key) || underHidden || isNowhere) hidden.add(key);
  }
  const every = space.flatMap((dimension) => linesAlong(spots, dimension));
  // Where the total of a line is hidden, a place has nothing to be worked out from but what the audit finds.
  const lines = every.filter(({ total }) => !hidden.has(total));
  for (;;) {
    while (lines.some((line) => protectLine(step, line)));
    const told = toldPlace(step, spots, every);
    if (told === null) return true;
    const through = lines.filter(({ parts }) => parts.includes(told)).flatMap(({ parts }) => parts);
    if (!hideSmallest(step, through) && !hideSmallest(step, spots)) return false;
  }
}

type Line = { total: string; parts: Spot[] };

function linesAlong(spots: Spot[], dimension: number): Line[] {
  const lines = new Map<string, Line>();
  for (const spot of spots) {
    const total = placeKey(put(spot.place, dimension, null));
    const line = lines.get(total) ?? { total, parts: [] };
    line.parts.push(spot);
    lines.set(total, line);
  }
  return [...lines.values()];
}

/** Whether one more place had to be hidden for the sake of this line. */
function protectLine(step: Step, { parts }: Line): boolean {
  const { threshold, hidden } = step;
  const unknown = parts.filter(({ key }) => hidden.has(key));
  if (unknown.length === 0) return false;
  const sum = unknown.reduce((all, { people }) => all + people, 0);
  if (unknown.length === 1 && unknown[0]!.isNowhere && sum >= threshold) return false;
  if (unknown.length >= 2 && sum >= threshold && sum > unknown.length) return false;
  return hideSmallest(step, parts);
}

/**
 * Hides the smallest place that is shown and not empty; where there is no other, an empty one that no empty margin gives away. False
 * where nothing is left to hide.
 */
function hideSmallest({ table, hidden, space }: Step, spots: Spot[]): boolean {
  const shown = spots.filter(({ key, isNowhere }) => !isNowhere && !hidden.has(key));
  const filled = shown.filter(({ people }) => people > 0);
  const isFree = ({ place }: Spot) => space.every((dimension) => table.people(put(place, dimension, null)) > 0);
  const [first, ...others] = filled.length > 0 ? filled : shown.filter(isFree);
  if (!first) return false;
  hidden.add(others.reduce((least, spot) => (spot.people < least.people ? spot : least), first).key);
  return true;
}

/**
 * A hidden place that the shown totals tell of all the same; null where there is none. Either it is small and determined itself, or it is
 * one of the hidden places that are left in a line when those that are determined are taken out, and these are few together.
 */
function toldPlace({ table, threshold, hidden, space }: Step, spots: Spot[], lines: Line[]): Spot | null {
  const unknown = spots.filter(({ key }) => hidden.has(key));
  if (unknown.length === 0) return null;
  const margins = spacesOf(table)
    .filter((other) => other.length < space.length && other.every((dimension) => space.includes(dimension)))
    .flatMap((other) => placesOf(table, other).map((place) => spotAt(table, place)));
  const shown = margins.filter(({ key, isNowhere }) => !isNowhere && !hidden.has(key));
  const isSmall = ({ key, people }: Spot) => hidden.has(key) && people < threshold;
  if (space.length > 2 && unknown.length > MOST_UNKNOWN) return unknown.find(isSmall) ?? null;
  const isTold = auditOf(space, unknown, shown);
  // Of two dimensions, a place that is determined is a group of its own.
  const determined = new Set(space.length === 2 ? [] : unknown.filter((spot) => isTold([spot])).map(({ key }) => key));
  const small = unknown.find((spot) => isSmall(spot) && determined.has(spot.key));
  const margin = small ?? margins.find((spot) => isSmall(spot) && isTold([spot]));
  if (margin) return margin;
  const groups =
    space.length === 2
      ? toldGroups(unknown.map((spot) => hiddenCell(spot, space, shown))).map((cells) =>
          cells.map((at) => unknown[at]!),
        )
      : lines.map(({ parts }) => parts.filter(({ key }) => hidden.has(key) && !determined.has(key)));
  for (const group of groups) {
    const people = group.reduce((sum, spot) => sum + spot.people, 0);
    if (people > 0 && people < threshold && (space.length === 2 || isTold(group))) return group[0]!;
  }
  return null;
}

/** Whether the people of some places together are determined by the shown totals of the unknown ones. */
function auditOf(space: readonly number[], unknown: Spot[], shown: Spot[]): (spots: Spot[]) => boolean {
  const isIn = (part: Spot, { place }: Spot) =>
    place.every((value, dimension) => value === null || value === part.place[dimension]);
  const isInAny = (part: Spot, spots: Spot[]) => spots.some((spot) => isIn(part, spot));
  if (space.length !== 2) {
    const sumOf = (spots: Spot[]) => unknown.map((part) => (isInAny(part, spots) ? 1 : 0));
    const isTold = linearAudit(shown.map((spot) => sumOf([spot])));
    return (spots) => isTold(sumOf(spots));
  }
  const isWholeShown = shown.some(({ place }) => place.every((value) => value === null));
  const isTold = twoWayAudit(
    unknown.map((spot) => hiddenCell(spot, space, shown)),
    isWholeShown,
  );
  return (spots) => isTold((index) => isInAny(unknown[index]!, spots));
}

/** Between its row and its column, where these have totals that are shown. */
function hiddenCell({ place }: Spot, space: readonly number[], shown: Spot[]): HiddenCell {
  const [rows, columns] = space as [number, number];
  const totals = totalsOf(shown);
  const totalOf = (dimension: number) => {
    const key = placeKey(place.map((value, index) => (index === dimension ? value : null)));
    return totals.has(key) ? key : null;
  };
  return { row: totalOf(rows), column: totalOf(columns) };
}

const keysOfShown = new WeakMap<Spot[], ReadonlySet<string>>();
function totalsOf(shown: Spot[]): ReadonlySet<string> {
  const known = keysOfShown.get(shown) ?? new Set(shown.map(({ key }) => key));
  keysOfShown.set(shown, known);
  return known;
}
