import type { CohortCounts, Store } from '../store';
import type { Cohort, Filters, PeopleFlow } from '../vocabulary';

/** A cohort with its people, and the counts of each competency in it, in the order of the competencies. */
export type Cell = { cohort: Cohort; people: PeopleFlow; counts: (CohortCounts | undefined)[] };

/** Every value of a grouping that somebody under the filters has, or every pair of values of two, in the order of their values. */
export async function cellsBy(
  store: Store,
  { filters, by, within = null }: { filters: Filters; by: string; within?: string | null },
): Promise<Cell[]> {
  const counts = await store.countTables(filters, by, within);
  const keyOf = (cohort: string | null, second: string | null) => JSON.stringify([cohort, second]);
  const parts = new Map<string, CohortCounts[]>();
  for (const part of counts) {
    const key = keyOf(part.cohort, part.within);
    parts.set(key, [...(parts.get(key) ?? []), part]);
  }
  const competencies = store.schema()?.competencies ?? [];
  return (await store.presenceBy(filters, by, within)).map((present) => {
    const own = parts.get(keyOf(present.cohort, present.within)) ?? [];
    return {
      cohort: { [by]: present.cohort, ...(within !== null && present.within !== null && { [within]: present.within }) },
      people: present.people,
      counts: competencies.map((_, index) => own.find(({ competency }) => competency === index)),
    };
  });
}
