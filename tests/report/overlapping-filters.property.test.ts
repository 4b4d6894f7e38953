import '../every-language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMessages } from '../../src/messages';
import { publicationContext, publishedFinding } from '../../src/report';
import {
  BEFORE_AND_AFTER,
  type ChangeFinding,
  type Cohort,
  type CohortsFinding,
  type Comparison,
  DEFAULT_SETTINGS,
  type Filters,
  type FindingOf,
  LANGUAGES,
  type PeopleFlow,
  type Question,
} from '../../src/vocabulary';
import { answerOf, GROUPINGS, type MadeUpTable, madeUpTables, partsOf, valuesOf } from './made-up-table';
import { type Known, recovered } from './recovery';

const RUNS = Number(process.env.RUNS ?? 10_000);
/** Of three groupings a table is made of up to sixty cells; it has held over RUNS as well. */
const FEWER_RUNS = Math.ceil(RUNS / 10);
const SEED = 20_261_127;

type Place = { filters: Filters; cohort: Cohort };
type Session = { table: MadeUpTable; threshold: number; filters: Filters[] };

/** Which of the values a filter keeps: none of a grouping is no filter of it. */
function filterOf(table: MadeUpTable, groupings: readonly string[], masks: number[]): Filters {
  return Object.fromEntries(
    groupings.flatMap((id, index) => {
      const kept = valuesOf(table, id).filter((_, place) => masks[index]! & (1 << place));
      return kept.length === 0 ? [] : [[id, kept]];
    }),
  );
}

