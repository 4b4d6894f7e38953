import type { CellsFinding, Cohort, Filters, PeopleFlow, WavePair } from '../vocabulary';
import { isOfGroup, isTooFine, placeOf, placesOfCohort } from './cell-places';
import { cellTable, type MarginTable, placeKey } from './margin-table';
import { type WithheldPlaces, withheldPlaces } from './withheld-places';

type Count = keyof PeopleFlow;

const COUNTS: Count[] = ['pre', 'post', 'both', 'preOnly', 'postOnly', 'then', 'followUp'];

/** Of the two waves that are compared, total = both + rest: whoever knows two of them knows the third. */
const sumsOf = ({ before, after }: WavePair): { total: Count; rest: Count }[] => [
  { total: before, rest: 'preOnly' },
  { total: after, rest: 'postOnly' },
];

/** Stands for a count that is not told: whatever is reckoned from it is not told either. */
export const WITHHELD = Number.NaN;
export const UNTOLD_PEOPLE: PeopleFlow = Object.fromEntries(COUNTS.map((count) => [count, WITHHELD])) as PeopleFlow;

export type PeopleOf = (cohort: Cohort) => PeopleFlow;

/**
 * The counts of people that may be told, everything else WITHHELD: what is small, what the other cells of its table would give away, and
 * what would follow from the sums that a single row tells. Under filters a count is told where it is a sum of told ones.
 */
export function publishedPeople(
  { groupings, people }: CellsFinding,
  filters: Filters,
  { threshold, pair }: { threshold: number; pair: WavePair },
): PeopleOf {
  const placesOf = (cohort: Cohort) => placesOfCohort(groupings, filters, cohort);
  if (isTooFine(groupings)) {
    const everyone = publishedPeople({ ...EVERYONE, people }, {}, { threshold, pair });
    return (cohort) => (placesOf(cohort).some(isOfGroup) ? UNTOLD_PEOPLE : everyone({}));
  }
  const dimensions = groupings.map(({ values }) => values);
  const counts: Counts = new Map(
    COUNTS.map((count) => {
      const cells = people.map(({ values, people: flow }) => ({ values, people: flow[count] }));
      const table = cellTable(dimensions, cells);
      return [count, { table, secret: new Set(), hidden: new Set(), exhaustedAt: Number.POSITIVE_INFINITY }];
    }),
  );
  do {
    for (const count of counts.values()) Object.assign(count, withheldPlaces(count.table, threshold, count.secret));
  } while (nameSecrets(counts, pair));
  return (cohort) => {
    const places = placesOf(cohort);
    const isHidden = (count: Count) =>
      places.some((place) => {
        const key = placeKey(place);
        const values = place.filter((value) => value !== null).length;
        const isExhausted = [...counts.values()].some(({ exhaustedAt }) => exhaustedAt <= values);
        const together = isOfGroup(place) ? hiddenWith(count, pair) : [count];
        return isExhausted || together.some((other) => counts.get(other)!.hidden.has(key));
      });
    const sumOf = (count: Count) => places.reduce((sum, place) => sum + counts.get(count)!.table.people(place), 0);
    return Object.fromEntries(COUNTS.map((count) => [count, isHidden(count) ? WITHHELD : sumOf(count)])) as PeopleFlow;
  };
}

const EVERYONE = { kind: 'cells' as const, filters: {}, groupings: [], scored: [] };

type Counts = Map<Count, { table: MarginTable; secret: Set<string> } & WithheldPlaces>;

/** Of a cohort: who came to the first wave goes with who left after it, who to the second with who joined, and both with the matched. */
function hiddenWith(count: Count, pair: WavePair): Count[] {
  const sum = sumsOf(pair).find(({ total, rest }) => count === total || count === rest);
  return sum ? ['both', sum.total, sum.rest] : [count];
}

/**
 * Names as secret what must be hidden because of what is. Of everyone, one more count of every sum in which a single one is hidden, never
 * an empty one; of a cohort, all that go together, so that the tables of its counts tell nothing of each other. Whether there was any.
 */
function nameSecrets(counts: Counts, pair: WavePair): boolean {
  let grew = false;
  const name = (count: Count, key: string) => {
    const { secret } = counts.get(count)!;
    if (secret.has(key)) return;
    secret.add(key);
    grew = true;
  };
  for (const { total, rest } of sumsOf(pair)) {
    const parts: Count[] = [rest, total, 'both'];
    const isHidden = (count: Count, key: string) => counts.get(count)!.hidden.has(key);
    for (const key of new Set(parts.flatMap((count) => [...counts.get(count)!.hidden]))) {
      const place = placeOf(key);
      const told = parts.filter((count) => !isHidden(count, key));
      const further = told.find((count) => counts.get(count)!.table.people(place) > 0);
      if (isOfGroup(place)) for (const count of [total, rest]) name(count, key);
      else if (told.length === parts.length - 1 && further) name(further, key);
    }
  }
  return grew;
}

export const isTold = (count: number): boolean => !Number.isNaN(count);
