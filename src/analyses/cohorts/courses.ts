import { type ClusterEstimate, clusterRobustAncova, clusterRobustGain, type Outcome } from '../../statistics';
import type { CohortTests, OrRefusal, Refusal } from '../../vocabulary';
import { refusalOf } from '../refusal';
import { estimateT } from './estimate';
import { isTooMany, type Levels, TOO_MANY_COHORTS } from './levels';
import type { StandIn } from './stand-ins';

const FEWEST_COURSES = 5;

type CourseEstimate = OrRefusal<ReturnType<typeof estimateT> & { fewDf: boolean }>;

/** The mean change and the differences between cohorts with errors by course; `people` of each level, in their order. */
export function compareWithinCourses({ levels, confidence }: Levels, people: StandIn[][]): CohortTests['courses'] {
  const rows = people.flatMap((own, cohort) =>
    own.flatMap(({ course, before, after, count }) =>
      before === null || after === null ? [] : [{ cohort, course, before, after, count }],
    ),
  );
  const courses = new Set(rows.map(({ course }) => course)).size;
  if (courses < FEWEST_COURSES) return { refusal: { code: 'too-few', needed: FEWEST_COURSES, counted: courses } };
  const found = clusterRobustGain(rows, { confidence });
  if (!found.ok) return refusalOf(found);
  const gain = estimateOf({ ok: true, ...found.gain });
  if ('refusal' in gain) return gain;
  return { courses, gain, differences: differencesOf(levels, rows, confidence) };
}

function differencesOf(
  levels: Levels['levels'],
  rows: Parameters<typeof clusterRobustAncova>[0],
  confidence: number,
): { cohort: number; difference: CourseEstimate }[] {
  const others = levels.slice(1);
  const all = (difference: { refusal: Refusal }) => others.map(({ place }) => ({ cohort: place, difference }));
  if (isTooMany(levels)) return all(TOO_MANY_COHORTS);
  const found = clusterRobustAncova(rows, { confidence });
  if (!found.ok) return all(refusalOf(found));
  return found.differences.map(({ level, ...difference }) => ({
    cohort: levels[level]!.place,
    difference: estimateOf(difference as Outcome<ClusterEstimate>),
  }));
}

function estimateOf(found: Outcome<ClusterEstimate>): CourseEstimate {
  return found.ok ? { ...estimateT(found), fewDf: found.fewDegreesOfFreedom } : refusalOf(found);
}
