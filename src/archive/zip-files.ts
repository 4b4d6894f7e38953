import { zipSync } from 'fflate';

/** The earliest time that a zip can hold, so that the same files give the same bytes whenever they are packed. */
const MODIFIED = new Date(1980, 0, 1);

/** A zip of files by their paths. The same paths and bytes in the same order give the same zip. */
export const zipFiles = (files: Record<string, Uint8Array>): Uint8Array =>
  zipSync(files, { mtime: MODIFIED, level: 6 });
