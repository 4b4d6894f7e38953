import { linearAudit } from './linear-audit';
import { type MarginTable, NOWHERE, type Place, placeKey, placesOf, put, spacesOf } from './margin-table';
import { hiddenNumbers } from './narrowed-counts';
import { toldGroups } from './two-way-audit';

/** What is published of the people at a place: a vector of figures, of which `isEnd` tells where several places together have none or all. */
export type Masking = {
  table: MarginTable;
  threshold: number;
  /** Places of which nothing of the kind is told, whatever its figures. */
  withheld: ReadonlySet<string>;
  /** How many figures there are. */
  figures: number;
  /** Whether the figures of a place are masked for their own sake. */
  isMasked: (key: string) => boolean;
  /** Whether there are such figures of a place. */
  isCounted: (key: string) => boolean;
  /** Of the people at these places together, whether a figure counts nobody or everybody. */
  isEnd: (keys: readonly string[], figure: number) => boolean;
  /** Where the figures are counts: the count at a place. */
  countAt: ((key: string, figure: number) => number) | null;
};

/** A place with people, and what of it stays as it is while its space is gone through. */
type Spot = {
  key: string;
  people: number;
  isNowhere: boolean;
  /** The lines that it is part of, one along every dimension. */
  lines: Line[];
  /** Of each figure, whether a shown margin counts nobody or everybody: it tells that of its parts, and nothing is hidden in vain. */
  isExempt: boolean[];
};
/** Places along one dimension; `total` is null where it is not shown. */
type Line = { name: string; total: string | null; parts: Spot[] };

/** Of three dimensions and more, what the sums of so many masked places tell is not gone into: all of them are masked. */
const MOST_UNKNOWN = 400;
/** A table of so many places is cut so finely that hardly any could stand beside those that are masked: all of it goes with the first. */
const MOST_PLACES = 600;

/**
 * Which places of a table with its margins must not tell figures of a kind. As with people, margins are decided before what they are made
 * of, and stay as decided. A figure that counts nobody or everybody of few is masked; then the smallest place that is told, first on ties,
 * until what the shown totals leave of those that are masked is neither the figure of a single place nor itself nobody or everybody. What
 * a shown total tells of everybody in it is told of its parts, and not hidden in vain.
 */
export function maskedPlaces(masking: Masking): Set<string> {
  const masked = new Set<string>();
  for (const space of spacesOf(masking.table)) maskSpace(masking, masked, space);
  return masked;
}

function maskSpace(masking: Masking, masked: Set<string>, space: readonly number[]): void {
  const { threshold, withheld, isMasked, isCounted } = masking;
  const { spots, lines } = spotsOf(masking, masked, space);
  const secret = new Set<Spot>();
  for (const spot of spots) {
    const { key, people, isNowhere } = spot;
    // Who has none of the values stands among the withheld whatever their number.
    if (withheld.has(key) && !isNowhere) secret.add(spot);
    else if (isCounted(key)) {
      const isUnderMasked = spot.lines.some(({ name }) => masked.has(totalOf(name)));
      if (!isUnderMasked && !(isNowhere && people < threshold) && !isMasked(key)) continue;
      secret.add(spot);
      if (!isNowhere) masked.add(key);
    }
  }
  if (secret.size === 0) return;
  if (spots.length > MOST_PLACES) {
    for (const { key, isNowhere } of spots) if (!isNowhere && isCounted(key) && !withheld.has(key)) masked.add(key);
    return;
  }
  const isTold = ({ key, isNowhere }: Spot) => !isNowhere && !masked.has(key) && !withheld.has(key) && isCounted(key);
  const given: Given = { masking, space, secret, masked, spots, lines, isTold };
  for (let unsafe = unsafeGroups(given); unsafe.length > 0; unsafe = unsafeGroups(given)) {
    const before = masked.size;
    const touched = new Set<Line>();
    for (const group of unsafe) {
      const own = new Set(group.flatMap((spot) => spot.lines));
      // What was masked for another group may do for this one.
      if ([...own].some((line) => touched.has(line))) continue;
      const through = [...own].flatMap(({ parts }) => parts).filter(isTold);
      const next = smallestOf(through) ?? (masked.size === before ? smallestOf(spots.filter(isTold)) : null);
      if (!next) continue;
      masked.add(next.key);
      secret.add(next);
      for (const line of next.lines) touched.add(line);
    }
    if (masked.size === before) return;
  }
}

type Given = {
  masking: Masking;
  space: readonly number[];
  /** Places of this space whose figures must not be worked out. */
  secret: Set<Spot>;
  masked: Set<string>;
  spots: Spot[];
  lines: Line[];
  isTold: (spot: Spot) => boolean;
};

const totalOf = (name: string): string => name.slice(name.indexOf(' ') + 1);

