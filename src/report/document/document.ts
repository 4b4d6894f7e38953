import type { Picture } from '../../charts';
import type { Language } from '../../vocabulary';

/** Words of one kind within a line. `symbol` is a statistic's letter (*t*, *p*, *M*), set in italics. */
export type Run = { text: string; as?: 'strong' | 'emphasis' | 'symbol' | 'subscript' | 'superscript' };

/** A line of words. */
export type Line = Run[];

/** `value` is the number that `text` rounds, in full double precision; absent where the cell holds words or was withheld. */
export type Cell = { text: string; value?: number };

export type Column = { header: string; align: 'start' | 'end' };

export type Block =
  | { kind: 'heading'; level: 2 | 3; id: string; text: string }
  /** `lead` opens a section, `note` stands small under something, `own` was written by the person. */
  | { kind: 'paragraph'; line: Line; role?: 'lead' | 'note' | 'own' }
  | { kind: 'list'; ordered: boolean; items: Line[] }
  /** Numbered in the order of the document ("Table 1"); the first column heads its rows. */
  | { kind: 'table'; id: string; caption: string; columns: Column[]; rows: Cell[][]; note?: Line }
  /** `alt` tells in words what the picture shows; `picture` is drawn for paper. */
  | { kind: 'figure'; id: string; caption: string; alt: string; picture: Picture; note?: Line }
  | { kind: 'quote'; text: string; from: string };

export type Section = { id: string; title: string; blocks: Block[] };

/** A report in one language, ready to be shown, printed or written as a file. Nothing right of it computes a number. */
export type ReportDocument = {
  language: Language;
  title: string;
  subtitle: string;
  /** Rows of the title page: what, and its words. */
  facts: { term: string; words: string }[];
  sections: Section[];
};
