import type { Filters } from './cohort';
import type { Decided, IdentifierHit, Span, Standing } from './reflections';
import type { OrRefusal } from './refusal';

export type TextCount = { texts: number; people: number };

/** A group of texts by its value: '' where the text tells none. */
export type TextGroup = TextCount & { value: string };

/** A hit with what stands around it, so that it can be decided without the whole text. */
export type HitInContext = IdentifierHit & { text: string; before: string; match: string; after: string };

/** How many wrote, which competencies their words touch, and what in the texts may tell who somebody is. */
export type ReflectionsFinding = {
  kind: 'reflections';
  filters: Filters;
  /** `people` are those who are named by a code; texts without one are counted in `unnamed`. */
  all: TextCount & { unnamed: number };
  byWave: TextGroup[];
  bySemester: TextGroup[];
  themes: (TextCount & { competency: string; words: { word: string; texts: number }[] })[];
  /** Texts that no set touches. */
  untouched: number;
  /** In the order of the texts. */
  hits: HitInContext[];
};

export type ConcordanceLine = { text: string; start: number; before: string; match: string; after: string };

/** A word wherever it stands, with its context. */
export type ConcordanceFinding = {
  kind: 'concordance';
  filters: Filters;
  search: string;
  occurrences: number;
  all: TextCount;
  byWave: TextGroup[];
  bySemester: TextGroup[];
  /** One page of the occurrences, in the order of the texts. */
  lines: ConcordanceLine[];
};

export type TextEntry = {
  text: string;
  body: string;
  wave: string;
  semester: string;
  touches: { competency: string; spans: Span[] }[];
  hits: IdentifierHit[];
  /** In the competency that was asked for. */
  standing: Standing | null;
};

/** One page of texts. */
export type TextsFinding = { kind: 'texts'; filters: Filters; count: number; entries: TextEntry[] };

export type JointRow = {
  competency: string;
  /** The survey's change that counts as reliable, in score points. */
  criterion: OrRefusal<number>;
  /** Absent where the criterion is refused. */
  cells: OrRefusal<Record<Standing, TextCount>>;
  all: TextCount;
};

/** What students write beside what they say of themselves. */
export type JointFinding = { kind: 'joint'; filters: Filters; rows: JointRow[] };

export type QuoteEntry = Span & {
  /** The text's key. */
  text: string;
  competency: string | null;
  inReport: boolean;
  /** Null where the loaded files no longer hold the text. */
  body: string | null;
  hits: IdentifierHit[];
  standing: Standing | null;
  /** People of that standing who wrote. */
  peers: number;
};

export type QuotesFinding = { kind: 'quotes'; filters: Filters; decided: Decided; quotes: QuoteEntry[] };

export type CodeAgreement = {
  /** Of the first coder's codebook. */
  code: string;
  name: string;
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
  agreement: OrRefusal<number>;
  kappa: OrRefusal<{ value: number; ci?: [number, number] }>;
  disagreements: { text: string; by: 'first' | 'second' }[];
};

/** How far two coders agree, code by code, over the texts that both have finished with. */
export type CodersFinding = {
  kind: 'coders';
  filters: Filters;
  confidence: number;
  texts: number;
  codes: CodeAgreement[];
  /** Names of codes that only one of the two codebooks has. */
  onlyFirst: string[];
  onlySecond: string[];
};
