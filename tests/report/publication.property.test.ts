import '../every-language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages, type Translate } from '../../src/messages';
import { capsuleFile, publicationContext, publishedFinding, resultsFile } from '../../src/report';
import { tableCells } from '../../src/views/cohorts/table-csv';
import { tableRows } from '../../src/views/cohorts/table-rows';
import {
  BEFORE_AND_AFTER,
  type ChangeFinding,
  type Cohort,
  type CohortsFinding,
  type Comparison,
  DEFAULT_SETTINGS,
  type Filters,
  LANGUAGES,
  type PeopleFinding,
  type PeopleFlow,
  type Question,
} from '../../src/vocabulary';
import { FIXTURES } from '../views/fixtures';
import { answerOf, type Cell, type MadeUpTable, tables } from './made-up-table';
import { type Known, recovered } from './recovery';

const RUNS = 10_000;
/** What costs more to make up; each has held over RUNS as well. */
const FEWER_RUNS = 1_000;
const SEED = 20_260_124;

type Place = { filters: Filters; cohort: Cohort };

/** A table, the filter that somebody sets, and the opposite one: everything that a session publishes of them. */
const sessions = fc
  .record({ table: tables, threshold: fc.integer({ min: 3, max: 12 }), chosen: fc.nat() })
  .map(({ table, threshold, chosen }) => {
    const subsets = 2 ** table.departments.length - 2;
    const mask = 1 + (chosen % subsets);
    const kept = table.departments.filter((_, index) => mask & (1 << index));
    const left = table.departments.filter((_, index) => !(mask & (1 << index)));
    return { table, threshold, views: [{}, { department: kept }, { department: left }] as Filters[] };
  });

async function publish(table: MadeUpTable, threshold: number, question: Question) {
  const answer = answerOf(table);
  const context = await publicationContext(question, { threshold, pair: BEFORE_AND_AFTER }, async (asked) =>
    answer(asked),
  );
  return publishedFinding(answer(question), context);
}

const partsOf = (table: MadeUpTable, { filters, cohort }: Place): number[] =>
  table.cells.flatMap((cell, index) => (isIn(cell, filters, cohort) ? [index] : []));
const isIn = (cell: Cell, filters: Filters, cohort: Cohort) =>
  (!filters.department || filters.department.includes(cell.department)) &&
  Object.entries(cohort).every(([id, value]) => cell[id as 'department' | 'semester'] === value);

