import type { GroupingColumn, Problem, WavePair } from '../vocabulary';
import type { AskedItems, SemesterGroups } from './quality/asked-items';
import type { ComparableItems } from './quality/comparable-items';
import type { GatheredItem } from './rows/gather-items';
import type { LineUp } from './rows/line-up';

/** The used responses in line, with everything that is read along it. */
export type Gathered = {
  line: LineUp;
  items: GatheredItem[];
  groupings: GroupingColumn[];
  groups: SemesterGroups;
  asked: AskedItems;
  comparable: ComparableItems;
  pair: WavePair;
  groupProblems: Problem[];
};
