import type { CohortRow, CountedValues } from '../../src/statistics';
import { type ReferenceCase, referenceCases } from './reference-cases';

export type CohortColumns = { pre: number[]; post: number[]; cohort: string[]; course?: string[] };

type CohortCase<Expected, Options> = ReferenceCase<CohortColumns, Expected, Options & { levels?: string[] }> & {
  levels: string[];
  /** Gains of each level, in the order of the levels. */
  gains: CountedValues[];
  /** One row a person; `course` is the place of the name in their order, where there is one. */
  rows: (CohortRow & { course: number })[];
};

/** Cases of a method that compares cohorts; levels that a file does not name are those of R's factor(). */
export function cohortCases<Expected, Options = unknown>(method: string): CohortCase<Expected, Options>[] {
  return referenceCases<CohortColumns, Expected, Options & { levels?: string[] }>(method).map((one) => {
    const levels = one.options.levels ?? [...new Set(one.data.cohort)].sort();
    const change = one.data.post.map((after, person) => after - one.data.pre[person]!);
    const gains = levels.map((level) => {
      const value = change.filter((_, person) => one.data.cohort[person] === level);
      return { value, count: value.map(() => 1) };
    });
    const courses = [...new Set(one.data.course)].sort();
    const rows = one.data.pre.map((before, person) => ({
      cohort: levels.indexOf(one.data.cohort[person]!),
      course: courses.indexOf(one.data.course?.[person] ?? ''),
      before,
      after: one.data.post[person]!,
      count: 1,
    }));
    return { ...one, levels, gains, rows };
  });
}
