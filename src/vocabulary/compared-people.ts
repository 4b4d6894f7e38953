import type { AnalysisSettings } from './question';
import type { PeopleFlow } from './understanding';

/** How many people answered in the first and in the second of the two waves that are compared, whichever they are. */
export const comparedPeople = ({ both, preOnly, postOnly }: PeopleFlow): { before: number; after: number } => ({
  before: both + preOnly,
  after: both + postOnly,
});

/** Below this matched share, comparing two groups is offered as a choice. */
const HALF = 0.5;

export const firstOf = ({ both, preOnly }: PeopleFlow) => both + preOnly;

/** Whether so few are matched that the two groups may be compared instead. */
export const mayBeUnpaired = (people: PeopleFlow) => people.both > 0 && people.both < HALF * firstOf(people);

/** Whether both waves are compared as two groups: where nobody is matched, or by choice where fewer than half are. */
export function isUnpaired(people: PeopleFlow, { pairing }: Pick<AnalysisSettings, 'pairing'>): boolean {
  const { both, preOnly, postOnly } = people;
  if (both === 0) return preOnly > 0 && postOnly > 0;
  return pairing === 'unpaired' && mayBeUnpaired(people);
}
