import type { GroupingColumn } from './cohort';
import type { ScoreUnit } from './count-table';
import type { ReflectionTexts } from './reflections';
import type { RubricAnswers } from './rubric';
import type { WavePair } from './wave';

/** Stands for "no readable answer" in an item column. */
export const NO_ANSWER = -32768;

/** One item over all responses: whole numbers as the person chose them (not turned), or NO_ANSWER. */
export type ItemColumn = {
  id: string;
  competency: string;
  reverse: boolean;
  min: number;
  max: number;
  /** Multiplies (turned answer − min) where the items of a competency have different scales; 1 otherwise. */
  step: number;
  values: Int16Array;
};

/**
 * Every response that is used, one row each, as columns of the same length: what import hands to the store. A person has at most one
 * row per wave. `people[person[row]]` is the id as it was written.
 */
export type Answers = {
  people: string[];
  person: Int32Array;
  /** Index into WAVES. */
  wave: Uint8Array;
  groupings: GroupingColumn[];
  items: ItemColumn[];
  competencies: CompetencyScale[];
  /** The two waves that are compared. */
  pair: WavePair;
  /** What students wrote, where a file holds texts. */
  texts?: ReflectionTexts;
  /** What assessors gave, where there is a rubric. */
  rubric?: RubricAnswers;
};

/** How a competency is scored: the mean of the answered items when at least `minAnswered` of them are answered. */
export type CompetencyScale = {
  id: string;
  /** Indices into Answers.items. */
  items: number[];
  /** At least this many answered items make a score. */
  minAnswered: number;
  target: number | null;
  unit: ScoreUnit;
};
