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
  type FindingOf,
  type PeopleFinding,
  type PeopleFlow,
  type Question,
} from '../../src/vocabulary';
import { FIXTURES } from '../views/fixtures';
import { answerOf, type MadeUpTable, partsOf, tables } from './made-up-table';
import { type Known, recovered } from './recovery';

const RUNS = Number(process.env.RUNS ?? 10_000);
/** What costs more to make up; each has held over RUNS as well. */
const FEWER_RUNS = 1_000;
const SEED = 20_260_124;

type Place = { filters: Filters; cohort: Cohort };

/** A table, the filter that somebody sets, the opposite one and one that overlaps both: everything that a session publishes of them. */
const sessions = fc
  .record({ table: tables, threshold: fc.integer({ min: 3, max: 12 }), chosen: fc.nat(), other: fc.nat() })
  .map(({ table, threshold, chosen, other }) => {
    const subsets = 2 ** table.departments.length - 2;
    const [mask, overlapping] = [1 + (chosen % subsets), 1 + (other % subsets)];
    const keptBy = (bits: number) => ({ department: table.departments.filter((_, index) => bits & (1 << index)) });
    return { table, threshold, views: [{}, keptBy(mask), keptBy(~mask), keptBy(overlapping)] as Filters[] };
  });

async function publish(table: MadeUpTable, threshold: number, question: Question) {
  const answer = answerOf(table);
  const context = await publicationContext(question, { threshold, pair: BEFORE_AND_AFTER }, async (asked) =>
    answer(asked),
  );
  return publishedFinding(answer(question), context);
}

describe('whoever knows everything that a session publishes', () => {
  it('works out no small group of a competency: filters that overlap, their opposite, none; everyone and by semester', async () => {
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
      for (const filters of views) {
        const questions = {
          everyone: { kind: 'change', filters, by: null, settings },
          byGroup: { kind: 'change', filters, by: 'semester', settings },
          people: { kind: 'people', filters },
        } as const;
        const ask = async <Asked extends Question>(question: Asked) => answer(question);
        const publishOf = async <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> =>
          publishedFinding(
            answer(question),
            await publicationContext(question, { threshold, pair: BEFORE_AND_AFTER }, ask),
          );
        const unchanged = { cohorts: null, reliability: { kind: 'reliability' as const, filters, scales: [] } };
        const file = resultsFile(
          {
            app: { name: 'test', version: '1' },
            understanding: FIXTURES.centre().understanding,
            filters,
            people: answer(questions.people).people,
            everyone: answer(questions.everyone),
            byGroup: answer(questions.byGroup),
            ...unchanged,
            published: {
              people: (await publishOf(questions.people)).people,
              everyone: await publishOf(questions.everyone),
              byGroup: await publishOf(questions.byGroup),
              ...unchanged,
            },
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

it('nor from the table of cohorts as it is saved, and a capsule, beside everyone: filters that overlap, their opposite, none', async () => {
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
