import type { Answers, CountTable, Filters, PeopleFlow, Wave } from '../vocabulary';
import { WAVES } from '../vocabulary';
import type { Database } from './database';
import { loadAnswers } from './load';
import { baselineQuery } from './queries/baseline';
import { countTablesQuery } from './queries/count-tables';
import { groupingIndex } from './queries/filter';
import { itemMomentsQuery } from './queries/item-moments';
import { presenceQuery } from './queries/presence';
import { ask, NULL_INTEGER } from './query';
import type { Schema } from './schema';

/** One competency in one cohort: its counts, and the matched people who have no score in a wave. */
export type CohortCounts = {
  competency: number;
  /** The value of the grouping, or null for everyone. */
  cohort: string | null;
  counts: CountTable;
  leftOut: { noScoreBefore: number; noScoreAfter: number };
};

/** Exact sums over the people who answered every item of a competency in one wave. */
export type WaveMoments = { wave: Wave; n: number; sums: number[]; products: number[][] };

/** Scores before, with their counts, of those who stayed and of those who left. */
export type BaselineScores = {
  competency: number;
  stayed: { score: Float64Array; people: Int32Array };
  left: { score: Float64Array; people: Int32Array };
};

/** What analyses may ask of the answers. */
export type Store = {
  load(answers: Answers, pause: () => Promise<void>): Promise<void>;
  /** Null until answers are loaded. */
  schema(): Schema | null;
  countTables(filters: Filters, by: string | null): Promise<CohortCounts[]>;
  presence(filters: Filters): Promise<PeopleFlow>;
  /** For each value of the grouping that somebody under the filters has, in the order of its values. */
  presenceBy(filters: Filters, by: string): Promise<{ cohort: string; people: PeopleFlow }[]>;
  itemMoments(competency: number, filters: Filters): Promise<WaveMoments[]>;
  baseline(filters: Filters): Promise<BaselineScores[]>;
};

export function createStore(database: Database): Store {
  const { connection } = database;
  let loaded: Schema | null = null;
  /** Several questions about the same people ask for the same moments. */
  let moments = new Map<string, Promise<WaveMoments[]>>();
  const schema = (): Schema => {
    if (!loaded) throw new Error('store: asked before any answers were loaded');
    return loaded;
  };
  return {
    schema: () => loaded,
    async load(answers, pause) {
      loaded = null;
      moments = new Map();
      loaded = await loadAnswers(connection, answers, pause);
    },
    async countTables(filters, by) {
      const index = by === null ? null : groupingIndex(schema(), by);
      if (by !== null && index === null) return [];
      const { columns, rows } = await ask(connection, countTablesQuery(schema(), filters, index));
      return cohortCounts(schema(), columns, rows, index);
    },
    async presence(filters) {
      const { columns } = await ask(connection, presenceQuery(schema(), filters, null));
      return peopleFlow(columns, 0);
    },
    async presenceBy(filters, by) {
      const index = groupingIndex(schema(), by);
      if (index === null) return [];
      const { columns, rows } = await ask(connection, presenceQuery(schema(), filters, index));
      return Array.from({ length: rows }, (_, row) => ({
        cohort: schema().groupings[index]!.values[columns.cohort[row]!]!,
        people: peopleFlow(columns, row),
      }));
    },
    itemMoments(competency, filters) {
      const key = JSON.stringify([competency, filters]);
      const known = moments.get(key) ?? itemMoments(connection, schema(), competency, filters);
      moments.set(key, known);
      return known;
    },
    async baseline(filters) {
      const { columns, rows } = await ask(connection, baselineQuery(schema(), filters));
      return schema().competencies.map(({ unit }, competency) => {
        const part = (stayed: 0 | 1) => {
          const at = rowsWhere(rows, (row) => columns.competency[row] === competency && columns.stayed[row] === stayed);
          return {
            score: Float64Array.from(
              at,
              (row) => unit.offset + (unit.factor * columns.sum[row]!) / columns.answered[row]!,
            ),
            people: Int32Array.from(at, (row) => columns.people[row]!),
          };
        };
        return { competency, stayed: part(1), left: part(0) };
      });
    },
  };
}

type PresenceColumns = Awaited<ReturnType<typeof ask<ReturnType<typeof presenceQuery>['columns']>>>['columns'];

function peopleFlow(columns: PresenceColumns, row: number): PeopleFlow {
  const [pre, post, both] = [columns.pre[row]!, columns.post[row]!, columns.both[row]!];
  return {
    pre,
    post,
    then: columns.then[row]!,
    followUp: columns.followUp[row]!,
    both,
    preOnly: pre - both,
    postOnly: post - both,
  };
}

async function itemMoments(
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

function rowsWhere(rows: number, condition: (row: number) => boolean): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter(condition);
}

type CountColumns = Awaited<ReturnType<typeof ask<ReturnType<typeof countTablesQuery>['columns']>>>['columns'];

/** Cuts the sorted rows of the counts query into one table per competency and cohort. */
function cohortCounts(schema: Schema, columns: CountColumns, rows: number, by: number | null): CohortCounts[] {
  const tables: CohortCounts[] = [];
  let start = 0;
  while (start < rows) {
    const competency = columns.competency[start]!;
    const cohort = columns.cohort[start]!;
    let end = start + 1;
    while (end < rows && columns.competency[end] === competency && columns.cohort[end] === cohort) end += 1;
    const at = Array.from({ length: end - start }, (_, offset) => start + offset);
    const people = (condition: (row: number) => boolean) =>
      at.filter(condition).reduce((sum, row) => sum + columns.people[row]!, 0);
    const scored = at.filter(
      (row) => columns.beforeSum[row] !== NULL_INTEGER && columns.afterSum[row] !== NULL_INTEGER,
    );
    const taken = (column: Int32Array) => Int32Array.from(scored, (row) => column[row]!);
    tables.push({
      competency,
      cohort: by === null ? null : schema.groupings[by]!.values[cohort]!,
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
