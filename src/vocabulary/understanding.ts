import type { Choices, Decision } from './choices';
import type { Framework } from './framework';
import type { Delimiter, Encoding } from './grid';
import type { Instrument } from './instrument';
import type { Problem } from './problem';
import type { Scale } from './scale';
import type { LocalText } from './text';
import type { Wave } from './wave';

/** The survey tools (and plain tables) that the program knows; each has a file of that name in `import/recognise`. */
export const RECOGNISER_IDS = [
  'qualtrics',
  'googleForms',
  'microsoftForms',
  'surveyCake',
  'limeSurvey',
  'redcap',
  'surveyMonkey',
  'kobo',
  'canvas',
  'moodle',
  'blackboard',
  'spss',
  'table',
] as const;
export type RecogniserId = (typeof RECOGNISER_IDS)[number];

export const SET_ASIDE_REASONS = [
  'preview',
  'test',
  'spam',
  'unfinished',
  'duplicate',
  'excluded',
  'noId',
  'byHand',
] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What a person decided, and what the program needs of it to understand the files. `sources` are in the order they came in. */
export type Plan = {
  sources: { sha256: string; name: string }[];
  instrument: Instrument | null;
  framework: Framework;
  choices: Choices;
};

/** Why the program thinks what it thinks: a code for the messages room, with what it saw. */
export type Because = { code: string; values?: Record<string, string | number> };

export type SourceCard = {
  sha256: string;
  name: string;
  bytes: number;
  use: 'survey' | 'rubric' | 'reflections' | 'ignore';
  recognisedAs: RecogniserId;
  /** 0 to 1. */
  confidence: number;
  because: Because[];
  alternatives: RecogniserId[];
  encoding: Encoding;
  delimiter: Delimiter;
  headerRows: number;
  columns: number;
  /** Data rows; rows = kept + the sum of setAside. */
  rows: number;
  kept: number;
  setAside: Partial<Record<SetAsideReason, number>>;
  waves: Partial<Record<Wave, number>>;
  waveFrom: 'column' | 'columnNames' | 'fileName' | 'choice' | 'unknown';
  wave: Wave | 'column' | 'wide' | null;
  semesterFrom: 'column' | 'fileName' | 'dates' | 'choice' | 'none';
  semesters: string[];
  person: { column: string; because: Because } | null;
  /** Columns that could name the person. */
  personCandidates: { index: number; column: string }[];
  /** Columns left alone because they hold personal data or are none of our business. */
  personalColumns: string[];
  problems: Problem[];
};

/** One response that was set aside, listed so that it can be looked at and taken back. */
export type LedgerEntry = {
  sha256: string;
  file: string;
  /** As a person counts: the file's first line is 1. */
  row: number;
  person: string | null;
  wave: Wave | null;
  reason: SetAsideReason;
  because?: LocalText;
  /** The row that was used instead, for duplicates. */
  insteadOf?: { file: string; row: number };
  restorable: boolean;
};

export type ItemCard = {
  key: string;
  text: LocalText;
  /** Where it was found: file and column name, per wave. */
  columns: { file: string; wave: Wave; column: string }[];
  competency: string | null;
  /** How sure the competency is: from the instrument, chosen by the person, or proposed. */
  from: 'instrument' | 'choice' | 'proposal';
  reverse: boolean;
  scale: Scale;
  scaleId: string | null;
  answered: number;
  missing: number;
  /** Answers that could not be read, with how often. */
  unread: { value: string; count: number }[];
  outOfRange: number;
  /** People by answer, lowest first, per wave. */
  answers: Partial<Record<Wave, number[]>>;
};

export type GroupingCard = {
  id: string;
  /** In display order: semesters in time, others by the page. */
  values: { value: string; people: number }[];
};

export type PeopleFlow = {
  pre: number;
  post: number;
  then: number;
  followUp: number;
  both: number;
  preOnly: number;
  postOnly: number;
};

/** All that the Data place shows. Plain data; computed anew from the files and the plan, never edited. */
export type Understanding = {
  /** Names the answers and the reading of them: the same fingerprint, the same findings. */
  fingerprint: string;
  sources: SourceCard[];
  framework: Framework;
  items: ItemCard[];
  groupings: GroupingCard[];
  people: PeopleFlow;
  ledger: LedgerEntry[];
  decisions: Decision[];
  problems: Problem[];
  /** Competencies that have at least one item, in the framework's order, with how they are scored. */
  competencies: {
    id: string;
    items: number;
    minAnswered: number;
    target: number | null;
    scale: { min: number; max: number; unit: 'points' | 'percent' };
  }[];
};
