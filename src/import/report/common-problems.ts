import type { PeopleFlow, Plan, Problem, WavePair } from '../../vocabulary';
import type { Responses } from '../read-responses';
import type { Source } from '../source';
import { furtherQuestions } from './further-questions';
import { instrumentProblems } from './instrument-problems';
import { scaleDifferences } from './scale-differences';

/** What concerns no single source. */
export function commonProblems(responses: Responses, people: PeopleFlow, plan: Plan): Problem[] {
  return [
    ...responses.problems,
    ...sameWaveTwice(responses),
    ...recurringIds(responses),
    ...instrumentProblems(plan, responses.sources),
    ...furtherQuestions(plan, responses.sources),
    ...waveProblems(people, responses.pair),
    ...refusedCompetencies(responses),
    ...scaleDifferences(responses.items),
  ];
}

/** Why there is nothing to compare yet, where there are people at all. */
function waveProblems(people: PeopleFlow, pair: WavePair): Problem[] {
  const [before, after] = [people[pair.before], people[pair.after]];
  if (before + after === 0 || people.both > 0) return [];
  if (before === 0 || after === 0)
    return [{ code: 'only-one-wave', severity: 'warning', values: { wave: before > 0 ? pair.before : pair.after } }];
  return [{ code: 'nobody-matched', severity: 'warning', values: { [pair.before]: before, [pair.after]: after } }];
}

/** Competencies that cannot be scored because no item of theirs was asked wherever people are compared. */
function refusedCompetencies({ comparable: { refused } }: Responses): Problem[] {
  if (refused.length === 0) return [];
  return [{ code: 'no-common-items', severity: 'warning', values: { competencies: refused.join(', ') } }];
}

/** Whether two sources give the same wave for some of the same people. */
function sameWaveTwice({ displaced, sources }: Responses): Problem[] {
  const pairs = new Map<string, { file: string; other: string; people: Set<number> }>();
  for (const { source, by, person } of displaced) {
    if (by === null || source === by.source) continue;
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

/** Ids that answered one wave in several semesters: codes may have been given anew. Where ids are matched within a semester that is settled. */
function recurringIds({ people: { recurring }, within }: Responses): Problem[] {
  if (recurring.ids === 0 || within === 'semester') return [];
  const values = { count: recurring.ids, semesters: recurring.semesters.join(', ') };
  return [{ code: 'ids-recur-across-semesters', severity: 'warning', values }];
}
