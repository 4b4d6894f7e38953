import { linearAudit } from './linear-audit';
import { type MarginTable, NOWHERE, type Place, placeKey, placesOf, put, spacesOf } from './margin-table';
import { hiddenNumber } from './narrowed-counts';
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

type Spot = { place: Place; key: string; people: number; isNowhere: boolean };

/** Of three dimensions and more, what the sums of so many masked places tell is not gone into: all of them are masked. */
const MOST_UNKNOWN = 400;

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
  const { table, threshold, withheld, isMasked, isCounted } = masking;
  const spots = placesOf(table, space).flatMap((place): Spot[] => {
    const people = table.people(place);
    return people === 0 ? [] : [{ place, key: placeKey(place), people, isNowhere: place.includes(NOWHERE) }];
  });
  const secret = new Set<string>();
  for (const { place, key, people, isNowhere } of spots) {
    // Who has none of the values stands among the withheld whatever their number.
    if ((withheld.has(key) && !isNowhere) || !isCounted(key)) continue;
    const isUnderMasked = space.some((dimension) => masked.has(placeKey(put(place, dimension, null))));
    const isFew = isNowhere && people < threshold;
    if (!isUnderMasked && !isFew && !isMasked(key)) continue;
    secret.add(key);
    if (!isNowhere) masked.add(key);
  }
  const isTold = ({ key, isNowhere }: Spot) => !isNowhere && !masked.has(key) && !withheld.has(key) && isCounted(key);
  if (spots.every((spot) => isTold(spot) || !isCounted(spot.key) || (spot.isNowhere && !secret.has(spot.key)))) return;
  const marginsOf = marginKeys(space);
  const isShown = (key: string) => !masked.has(key) && !withheld.has(key) && isCounted(key);
  const given: Given = { masking, space, secret, masked, spots, isTold, isShown, marginsOf };
  for (let unsafe = unsafeGroup(given); unsafe !== null; unsafe = unsafeGroup(given)) {
    const lines = new Set(unsafe.flatMap((spot) => linesOf(spot, space)));
    const through = spots.filter((spot) => linesOf(spot, space).some((line) => lines.has(line)));
    const next = smallestOf(through.filter(isTold)) ?? smallestOf(spots.filter(isTold));
    if (!next) return;
    masked.add(next.key);
    secret.add(next.key);
  }
}

type Given = {
  masking: Masking;
  space: readonly number[];
  /** Places of this space whose figures must not be worked out. */
  secret: ReadonlySet<string>;
  masked: Set<string>;
  spots: Spot[];
  isTold: (spot: Spot) => boolean;
  isShown: (key: string) => boolean;
  marginsOf: (spot: Spot) => string[];
};

/** The totals that a place of a line is part of. */
const linesOf = ({ place }: Spot, space: readonly number[]): string[] =>
  space.map((dimension) => `${dimension} ${placeKey(put(place, dimension, null))}`);
const totalOf = (line: string): string => line.slice(line.indexOf(' ') + 1);

const smallestOf = (spots: Spot[]): Spot | undefined =>
  spots.reduce<Spot | undefined>((least, spot) => (least && least.people <= spot.people ? least : spot), undefined);

/** Every margin that a place of the space is part of. */
function marginKeys(space: readonly number[]): (spot: Spot) => string[] {
  const subsets = Array.from({ length: 2 ** space.length - 1 }, (_, mask) =>
    space.filter((_dimension, index) => !(mask & (1 << index))),
  );
  return ({ place }) =>
    subsets.map((dimensions) =>
      placeKey(dimensions.reduce<Place>((own, dimension) => put(own, dimension, null), place)),
    );
}

