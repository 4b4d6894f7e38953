import fc from 'fast-check';
import type { Cohort, Comparison, Filters, FindingOf, PeopleFlow, Question } from '../../src/vocabulary';
import { madeUpComparison } from '../views/made-up';

/** One cell of people: of one department (by which pages are filtered) and one semester (by which they are split); '' is none. */
export type Cell = {
  department: string;
  semester: string;
  both: number;
  preOnly: number;
  postOnly: number;
  /** Of `both`, who has no score in a competency. */
  unscored: number[];
};

export type MadeUpTable = { cells: Cell[]; departments: string[]; semesters: string[]; competencies: string[] };

const countOf = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 60 }) },
  { weight: 2, arbitrary: fc.constant(0) },
);

/** Up to four departments by up to six semesters and those without one, small and empty cells among them. */
export const tables: fc.Arbitrary<MadeUpTable> = fc
  .record({
    departments: fc.integer({ min: 2, max: 4 }),
    semesters: fc.integer({ min: 1, max: 6 }),
    scales: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ departments, semesters, scales }) => {
    const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const table = {
      departments: names(departments, 'd'),
      semesters: names(semesters, 's'),
      competencies: names(scales, 'c'),
    };
    const places = table.departments.flatMap((department) =>
      [...table.semesters, ''].map((semester) => ({ department, semester })),
    );
    const cell = fc.record({
      both: countOf,
      preOnly: countOf,
      postOnly: countOf,
      missing: fc.array(fc.nat({ max: 2 }), { minLength: scales, maxLength: scales }),
    });
    return fc.array(cell, { minLength: places.length, maxLength: places.length }).map((cells) => ({
      ...table,
      cells: cells.map(({ both, preOnly, postOnly, missing }, index) => ({
        ...places[index]!,
        both,
        preOnly,
        postOnly,
        unscored: missing.map((count) => Math.min(count, both)),
      })),
    }));
  });

const isUnder = (cell: Cell, filters: Filters) => !filters.department || filters.department.includes(cell.department);
const isOf = (cell: Cell, cohort: Cohort) =>
  Object.entries(cohort).every(([id, value]) => cell[id as 'department' | 'semester'] === value);

function flowOf(cells: Cell[]): PeopleFlow {
  const sum = (count: 'both' | 'preOnly' | 'postOnly') => cells.reduce((all, cell) => all + cell[count], 0);
  const [both, preOnly, postOnly] = [sum('both'), sum('preOnly'), sum('postOnly')];
  return { pre: both + preOnly, post: both + postOnly, then: 0, followUp: 0, both, preOnly, postOnly };
}

const FIGURES = madeUpComparison({ competency: 'c', n: 100, before: 3, after: 3.4 });

/** What an engine would answer from the table. */
export function answerOf(table: MadeUpTable) {
  const cohortsBy = (by: string | null, within: string | null = null): Cohort[] => {
    const values = (id: string) => (id === 'semester' ? table.semesters : table.departments);
    if (by === null) return [{}];
    const first = values(by).map((value): Cohort => ({ [by]: value }));
    return within === null
      ? first
      : first.flatMap((cohort) => values(within).map((value) => ({ ...cohort, [within]: value })));
  };
  const comparisons = (filters: Filters, cohorts: Cohort[]): Comparison[] =>
    cohorts.flatMap((cohort) =>
      table.competencies.map((competency, index) => {
        const cells = table.cells.filter((cell) => isUnder(cell, filters) && isOf(cell, cohort));
        const n = cells.reduce((all, { both, unscored }) => all + both - unscored[index]!, 0);
        const t = { ...FIGURES.t, df: n - 1 } as Comparison['t'];
        return { ...FIGURES, competency, cohort, n, t };
      }),
    );
  const people = (filters: Filters, cohort: Cohort) =>
    flowOf(table.cells.filter((cell) => isUnder(cell, filters) && isOf(cell, cohort)));
  const answer = (question: Question) => {
    const { filters } = question;
    switch (question.kind) {
      case 'people':
        return { kind: 'people', filters, people: people(filters, {}) };
      case 'change':
        return {
          kind: 'change',
          by: question.by,
          filters,
          confidence: 0.95,
          comparisons: comparisons(filters, cohortsBy(question.by)),
        };
      case 'cohorts': {
        const cohorts = cohortsBy(question.by, question.within).filter(
          (cohort) => !filters.semester || filters.semester.includes(cohort.semester ?? ''),
        );
        return {
          kind: 'cohorts',
          by: question.by,
          within: question.within,
          filters,
          confidence: 0.95,
          cohorts: cohorts.map((cohort) => ({ cohort, people: people(filters, cohort), time: null })),
          comparisons: comparisons(filters, cohorts),
          tests: [],
        };
      }
      default:
        throw new Error(`made-up table: not asked here: ${question.kind}`);
    }
  };
  return <Asked extends Question>(question: Asked) => answer(question) as unknown as FindingOf<Asked['kind']>;
}
