import type { GroupingColumn, Problem } from '../../vocabulary';
import { groupingReader } from '../roles/groupings';
import { compareSemesters } from '../semester';
import type { Source } from '../source';
import type { LineUp } from './line-up';
import { naturalOrder } from './natural-order';

/**
 * Each grouping along the line-up. A person belongs to one group: the one of the earliest wave that tells, before first; where a later wave
 * tells another, the people are counted in a problem. A semester taken from a date only fills what nothing else tells.
 */
export function gatherGroupings(
  sources: readonly Source[],
  line: LineUp,
): { groupings: GroupingColumn[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const groupings: GroupingColumn[] = [];
  for (const id of groupingIds(sources)) {
    const { texts, conflicts } = textsOfPeople(id, sources, line);
    if (conflicts > 0)
      problems.push({ code: 'group-conflict', severity: 'warning', values: { grouping: id, count: conflicts } });
    const grouping = groupingColumn(id, texts);
    if (grouping.values.length > 0) groupings.push(grouping);
  }
  return { groupings, problems };
}

function groupingIds(sources: readonly Source[]): string[] {
  return [...new Set(sources.flatMap(({ groupings }) => groupings.map(({ id }) => id)))];
}

function textsOfPeople(id: string, sources: readonly Source[], line: LineUp): { texts: string[]; conflicts: number } {
  const readers = sources.map(({ sheet, groupings }) => {
    const source = groupings.find((grouping) => grouping.id === id);
    return source ? { read: groupingReader(sheet, source), sure: source.from !== 'dates' } : null;
  });
  const texts = new Array<string>(line.length).fill('');
  let conflicts = 0;
  for (let from = 0; from < line.length; ) {
    let to = from;
    let group = '';
    let guess = '';
    let conflict = false;
    for (; to < line.length && line.person[to] === line.person[from]; to++) {
      const reader = readers[line.source[to] as number];
      const text = reader?.read(line.row[to] as number) ?? '';
      if (text === '' || !reader) continue;
      if (!reader.sure) guess ||= text;
      else if (group === '') group = text;
      else if (text !== group) conflict = true;
    }
    if (conflict) conflicts++;
    texts.fill(group || guess, from, to);
    from = to;
  }
  return { texts, conflicts };
}

function groupingColumn(id: string, texts: readonly string[]): GroupingColumn {
  const values = [...new Set(texts)].filter((text) => text !== '');
  values.sort(id === 'semester' ? compareSemesters : naturalOrder);
  const place = new Map(values.map((value, index) => [value, index]));
  return { id, values, codes: Int32Array.from(texts, (text) => place.get(text) ?? -1) };
}