/** Places of which the shown totals tell something that must not be told; null where there are none. */
function unsafeGroup(given: Given): Spot[] | null {
  const { spots, isTold, space, masking } = given;
  const unknown = spots.filter((spot) => !isTold(spot));
  if (unknown.length === 0) return null;
  const every = groupsOf(given, unknown);
  const numbers = masking.countAt && space.length <= 2 ? numbersOf(given, unknown) : null;
  for (let figure = 0; figure < masking.figures; figure++) {
    // What a shown total tells of everybody in it, it tells of its parts.
    const open = unknown.filter((spot) => !isExempt(given, spot, figure));
    const groups = open.length === unknown.length ? every : groupsOf(given, open);
    const found = groups.find((group) => isUnsafe(given, group, figure));
    if (found) return found;
    const told = numbers && hiddenNumber(numbers, figure, (spot) => open.includes(spot) && isSecret(given, spot));
    if (told) return [told];
  }
  return null;
}

/** Sums of hidden places that follow from shown totals. */
function groupsOf({ spots, space, isShown, isTold }: Given, unknown: Spot[]): Spot[][] {
  if (space.length === 0) return [];
  const lines = new Map<string, Spot[]>();
  for (const spot of unknown)
    for (const line of linesOf(spot, space)) lines.set(line, [...(lines.get(line) ?? []), spot]);
  const shown = [...lines].filter(([line]) => isShown(totalOf(line)));
  if (space.length === 1) return shown.map(([, group]) => group);
  if (space.length === 2) {
    const end = (spot: Spot, index: number) => {
      const line = linesOf(spot, space)[index]!;
      return isShown(totalOf(line)) ? line : null;
    };
    return toldGroups(unknown.map((spot) => ({ row: end(spot, 0), column: end(spot, 1) }))).map((cells) =>
      cells.map((at) => unknown[at]!),
    );
  }
  if (unknown.length > MOST_UNKNOWN) return spots.some(isTold) ? unknown.map((spot) => [spot]) : [];
  const rowOf = (group: Spot[]) => unknown.map((spot) => (group.includes(spot) ? 1 : 0));
  const follows = linearAudit(shown.map(([, group]) => rowOf(group)));
  return [
    ...unknown.map((spot) => [spot]).filter((group) => follows(rowOf(group))),
    ...shown.map(([, group]) => group),
  ];
}

const isSecret = ({ masking, secret }: Given, { key, isNowhere }: Spot) =>
  secret.has(key) || (masking.withheld.has(key) && !isNowhere);

const isExempt = ({ masking, isShown, marginsOf }: Given, spot: Spot, figure: number) =>
  marginsOf(spot).some((key) => isShown(key) && masking.isEnd([key], figure));

function isUnsafe(given: Given, group: Spot[], figure: number): boolean {
  const { masking, secret } = given;
  const { threshold, isCounted, isEnd } = masking;
  const secrets = group.filter((spot) => isSecret(given, spot));
  if (secrets.length === 0) return false;
  if (group.length === 1) return true;
  const keys = group.map(({ key }) => key);
  if (!keys.every(isCounted) || !isEnd(keys, figure)) return false;
  const people = group.reduce((sum, spot) => sum + spot.people, 0);
  return people < 2 * threshold || secrets.some(({ key }) => secret.has(key));
}

/** Unknown counts with what each shown total leaves of them. */
function numbersOf({ masking, space, spots, isShown, isTold }: Given, unknown: Spot[]) {
  const { countAt, figures, isCounted } = masking;
  const counted = unknown.filter(({ key }) => isCounted(key));
  const lines = new Map<string, { parts: Spot[]; left: number[] }>();
  for (const spot of spots) {
    for (const line of linesOf(spot, space)) {
      const total = totalOf(line);
      if (!isShown(total)) continue;
      const own = lines.get(line) ?? {
        parts: [],
        left: Array.from({ length: figures }, (_, figure) => countAt!(total, figure)),
      };
      lines.set(line, own);
      if (isTold(spot)) own.left = own.left.map((left, figure) => left - countAt!(spot.key, figure));
      else own.parts.push(spot);
    }
  }
  const whole = [...lines.values()].filter(({ parts }) => parts.every(({ key }) => isCounted(key)));
  return { unknown: counted, lines: whole };
}
