export { LARGEST_FILE_BYTES, type ReadOptions, readTable, type SourceFile } from './read/read-table';
export { readInstrument } from './read-instrument';
export { compareSemesters } from './semester';
export { understand } from './understand';
