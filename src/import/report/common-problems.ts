import type { PeopleFlow, Plan, Problem } from '../../vocabulary';
import type { Responses } from '../read-responses';
import { groupingReader } from '../roles/groupings';
import type { Source } from '../source';
import { instrumentProblems } from './instrument-problems';

/** What concerns no single source. */
export function commonProblems(responses: Responses, people: PeopleFlow, plan: Plan): Problem[] {
  return [
    ...responses.problems,
    ...sameWaveTwice(responses),
    ...recurringIds(responses),
    ...instrumentProblems(plan, responses.sources),
    ...waveProblems(people),
  ];
}

/** Why there is nothing to compare yet, where there are people at all. */
function waveProblems({ pre, post, both }: PeopleFlow): Problem[] {
  if (pre + post === 0 || both > 0) return [];
  if (pre === 0 || post === 0)
    return [{ code: 'only-one-wave', severity: 'warning', values: { wave: pre > 0 ? 'pre' : 'post' } }];
  return [{ code: 'nobody-matched', severity: 'warning', values: { pre, post } }];
}

/** Whether two sources give the same wave for some of the same people. */
function sameWaveTwice({ displaced, sources }: Responses): Problem[] {
  const pairs = new Map<string, { file: string; other: string; people: Set<number> }>();
  for (const { source, by, person } of displaced) {
    if (source === by.source) continue;
    const [first, second] = [Math.min(source, by.source), Math.max(source, by.source)];
    const nameOf = (index: number) => (sources[index] as Source).sheet.table.name;
    const pair = pairs.get(`${first}/${second}`) ?? { file: nameOf(first), other: nameOf(second), people: new Set() };
    pairs.set(`${first}/${second}`, pair);
    pair.people.add(person);
  }
  return [...pairs.values()].map(({ file, other, people }) => ({
    code: 'same-wave-twice',
    severity: 'note',
    file,
    values: { other, count: people.size },
  }));
}

/** People whose set-aside and used responses are of different semesters: a code may have been given anew. */
function recurringIds({ displaced, sources }: Responses): Problem[] {
  const readers = sources.map(({ sheet, groupings }) => {
    const source = groupings.find(({ id, from }) => id === 'semester' && from !== 'dates');
    return source ? groupingReader(sheet, source) : () => '';
  });
  const semesterOf = (source: number, row: number) => readers[source]?.(row) ?? '';
  const people = new Set<number>();
  for (const { source, row, by, person } of displaced) {
    const [own, other] = [semesterOf(source, row), semesterOf(by.source, by.row)];
    if (own !== '' && other !== '' && own !== other) people.add(person);
  }
  return people.size === 0
    ? []
    : [{ code: 'ids-recur-across-semesters', severity: 'warning', values: { count: people.size } }];
}