/** A table and several filters that overlap in any way, each of one grouping or of several. */
const sessionsOf = (tables: fc.Arbitrary<MadeUpTable>, groupings: readonly string[]): fc.Arbitrary<Session> =>
  fc
    .record({
      table: tables,
      threshold: fc.integer({ min: 3, max: 12 }),
      masks: fc.array(fc.array(fc.nat({ max: 63 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
    })
    .map(({ table, threshold, masks }) => ({
      table,
      threshold,
      filters: [{}, ...masks.map((own) => filterOf(table, groupings, own))],
    }));

/** Two groupings, of which either may be filtered, and people who have neither. */
const OF_TWO = sessionsOf(
  madeUpTables({ departments: [2, 4], semesters: [1, 4], strategies: [0, 0], scales: [1, 1] }, [
    'department',
    'semester',
  ]),
  ['department', 'semester'],
);
const OF_THREE = sessionsOf(
  madeUpTables({ departments: [2, 3], semesters: [2, 3], strategies: [2, 2], scales: [1, 1] }, ['strategy']),
  GROUPINGS,
);

async function publish<Asked extends Question>({ table, threshold }: Session, question: Asked, answer = asker(table)) {
  const context = await publicationContext(question, { threshold, pair: BEFORE_AND_AFTER }, answer);
  return publishedFinding(await answer(question), context) as FindingOf<Asked['kind']>;
}

/** Answers from the table, each question once. */
function asker(table: MadeUpTable) {
  const answer = answerOf(table);
  const known = new Map<string, unknown>();
  return async <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> => {
    const key = JSON.stringify(question);
    if (!known.has(key)) known.set(key, answer(question));
    return known.get(key) as FindingOf<Asked['kind']>;
  };
}

/** All rows that pages show under these filters: of everyone, by each grouping, and by each two of them crossed. */
async function rowsOf(session: Session, groupings: readonly string[]): Promise<(Comparison & Place)[]> {
  const settings = { ...DEFAULT_SETTINGS, publicationThreshold: session.threshold };
  const crossed = groupings.flatMap((by) =>
    groupings.filter((within) => within !== by).map((within) => ({ by, within })),
  );
  const questions: Extract<Question, { kind: 'change' | 'cohorts' }>[] = session.filters.flatMap((filters) => [
    ...[null, ...groupings].map((by) => ({ kind: 'change' as const, filters, by, settings })),
    ...crossed.map((cut) => ({ kind: 'cohorts' as const, filters, ...cut, settings })),
  ]);
  const answer = asker(session.table);
  const found = await Promise.all(
    questions.map(async (question) => (await publish(session, question, answer)) as ChangeFinding | CohortsFinding),
  );
  return found.flatMap(({ filters, comparisons }) => comparisons.map((row) => ({ ...row, filters })));
}

/** Cells as the bits of a number: a table has 27 at most. */
const bitsOf = (cells: number[]) => cells.reduce((bits, cell) => bits | (1 << cell), 0);
const cellsIn = (bits: number, count: number) =>
  Array.from({ length: count }, (_, cell) => cell).filter((cell) => bits & (1 << cell));

/** Every group that somebody may want to know: what is shown and who is of none, single cells, what any two share, and by what they differ. */
function groupsOf(sets: number[]): Set<number> {
  const groups = new Set<number>();
  for (const one of sets) for (const other of sets) groups.add(one & other).add(one & ~other);
  return groups;
}

async function audit(session: Session, groupings: readonly string[]): Promise<void> {
  const { table, threshold } = session;
  const count = table.cells.length;
  const scored = table.cells.map(({ both, unscored }) => both - unscored[0]!);
  const value = (bits: number) => cellsIn(bits, count).reduce((sum, cell) => sum + scored[cell]!, 0);
  const told = new Map<number, number>();
  const ofNone = session.filters.flatMap((filters) =>
    groupings.map((id) => bitsOf(partsOf(table, { filters, cohort: { [id]: '' } }))),
  );
  const shown = new Set([...ofNone, ...scored.map((_, cell) => 1 << cell)]);
  for (const row of await rowsOf(session, groupings)) {
    const bits = bitsOf(partsOf(table, row));
    shown.add(bits);
    if (!Number.isNaN(row.n)) told.set(bits, row.n);
  }
  for (const [bits, n] of told) expect(value(bits)).toBe(n);
  const secrets = [...groupsOf([...shown])].filter((bits) => value(bits) > 0 && value(bits) < threshold);
  const known: Known[] = [...told].map(([bits, n]) => ({ of: cellsIn(bits, count), value: n }));
  expect(
    recovered(
      count,
      known,
      secrets.map((bits) => cellsIn(bits, count)),
    ),
  ).toEqual([]);
}

describe('whoever sets several filters that overlap, and knows all that is published under each', () => {
  it('works out no small group of a table of two groupings', async () => {
    const groupings = ['department', 'semester'];
    await fc.assert(
      fc.asyncProperty(OF_TWO, (session) => audit(session, groupings)),
      { numRuns: RUNS, seed: SEED },
    );
  }, 1_800_000);

  it('nor of any two of three', async () => {
    await fc.assert(
      fc.asyncProperty(OF_THREE, fc.constantFrom(...GROUPINGS), async (session, left) => {
        const groupings = GROUPINGS.filter((grouping) => grouping !== left);
        const filters = session.filters.map(({ [left]: _left, ...others }) => others);
        await audit({ ...session, filters }, groupings);
      }),
      { numRuns: FEWER_RUNS, seed: SEED },
    );
  }, 1_800_000);

  it('of three groupings that are crossed in pairs each table is safe, not all beside each other: the page says so', async () => {
    const [first, ...others] = [
      { department: 'd0', semester: 's0', strategy: 't0', both: 1 },
      { department: 'd0', semester: 's0', strategy: 't1', both: 10 },
      { department: 'd0', semester: 's1', strategy: '', both: 10 },
      { department: 'd1', semester: 's0', strategy: '', both: 10 },
      { department: 'd1', semester: 's1', strategy: '', both: 10 },
    ].map((cell) => ({ ...cell, preOnly: 0, postOnly: 0, unscored: [0] }));
    const table: MadeUpTable = {
      departments: ['d0', 'd1'],
      semesters: ['s0', 's1'],
      strategies: ['t0', 't1'],
      competencies: ['c0'],
      cells: [first!, ...others],
    };
    const session = { table, threshold: 3, filters: [{}] };
    for (const left of GROUPINGS)
      await audit(
        session,
        GROUPINGS.filter((grouping) => grouping !== left),
      );
    await expect(audit(session, GROUPINGS)).rejects.toThrow();
    for (const language of LANGUAGES)
      expect(createMessages(language).t('shell.view.threeGroupings')).toMatch(/three groupings|三種分組/);
  });
});

describe('of {d0, d1} and {d0}', () => {
  const people = { d0: 50, d1: 5, d2: 50 };
  const table: MadeUpTable = {
    departments: Object.keys(people),
    semesters: ['s0'],
    strategies: [],
    competencies: ['c0'],
    cells: Object.entries(people).map(([department, both]) => ({
      department,
      semester: 's0',
      strategy: '',
      both,
      preOnly: 30,
      postOnly: 30,
      unscored: [0],
    })),
  };
  const session: Session = { table, threshold: 10, filters: [] };
  const told = async (department: string[]) => {
    const settings = { ...DEFAULT_SETTINGS, publicationThreshold: 10 };
    const { comparisons } = await publish(session, { kind: 'change', filters: { department }, by: null, settings });
    const flow: PeopleFlow = (await publish(session, { kind: 'people', filters: { department } })).people;
    return { n: comparisons[0]!.n, both: flow.both };
  };
  const NOTHING = { n: Number.NaN, both: Number.NaN };

  it('the first is not told, since d1 is small and would be left', async () => {
    expect(await told(['d1'])).toEqual(NOTHING);
    expect(await told(['d0', 'd1'])).toEqual(NOTHING);
    expect(await told(['d1', 'd2'])).toEqual(NOTHING);
    expect(await told(['d0', 'd2'])).toEqual(NOTHING);
  });

  it('of two departments that are large, one goes with the small one, and the other is told', async () => {
    const shown = await Promise.all([told(['d0']), told(['d2'])]);
    expect(shown.filter(({ n }) => n === 50)).toHaveLength(1);
    expect(shown.filter(({ both }) => both === 50)).toHaveLength(1);
  });
});
