import type { AnalysisSettings, PeopleFlow } from '../../vocabulary';

/** Below this matched share, comparing two groups is offered as a choice. */
const HALF = 0.5;

export const firstOf = ({ both, preOnly }: PeopleFlow) => both + preOnly;

/** Whether so few are matched that the two groups may be compared instead. */
export const mayBeUnpaired = (people: PeopleFlow) => people.both > 0 && people.both < HALF * firstOf(people);

/** Whether both waves are compared as two groups: where nobody is matched, or by choice where fewer than half are. */
export function isUnpaired(people: PeopleFlow, { pairing }: AnalysisSettings): boolean {
  const { both, preOnly, postOnly } = people;
  if (both === 0) return preOnly > 0 && postOnly > 0;
  return pairing === 'unpaired' && mayBeUnpaired(people);
}
