import type { Coding, CodingFile } from './coding-schema';
import type { GroupingColumn } from './cohort';

/** What students wrote, one entry a text, as import hands it to the store. Nobody's name is in it. */
export type ReflectionTexts = {
  /** Made from the text itself: the same text has the same key in every file and on every device. */
  keys: string[];
  bodies: string[];
  /** The bodies as they are searched in: small letters, plain signs, as long as they were. */
  folded: string[];
  /** Place among Answers.people; from their number on people who answered no survey; −1 where nobody is named. */
  person: Int32Array;
  /** Index into WAVES, or −1. */
  wave: Int32Array;
  /** Of the text's own file, else of the person as the surveys tell. */
  groupings: GroupingColumn[];
};

/** A part of a text, in UTF-16 units. */
export type Span = { start: number; end: number };

export const IDENTIFIER_KINDS = [
  'name',
  'phone',
  'mail',
  'studentNumber',
  'nationalId',
  'number',
  'account',
  'url',
  'address',
] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Something in a text that may tell who somebody is. */
export type IdentifierHit = Span & { kind: IdentifierKind };

/** `keep`: it identifies nobody. `redact`: a label takes its place. */
export type HitDecision = 'keep' | 'redact';

/** Where a person's survey answers put them in one competency; `none`: no score both before and after. */
export const STANDINGS = ['improved', 'unchanged', 'declined', 'none'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A passage that a person picked. `text` is the text's key. */
export type ChosenQuote = Span & { text: string; competency: string | null; inReport: boolean };

/** What a person did with the texts, kept in the project: keys, places and decisions, never a text. */
export type ReflectionWork = {
  /** Words that speak of a competency, where a person changed the starting set. */
  keywords: Record<string, string[]>;
  coding: Coding;
  /** Another person's codings of the same texts. */
  second: { name: string; file: CodingFile } | null;
  /** By `hitKey`. */
  decisions: Record<string, HitDecision>;
  /** What the scan did not find and a person marked, by the text's key. */
  marks: Record<string, IdentifierHit[]>;
  quotes: ChosenQuote[];
};

/** What a person decided of identifiers. */
export type Decided = Pick<ReflectionWork, 'decisions' | 'marks'>;

/** What was decided of the texts that are quoted: the decisions on all texts may be many. */
export function decidedOfQuotes({ quotes, decisions, marks }: ReflectionWork): Decided {
  const texts = new Set(quotes.map(({ text }) => text));
  const ofTexts = <Value>(entries: Record<string, Value>, textOf: (name: string) => string) =>
    Object.fromEntries(Object.entries(entries).filter(([name]) => texts.has(textOf(name))));
  return {
    decisions: ofTexts(decisions, (name) => name.slice(0, name.lastIndexOf('/'))),
    marks: ofTexts(marks, (name) => name),
  };
}

export const NO_REFLECTION_WORK: ReflectionWork = {
  keywords: {},
  coding: { coder: '', codes: [], assignments: [], done: [] },
  second: null,
  decisions: {},
  marks: {},
  quotes: [],
};

/** Names one hit: a text that changed by a letter has another key, and its hits are undecided again. */
export const hitKey = (text: string, { start, end }: Span): string => `${text}/${start}-${end}`;

/** Names one quote, by its text's key and its place: no word of it. */
export const quoteKey = ({ text, start, end }: Span & { text: string }): string => hitKey(text, { start, end });

export const isSameSpan = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/**
 * A quote as it may stand in a report: every identifier in it is decided. `competency` and `standing` are null where the group is too
 * small to be named; `from` says in words whose it is.
 */
export type PublishedQuote = { text: string; competency: string | null; standing: Standing | null; from: string };
