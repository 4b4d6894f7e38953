import type { Encoding, Grid, Problem, ReadTable, RegularForm } from '../../vocabulary';

export type SourceFile = { name: string; bytes: Uint8Array; sha256: string };

export type ReadOptions = {
  /** The person's own choice of encoding for a source; without one the bytes decide. */
  encodingFor?(sha256: string): Encoding | undefined;
  /** Whether the person takes in a hidden sheet of the workbook whose first visible sheet is this source. */
  takesHidden?(sha256: string, sheet: string): boolean;
  /** SHA-256 in lower-case hex: sources inside a file have keys of their own. */
  hash(bytes: Uint8Array): Promise<string>;
  /** How many of the file's bytes are read. */
  report(done: number, total: number): void;
  /** Awaited every few megabytes; throws to stop, and what it throws is passed on. */
  pause(): Promise<void>;
  /** Another reader for regular text of at least so many bytes. */
  regular?: { leastBytes: number; read: ReadRegular };
};

/** Regular text to the grid that our own reader gives of it; null where it refuses to. */
type ReadRegular = (
  bytes: Uint8Array,
  form: RegularForm,
  progress: { report(share: number): void; pause(): Promise<void> },
) => Promise<Grid | null>;

/** What one file gave. `problems` name what stayed out and why; what deserves a look in a table stands in the table itself. */
export type ReadResult = {
  tables: ReadTable[];
  problems: Problem[];
  /** JSON files found inside of an archive: instruments, projects. */
  json: { name: string; text: string }[];
};

/** Between the name of a file and that of a sheet or file in it. */
const INSIDE = ' › ';

export function nameInside(file: string, part: string): string {
  return `${file}${INSIDE}${part}`;
}
