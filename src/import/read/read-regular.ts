import type { ReadTable } from '../../vocabulary';
import { startsWithUtf16Mark, utf16Without } from './container';
import { replacementProblem } from './decoding-problems';
import { sniffDelimiter, takeSepLine } from './delimiter';
import { holdsNothing } from './read-text';
import type { ReadOptions, SourceFile } from './reading';
import { regularForm } from './regular-form';

/** Bytes that hold more characters than the delimiter is looked for in. */
const SAMPLE_BYTES = 1024 * 1024;
/** Bytes between two chances to stop. */
const PIECE = 8 * 1024 * 1024;

/**
 * Large UTF-8 text of a regular form, by the reader that the caller gives for it: the same table as from `readText`. Null where there is
 * no such reader, the text is small or not of that kind, or the reader refuses it.
 */
export async function readRegular(file: SourceFile, options: ReadOptions): Promise<ReadTable | null> {
  const { name, bytes, sha256 } = file;
  const { length: total } = bytes;
  const { regular } = options;
  if (!regular || total < regular.leastBytes || !(await isUtf8(file, options))) return null;
  const sample = new TextDecoder().decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true });
  if (takeSepLine(sample).delimiter !== null || holdsNothing(sample)) return null;
  const delimiter = sniffDelimiter(sample);
  const form = regularForm(bytes, delimiter);
  if (form === null) return null;
  const grid = await regular.read(bytes, form, {
    report: (share) => options.report(Math.floor(share * total), total),
    pause: options.pause,
  });
  if (grid === null || grid.height === 0) return null;
  const problems = replacementProblem(name, grid, 'utf-8');
  return { sha256, name, bytes: total, encoding: 'utf-8', encodingDoubt: [], delimiter, grid, problems };
}

/** Read as UTF-8, by choice or because the bytes say so, and without fault. */
async function isUtf8({ bytes, sha256 }: SourceFile, { encodingFor, pause }: ReadOptions): Promise<boolean> {
  const chosen = encodingFor?.(sha256);
  const marked = startsWithUtf16Mark(bytes) || utf16Without(bytes) !== null;
  if (chosen === undefined ? marked : chosen !== 'utf-8') return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += PIECE) {
    const last = at + PIECE >= bytes.length;
    try {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: !last });
    } catch {
      return false;
    }
    await pause();
  }
  return true;
}
