import fc from 'fast-check';
import type { Cohort, Comparison, Filters, FindingOf, PeopleFlow, Question } from '../../src/vocabulary';
import { madeUpComparison } from '../views/made-up';

/** What people are grouped by; all of it may be filtered, and all of it shown. */
export const GROUPINGS = ['department', 'semester', 'strategy'] as const;

/** One cell of people: of one department, one semester and one strategy; '' is none. */
export type Cell = Record<(typeof GROUPINGS)[number], string> & {
  both: number;
  preOnly: number;
  postOnly: number;
  /** Of `both`, who has no score in a competency. */
  unscored: number[];
};

export type MadeUpTable = {
  cells: Cell[];
  departments: string[];
  semesters: string[];
  strategies: string[];
  competencies: string[];
};

export const valuesOf = (table: MadeUpTable, grouping: string): string[] =>
  grouping === 'department' ? table.departments : grouping === 'semester' ? table.semesters : table.strategies;

const countOf = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 14 }) },
  { weight: 2, arbitrary: fc.integer({ min: 10, max: 60 }) },
  { weight: 2, arbitrary: fc.constant(0) },
);

type Sizes = Record<'departments' | 'semesters' | 'strategies' | 'scales', [min: number, max: number]>;

/** Departments by semesters by strategies and those without one, small and empty cells among them. */
export function madeUpTables(sizes: Sizes, open: readonly string[]): fc.Arbitrary<MadeUpTable> {
  const size = ([min, max]: [number, number]) => fc.integer({ min, max });
  const counts = fc.record({
    departments: size(sizes.departments),
    semesters: size(sizes.semesters),
    strategies: size(sizes.strategies),
    scales: size(sizes.scales),
  });
  return counts.chain(({ departments, semesters, strategies, scales }) => {
    const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
    const table = {
      departments: names(departments, 'd'),
      semesters: names(semesters, 's'),
      strategies: names(strategies, 't'),
      competencies: names(scales, 'c'),
    };
    const withNone = (grouping: string, values: string[]) => (open.includes(grouping) ? [...values, ''] : values);
    const places = withNone('department', table.departments).flatMap((department) =>
      withNone('semester', table.semesters).flatMap((semester) =>
        withNone('strategy', table.strategies.length > 0 ? table.strategies : ['']).map((strategy) => ({
          department,
          semester,
          strategy,
        })),
      ),
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
}

/** Up to four departments by up to six semesters, and those without a semester. */
export const tables = madeUpTables({ departments: [2, 4], semesters: [1, 6], strategies: [0, 0], scales: [1, 2] }, [
  'semester',
]);

const valueIn = (cell: Cell, grouping: string) => cell[grouping as (typeof GROUPINGS)[number]];
const isUnder = (cell: Cell, filters: Filters) =>
  Object.entries(filters).every(([id, values]) => values.includes(valueIn(cell, id)));
const isOf = (cell: Cell, cohort: Cohort) => Object.entries(cohort).every(([id, value]) => valueIn(cell, id) === value);

/** Which cells a cohort under filters is made of, by their places. */
export const partsOf = (table: MadeUpTable, { filters, cohort }: { filters: Filters; cohort: Cohort }): number[] =>
  table.cells.flatMap((cell, index) => (isUnder(cell, filters) && isOf(cell, cohort) ? [index] : []));

function flowOf(cells: Cell[]): PeopleFlow {
  const sum = (count: 'both' | 'preOnly' | 'postOnly') => cells.reduce((all, cell) => all + cell[count], 0);
  const [both, preOnly, postOnly] = [sum('both'), sum('preOnly'), sum('postOnly')];
  return { pre: both + preOnly, post: both + postOnly, then: 0, followUp: 0, both, preOnly, postOnly };
}

const FIGURES = madeUpComparison({ competency: 'c', n: 100, before: 3, after: 3.4 });

/** What an engine would answer from the table. */
export function answerOf(table: MadeUpTable) {
  const cohortsBy = (by: string | null, within: string | null = null): Cohort[] => {
    const values = (id: string) => valuesOf(table, id);
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
      case 'cells': {
        const groupings = GROUPINGS.filter((id) => question.groupings.includes(id));
        const values = (cell: Cell) => groupings.map((id) => valueIn(cell, id) || null);
        return {
          kind: 'cells',
          filters: {},
          groupings: groupings.map((id) => ({ id, values: valuesOf(table, id) })),
          people: table.cells.map((cell) => ({ values: values(cell), people: flowOf([cell]) })),
          scored: table.competencies.flatMap((competency, index) =>
            table.cells.map((cell) => ({
              instrument: 'survey',
              competency,
              values: values(cell),
              people: cell.both - cell.unscored[index]!,
            })),
          ),
        };
      }
      // Shares are the same in every group, and so are not made up.
      case 'shares':
        return { kind: 'shares', filters: {}, groupings: [], places: [] };
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
        const cohorts = cohortsBy(question.by, question.within).filter((cohort) =>
          Object.entries(cohort).every(([id, value]) => filters[id]?.includes(value) ?? true),
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
