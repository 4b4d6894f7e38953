import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type Filters, type PeopleFlow, RATING_STATES, type RatingState, WAVES, type Wave } from '../vocabulary';
import { type CohortCounts, cohortCounts, peopleFlow, scoresAt } from './plain-answers';
import { bothInstrumentsQuery } from './queries/both-instruments';
import { cleanedRatingsQuery } from './queries/cleaned-ratings';
import { countTablesQuery } from './queries/count-tables';
import { groupingIndex } from './queries/filter';
import { presenceQuery } from './queries/presence';
import { ratingsQuery } from './queries/ratings';
import { ask } from './query';
import { ofCriteria, rubricUnit } from './rubric-schema';
import { groupColumn, type Schema } from './schema';

/** One rating; `level` is null where the state is not `scored`, `rater` −1 where nobody is named. */
export type RatingRow = {
  person: number;
  wave: Wave;
  criterion: number;
  rater: number;
  level: number | null;
  state: RatingState;
};
export type RatingRows = RatingRow[];

export type BothInstruments = {
  survey: { before: Float64Array; after: Float64Array };
  rubric: { before: Float64Array; after: Float64Array };
  people: Int32Array;
};

/** Ratings as they are taken away; codes as the columns of the table hold them. */
export type StoredRatings = Record<'person' | 'wave' | 'criterion' | 'rater' | 'score' | 'state', Int32Array> & {
  groups: Int32Array[];
};

/** What analyses may ask of the rubric; without one the answers are empty. */
export type RubricStore = {
  /** As `countTables`, of means over raters: a competency is a criterion there. */
  rubricCounts(filters: Filters, by: string | null): Promise<CohortCounts[]>;
  /** People with a work by wave: of all under the filters, or of each value of a grouping. */
  rubricPresence(filters: Filters, by: string | null): Promise<{ cohort: string | null; people: PeopleFlow }[]>;
  /** Every rating of the compared waves. */
  ratings(filters: Filters): Promise<RatingRows>;
  /** The same as they are taken away, with groups; null where there are none. */
  cleanedRatings(filters: Filters): Promise<StoredRatings | null>;
  /** Scores of people with both instruments before and after, for one criterion and one competency. */
  bothInstruments(criterion: number, competency: number, filters: Filters): Promise<BothInstruments>;
};

export function rubricStore(connection: AsyncDuckDBConnection, schema: () => Schema): RubricStore {
  const isThere = () => (schema().rubric?.criteria.length ?? 0) > 0;
  /** Null where the data have no grouping of that name. */
  const cutBy = (by: string | null) => {
    const index = by === null ? null : groupingIndex(schema(), by);
    return by !== null && index === null ? null : { by: index, within: null };
  };
  return {
    async rubricCounts(filters: Filters, by: string | null) {
      const cut = cutBy(by);
      if (!isThere() || cut === null) return [];
      const criteria = ofCriteria(schema());
      const query = countTablesQuery(criteria, filters, cut.by, null, 'rubric_counts');
      const { columns, rows } = await ask(connection, query);
      return cohortCounts(criteria, columns, rows, cut);
    },
    async rubricPresence(filters, by) {
      const cut = cutBy(by);
      if (!isThere() || cut === null) return [];
      const { columns, rows } = await ask(
        connection,
        presenceQuery(schema(), filters, cut.by, null, 'rubric_presence'),
      );
      return Array.from({ length: rows }, (_, row) => ({
        cohort: cut.by === null ? null : schema().groupings[cut.by]!.values[columns.cohort[row]!]!,
        people: peopleFlow(schema(), columns, row),
      }));
    },
    async ratings(filters) {
      if (!isThere()) return [];
      const { step } = schema().rubric!.levels;
      const { columns, rows } = await ask(connection, ratingsQuery(schema(), filters));
      return Array.from({ length: rows }, (_, row) => {
        const state = RATING_STATES[columns.state[row]!]!;
        return {
          person: columns.person[row]!,
          wave: WAVES[columns.wave[row]!]!,
          criterion: columns.criterion[row]!,
          rater: columns.rater[row]!,
          // Steps are parts of ten: no level ends in rounding noise.
          level: state === 'scored' ? Math.round(columns.score[row]! * step * 100) / 100 : null,
          state,
        };
      });
    },
    async cleanedRatings(filters) {
      if (!isThere()) return null;
      const { columns } = await ask(connection, cleanedRatingsQuery(schema(), filters));
      const { person, wave, criterion, rater, score, state } = columns;
      const groups = schema().groupings.map((_, index) => columns[groupColumn(index)]!);
      return { person, wave, criterion, rater, score, state, groups } as StoredRatings;
    },
    async bothInstruments(criterion, competency, filters) {
      const { columns, rows } = await ask(connection, bothInstrumentsQuery(schema(), criterion, competency, filters));
      const every = Array.from({ length: rows }, (_, row) => row);
      const survey = schema().competencies[competency]!.unit;
      const rubric = rubricUnit(schema().rubric!.levels);
      return {
        survey: {
          before: scoresAt(every, survey, columns.surveyBeforeSum, columns.surveyBeforeAnswered),
          after: scoresAt(every, survey, columns.surveyAfterSum, columns.surveyAfterAnswered),
        },
        rubric: {
          before: scoresAt(every, rubric, columns.rubricBeforeSum, columns.rubricBeforeAnswered),
          after: scoresAt(every, rubric, columns.rubricAfterSum, columns.rubricAfterAnswered),
        },
        people: columns.people,
      };
    },
  };
}