/** Places of a space that have people, in its lines. */
function spotsOf(masking: Masking, masked: ReadonlySet<string>, space: readonly number[]) {
  const { table, withheld, isCounted, isEnd, figures } = masking;
  const isShown = (key: string) => !masked.has(key) && !withheld.has(key) && isCounted(key);
  const lines = new Map<string, Line>();
  const lineOf = (dimension: number, place: Place): Line => {
    const total = placeKey(put(place, dimension, null));
    const name = `${dimension} ${total}`;
    const line = lines.get(name) ?? { name, total: isShown(total) ? total : null, parts: [] };
    lines.set(name, line);
    return line;
  };
  const ends = new Map<string, boolean[]>();
  const none = Array.from({ length: figures }, () => false);
  const endsAt = (key: string): boolean[] => {
    const known = ends.get(key) ?? (isShown(key) ? none.map((_, figure) => isEnd([key], figure)) : none);
    ends.set(key, known);
    return known;
  };
  const marginsOf = marginKeys(space);
  const spots = placesOf(table, space).flatMap((place): Spot[] => {
    const people = table.people(place);
    if (people === 0) return [];
    const margins = marginsOf(place).map(endsAt);
    const isExempt = none.map((_, figure) => margins.some((at) => at[figure]!));
    const own = space.map((dimension) => lineOf(dimension, place));
    const spot = { key: placeKey(place), people, isNowhere: place.includes(NOWHERE), lines: own, isExempt };
    for (const line of own) line.parts.push(spot);
    return [spot];
  });
  return { spots, lines: [...lines.values()] };
}

const smallestOf = (spots: Spot[]): Spot | null =>
  spots.reduce<Spot | null>((least, spot) => (least && least.people <= spot.people ? least : spot), null);

/** Every margin that a place of the space is part of. */
function marginKeys(space: readonly number[]): (place: Place) => string[] {
  const subsets = Array.from({ length: 2 ** space.length - 1 }, (_, mask) =>
    space.filter((_dimension, index) => !(mask & (1 << index))),
  );
  return (place) =>
    subsets.map((dimensions) =>
      placeKey(dimensions.reduce<Place>((own, dimension) => put(own, dimension, null), place)),
    );
}

/** Places of which the shown totals tell something that must not be told. */
function unsafeGroups(given: Given): Spot[][] {
  const { spots, isTold, space, masking } = given;
  const unknown = spots.filter((spot) => !isTold(spot));
  const every = groupsOf(given, unknown);
  const numbers = masking.countAt && space.length <= 2 ? numbersOf(given) : null;
  for (let figure = 0; figure < masking.figures; figure++) {
    // What a shown total tells of everybody in it, it tells of its parts.
    const open = unknown.filter(({ isExempt }) => !isExempt[figure]);
    const groups = open.length === unknown.length ? every : groupsOf(given, open);
    const found = groups.filter((group) => isUnsafe(given, group, figure));
    if (found.length > 0) return found;
    const told = numbers ? hiddenNumbers(unknown, numbers, figure) : [];
    const secrets = told.filter((spot) => !spot.isExempt[figure] && given.secret.has(spot));
    if (secrets.length > 0) return secrets.map((spot) => [spot]);
  }
  return [];
}

/** Sums of hidden places that follow from shown totals. */
function groupsOf({ lines, spots, space, isTold }: Given, unknown: Spot[]): Spot[][] {
  if (space.length === 2) {
    const end = ({ name, total }: Line) => (total === null ? null : name);
    const cells = unknown.map(({ lines: [row, column] }) => ({ row: end(row!), column: end(column!) }));
    return toldGroups(cells).map((group) => group.map((at) => unknown[at]!));
  }
  const open = new Set(unknown);
  const shown = lines
    .filter(({ total }) => total !== null)
    .map(({ parts }) => parts.filter((spot) => open.has(spot)))
    .filter(({ length }) => length > 0);
  if (space.length < 2) return shown;
  if (unknown.length > MOST_UNKNOWN) return spots.some(isTold) ? unknown.map((spot) => [spot]) : [];
  const rowOf = (group: Spot[]) => unknown.map((spot) => (group.includes(spot) ? 1 : 0));
  const follows = linearAudit(shown.map(rowOf));
  return [...unknown.map((spot) => [spot]).filter((group) => follows(rowOf(group))), ...shown];
}

function isUnsafe({ masking, secret, masked }: Given, group: Spot[], figure: number): boolean {
  const { threshold, isCounted, isEnd } = masking;
  const secrets = group.filter((spot) => secret.has(spot));
  if (secrets.length === 0) return false;
  if (group.length === 1) return true;
  const keys = group.map(({ key }) => key);
  if (!keys.every(isCounted) || !isEnd(keys, figure)) return false;
  const people = group.reduce((sum, spot) => sum + spot.people, 0);
  return people < 2 * threshold || secrets.some(({ key, isNowhere }) => isNowhere || masked.has(key));
}

/** Hidden places of every line, and what its total leaves of each figure for all of them. */
function numbersOf({ masking, lines, isTold }: Given) {
  const { countAt, figures, isCounted } = masking;
  return lines.flatMap(({ total, parts }) => {
    const hidden = parts.filter((spot) => !isTold(spot));
    if (total === null || hidden.length === 0 || !hidden.every(({ key }) => isCounted(key))) return [];
    const left = Array.from({ length: figures }, (_, figure) =>
      parts.reduce((rest, spot) => (isTold(spot) ? rest - countAt!(spot.key, figure) : rest), countAt!(total, figure)),
    );
    return [{ parts: hidden, left }];
  });
}
