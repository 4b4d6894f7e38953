import type { GroupingColumn } from '../../vocabulary';
import { groupingReader } from '../roles/groupings';
import type { LineUp } from '../rows/line-up';
import { compareSemesters } from '../semester';
import type { Rating } from './collect-ratings';
import type { OpenedRubrics } from './open-rubrics';

/**
 * The group of each rating's person in every grouping. A person's group is the one that the surveys tell; rubric files tell it of those whom
 * no survey names, and of groupings that no survey has.
 */
export function groupsOfRatings(
  { sources }: OpenedRubrics,
  ratings: readonly Rating[],
  surveyed: readonly GroupingColumn[],
  line: LineUp,
): { groupings: GroupingColumn[]; groups: Int32Array[] } {
  const told = [...new Set(sources.flatMap(({ groupings }) => groupings.map(({ id }) => id)))];
  const ids = [...new Set([...surveyed.map(({ id }) => id), ...told])];
  const groupings: GroupingColumn[] = [];
  const groups: Int32Array[] = [];
  for (const id of ids) {
    const known = surveyed.find((grouping) => grouping.id === id);
    const ofPerson = new Map<number, string>();
    for (let at = 0; known && at < line.length; at++) {
      const value = known.values[known.codes[at]!];
      if (value !== undefined) ofPerson.set(line.person[at]!, value);
    }
    const readers = sources.map(({ sheet, groupings: own }) => {
      const source = own.find((grouping) => grouping.id === id);
      return source ? groupingReader(sheet, source) : () => '';
    });
    for (const { source, row, person } of ratings) {
      if (ofPerson.has(person)) continue;
      const text = readers[source]!(row);
      if (text !== '') ofPerson.set(person, text);
    }
    const values = new Set([...(known?.values ?? []), ...ratings.flatMap(({ person }) => ofPerson.get(person) ?? [])]);
    const sorted = [...values].sort(id === 'semester' ? compareSemesters : undefined);
    if (sorted.length === 0) continue;
    const place = new Map(sorted.map((value, index) => [value, index]));
    const codes = known
      ? known.codes.map((code) => place.get(known.values[code] ?? '') ?? -1)
      : new Int32Array(line.length).fill(-1);
    groupings.push({ id, values: sorted, codes });
    groups.push(Int32Array.from(ratings, ({ person }) => place.get(ofPerson.get(person) ?? '') ?? -1));
  }
  return { groupings, groups };
}
