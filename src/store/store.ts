import { type Answers, type Filters, type PeopleFlow, WAVES } from '../vocabulary';
import type { Database } from './database';
import { loadAnswers } from './load';
import {
  type BaselineScores,
  type CohortCounts,
  type Completeness,
  cohortCounts,
  countedPairs,
  type ItemPairs,
  type ItemRestChanges,
  itemMoments,
  peopleFlow,
  rowsWhere,
  type ScoreTriples,
  scoresAt,
  type WaveMoments,
  type WaveScores,
} from './plain-answers';
import { baselineQuery } from './queries/baseline';
import { completenessQuery } from './queries/completeness';
import { countTablesQuery } from './queries/count-tables';
import { groupingIndex } from './queries/filter';
import { itemPairsQuery } from './queries/item-pairs';
import { itemRestChangesQuery } from './queries/item-rest-changes';
import { presenceQuery } from './queries/presence';
import { triplesQuery } from './queries/triples';
import { waveScoresQuery } from './queries/wave-scores';
import { ask } from './query';
import type { Schema } from './schema';

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
  /** One part an item, by position within the competency. */
  itemPairs(competency: number, filters: Filters): Promise<ItemPairs[]>;
  itemRestChanges(competency: number, filters: Filters): Promise<ItemRestChanges[]>;
  completeness(competency: number, filters: Filters): Promise<Completeness[]>;
  waveScores(filters: Filters): Promise<WaveScores[]>;
  /** Of the waves before, after and looking back, whichever two are compared. */
  triples(competency: number, filters: Filters): Promise<ScoreTriples>;
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
      return peopleFlow(schema(), columns, 0);
    },
    async presenceBy(filters, by) {
      const index = groupingIndex(schema(), by);
      if (index === null) return [];
      const { columns, rows } = await ask(connection, presenceQuery(schema(), filters, index));
      return Array.from({ length: rows }, (_, row) => ({
        cohort: schema().groupings[index]!.values[columns.cohort[row]!]!,
        people: peopleFlow(schema(), columns, row),
      }));
    },
    itemMoments(competency, filters) {
      const key = JSON.stringify([competency, filters]);
      const known = moments.get(key) ?? itemMoments(connection, schema(), competency, filters);
      moments.set(key, known);
      return known;
    },
    async itemPairs(competency, filters) {
      const { columns, rows } = await ask(connection, itemPairsQuery(schema(), competency, filters));
      return schema().competencies[competency]!.items.map((_, item) => {
        const at = rowsWhere(rows, (row) => columns.item[row] === item);
        return countedPairs(at, columns.before, columns.after, columns.people);
      });
    },
    async itemRestChanges(competency, filters) {
      const { columns, rows } = await ask(connection, itemRestChangesQuery(schema(), competency, filters));
      return schema().competencies[competency]!.items.map((_, item) => {
        const at = rowsWhere(rows, (row) => columns.item[row] === item);
        const {
          before: ofItem,
          after: ofRest,
          people,
        } = countedPairs(at, columns.ofItem, columns.ofRest, columns.people);
        return { ofItem, ofRest, people };
      });
    },
    async completeness(competency, filters) {
      const { columns, rows } = await ask(connection, completenessQuery(schema(), competency, filters));
      return Array.from({ length: rows }, (_, row) => ({
        wave: WAVES[columns.wave[row]!]!,
        complete: columns.complete[row]!,
        prorated: columns.prorated[row]!,
        missing: columns.missing[row]!,
      }));
    },
    async baseline(filters) {
      const { columns, rows } = await ask(connection, baselineQuery(schema(), filters));
      return schema().competencies.map(({ unit }, competency) => {
        const part = (stayed: 0 | 1) => {
          const at = rowsWhere(rows, (row) => columns.competency[row] === competency && columns.stayed[row] === stayed);
          return {
            score: scoresAt(at, unit, columns.sum, columns.answered),
            people: Int32Array.from(at, (row) => columns.people[row]!),
          };
        };
        return { competency, stayed: part(1), left: part(0) };
      });
    },
    async waveScores(filters) {
      const { columns, rows } = await ask(connection, waveScoresQuery(schema(), filters));
      return schema().competencies.map(({ unit }, competency) => {
        const part = (after: 0 | 1) => {
          const at = rowsWhere(rows, (row) => columns.competency[row] === competency && columns.after[row] === after);
          return {
            score: scoresAt(at, unit, columns.sum, columns.answered),
            people: Int32Array.from(at, (row) => columns.people[row]!),
          };
        };
        return { competency, before: part(0), after: part(1) };
      });
    },
    async triples(competency, filters) {
      const { columns, rows } = await ask(connection, triplesQuery(schema(), competency, filters));
      const { unit } = schema().competencies[competency]!;
      const every = rowsWhere(rows, () => true);
      return {
        before: scoresAt(every, unit, columns.beforeSum, columns.beforeAnswered),
        after: scoresAt(every, unit, columns.afterSum, columns.afterAnswered),
        recalled: scoresAt(every, unit, columns.recalledSum, columns.recalledAnswered),
        people: columns.people,
      };
    },
  };
}
