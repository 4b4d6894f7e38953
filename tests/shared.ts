import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** The folder of real exports, which stays outside the project: named by SHARED, else beside the checkout. */
const SHARED = process.env.SHARED ?? join(ROOT, '../shared');

export const realExport = (path: string) => join(SHARED, 'real-exports', path);
export const haveRealExports = existsSync(join(SHARED, 'real-exports'));
/** For the names of tests that cannot run without them. */
export const REAL = haveRealExports
  ? ''
  : ' (SKIPPED: the folder of real exports is not here; name its parent in SHARED)';
export const sample = (path: string) => join(ROOT, 'sample-data', path);

export const referenceOriginal = (path: string) => join(SHARED, 'reference', path);
export const haveReference = existsSync(referenceOriginal('INDEX.json'));
export const REFERENCE_SKIPPED = haveReference ? '' : ' (SKIPPED: the folder they were copied from is not here)';
