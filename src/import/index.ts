export { LARGEST_FILE_BYTES, readTables } from './read/read-tables';
export type { ReadOptions, ReadResult, SourceFile } from './read/reading';
export { readInstrument } from './read-instrument';
export { compareSemesters } from './semester';
export { understand } from './understand';
