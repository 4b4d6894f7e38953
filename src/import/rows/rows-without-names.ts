import type { WavePair } from '../../vocabulary';
import type { Source } from '../source';
import { waveBit } from './waves-of-rows';

/**
 * Whether rows of files that name nobody are used, each as a person of its own: only where the files that name people do not hold both
 * compared waves, and all files together do. The two waves can then be compared as two groups, or the two halves of a wide row.
 */
export function keepsRowsWithoutNames(
  sources: readonly Source[],
  waves: readonly Uint8Array[],
  { before, after }: WavePair,
): boolean {
  const compared = waveBit(before) | waveBit(after);
  const holdBoth = (isCounted: (source: Source) => boolean) => {
    let found = 0;
    sources.forEach((source, index) => {
      if (isCounted(source)) for (const row of source.sheet.rows) found |= (waves[index] as Uint8Array)[row] as number;
    });
    return (found & compared) === compared;
  };
  return holdBoth(() => true) && !holdBoth(({ person }) => person.column !== null);
}
