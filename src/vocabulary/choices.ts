import type { Encoding } from './grid';
import type { RubricRole } from './rubric';
import type { LocalText } from './text';
import type { Wave } from './wave';

/**
 * Every guess that the program makes has a key, and a person's own choice under that key replaces the guess. A choice is kept in the
 * project as plain text, so that undo, saving and reopening need to know nothing of what it means. `Sha` is a file's sha256.
 */
type Sha = string;
export type ChoiceKey =
  /** an Encoding */
  | `encoding/${Sha}`
  /** 'use' to take in a hidden sheet of a workbook, by the source that names it and the sheet's name */
  | `sheet/${Sha}/${string}`
  /** a RecogniserId */
  | `recogniser/${Sha}`
  /** 'survey' | 'rubric' | 'reflections' | 'ignore' */
  | `use/${Sha}`
  /** a Wave for the whole file, or 'column' to read the wave column, or 'wide' to read the waves from the column names */
  | `wave/${Sha}`
  /** a semester for the whole file, or 'column' */
  | `semester/${Sha}`
  /** the Wave that one event of a file stands for, or 'none' */
  | `event/${Sha}/${string}`
  /** 'monthFirst' | 'dayFirst', where the dates of a file do not tell */
  | `dates/${Sha}`
  /** the index of the column that names the person, as text */
  | `person/${Sha}`
  /** 'no' where a column, by its index, looks personal and is not */
  | `personal/${Sha}/${number}`
  /** what happens to ids that are personal themselves: `pseudonym/<check value of the key>`, or 'leaveOut' */
  | 'personIds'
  /** 'use' to read an open-text column of a survey, by its index, as reflections */
  | `texts/${Sha}/${number}`
  /** a competency id, or 'none' to leave the item out; of a criterion of a rubric: `competency/rubric/<criterion>` */
  | `competency/${string}`
  /** the index of the column that holds the rater, criterion or score of a rubric, as text, or 'none' */
  | `rubric/${Sha}/${RubricRole}`
  /** 'true' | 'false' */
  | `reverse/${string}`
  /** a LikertVocabulary id, or 'min..max' for plain numbers */
  | `scale/${string}`
  /** how one label is read on one item: a whole number as text, or 'missing' */
  | `label/${string}/${string}`
  /** 'use' | 'setAside': one response, by its row in the file (the first line is 1) */
  | `row/${Sha}/${number}`
  /** how many items of a competency must be answered for a score, as a share (0 to 1) */
  | `minAnswered/${string}`
  /** where semesters have different items: 'common' to score the items that all have, 'each' to score whatever was asked */
  | `items/${string}`
  /** two ids that may be one person, as `merge/<kept id>/<other id>`: 'same' | 'different' */
  | `merge/${string}/${string}`
  /** 'true' to use finished responses only */
  | 'finishedOnly'
  /** several responses of one person in one wave: 'latest', 'first', or 'none' to use none of them */
  | 'duplicates'
  /** 'everything' where an id is one person in all files, 'semester' where ids are given anew each semester */
  | 'matchWithin'
  /** the two waves that are compared, as `<before>/<after>` */
  | 'wavePair'
  /** 'true' to set responses aside that look careless: straight-lining, long strings, speeding */
  | 'leaveOutFlagged'
  /** 'true' once the person agreed to all proposals that were open */
  | `accepted/${string}`;

export type Choices = { [key in ChoiceKey]?: string };

/** A question that the program cannot answer alone, with what it proposes. Answered by putting an option's value under `key`. */
export type Decision = {
  key: ChoiceKey;
  kind: 'encoding' | 'wave' | 'event' | 'dates' | 'person' | 'pseudonym' | 'competency' | 'scale' | 'labels';
  file?: string;
  /** What it is about: an item's text, a label, an event. */
  subject?: string;
  values?: Record<string, string | number>;
  options: { value: string; text?: LocalText; preview?: string[] }[];
  proposal: string;
};

export type EncodingChoice = Encoding;
export type WaveChoice = Wave | 'column' | 'wide';

/** Waves by the time that they speak of: what is asked afterwards about before comes before after. A pair goes from left to right. */
export const WAVES_IN_TIME: readonly Wave[] = ['pre', 'then', 'post', 'followUp'];
