import { Inflate, Unzlib } from '../../../archive';
import type { ParseProgress } from '../../read/parse-records';

/** A thousand times as much may come of it at once. */
const STEP_BYTES = 16 * 1024;
/** Unpacked bytes between two chances to stop. */
const PAUSE_BYTES = 4 * 1024 * 1024;

/**
 * Deflated bytes to exactly as many as were promised, in steps, so that a message to stop gets in between and nothing ever grows beyond
 * the promise. Null where they are fewer, more, or no deflated bytes at all.
 */
export async function inflate(
  packed: Uint8Array,
  size: number,
  form: 'deflate' | 'zlib',
  progress: ParseProgress,
): Promise<Uint8Array | null> {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const take = (piece: Uint8Array) => {
    if (filled + piece.length <= size) unpacked.set(piece, filled);
    filled += piece.length;
  };
  const stream = form === 'zlib' ? new Unzlib(take) : new Inflate(take);
  let paused = 0;
  for (let at = 0; at < packed.length; at += STEP_BYTES) {
    try {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.length);
    } catch {
      return null;
    }
    if (filled > size) return null;
    if (filled - paused < PAUSE_BYTES) continue;
    paused = filled;
    progress.report(filled / size);
    await progress.pause();
  }
  return filled === size ? unpacked : null;
}
