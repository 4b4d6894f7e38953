import type { CountTable, Filters, PeopleFlow, ScoreUnit, Wave } from '../vocabulary';
import { WAVES } from '../vocabulary';
import type { Database } from './database';
import type { countTablesQuery } from './queries/count-tables';
import { itemMomentsQuery } from './queries/item-moments';
import type { presenceQuery } from './queries/presence';
import type { scoreSumsQuery } from './queries/score-sums';
import { ask, NULL_INTEGER } from './query';
import type { Schema } from './schema';

/** One competency in one cohort: its counts, and the matched people who have no score in a wave. */
export type CohortCounts = {
  competency: number;
  /** The value of the grouping, or null for everyone; and of the second grouping, where two cross. */
  cohort: string | null;
  within: string | null;
  counts: CountTable;
  leftOut: { noScoreBefore: number; noScoreAfter: number };
};

/** Exact sums over the people who answered every item of a competency in one wave. */
export type WaveMoments = { wave: Wave; n: number; sums: number[]; products: number[][] };

/** Scores before, with their counts, of those who stayed and of those who left. */
export type BaselineScores = {
  competency: number;
  stayed: ScoreCounts;
  left: ScoreCounts;
};

/** Scores of one wave, with their counts. */
export type ScoreCounts = { score: Float64Array; people: Int32Array };

/** Scores of everyone before and of everyone after, matched or not. */
export type WaveScores = { competency: number; before: ScoreCounts; after: ScoreCounts };

/** Distinct triples of scores of people who answered before, after, and looking back. */
export type ScoreTriples = { before: Float64Array; after: Float64Array; recalled: Float64Array; people: Int32Array };

/** Distinct pairs of an item's answers, as they were given, with the matched people who have them. */
export type ItemPairs = { before: Int32Array; after: Int32Array; people: Int32Array };

/**
 * Sums over people of one competency, cohort and course who have the same scores (before, after or both), zero where there is none. They
 * are of x, the sum of answers over the number answered: a score is offset + factor · x of the competency's unit.
 */
export type ScoreSums = {
  competency: number;
  cohort: string | null;
  within: string | null;
  /** The place among the values of the grouping of courses; 0 where courses were not asked for. */
  course: number;
  people: number;
  hasBefore: boolean;
  hasAfter: boolean;
  before: number;
  after: number;
  beforeSquares: number;
  product: number;
  afterSquares: number;
};

/** How far an item moved and how far the others moved in sum, among matched people with complete answers. */
export type ItemRestChanges = { ofItem: Int32Array; ofRest: Int32Array; people: Int32Array };

/** One row a response: the person by number, the wave by its code, groups and answers with NULL_ROW where there is none. */
export type StoredAnswers = { person: Int32Array; wave: Int32Array; groups: Int32Array[]; answers: Int32Array[] };

export type Completeness = { wave: Wave; complete: number; prorated: number; missing: number };

type PresenceColumns = Awaited<ReturnType<typeof ask<ReturnType<typeof presenceQuery>['columns']>>>['columns'];

/** `both`, `preOnly` and `postOnly` are of the two waves that are compared. */
export function peopleFlow({ pair }: Schema, columns: PresenceColumns, row: number): PeopleFlow {
  const both = columns.both[row]!;
  const waves = {
    pre: columns.pre[row]!,
    post: columns.post[row]!,
    then: columns.then[row]!,
    followUp: columns.followUp[row]!,
  };
  return {
    ...waves,
    both,
    preOnly: waves[WAVES[pair.before]!] - both,
    postOnly: waves[WAVES[pair.after]!] - both,
  };
}

export async function itemMoments(
  connection: Database['connection'],
  schema: Schema,
  competency: number,
  filters: Filters,
): Promise<WaveMoments[]> {
  const items = schema.competencies[competency]!.items.length;
  const { columns, rows } = await ask(connection, itemMomentsQuery(schema, competency, filters));
  return Array.from({ length: rows }, (_, row) => ({
    wave: WAVES[columns.wave![row]!]!,
    n: columns.n![row]!,
    sums: Array.from({ length: items }, (_, a) => columns[`sum_${a}`]![row]!),
    products: Array.from({ length: items }, (_, a) =>
      Array.from({ length: items }, (_, b) => columns[`product_${Math.min(a, b)}_${Math.max(a, b)}`]![row]!),
    ),
  }));
}

