import type { Encoding, Problem, ReadTable } from '../../vocabulary';
import { type Container, sniffContainer } from './container';
import { sniffDelimiter, takeSepLine } from './delimiter';
import { decodeText } from './encoding';
import { parseRecords } from './parse-records';

/** Beyond this a browser cannot be relied on to hold the text and its table at once. */
export const LARGEST_FILE_BYTES = 400 * 1024 * 1024;

/** Nothing but delimiters, quotes and white space. */
const HOLDS_NOTHING = /^[\s,;|"]*$/;

export type SourceFile = { name: string; bytes: Uint8Array; sha256: string };
export type ReadOptions = {
  /** The person's own choice of encoding; without it the bytes decide. */
  encoding?: Encoding;
  /** How many of the file's bytes are read. */
  report(done: number, total: number): void;
  /** Awaited every few megabytes; throws to stop, and what it throws is passed on. */
  pause(): Promise<void>;
};

/**
 * One file to a table of texts; nothing is understood of it yet. What is no delimited text comes back as a problem that says what it
 * is: `file-empty`, `file-too-large`, `file-unsupported` (with `values.container`) or `file-binary`.
 */
export async function readTable(
  file: SourceFile,
  options: ReadOptions,
): Promise<{ table: ReadTable } | { problem: Problem }> {
  const { name, bytes, sha256 } = file;
  const total = bytes.length;
  if (total > LARGEST_FILE_BYTES) {
    const megabytes = (count: number) => Math.ceil(count / 1024 / 1024);
    const values = { megabytes: megabytes(total), limit: megabytes(LARGEST_FILE_BYTES) };
    return { problem: { code: 'file-too-large', severity: 'error', file: name, values } };
  }
  const refusal = refusalFor(sniffContainer(bytes), name);
  if (refusal) return { problem: refusal };
  options.report(0, total);
  await options.pause();
  const decoded = decodeText(bytes, options.encoding);
  const { text, delimiter: named } = takeSepLine(withoutMark(decoded.text));
  if (HOLDS_NOTHING.test(text)) return { problem: { code: 'file-empty', severity: 'error', file: name } };
  const delimiter = named ?? sniffDelimiter(text);
  const grid = await parseRecords(text, delimiter, {
    report: (share) => options.report(Math.floor(share * total), total),
    pause: options.pause,
  });
  options.report(total, total);
  if (grid.height === 0) return { problem: { code: 'file-empty', severity: 'error', file: name } };
  const { encoding, doubt } = decoded;
  return { table: { sha256, name, bytes: total, encoding, encodingDoubt: doubt, delimiter, grid } };
}

/** Before quotes are looked at: a mark in front of `"id"` would make the quotes part of the name. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function refusalFor(container: Container, name: string): Problem | null {
  if (container === 'text') return null;
  if (container === 'empty') return { code: 'file-empty', severity: 'error', file: name };
  if (container === 'binary') return { code: 'file-binary', severity: 'error', file: name };
  return { code: 'file-unsupported', severity: 'error', file: name, values: { container } };
}
