import type { ScoreSums, Store } from '../../store';
import type { Cohort, CohortRow, CohortTests, Comparison, FindingOf, Question } from '../../vocabulary';
import { type Cell, cellsBy } from '../cells';
import { compareCells } from '../change';
import { capsulesBeside } from './capsules';
import { compareWithGroup } from './comparison-group';
import { compareWithinCourses } from './courses';
import { detectableInCohort } from './detectable';
import { type Entry, entriesOf } from './entries';
import { compareAtEqualStarts } from './equal-starts';
import { compareEveryone } from './everyone';
import { adjustCohortTests } from './family';
import { compareGains } from './gains';
import { type Levels, levelsOf, meanChanges, momentLevelsOf } from './levels';
import { testsOfMoments } from './of-moments';
import { scoreTables } from './score-tables';
import { changeOverTime, poolChanges } from './semesters';
import { type StandIn, standIns } from './stand-ins';

export { answerCapsulesAlone } from './capsules-alone';

type CohortsQuestion = Extract<Question, { kind: 'cohorts' }>;

/** The grouping whose people may be alike. */
const COURSE = 'course';

/** Every competency in every cohort, and whether the cohorts differ. */
export async function answerCohorts(store: Store, question: CohortsQuestion): Promise<FindingOf<'cohorts'>> {
  const { by, within, filters, settings, capsules = [], tables } = question;
  const { confidence } = settings;
  const cells = await cellsBy(store, question);
  const competencies = store.schema()?.competencies ?? [];
  const entries = entriesOf(cells, capsules);
  const cohorts = entries.map(({ row }) => row);
  const asked = { cells, cohorts, ...(await contextOf(store, question)) };
  const isMixed = entries.length > cells.length;
  const told = capsulesBeside(capsules, { settings, competencies });
  return {
    kind: 'cohorts',
    by,
    within,
    filters,
    confidence,
    cohorts,
    comparisons: inOrder(entries, await compareCells(store, cells, question), told.beside),
    tests: adjustCohortTests(
      competencies.map(({ id, unit }, index) => ({
        instrument: 'survey',
        competency: id,
        ...(isMixed
          ? testsOfMoments({ confidence, ...momentLevelsOf(entries, { id, index }) }, { ...asked, competency: index })
          : testsOf(index, { unit, confidence, ...levelsOf(entries, index) }, asked)),
      })),
    ),
    ...(capsules.length > 0 ? { apart: told.apart } : {}),
    ...(tables ? { tables: scoreTables(cells, competencies) } : {}),
  };
}

/** Comparisons cohort by cohort. */
function inOrder(
  entries: Entry[],
  ofAnswers: Comparison[],
  ofCapsules: ReturnType<typeof capsulesBeside>['beside'],
): Comparison[] {
  const own = new Map<Cohort, Comparison[]>();
  for (const comparison of ofAnswers) own.set(comparison.cohort, [...(own.get(comparison.cohort) ?? []), comparison]);
  return entries.flatMap((entry) =>
    'capsule' in entry ? (ofCapsules.get(entry.capsule) ?? []) : (own.get(entry.row.cohort) ?? []),
  );
}

type Asked = Awaited<ReturnType<typeof contextOf>> & { cells: Cell[]; cohorts: CohortRow[] };

/** What the tests need besides the cells of the question. */
async function contextOf(store: Store, { by, within, filters, settings }: CohortsQuestion) {
  const isCourse = [by, within].includes(COURSE);
  const course = isCourse || !store.schema()?.groupings.some(({ id }) => id === COURSE) ? null : COURSE;
  const group = settings.comparisonGroup ?? null;
  return {
    by,
    within,
    isCourse,
    course,
    sums: await store.scoreSums(filters, by, within, course),
    group: group && { ...group, cells: await cellsBy(store, { filters, by: group.grouping }) },
  };
}

function testsOf(competency: number, given: Levels, asked: Asked): Omit<CohortTests, 'instrument' | 'competency'> {
  const { levels, leftOut, confidence } = given;
  const { cohorts, group, isCourse, course, within } = asked;
  const changes = meanChanges(levels);
  const people = peopleOf(competency, given, asked);
  return {
    levels: levels.map(({ place }) => place),
    leftOut,
    ...compareGains(given),
    ancova: compareAtEqualStarts(given),
    pooled: poolChanges(changes, confidence),
    trend: changeOverTime(changes, cohorts, { confidence, within }),
    courses: isCourse
      ? { refusal: { code: 'not-computable', detail: 'cohorts-are-courses' } }
      : compareWithinCourses(given, course === null ? [] : people),
    mixed: compareEveryone(given, changes, people),
    comparisonGroup: group && compareWithGroup(group.cells, group, { competency, confidence }),
    detectable: detectableInCohort(changes, confidence),
  };
}

/** Of each level, in order: everyone who answered at least once, matched or not. */
function peopleOf(competency: number, { levels, unit }: Levels, { cells, sums, by, within }: Asked): StandIn[][] {
  const keyOf = (cohort: string | null | undefined, second: string | null | undefined) =>
    JSON.stringify([cohort ?? null, second ?? null]);
  const parts = new Map<string, ScoreSums[]>();
  for (const part of sums.filter((one) => one.competency === competency)) {
    const key = keyOf(part.cohort, part.within);
    const own = parts.get(key);
    if (own) own.push(part);
    else parts.set(key, [part]);
  }
  return levels.map(({ place }) => {
    const { cohort } = cells[place]!;
    const own = parts.get(keyOf(cohort[by], within === null ? null : cohort[within])) ?? [];
    return own.flatMap((part) => standIns(part, unit));
  });
}
