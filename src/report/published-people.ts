import type { Cohort, PeopleFlow, WavePair } from '../vocabulary';
import { type CohortDimensions, cohortTable, isOfGroup, placeOfCohort } from './cohort-table';
import { type MarginTable, placeKey } from './margin-table';
import { type Views, viewsOf } from './views-of';
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

export type PeopleOf = (cohort: Cohort) => PeopleFlow;

/**
 * The counts of people that may be told, everything else WITHHELD: what is small, what leaves a small rest beside the page without
 * filters, what the other cohorts would give away, and what would follow from the sums that a single row tells.
 */
export function publishedPeople(
  dimensions: CohortDimensions,
  people: Views<PeopleOf>,
  { threshold, pair }: { threshold: number; pair: WavePair },
): PeopleOf {
  const counts: Counts = new Map(
    COUNTS.map((count) => {
      const of = viewsOf(people, (flow) => (cohort: Cohort) => flow(cohort)[count]);
      const table = cohortTable(dimensions, of);
      return [count, { table, secret: new Set(), hidden: new Set(), exhaustedAt: Number.POSITIVE_INFINITY }];
    }),
  );
  do {
    for (const count of counts.values()) Object.assign(count, withheldPlaces(count.table, threshold, count.secret));
  } while (nameSecrets(counts, dimensions, pair));
  return (cohort) => {
    const place = placeOfCohort(dimensions, cohort);
    const key = placeKey(place);
    const values = place.filter((value) => value !== null).length;
    const isExhausted = [...counts.values()].some(({ exhaustedAt }) => exhaustedAt <= values);
    const isHidden = (count: Count) =>
      isExhausted ||
      (isOfGroup(key, dimensions) ? hiddenWith(count, pair) : [count]).some((other) =>
        counts.get(other)!.hidden.has(key),
      );
    const told = people.here(cohort);
    return Object.fromEntries(COUNTS.map((count) => [count, isHidden(count) ? WITHHELD : told[count]])) as PeopleFlow;
  };
}

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
function nameSecrets(counts: Counts, dimensions: CohortDimensions, pair: WavePair): boolean {
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
      const told = parts.filter((count) => !isHidden(count, key));
      const further = told.find((count) => counts.get(count)!.table.people(JSON.parse(key)) > 0);
      if (isOfGroup(key, dimensions)) for (const count of [total, rest]) name(count, key);
      else if (told.length === parts.length - 1 && further) name(further, key);
    }
  }
  return grew;
}

export const isTold = (count: number): boolean => !Number.isNaN(count);
