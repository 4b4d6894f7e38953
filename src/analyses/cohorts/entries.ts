import { type CapsuleCohort, type Cohort, type CohortRow, semesterTime } from '../../vocabulary';
import type { Cell } from '../cells';

/** A cohort of a finding, of answers or of a capsule. */
export type Entry = { row: CohortRow } & ({ counts: Cell['counts'] } | { capsule: CapsuleCohort });

/** The grouping whose values are semesters. */
const SEMESTER = 'semester';
/** A capsule tells people by competency alone. */
const UNTOLD = Number.NaN;
const UNTOLD_PEOPLE: CohortRow['people'] = {
  pre: UNTOLD,
  post: UNTOLD,
  then: UNTOLD,
  followUp: UNTOLD,
  both: UNTOLD,
  preOnly: UNTOLD,
  postOnly: UNTOLD,
};

/** Cohorts in their order; those of capsules stand among the others by their time, after those of the same semester. */
export function entriesOf(cells: Cell[], capsules: CapsuleCohort[]): Entry[] {
  const own = cells.map(
    ({ cohort, people, counts }): Entry => ({ row: { cohort, people, time: timeOf(cohort) }, counts }),
  );
  // A cohort of which nothing can be compared stands apart alone.
  const beside = capsules.filter(({ competencies }) => competencies.some(({ apart }) => apart === null));
  if (beside.length === 0) return own;
  const others = beside.map((capsule): Entry => {
    const { cohort, origin } = capsule;
    return { row: { cohort, people: UNTOLD_PEOPLE, time: timeOf(cohort), capsule: origin }, capsule };
  });
  const timeIn = ({ row: { time } }: Entry) => time ?? Number.POSITIVE_INFINITY;
  return [...own, ...others].sort((one, other) =>
    timeIn(one) < timeIn(other) ? -1 : timeIn(one) > timeIn(other) ? 1 : 0,
  );
}

function timeOf(cohort: Cohort): number | null {
  const semester = cohort[SEMESTER];
  return semester === undefined ? null : semesterTime(semester);
}
