import type { CompetencyScale, ItemColumn } from './answers';
import type { Filters } from './cohort';
import type { CountTable } from './count-table';
import type { RubricCriterion, RubricLevels } from './rubric';
import type { Wave, WavePair } from './wave';

/** What people may take away of the answers themselves, besides findings. */
export type RowsQuestion =
  /** Under pseudonyms whose order the seed decides. */
  | { kind: 'answers'; filters: Filters; seed: number[] }
  /** Counted pairs of scores: of everyone, and of each value of a grouping. */
  | { kind: 'counts'; filters: Filters; by: string | null };

/** Every response that is used, one row each, sorted by person and wave. No id is in it. */
export type CleanedAnswers = {
  kind: 'answers';
  pair: WavePair;
  groupings: { id: string; values: string[] }[];
  items: Omit<ItemColumn, 'values'>[];
  competencies: CompetencyScale[];
  /** From 1, in an order that has nothing to do with the files'. */
  person: Int32Array;
  /** Index into WAVES. */
  wave: Int32Array;
  /** For each grouping the places among its values, NULL_ROW where there is none; for each item the answers as they were given. */
  groups: Int32Array[];
  answers: Int32Array[];
  /** Absent where nobody assessed works. */
  ratings?: CleanedRatings;
};

/** Every rating of the compared waves, one row each, of the same people under the same pseudonyms. */
export type CleanedRatings = {
  criteria: RubricCriterion[];
  /** In an order that has nothing to do with their names: files speak of them by their places. */
  raters: string[];
  levels: RubricLevels;
  target: number | null;
  person: Int32Array;
  wave: Int32Array;
  /** Indices into criteria and raters; NULL_ROW where no rater is named. */
  criterion: Int32Array;
  rater: Int32Array;
  /** In steps, NULL_ROW where there is none; and an index into RATING_STATES. */
  score: Int32Array;
  state: Int32Array;
  groups: Int32Array[];
};

export type TakenCounts = {
  kind: 'counts';
  pair: WavePair;
  competencies: CompetencyScale[];
  /** `cohort`: null for everyone. */
  tables: { competency: number; cohort: string | null; counts: CountTable }[];
  /** Absent where nobody assessed works. */
  ratings?: RatingTables;
};

/** Ratings as tables, of which none holds a person or a work. Scores are in steps. */
export type RatingTables = {
  criteria: RubricCriterion[];
  raters: string[];
  levels: RubricLevels;
  target: number | null;
  /** Pairs of means over raters, as sums and the numbers of raters; `cohort`: null for everyone. */
  tables: { criterion: number; cohort: string | null; counts: CountTable }[];
  /** Works of a wave with a level, by how many raters who are named gave one. */
  rated: { criterion: number; wave: Wave; ratings: number; works: number }[];
  /** Of works that so many raters rated: which levels two of them gave, and to how many works. */
  pairs: {
    criterion: number;
    wave: Wave;
    ratings: number;
    raters: [number, number];
    scores: [number, number];
    works: number;
  }[];
  /** How often a rater gave a level. */
  given: { criterion: number; wave: Wave; rater: number; score: number; ratings: number }[];
};

export type TakenRows = CleanedAnswers | TakenCounts;
export type RowsOf<Kind extends TakenRows['kind']> = Extract<TakenRows, { kind: Kind }>;

/** Stands for "no answer" and "no group" in taken rows. */
export const NULL_ROW = -2147483648;
