import type { ScoreSums, Store } from '../../store';
import { type Cohort, type CohortTests, type FindingOf, type Question, semesterTime } from '../../vocabulary';
import { type Cell, cellsBy } from '../cells';
import { compareCells } from '../change';
import { compareWithGroup } from './comparison-group';
import { compareWithinCourses } from './courses';
import { detectableInCohort } from './detectable';
import { compareAtEqualStarts } from './equal-starts';
import { compareEveryone } from './everyone';
import { adjustCohortTests } from './family';
import { compareGains } from './gains';
import { type Levels, levelsOf, meanChanges } from './levels';
import { changeOverTime, poolChanges } from './semesters';
import { type StandIn, standIns } from './stand-ins';

type CohortsQuestion = Extract<Question, { kind: 'cohorts' }>;

/** The grouping whose values are semesters, and the one whose people may be alike. */
const SEMESTER = 'semester';
const COURSE = 'course';

/** Every competency in every cohort, and whether the cohorts differ. */
export async function answerCohorts(store: Store, question: CohortsQuestion): Promise<FindingOf<'cohorts'>> {
  const { by, within, filters, settings } = question;
  const { confidence } = settings;
  const cells = await cellsBy(store, question);
  const cohorts = cells.map(({ cohort, people }) => ({ cohort, people, time: timeOf(cohort) }));
  const asked = { cells, cohorts, ...(await contextOf(store, question)) };
  return {
    kind: 'cohorts',
    by,
    within,
    filters,
    confidence,
    cohorts,
    comparisons: await compareCells(store, cells, question),
    tests: adjustCohortTests(
      (store.schema()?.competencies ?? []).map(({ id, unit }, competency) => ({
        instrument: 'survey',
        competency: id,
        ...testsOf(competency, { unit, confidence, ...levelsOf(cells, competency) }, asked),
      })),
    ),
  };
}

function timeOf(cohort: Cohort): number | null {
  const semester = cohort[SEMESTER];
  return semester === undefined ? null : semesterTime(semester);
}

type Asked = Awaited<ReturnType<typeof contextOf>> & { cells: Cell[]; cohorts: { time: number | null }[] };

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
  const { cohorts, group, isCourse, course } = asked;
  const changes = meanChanges(levels);
  const people = peopleOf(competency, given, asked);
  return {
    levels: levels.map(({ place }) => place),
    leftOut,
    ...compareGains(given),
    ancova: compareAtEqualStarts(given),
    pooled: poolChanges(changes, confidence),
    trend: changeOverTime(changes, cohorts, confidence),
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
