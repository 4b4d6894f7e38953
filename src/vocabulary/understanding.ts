import type { ChoiceKey, Choices, Decision } from './choices';
import type { Framework } from './framework';
import type { Delimiter, Encoding } from './grid';
import type { Instrument } from './instrument';
import type { PersonalBecause } from './personal';
import type { Problem } from './problem';
import type { Quality, QualityFlag } from './quality';
import type { RatingAside, RubricCard, RubricSource } from './rubric';
import type { Scale } from './scale';
import type { LocalText } from './text';
import type { Wave, WavePair } from './wave';

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

/** What a row is that counts as excluded without a rule of the instrument. */
export const EXCLUDED_AS = ['totalOrNote', 'otherForm', 'otherEvent', 'noWave'] as const;
export type ExcludedAs = (typeof EXCLUDED_AS)[number];

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
  /** The encodings between which the file itself does not decide, with what each shows. */
  encodingDoubt: { encoding: Encoding; preview: string[] }[];
  delimiter: Delimiter;
  /** What the table was read from: only texts know a delimiter, and a workbook knows its own encoding. */
  container: 'text' | 'html' | 'spss' | 'workbook';
  /** Hidden sheets of the workbook with the choice that takes each in; listed on its first visible sheet. */
  hiddenSheets: { name: string; key: ChoiceKey; used: boolean }[];
  /** Of a hidden sheet itself, the choice that took it in. */
  takenBy: ChoiceKey | null;
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
  /** `personal`: the column's ids are personal and are shown and kept by other names only. */
  person: { column: string; because: Because; personal: boolean } | null;
  /** The columns that tell the wave and the semester, where one does, and those of the other groupings by id. */
  waveColumn: string | null;
  semesterColumn: string | null;
  groupingColumns: Record<string, string>;
  /** Columns that could name the person. */
  personCandidates: { index: number; column: string }[];
  /** Columns left out because they hold personal data. */
  personalColumns: { index: number; column: string; because: PersonalBecause }[];
  problems: Problem[];
  /** Of a rubric. */
  rubric?: RubricSource;
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
  /** In the words of the instrument, where one of its rules excludes the response. */
  because?: LocalText;
  excludedAs?: ExcludedAs;
  /** The row that was used instead, for duplicates. */
  insteadOf?: { file: string; row: number };
  /** What looked careless, where flagged responses are left out. */
  flags?: QualityFlag[];
  /** Where it is no row but a rating, or a work, of a rubric. */
  rating?: RatingAside;
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

/** How two ids differ by one step: leading zeros, two neighbours swapped, a letter like a digit, one character changed, added or lost. */
export type IdDifference = {
  kind: 'zeros' | 'swapped' | 'lookAlike' | 'changed' | 'added' | 'lost';
  /** The characters that differ; '' where there are none. */
  before: string;
  after: string;
};

/** An id only before and an id only after that may be one person. They are taken for one only where the person says so. */
export type NearMiss = {
  /** The choice that settles it: 'same' or 'different'. */
  key: `merge/${string}/${string}`;
  before: string;
  after: string;
  differ: IdDifference;
  /** Groupings that both responses tell alike, and those that they tell otherwise. */
  agree: string[];
  disagree: { grouping: string; before: string; after: string }[];
  answer: 'same' | 'different' | null;
};

/** A response in one of the compared waves whose person has none in the other. */
export type UnmatchedResponse = {
  person: string;
  wave: Wave;
  file: string;
  row: number;
  groups: Record<string, string>;
};

export const DUPLICATE_RULES = ['latest', 'first', 'none'] as const;
export type DuplicateRule = (typeof DUPLICATE_RULES)[number];
export type MatchWithin = 'everything' | 'semester';

/** How responses were put together to people, and what could not be. */
export type Matching = {
  within: MatchWithin;
  duplicates: DuplicateRule;
  /** People with several responses in one wave. */
  several: number;
  /** Ids that answered the same wave in more than one semester. */
  recurring: { ids: number; semesters: string[] };
  nearMisses: NearMiss[];
  unmatched: UnmatchedResponse[];
};

/** Where semesters or the two waves asked other items of a competency. A semester's items are those that both waves asked. */
export type ItemDifference = {
  competency: string;
  /** `semester` is '' where no response tells one. */
  semesters: { semester: string; items: string[] }[];
  common: string[];
  /** Items that a semester asked in one of the compared waves only: they cannot be compared there. */
  oneWave: { item: string; semester: string; wave: Wave }[];
  used: 'common' | 'each';
};

/** What is read as reflections of one file, or could be. */
export type TextSource = {
  sha256: string;
  file: string;
  columns: { index: number; column: string; texts: number }[];
  texts: number;
  /** People named by a code, and those of them who are in a survey. */
  people: number;
  inSurvey: number;
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
  /** The two waves that are compared; `people.both` and those in one wave only are of these. */
  pair: WavePair;
  matching: Matching;
  /** Under which names people are shown and kept: as written, by pseudonyms, or numbered until their key is known. */
  personNames: 'written' | 'pseudonyms' | 'numbered';
  itemDifferences: ItemDifference[];
  /** Files of which texts are read, and open-text columns of surveys that could be; absent: there are neither. */
  texts?: { sources: TextSource[]; offered: { key: ChoiceKey; file: string; column: string; texts: number }[] };
  quality: Quality;
  /** Where a file holds assessors' scores. */
  rubric?: RubricCard;
  /** What an instrument can keep of the waves that a person chose, and what of a file will be asked again. */
  nextTime: {
    waves: Partial<Record<Wave, string[]>>;
    asked: { file: string; what: 'wave' | 'semester' | 'dates' }[];
  };
};
