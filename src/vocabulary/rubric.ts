import type { Wave } from './wave';

/** What became of one cell of a rubric: a level (which may be 0), nothing written, judged impossible to score, or not understood. */
export const RATING_STATES = ['scored', 'blank', 'unscorable', 'unread'] as const;
export type RatingState = (typeof RATING_STATES)[number];
export type RatingCounts = Record<RatingState, number>;

/** `id` is the competency's where the criterion alone stands for it, else the criterion's own name. */
export type RubricCriterion = { id: string; key: string; text: string; competency: string | null };

/** The declared or observed scale of a rubric, from min to max; `step` is 1, or a part of it where assessors gave half levels. */
export type RubricLevels = {
  min: number;
  max: number;
  step: number;
  /** Names of the whole levels, lowest first, where there are any. */
  names: string[] | null;
};

/**
 * Every rating, one row each, as columns of the same length. A rater gives a work (a person in a wave) at most one rating on a criterion.
 * A level is `score · step`.
 */
export type RubricAnswers = {
  criteria: RubricCriterion[];
  raters: string[];
  levels: RubricLevels;
  target: number | null;
  person: Int32Array;
  /** Index into WAVES. */
  wave: Uint8Array;
  criterion: Int32Array;
  /** −1 where nobody is named. */
  rater: Int32Array;
  /** In steps, or NO_ANSWER. */
  score: Int16Array;
  /** Index into RATING_STATES. */
  state: Uint8Array;
  /** The group of the person, for each grouping of the answers in their order; −1 where there is none. */
  groups: Int32Array[];
};

/**
 * Why a rating counts for less than it might: the same rater scored the work again, could not score it, or wrote what is no level; or why a
 * person's works stand in no comparison: there are none in the other wave, or they answered no survey.
 */
export const RATING_ASIDE = ['scoredAgain', 'unscorable', 'noLevel', 'oneWave', 'notInSurvey'] as const;
export type RatingAside = {
  why: (typeof RATING_ASIDE)[number];
  /** The criterion's key, the rater and what was written; null where it is about a work as a whole. */
  criterion: string | null;
  rater: string | null;
  text: string | null;
};

/** What is written in the place of a level, as often as in all files; `chosen`: because a person said so. */
export type RubricWord = { text: string; count: number; state: RatingState; level: number | null; chosen: boolean };

export type CriterionCard = RubricCriterion & {
  /** How sure the competency is: from the instrument, chosen by the person, or proposed by name; null: none is known. */
  from: 'instrument' | 'choice' | 'proposal' | null;
  counts: RatingCounts;
};

/** All rubric files read as one, as the Data place and the Rubrics place show it. */
export type RubricCard = {
  criteria: CriterionCard[];
  raters: { name: string; ratings: number }[];
  levels: RubricLevels;
  levelsFrom: 'instrument' | 'choice' | 'proposal';
  /** Scales that could be meant, by id, the one in use first. */
  scales: string[];
  words: RubricWord[];
  target: number | null;
  /** Works with at least one level, by wave; people with a work in both compared waves; works that two or more raters scored. */
  works: Partial<Record<Wave, number>>;
  both: number;
  ratedTwice: number;
  /** People with a work who also answered the survey. */
  inSurvey: number;
};

export const RUBRIC_ROLES = ['rater', 'criterion', 'score'] as const;
export type RubricRole = (typeof RUBRIC_ROLES)[number];

/** What one rubric file was taken for. */
export type RubricSource = {
  /** One row a rating, a column for each criterion, or a column for each rater. */
  shape: 'long' | 'byCriterion' | 'byRater' | 'byBoth';
  columns: Record<RubricRole, { index: number; column: string } | null>;
  /** Columns that any role may be given to. */
  candidates: { index: number; column: string }[];
  criteria: string[];
  raters: string[];
  counts: RatingCounts;
  comments: { columns: string[]; filled: number };
  /** Ratings that were replaced by a later one of the same rater. */
  replaced: number;
};