describe('whoever knows everything that a session publishes', () => {
  it('works out no small group of a competency: filters, their opposite, none; everyone and by semester', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async ({ table, threshold, views }) => {
        const settings = { ...DEFAULT_SETTINGS, publicationThreshold: threshold };
        const found: ChangeFinding[] = [];
        for (const filters of views)
          for (const by of [null, 'semester'])
            found.push((await publish(table, threshold, { kind: 'change', filters, by, settings })) as ChangeFinding);
        table.competencies.forEach((competency, index) => {
          const rows = found.flatMap(({ filters, comparisons }) =>
            comparisons.filter((row) => row.competency === competency).map((row) => ({ ...row, filters })),
          );
          const known: Known[] = rows.flatMap((row) => [
            ...(Number.isNaN(row.n) ? [] : [{ of: partsOf(table, row), value: row.n }]),
            ...('df' in row.t ? [{ of: partsOf(table, row), value: row.t.df + 1 }] : []),
          ]);
          const value = (of: number[]) =>
            of.reduce((sum, at) => sum + table.cells[at]!.both - table.cells[at]!.unscored[index]!, 0);
          const nowhere = views.map((filters) => partsOf(table, { filters, cohort: { semester: '' } }));
          const secrets = [...rows.map((row) => partsOf(table, row)), ...nowhere].filter(
            (of) => value(of) > 0 && value(of) < threshold,
          );
          expect(recovered(table.cells.length, known, secrets)).toEqual([]);
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

const KINDS = ['pre', 'post', 'both', 'preOnly', 'postOnly'] as const;
/** Which of both, preOnly and postOnly make up a count. */
const PARTS: Record<(typeof KINDS)[number], number[]> = {
  both: [0],
  preOnly: [1],
  postOnly: [2],
  pre: [0, 1],
  post: [0, 2],
};

it('nor how many answered, left or came, of everyone and of each semester', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, async ({ table, threshold, views }) => {
      const settings = { ...DEFAULT_SETTINGS, publicationThreshold: threshold };
      const counted: { place: Place; people: PeopleFlow }[] = [];
      for (const filters of views) {
        const everyone = await publish(table, threshold, { kind: 'people', filters });
        if (everyone.kind === 'people') counted.push({ place: { filters, cohort: {} }, people: everyone.people });
        const question: Question = { kind: 'cohorts', filters, by: 'semester', within: null, settings };
        const { cohorts } = (await publish(table, threshold, question)) as CohortsFinding;
        for (const { cohort, people } of cohorts) counted.push({ place: { filters, cohort }, people });
      }
      const figures = counted.flatMap(({ place, people }) =>
        KINDS.map((kind) => ({
          of: partsOf(table, place).flatMap((cell) => PARTS[kind].map((part) => cell * 3 + part)),
          value: people[kind],
        })),
      );
      const counts = table.cells.flatMap(({ both, preOnly, postOnly }) => [both, preOnly, postOnly]);
      const value = (of: number[]) => of.reduce((sum, at) => sum + counts[at]!, 0);
      const secrets = figures.map(({ of }) => of).filter((of) => value(of) > 0 && value(of) < threshold);
      const known = figures.filter((figure) => !Number.isNaN(figure.value));
      expect(recovered(counts.length, known, secrets)).toEqual([]);
    }),
    { numRuns: FEWER_RUNS, seed: SEED },
  );
}, 600_000);

it('nor a small group of a semester within a department', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, async ({ table, threshold }) => {
      const settings = { ...DEFAULT_SETTINGS, publicationThreshold: threshold };
      const ask = { kind: 'cohorts', filters: {}, settings } as const;
      const questions: Question[] = [
        { kind: 'change', filters: {}, by: null, settings },
        { ...ask, by: 'semester', within: null },
        { ...ask, by: 'department', within: null },
        { ...ask, by: 'semester', within: 'department' },
      ];
      const rows: Comparison[] = [];
      for (const question of questions)
        rows.push(...((await publish(table, threshold, question)) as ChangeFinding | CohortsFinding).comparisons);
      table.competencies.forEach((competency, index) => {
        const own = rows.filter((row) => row.competency === competency);
        const of = (row: { cohort: Cohort }) => partsOf(table, { filters: {}, cohort: row.cohort });
        const value = (parts: number[]) =>
          parts.reduce((sum, at) => sum + table.cells[at]!.both - table.cells[at]!.unscored[index]!, 0);
        const known = own.filter(({ n }) => !Number.isNaN(n)).map((row) => ({ of: of(row), value: row.n }));
        const secrets = own.map(of).filter((parts) => value(parts) > 0 && value(parts) < threshold);
        expect(recovered(table.cells.length, known, secrets)).toEqual([]);
      });
    }),
    { numRuns: FEWER_RUNS, seed: SEED },
  );
}, 600_000);

it('finds in the results file what the pages show, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, async ({ table, threshold, views }) => {
      const settings = { ...DEFAULT_SETTINGS, publicationThreshold: threshold };
      const answer = answerOf(table);
      const change = (by: string | null, filters: Filters) => answer({ kind: 'change', filters, by, settings });
      for (const filters of views) {
        const whole = { everyone: change(null, {}), byGroup: change('semester', {}) };
        const all = answer({ kind: 'people', filters: {} }).people;
        const file = resultsFile(
          {
            app: { name: 'test', version: '1' },
            understanding: { ...FIXTURES.centre().understanding, people: all },
            filters,
            people: answer({ kind: 'people', filters }).people,
            everyone: change(null, filters),
            byGroup: change('semester', filters),
            cohorts: null,
            reliability: { kind: 'reliability', filters, scales: [] },
            unfiltered: Object.keys(filters).length > 0 ? whole : null,
            publicationThreshold: threshold,
          },
          'publication',
        );
        const pages = [];
        for (const by of [null, 'semester'])
          pages.push(
            ...((await publish(table, threshold, { kind: 'change', filters, by, settings })) as ChangeFinding)
              .comparisons,
          );
        expect(file.comparisons.map((row) => ('n' in row ? row.n : null))).toEqual(
          pages.map(({ n }) => (Number.isNaN(n) ? null : n)),
        );
        const { people } = (await publish(table, threshold, { kind: 'people', filters })) as PeopleFinding;
        for (const kind of KINDS) expect(file.people[kind] ?? Number.NaN).toEqual(people[kind]);
      }
    }),
    { numRuns: FEWER_RUNS / 5, seed: SEED },
  );
}, 600_000);

