import type { Problem } from './problem';

/**
 * A table as it was read: every record, header records included, as text. A column is its distinct texts and who wrote which, so that
 * a label is understood once however many people chose it. `codes[row]` points into `values`; `values[0]` is always ''.
 */
export type TextColumn = { values: string[]; codes: Int32Array };

export type Grid = {
  /** Records in the file, header records included, blank records at the end left out. */
  height: number;
  columns: TextColumn[];
  /** Records (0-based) whose number of cells differs from the table's width. */
  ragged: number[];
  /** Header records, where the format of the file itself says how many. */
  headerRows?: number;
};

export type Delimiter = ',' | ';' | '\t' | '|';

/** What text keeps to throughout when it is regular: every record has as many cells and ends alike, and quotes stand around whole cells only. */
export type RegularForm = { delimiter: Delimiter; width: number; height: number };

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'big5',
  'gb18030',
  'windows-1252',
  'shift_jis',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * A file, a sheet of a workbook or a file of an archive after reading, before anything is understood of it. Kept in the engine; only
 * `FileSummary` crosses to the page.
 */
export type ReadTable = {
  /** The source's key, 64 hex digits: the hash of the bytes, or for one of several sheets a hash of the workbook's and its place. */
  sha256: string;
  /** As people know it: `survey.xlsx › 前測` for a part. */
  name: string;
  /** The sheet of a workbook, or the path within an archive. */
  sheet?: string;
  /** Of the whole workbook for a sheet. */
  bytes: number;
  encoding: Encoding;
  /** Encodings that could also be meant, with the first cells read that way; empty where there is no doubt. */
  encodingDoubt: { encoding: Encoding; preview: string[] }[];
  delimiter: Delimiter;
  grid: Grid;
  /** What holds the table, where it is not delimited text. */
  container?: 'html' | 'spss' | 'workbook';
  /** On the first visible sheet of a workbook, its hidden ones by name. */
  hiddenSheets?: string[];
  /** Of a hidden sheet that the person took in, the source that names it. */
  hiddenOf?: string;
  /** What reading brought up that deserves a look: cells with errors, hidden sheets, characters that were lost. */
  problems?: Problem[];
};