/** The scores of the rows named, from sums and numbers of answers. */
export function scoresAt(
  at: number[],
  { offset, factor }: ScoreUnit,
  sums: Int32Array,
  answered: Int32Array,
): Float64Array {
  return Float64Array.from(at, (row) => offset + (factor * sums[row]!) / answered[row]!);
}

export function rowsWhere(rows: number, condition: (row: number) => boolean): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(condition);
}

type CountColumns = Awaited<ReturnType<typeof ask<ReturnType<typeof countTablesQuery>['columns']>>>['columns'];

/** Cuts the sorted rows of the counts query into one table per competency and cohort. */
export function cohortCounts(schema: Schema, columns: CountColumns, rows: number, cut: Cut): CohortCounts[] {
  const tables: CohortCounts[] = [];
  let start = 0;
  while (start < rows) {
    const competency = columns.competency[start]!;
    const names = cellNames(schema, columns, start, cut);
    const keys = [columns.competency, columns.cohort, columns.within];
    let end = start + 1;
    while (end < rows && keys.every((key) => key[end] === key[start])) end += 1;
    const at = Array.from({ length: end - start }, (_, offset) => start + offset);
    const people = (condition: (row: number) => boolean) =>
      at.filter(condition).reduce((sum, row) => sum + columns.people[row]!, 0);
    const scored = at.filter(
      (row) => columns.beforeSum[row] !== NULL_INTEGER && columns.afterSum[row] !== NULL_INTEGER,
    );
    const taken = (column: Int32Array) => Int32Array.from(scored, (row) => column[row]!);
    tables.push({
      competency,
      ...names,
      counts: {
        unit: schema.competencies[competency]!.unit,
        beforeSum: taken(columns.beforeSum),
        beforeAnswered: taken(columns.beforeAnswered),
        afterSum: taken(columns.afterSum),
        afterAnswered: taken(columns.afterAnswered),
        people: taken(columns.people),
      },
      leftOut: {
        noScoreBefore: people((row) => columns.beforeSum[row] === NULL_INTEGER),
        noScoreAfter: people((row) => columns.afterSum[row] === NULL_INTEGER),
      },
    });
    start = end;
  }
  return tables;
}

type Cut = { by: number | null; within: number | null };

/** The values of the groupings that a row's cell is of. */
export function cellNames(
  { groupings }: Schema,
  columns: { cohort: Int32Array; within: Int32Array },
  row: number,
  { by, within }: Cut,
): { cohort: string | null; within: string | null } {
  return {
    cohort: by === null ? null : groupings[by]!.values[columns.cohort[row]!]!,
    within: within === null ? null : groupings[within]!.values[columns.within[row]!]!,
  };
}

type SumColumns = Awaited<ReturnType<typeof ask<ReturnType<typeof scoreSumsQuery>['columns']>>>['columns'];

export function scoreSums(schema: Schema, columns: SumColumns, rows: number, cut: Cut): ScoreSums[] {
  return Array.from({ length: rows }, (_, row) => ({
    ...cellNames(schema, columns, row, cut),
    competency: columns.competency[row]!,
    course: columns.course[row]!,
    people: columns.people[row]!,
    hasBefore: columns.hasBefore[row] === 1,
    hasAfter: columns.hasAfter[row] === 1,
    before: columns.before[row]!,
    after: columns.after[row]!,
    beforeSquares: columns.beforeSquares[row]!,
    product: columns.product[row]!,
    afterSquares: columns.afterSquares[row]!,
  }));
}

export function countedPairs(
  at: number[],
  before: Int32Array,
  after: Int32Array,
  people: Int32Array,
): { before: Int32Array; after: Int32Array; people: Int32Array } {
  const taken = (column: Int32Array) => Int32Array.from(at, (row) => column[row]!);
  return { before: taken(before), after: taken(after), people: taken(people) };
}
