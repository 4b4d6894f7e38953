import type { PeopleFlow } from './understanding';

/** How many people answered in the first and in the second of the two waves that are compared, whichever they are. */
export const comparedPeople = ({ both, preOnly, postOnly }: PeopleFlow): { before: number; after: number } => ({
  before: both + preOnly,
  after: both + postOnly,
});
