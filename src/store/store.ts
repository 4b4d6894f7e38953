import { type Answers, type Filters, type PeopleFlow, WAVES } from '../vocabulary';
import { clearTables } from './clear';
import type { Database } from './database';
import { loadAnswers } from './load';
import { type PairCells, type PeopleCells, pairCells, peopleCells } from './people-cells';
import {
  type BaselineScores,
  type CohortCounts,
  type Completeness,
  cellNames,
  cohortCounts,
  countedPairs,
  type ItemPairs,
  type ItemRestChanges,
  itemMoments,
  peopleFlow,
  rowsWhere,
  type ScoreSums,
  type ScoreTriples,
  type StoredAnswers,
  scoreSums,
  scoresAt,
  type WaveMoments,
  type WaveScores,
} from './plain-answers';
import { baselineQuery } from './queries/baseline';
import { cleanedAnswersQuery } from './queries/cleaned-answers';
import { completenessQuery } from './queries/completeness';
import { countTablesQuery } from './queries/count-tables';
import { groupingIndex } from './queries/filter';
import { itemPairsQuery } from './queries/item-pairs';
import { itemRestChangesQuery } from './queries/item-rest-changes';
import { presenceQuery } from './queries/presence';
import { scoreSumsQuery } from './queries/score-sums';
import { triplesQuery } from './queries/triples';
import { waveScoresQuery } from './queries/wave-scores';
import { ask } from './query';
import { type RubricStore, rubricStore } from './rubric-store';
import { groupColumn, itemColumn, type Schema } from './schema';
import { loadTexts, type TextStore } from './texts';

/** What analyses may ask of the answers. */
export type Store = RubricStore & {
  load(answers: Answers, pause: () => Promise<void>): Promise<void>;
  /** Lets go of all answers. */
  clear(): Promise<void>;
  /** Null until answers are loaded. */
  schema(): Schema | null;
  /** For everyone, for each value of a grouping, or for each pair of values of two; in the order of their values. */
  countTables(filters: Filters, by: string | null, within?: string | null): Promise<CohortCounts[]>;
  presence(filters: Filters): Promise<PeopleFlow>;
  /** For each value of the grouping, or pair of values of two, that somebody under the filters has, in the order of their values. */
  presenceBy(
    filters: Filters,
    by: string,
    within?: string | null,
  ): Promise<{ cohort: string; within: string | null; people: PeopleFlow }[]>;
  /** Of everybody, whatever the filters. */
  peopleCells(groupings: readonly string[]): Promise<PeopleCells>;
  pairCells(groupings: readonly string[]): Promise<PairCells>;
  /** Of people of a cohort who have the same scores, by the course that they are in; without `course`, all courses together. */
  scoreSums(filters: Filters, by: string, within: string | null, course: string | null): Promise<ScoreSums[]>;
  itemMoments(competency: number, filters: Filters): Promise<WaveMoments[]>;
  baseline(filters: Filters): Promise<BaselineScores[]>;
  /** One part an item, by position within the competency. */
  itemPairs(competency: number, filters: Filters): Promise<ItemPairs[]>;
  itemRestChanges(competency: number, filters: Filters): Promise<ItemRestChanges[]>;
  completeness(competency: number, filters: Filters): Promise<Completeness[]>;
  waveScores(filters: Filters): Promise<WaveScores[]>;
  /** Of the waves before, after and looking back, whichever two are compared. */
  triples(competency: number, filters: Filters): Promise<ScoreTriples>;
  /** What students wrote. @throws Error before answers are loaded. */
  texts(): TextStore;
  /** Every response that is used, by person and wave. */
  cleanedAnswers(filters: Filters): Promise<StoredAnswers>;
};

export function createStore(database: Database): Store {
  const { connection } = database;
  let loaded: Schema | null = null;
  let texts: TextStore | null = null;
  /** Several questions about the same people ask for the same moments. */
  let moments = new Map<string, Promise<WaveMoments[]>>();
  const schema = (): Schema => {
    if (!loaded) throw new Error('store: asked before any answers were loaded');
    return loaded;
  };
  /** Null where the data have no grouping of that name. */
  const cutBy = (by: string | null, within: string | null) => {
    const [first, second] = [by, within].map((id) => (id === null ? null : groupingIndex(schema(), id)));
    if ((by !== null && first === null) || (within !== null && second === null)) return null;
    return { by: first ?? null, within: second ?? null };
  };
  return {
    schema: () => loaded,
    async load(answers, pause) {
      loaded = null;
      moments = new Map();
      const schema = await loadAnswers(connection, answers, pause);
      texts = await loadTexts(connection, answers.texts, schema);
      loaded = schema;
    },
    async clear() {
      loaded = null;
      texts = null;
      moments = new Map();
      await clearTables(connection);
    },
    texts() {
      if (!texts) throw new Error('store: asked before any texts were loaded');
      return texts;
    },
    async countTables(filters, by, within = null) {
      const cut = cutBy(by, within);
      if (cut === null) return [];
      const { columns, rows } = await ask(connection, countTablesQuery(schema(), filters, cut.by, cut.within));
      return cohortCounts(schema(), columns, rows, cut);
    },
    async presence(filters) {
      const { columns } = await ask(connection, presenceQuery(schema(), filters, null));
      return peopleFlow(schema(), columns, 0);
    },
    async presenceBy(filters, by, within = null) {
      const cut = cutBy(by, within);
      if (cut === null) return [];
      const { columns, rows } = await ask(connection, presenceQuery(schema(), filters, cut.by, cut.within));
      return Array.from({ length: rows }, (_, row) => {
        const { cohort, within } = cellNames(schema(), columns, row, cut);
        return { cohort: cohort!, within, people: peopleFlow(schema(), columns, row) };
      });
    },
    peopleCells: (groupings) => peopleCells(connection, schema(), groupings),
    pairCells: (groupings) => pairCells(connection, schema(), groupings),
    async scoreSums(filters, by, within, course) {
      const cut = cutBy(by, within);
      const place = course === null ? null : groupingIndex(schema(), course);
      if (cut === null || cut.by === null || (course !== null && place === null)) return [];
      const { columns, rows } = await ask(connection, scoreSumsQuery(schema(), filters, cut.by, cut.within, place));
      return scoreSums(schema(), columns, rows, cut);
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
    ...rubricStore(connection, schema),
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
    async cleanedAnswers(filters) {
      const { columns } = await ask(connection, cleanedAnswersQuery(schema(), filters));
      return {
        person: columns.person!,
        wave: columns.wave!,
        groups: schema().groupings.map((_, index) => columns[groupColumn(index)]!) as Int32Array[],
        answers: schema().items.map((_, index) => columns[itemColumn(index)]!) as Int32Array[],
      } as StoredAnswers;
    },
  };
}
