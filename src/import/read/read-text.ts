import type { ReadTable } from '../../vocabulary';
import { Unreadable } from '../containers/unreadable';
import { decodingProblems } from './decoding-problems';
import { sniffDelimiter, takeSepLine } from './delimiter';
import { decodeText } from './encoding';
import { parseRecords } from './parse-records';
import type { ReadOptions, SourceFile } from './reading';

/** Nothing but delimiters, quotes and white space. */
export const holdsNothing = (text: string) => /^[\s,;|"]*$/.test(text);

/** Delimited text to a table. */
export async function readText({ name, bytes, sha256 }: SourceFile, options: ReadOptions): Promise<ReadTable> {
  const total = bytes.length;
  const decoded = decodeText(bytes, options.encodingFor?.(sha256));
  const { text, delimiter: named } = takeSepLine(withoutMark(decoded.text));
  if (holdsNothing(text)) throw new Unreadable('file-empty');
  const delimiter = named ?? sniffDelimiter(text);
  const grid = await parseRecords(text, delimiter, {
    report: (share) => options.report(Math.floor(share * total), total),
    pause: options.pause,
  });
  if (grid.height === 0) throw new Unreadable('file-empty');
  const { encoding, doubt } = decoded;
  const problems = decodingProblems(name, grid, bytes, encoding);
  return { sha256, name, bytes: total, encoding, encodingDoubt: doubt, delimiter, grid, problems };
}

/** Before quotes are looked at: a mark in front of `"id"` would make the quotes part of the name. */
function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
