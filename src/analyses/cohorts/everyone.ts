import { mixedModel } from '../../statistics';
import type { CohortTests } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { estimateT } from './estimate';
import { testF } from './gains';
import { isTooMany, type Levels, type MeanChange, TOO_MANY_COHORTS } from './levels';
import type { StandIn } from './stand-ins';

const FEWEST_COURSES = 2;

/** Whether cohorts change differently, by everyone who answered at least once; `people` of each level, in their order. */
export function compareEveryone(
  { levels, confidence }: Levels,
  changes: MeanChange[],
  people: StandIn[][],
): CohortTests['mixed'] {
  if (levels.length < 2) return { refusal: { code: 'too-few', needed: 2, counted: levels.length } };
  if (isTooMany(levels)) return TOO_MANY_COHORTS;
  if (changes.every(({ deviation }) => deviation === 0)) return { refusal: { code: 'zero-variance' } };
  const rows = people.flatMap((own, cohort) => own.map((row) => ({ ...row, cohort })));
  const courses = new Set(rows.map(({ course }) => course)).size >= FEWEST_COURSES;
  const found = mixedModel(rows, { courses, confidence });
  if (!found.ok) return refusalOf(found);
  const { interaction } = found.tests;
  if (interaction === null) return { refusal: { code: 'too-few', needed: 2, counted: 1 } };
  return {
    n: found.people,
    responses: found.observations,
    courses: found.courses,
    interaction: testF(interaction),
    atBoundary: found.singular,
    changes: found.changes.map(({ level, change }) => ({ cohort: levels[level]!.place, change: estimateT(change) })),
  };
}
