import type { Because, Grid, ProblemCode, RecogniserId, SetAsideReason } from '../../vocabulary';
import { cleanText } from '../header/clean-text';

/**
 * What a column is to its tool: an answer, the tool's own record of the response, personal data, or an id that names a response and
 * never a person.
 */
export type ColumnRole = 'answer' | 'tool' | 'personal' | 'response';
/** `names` are further names by which an instrument may know the column. */
export type LayoutColumn = { code: string; text: string; role: ColumnRole; names?: readonly string[] };

/** How a tool lays out its export. Columns are by index; every grid column has one entry. */
export type Layout = {
  /** Records before the first response. */
  headerRows: number;
  columns: LayoutColumn[];
  /** Columns whose value says that a response is none: previews, tests, spam. */
  screens: { column: number; reasonFor(value: string): SetAsideReason | null }[];
  /** Whether a response was finished, by the text of a column; '' where the cell is blank. */
  finished: { column: number; isFinished(value: string): boolean } | null;
  /** Columns that say when a response ended, the most exact first. */
  endedAt: number[];
  /** Texts besides the empty one that the tool writes where there is nothing. */
  blanks: readonly string[];
  /** Columns that name the person by the tool's own rules, the surest first; they go before columns with telling names. */
  person?: readonly number[];
  /** A column of the tool's events, each of which may be a wave; see `roles/event-waves`. */
  events?: number;
  /** Whether rows may belong to other forms of the tool: those that answer no item are then no responses. */
  otherForms?: boolean;
  /** Grid rows below the header that are no responses: totals, notes. */
  noResponses?: readonly number[];
  /** What the tool writes between the choices of one answer. */
  joiner?: string;
  /** What the file is, where it holds no answers on a scale. */
  use?: 'rubric' | 'ignore';
  /** Columns that say something of a response where they are filled: no reason to set it aside, but a person should know. */
  marks?: readonly { column: number; code: ProblemCode }[];
  /** What a person should know of such a file. */
  problems?: readonly ProblemCode[];
};

export type Recognition = { confidence: number; because: Because[] };

/** One survey tool. `read` may rely on `recognise` having given a confidence above 0, or on the person's choice. */
export type Recogniser = {
  id: RecogniserId;
  recognise(grid: Grid, name: string): Recognition;
  read(grid: Grid): Layout;
};

/** A layout with what most tools do not have left empty. */
export function layoutOf(
  headerRows: number,
  columns: LayoutColumn[],
  more: Partial<Omit<Layout, 'headerRows' | 'columns'>> = {},
): Layout {
  return { headerRows, columns, screens: [], finished: null, endedAt: [], blanks: [], ...more };
}

export const NOT_RECOGNISED: Recognition = { confidence: 0, because: [] };

/** Recognised by the names of columns. */
export function byHeaders(confidence: number, names: readonly string[]): Recognition {
  return { confidence, because: [{ code: 'headers', values: { columns: names.join(', ') } }] };
}

/** The names in one record for comparison: cleaned and lower case. */
export function foldedNames(grid: Grid, row = 0): string[] {
  return recordOf(grid, row).map((name) => cleanText(name).toLowerCase());
}

/** Places of the names that match, in the order of the patterns. */
export function columnsMatching(names: readonly string[], ...patterns: RegExp[]): number[] {
  return patterns.flatMap((pattern) => names.flatMap((name, index) => (pattern.test(name) ? [index] : [])));
}

/** The text of one cell; '' outside the table. */
export function cellOf(grid: Grid, row: number, column: number): string {
  const texts = grid.columns[column];
  return row < grid.height && texts ? (texts.values[texts.codes[row] as number] as string) : '';
}

export function recordOf(grid: Grid, row: number): string[] {
  return grid.columns.map((_, column) => cellOf(grid, row, column));
}
