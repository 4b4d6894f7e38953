export { DATABASE_FILES } from './browser-files';
export { type Database, type DatabaseStart, openDatabase } from './database';
export { type BaselineScores, type CohortCounts, createStore, type Store, type WaveMoments } from './store';
