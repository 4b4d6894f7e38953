import type { CompetencyScale, ItemColumn } from './answers';
import type { Filters } from './cohort';
import type { CountTable } from './count-table';
import type { RubricCriterion, RubricLevels } from './rubric';
import type { WavePair } from './wave';

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
};

export type TakenRows = CleanedAnswers | TakenCounts;
export type RowsOf<Kind extends TakenRows['kind']> = Extract<TakenRows, { kind: Kind }>;

/** Stands for "no answer" and "no group" in taken rows. */
export const NULL_ROW = -2147483648;