const t = createMessages('en').t.bind(null) as unknown as Translate;
const NAMES = {
  cohortName: (cohort: Cohort) => cohort.semester ?? '',
  nameOf: (competency: string) => competency,
  indexOf: () => 0,
};

it('nor from the table of cohorts as it is saved, and a capsule, beside everyone: filters, their opposite, none', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, async ({ table, threshold, views }) => {
      const settings = { ...DEFAULT_SETTINGS, publicationThreshold: threshold };
      const known: (Known & { competency: string })[] = [];
      const places: Place[] = [];
      for (const filters of views) {
        const everyone = (await publish(table, threshold, {
          kind: 'change',
          filters,
          by: null,
          settings,
        })) as ChangeFinding;
        const told = everyone.comparisons.filter(({ n }) => !Number.isNaN(n));
        for (const { competency, n } of told)
          known.push({ competency, of: partsOf(table, { filters, cohort: {} }), value: n });
        const question: Question = { kind: 'cohorts', filters, by: 'semester', within: null, settings, tables: true };
        const cohorts = (await publish(table, threshold, question)) as CohortsFinding;
        for (const [semester, competency, n] of tableCells(t, tableRows(cohorts, NAMES)).rows) {
          const place = { filters, cohort: { semester: String(semester) } };
          places.push(place);
          if (typeof n === 'number' && !Number.isNaN(n))
            known.push({ competency: String(competency), of: partsOf(table, place), value: n });
        }
        const capsule = capsuleFile({
          app: { name: 'test', version: '1' },
          centre: 'X',
          date: '2026-01-31',
          understanding: FIXTURES.centre().understanding,
          settings,
          cohorts,
          reliability: new Map(),
        });
        for (const row of capsule.figures) {
          if (!('n' in row)) expect(Object.keys(row).sort()).toEqual(['cohort', 'competency', 'refusal']);
          else
            known.push({
              competency: row.competency,
              of: partsOf(table, { filters, cohort: row.cohort }),
              value: Number(row.n),
            });
        }
      }
      table.competencies.forEach((competency, index) => {
        const own = known.filter((one) => one.competency === competency);
        const value = (of: number[]) =>
          of.reduce((sum, at) => sum + table.cells[at]!.both - table.cells[at]!.unscored[index]!, 0);
        for (const one of own) expect(value(one.of)).toBe(one.value);
        const secrets = places
          .map((place) => partsOf(table, place))
          .filter((of) => value(of) > 0 && value(of) < threshold);
        expect(recovered(table.cells.length, own, secrets)).toEqual([]);
      });
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);

it('of filters that overlap each is safe beside none and its opposite, not beside each other: the page says so', async () => {
  const settings = { ...DEFAULT_SETTINGS, publicationThreshold: 10 };
  const people = { d0: 50, d1: 5, d2: 50 };
  const table: MadeUpTable = {
    departments: Object.keys(people),
    semesters: ['s0'],
    competencies: ['c0'],
    cells: Object.entries(people).map(([department, both]) => ({
      department,
      semester: 's0',
      both,
      preOnly: 0,
      postOnly: 0,
      unscored: [0],
    })),
  };
  const told = async (department: string[]) => {
    const question: Question = { kind: 'change', filters: { department }, by: null, settings };
    return ((await publish(table, 10, question)) as ChangeFinding).comparisons[0]!.n;
  };
  expect(await told(['d1'])).toBeNaN();
  expect(await told(['d0', 'd2'])).toBeNaN();
  expect((await told(['d0', 'd1'])) - (await told(['d0']))).toBe(5);
  for (const language of LANGUAGES)
    expect(createMessages(language).t('shell.view.overlapping')).toMatch(/overlap|重疊/);
});
