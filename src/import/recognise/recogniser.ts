import type { Because, Grid, RecogniserId, SetAsideReason } from '../../vocabulary';

/**
 * What a column is to its tool: an answer, the tool's own record of the response, personal data, or an id that names a response and
 * never a person.
 */
export type ColumnRole = 'answer' | 'tool' | 'personal' | 'response';
export type LayoutColumn = { code: string; text: string; role: ColumnRole };

/** How a tool lays out its export. Columns are by index; every grid column has one entry. */
export type Layout = {
  /** Records before the first response. */
  headerRows: number;
  columns: LayoutColumn[];
  /** Columns whose value says that a response is none: previews, tests, spam. */
  screens: { column: number; reasonFor(value: string): SetAsideReason | null }[];
  finished: { column: number; isFinished(value: string): boolean } | null;
  /** Columns that say when a response ended, the most exact first. */
  endedAt: number[];
  /** Texts besides the empty one that the tool writes where there is nothing. */
  blanks: readonly string[];
};

export type Recognition = { confidence: number; because: Because[] };

/** One survey tool. `read` may rely on `recognise` having given a confidence above 0, or on the person's choice. */
export type Recogniser = {
  id: RecogniserId;
  recognise(grid: Grid, name: string): Recognition;
  read(grid: Grid): Layout;
};

/** The text of one cell; '' outside the table. */
export function cellOf(grid: Grid, row: number, column: number): string {
  const texts = grid.columns[column];
  return row < grid.height && texts ? (texts.values[texts.codes[row] as number] as string) : '';
}

export function recordOf(grid: Grid, row: number): string[] {
  return grid.columns.map((_, column) => cellOf(grid, row, column));
}
