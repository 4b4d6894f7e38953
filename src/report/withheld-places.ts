import { linearAudit } from './linear-audit';
import { type MarginTable, NOWHERE, type Place, placeKey, placesOf, put, spacesOf } from './margin-table';

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

/** Hides what must be hidden of one set of dimensions; false where that does not suffice. */
function decide(step: Step): boolean {
  const { table, threshold, secret, hidden, space } = step;
  const places = placesOf(table, space);
  for (const place of places) {
    const people = table.people(place);
    const underHidden = space.some((dimension) => hidden.has(placeKey(put(place, dimension, null))));
    const isHidden = people < threshold || secret.has(placeKey(place)) || underHidden || place.includes(NOWHERE);
    if (people > 0 && isHidden) hidden.add(placeKey(place));
  }
  const lines = space.flatMap((dimension) => linesAlong(places, dimension));
  for (;;) {
    while (lines.some((line) => protectLine(step, line)));
    const told = toldPlace(step, places);
    if (told === null) return true;
    if (!hideSmallest(step, [...linesThrough(lines, told), ...places])) return false;
  }
}

type Line = { total: Place; parts: Place[] };

function linesAlong(places: Place[], dimension: number): Line[] {
  const lines = new Map<string, Line>();
  for (const place of places) {
    const total = put(place, dimension, null);
    const line = lines.get(placeKey(total)) ?? { total, parts: [] };
    line.parts.push(place);
    lines.set(placeKey(total), line);
  }
  return [...lines.values()];
}

const linesThrough = (lines: Line[], place: Place) =>
  lines.filter(({ parts }) => parts.includes(place)).flatMap(({ parts }) => parts);

/** Whether one more place had to be hidden for the sake of this line. */
function protectLine(step: Step, { total, parts }: Line): boolean {
  const { table, threshold, hidden } = step;
  const people = parts.filter((part) => hidden.has(placeKey(part))).map((part) => table.people(part));
  if (people.length === 0 || hidden.has(placeKey(total))) return false;
  const sum = people.reduce((all, n) => all + n, 0);
  const nobodyNamed = parts.every((part) => !hidden.has(placeKey(part)) || part.includes(NOWHERE));
  if (nobodyNamed && people.length === 1 && sum >= threshold) return false;
  if (people.length >= 2 && sum >= threshold && sum > people.length) return false;
  return hideSmallest(step, parts);
}

/**
 * Hides the smallest place that is shown and not empty; where there is no other, an empty one that no empty margin gives away. False
 * where nothing is left to hide.
 */
function hideSmallest({ table, hidden, space }: Step, places: Place[]): boolean {
  const shown = places.filter((place) => !hidden.has(placeKey(place)) && !place.includes(NOWHERE));
  const filled = shown.filter((place) => table.people(place) > 0);
  const empty = shown.filter((place) => space.every((dimension) => table.people(put(place, dimension, null)) > 0));
  const [first, ...others] = filled.length > 0 ? filled : empty;
  if (!first) return false;
  hidden.add(
    placeKey(others.reduce((least, place) => (table.people(place) < table.people(least) ? place : least), first)),
  );
  return true;
}

/** A hidden small place that the shown totals determine all the same; null where there is none. */
function toldPlace({ table, threshold, hidden, space }: Step, places: Place[]): Place | null {
  const unknown = places.filter((place) => hidden.has(placeKey(place)));
  if (unknown.length === 0) return null;
  const sumOf = (place: Place) =>
    unknown.map((part) => (place.every((value, dimension) => value === null || value === part[dimension]) ? 1 : 0));
  const margins = spacesOf(table)
    .filter((other) => other.length < space.length && other.every((dimension) => space.includes(dimension)))
    .flatMap((other) => placesOf(table, other));
  const isShown = (place: Place) => !place.includes(NOWHERE) && !hidden.has(placeKey(place));
  const isTold = linearAudit(margins.filter(isShown).map(sumOf));
  const isSmall = (place: Place) => hidden.has(placeKey(place)) && table.people(place) < threshold;
  return [...unknown, ...margins].find((place) => isSmall(place) && isTold(sumOf(place))) ?? null;
}
