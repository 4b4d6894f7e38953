import type { CohortRow, CohortTests } from '../../vocabulary';
import type { Cell } from '../cells';
import { compareWithGroup } from './comparison-group';
import { detectableInCohort } from './detectable';
import { compareAtEqualStartsOfMoments } from './equal-starts';
import { compareGainsOfMoments } from './gains';
import { type MomentLevels, meanChangesOfMoments } from './levels';
import { changeOverTime, poolChanges } from './semesters';

const NEEDS_ROWS = { refusal: { code: 'needs-rows' as const } };

type Asked = {
  competency: number;
  cohorts: CohortRow[];
  group: (Parameters<typeof compareWithGroup>[1] & { cells: Cell[] }) | null;
};

/**
 * Tests of one competency where cohorts of capsules stand among those of answers: all that follows from the moments of each cohort. What
 * needs the single answers of all of them is refused; the comparison group is one of answers alone.
 */
export function testsOfMoments(
  given: MomentLevels,
  { competency, cohorts, group }: Asked,
): Omit<CohortTests, 'instrument' | 'competency'> {
  const { levels, leftOut, confidence } = given;
  const changes = meanChangesOfMoments(levels);
  return {
    levels: levels.map(({ place }) => place),
    leftOut,
    ...compareGainsOfMoments(given),
    kruskalWallis: NEEDS_ROWS,
    brownForsythe: NEEDS_ROWS,
    ancova: compareAtEqualStartsOfMoments(given),
    pooled: poolChanges(changes, confidence),
    // Capsules tell of whole semesters alone.
    trend: changeOverTime(changes, cohorts, { confidence, within: null }),
    courses: NEEDS_ROWS,
    mixed: NEEDS_ROWS,
    comparisonGroup: group && compareWithGroup(group.cells, group, { competency, confidence }),
    detectable: detectableInCohort(changes, confidence),
  };
}
