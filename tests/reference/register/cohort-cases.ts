import type { CohortRow, CountedValues } from '../../../src/statistics';
import type { AnyCase } from './entry';

type Cohorts = {
  levels: string[];
  /** Gains of each level, in the order of the levels. */
  gains: CountedValues[];
  /** One row a person; `course` is the place of the name in their order, where there is one. */
  rows: (CohortRow & { course: number })[];
};

/** A case that compares cohorts; levels that a file does not name are those of R's factor(). */
export function cohortsOf({ data, options }: AnyCase): Cohorts {
  const cohort: string[] = data.cohort;
  const before: number[] = data.pre;
  const levels: string[] = options.levels ?? [...new Set(cohort)].sort();
  const change = before.map((score, person) => data.post[person] - score);
  const gains = levels.map((level) => {
    const value = change.filter((_, person) => cohort[person] === level);
    return { value, count: value.map(() => 1) };
  });
  const courses = [...new Set<string>(data.course)].sort();
  const rows = before.map((score, person) => ({
    cohort: levels.indexOf(cohort[person]!),
    course: courses.indexOf(data.course?.[person] ?? ''),
    before: score,
    after: data.post[person],
    count: 1,
  }));
  return { levels, gains, rows };
}
