import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
  isRefused,
  NOWHERE,
  type Place,
  type PlaceShares,
  type Question,
} from '../../src/vocabulary';
import { answerOf, type MadeUpTable, madeUpTables, partsOf, valuesOf } from './made-up-table';
import { type Known, recovered } from './recovery';

/** A run asks of every page under every filter, figure by figure: it has held over 3,000 as well. */
const RUNS = Number(process.env.RUNS ?? 500);
const SEED = 20_261_128;
const GROUPINGS = ['department', 'semester'];

/** Of the people of one cell who count: nobody, everybody, or some. */
const part = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(1) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
);
/** What each cell counts: improved, declined, at the target before and after, at the highest score, unchanged. */
const FIGURES = ['improved', 'declined', 'before', 'after', 'ceiling', 'same'] as const;
type Figure = (typeof FIGURES)[number];
type Counts = Record<Figure, number>;

type Session = { table: MadeUpTable; threshold: number; filters: Filters[]; counts: Counts[] };

const sessions: fc.Arbitrary<Session> = fc
  .record({
    table: madeUpTables({ departments: [2, 4], semesters: [1, 4], strategies: [0, 0], scales: [1, 1] }, GROUPINGS),
    threshold: fc.integer({ min: 3, max: 12 }),
    masks: fc.array(fc.array(fc.nat({ max: 31 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    parts: fc.array(fc.tuple(part, part, part, part, part, part), { minLength: 25, maxLength: 25 }),
  })
  .map(({ table, threshold, masks, parts }) => ({
    table,
    threshold,
    filters: [{}, ...masks.map((own) => filterOf(table, own))],
    counts: table.cells.map((_, cell) => {
      const n = scored(table, [cell]);
      const [improved, ...others] = parts[cell]!.map((share) => Math.round(share * n)) as [number, ...number[]];
      const declined = Math.min(others[0]!, n - improved);
      return { improved, declined, before: others[1]!, after: others[2]!, ceiling: others[3]!, same: others[4]! };
    }),
  }));

const scored = (table: MadeUpTable, cells: number[]) =>
  cells.reduce((sum, cell) => sum + table.cells[cell]!.both - table.cells[cell]!.unscored[0]!, 0);

function filterOf(table: MadeUpTable, masks: number[]): Filters {
  return Object.fromEntries(
    GROUPINGS.flatMap((id, index) => {
      const kept = valuesOf(table, id).filter((_, place) => masks[index]! & (1 << place));
      return kept.length === 0 ? [] : [[id, kept]];
    }),
  );
}

const countIn = ({ counts }: Session, cells: number[]): Counts =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, cells.reduce((sum, cell) => sum + counts[cell]![figure], 0)]),
  ) as Counts;

/** Answers with the shares of the session’s people. */
function asker(session: Session) {
  const { table } = session;
  const answer = answerOf(table);
  const withShares = (row: Comparison, filters: Filters): Comparison => {
    const cells = partsOf(table, { filters, cohort: row.cohort });
    const { n } = row;
    const { improved, declined, before, after, ceiling, same } = countIn(session, cells);
    const { reliableChange, target, wilcoxon } = row;
    return {
      ...row,
      reliableChange: isRefused(reliableChange)
        ? reliableChange
        : { ...reliableChange, improved, declined, unchanged: n - improved - declined },
      target: isRefused(target) || n === 0 ? target : { ...target, pre: before / n, post: after / n },
      wilcoxon: isRefused(wilcoxon) ? wilcoxon : { ...wilcoxon, zeroDifferences: same },
      extremes: { ceilingBefore: 0, ceilingAfter: n === 0 ? 0 : ceiling / n, floorBefore: 0, floorAfter: 0 },
    };
  };
  return async <Asked extends Question>(question: Asked): Promise<FindingOf<Asked['kind']>> => {
    const found: unknown = question.kind === 'shares' ? sharesOf(session, question.groupings) : answer(question);
    const { comparisons } = found as Partial<ChangeFinding>;
    if (!comparisons) return found as FindingOf<Asked['kind']>;
    return {
      ...(found as ChangeFinding),
      comparisons: comparisons.map((row) => withShares(row, question.filters)),
    } as unknown as FindingOf<Asked['kind']>;
  };
}

/** What an engine would tell of every cell and every margin. */
function sharesOf(session: Session, asked: string[]): FindingOf<'shares'> {
  const { table } = session;
  const groupings = GROUPINGS.filter((id) => asked.includes(id));
  const places = groupings.reduce<Place[]>(
    (all, id) => all.flatMap((place) => [null, ...valuesOf(table, id), NOWHERE].map((value) => [...place, value])),
    [[]],
  );
  return {
    kind: 'shares',
    filters: {},
    groupings: groupings.map((id) => ({ id, values: valuesOf(table, id) })),
    places: places.flatMap((place): PlaceShares[] => {
      const cohort = Object.fromEntries(
        groupings.flatMap((id, index): [string, string][] => {
          const value = place[index] ?? null;
          return value === null ? [] : [[id, value === NOWHERE ? '' : value]];
        }),
      );
      const cells = partsOf(table, { filters: {}, cohort });
      const people = scored(table, cells);
      if (people === 0) return [];
      const { improved, declined, before, after, ceiling, same } = countIn(session, cells);
      return [
        {
          instrument: 'survey',
          competency: 'c0',
          place,
          people,
          counts: {
            reliableChange: [improved, people - improved - declined, declined],
            target: [before, after],
            moves: [same],
            extremes: [0, ceiling, 0, 0],
          },
          alike: [null, null, null],
        },
      ];
    }),
  };
}

/** A number of people that a row tells, or does not tell; masked for its own sake, or for that of another. */
type Told = {
  cells: number[];
  value: number | null;
  isSecret: boolean;
  /** Of a table of one grouping without filters. */
  isMargin: boolean;
  by: string | null;
};

/** Of every figure, what the rows of all pages tell under all filters. */
async function toldBy(session: Session): Promise<Record<Figure, Told[]>> {
  const settings = { ...DEFAULT_SETTINGS, publicationThreshold: session.threshold };
  const told: Record<Figure, Told[]> = { improved: [], declined: [], before: [], after: [], ceiling: [], same: [] };
  const ask = asker(session);
  for (const filters of session.filters) {
    const questions: Question[] = [
      ...[null, ...GROUPINGS].map((by) => ({ kind: 'change' as const, filters, by, settings })),
      { kind: 'cohorts', filters, by: 'semester', within: 'department', settings },
    ];
    for (const question of questions) {
      const context = await publicationContext(question, { threshold: session.threshold, pair: BEFORE_AND_AFTER }, ask);
      const found = publishedFinding(await ask(question), context) as ChangeFinding | CohortsFinding;
      for (const row of found.comparisons) {
        const cells = partsOf(session.table, { filters, cohort: row.cohort as Cohort });
        if (Number.isNaN(row.n) || scored(session.table, cells) < 2) continue;
        for (const figure of FIGURES) {
          const value = valueIn(row, figure);
          told[figure].push({
            cells,
            value,
            isSecret: value === null && isOwn(session, cells, figure),
            isMargin: isMarginal(question),
            by: 'by' in question ? question.by : null,
          });
        }
      }
    }
  }
  return told;
}

const isMarginal = (question: Question) => question.kind === 'change' && Object.keys(question.filters).length === 0;

/** Whether a share is masked for what it says itself: of few people, of whom nobody or everybody counts. */
function isOwn(session: Session, cells: number[], figure: Figure): boolean {
  const n = scored(session.table, cells);
  if (n >= 2 * session.threshold) return false;
  const { improved, declined, before, after } = countIn(session, cells);
  const isEnd = (count: number) => count === 0 || count === n;
  if (figure === 'improved' || figure === 'declined') return [improved, declined, n - improved - declined].some(isEnd);
  return figure === 'ceiling' || figure === 'same' || [before, after].some(isEnd);
}

function valueIn({ n, reliableChange, target, wilcoxon, extremes }: Comparison, figure: Figure): number | null {
  if (figure === 'improved' || figure === 'declined') return isRefused(reliableChange) ? null : reliableChange[figure];
  if (figure === 'before') return isRefused(target) ? null : Math.round(target.pre * n);
  if (figure === 'after') return isRefused(target) ? null : Math.round(target.post * n);
  const count =
    figure === 'ceiling'
      ? Math.round(extremes.ceilingAfter * n)
      : isRefused(wilcoxon)
        ? null
        : wilcoxon.zeroDifferences;
  return count === null || Number.isNaN(count) ? null : count;
}

/**
 * Of each cell two numbers: who counts, and who does not; together they are its people, which the reader may know. What the tables of each
 * grouping alone tell already stays told, since they are shown alone: none of it is masked there.
 */
async function audit(session: Session): Promise<void> {
  const { table, counts } = session;
  const told = await toldBy(session);
  for (const figure of FIGURES) {
    const value = (cells: number[]) => cells.reduce((sum, cell) => sum + counts[cell]![figure], 0);
    const people = table.cells.map((_, cell) => ({ of: [2 * cell, 2 * cell + 1], value: scored(table, [cell]) }));
    const knownFrom = (rows: Told[]): Known[] => [
      ...people,
      ...rows.flatMap(({ cells, value: number }) =>
        number === null
          ? []
          : [
              { of: cells.map((cell) => 2 * cell), value: number },
              { of: cells.map((cell) => 2 * cell + 1), value: scored(table, cells) - number },
            ],
      ),
    ];
    for (const { cells, value: number } of told[figure]) if (number !== null) expect(number).toBe(value(cells));
    const secretsOf = (rows: Told[]) =>
      rows.filter(({ isSecret }) => isSecret).map(({ cells }) => cells.map((cell) => 2 * cell));
    const follows = (rows: Told[], secrets: number[][]) => recovered(2 * table.cells.length, knownFrom(rows), secrets);
    const alone = told[figure].filter(({ isMargin }) => isMargin);
    const everySecret = secretsOf(told[figure]);
    const ofMargins = new Set(follows(alone, everySecret).map((cells) => cells.join()));
    expect(
      follows(
        told[figure],
        everySecret.filter((cells) => !ofMargins.has(cells.join())),
      ),
    ).toEqual([]);
    for (const grouping of GROUPINGS) {
      const own = told[figure].filter(({ by, isMargin }) => isMargin && (by === null || by === grouping));
      const ends = own.filter(({ cells, value: number }) => number === 0 || number === scored(table, cells));
      const open = own.filter(({ cells }) => !ends.some((end) => cells.every((cell) => end.cells.includes(cell))));
      expect(follows(own, secretsOf(open))).toEqual([]);
    }
  }
}

describe('whoever knows everything that a session publishes, and how many people every group has', () => {
  it('works out no share that is masked: by one grouping, by two that cross, under filters that overlap', async () => {
    await fc.assert(fc.asyncProperty(sessions, audit), { numRuns: RUNS, seed: SEED });
  }, 1_800_000);
});

describe('of three departments of 12, 15 and 60 people', () => {
  const people = { d0: 12, d1: 15, d2: 60 };
  const session = (before: [number, number, number]): Session => ({
    table: {
      departments: Object.keys(people),
      semesters: ['s0'],
      strategies: [],
      competencies: ['c0'],
      cells: Object.entries(people).map(([department, both]) => ({
        ...{ department, semester: 's0', strategy: '', preOnly: 20, postOnly: 20 },
        ...{ both, unscored: [0] },
      })),
    },
    threshold: 10,
    filters: [{}],
    counts: before.map((count) => ({ improved: 4, declined: 3, before: count, after: 6, ceiling: 2, same: 5 })),
  });
  const targets = async (before: [number, number, number]) => {
    const told = (await toldBy(session(before))).before.filter(({ by }) => by === 'department');
    return told.map(({ value }) => value);
  };

  it('the share of nobody goes, and with it that of the smallest other group', async () => {
    expect((await targets([0, 8, 20])).slice(0, 3)).toEqual([null, null, 20]);
  });

  it('as many as are needed go, where those that went would have nobody together', async () => {
    expect((await targets([0, 0, 20])).slice(0, 3)).toEqual([null, null, null]);
  });

  it('all stand where no share is of nobody or of everybody', async () => {
    expect((await targets([3, 8, 20])).slice(0, 3)).toEqual([3, 8, 20]);
  });

  it('nothing else goes where everybody together tells the same', async () => {
    expect((await targets([0, 0, 0])).slice(0, 3)).toEqual([null, null, 0]);
  });
});
