export { DATABASE_FILES } from './browser-files';
export { type Database, type DatabaseStart, openDatabase } from './database';
export { fatalCause } from './fatal';
export type { PairCell, PairCells } from './people-cells';
export type {
  BaselineScores,
  CohortCounts,
  Completeness,
  ItemPairs,
  ItemRestChanges,
  ScoreCounts,
  ScoreSums,
  ScoreTriples,
  StoredAnswers,
  WaveMoments,
  WaveScores,
} from './plain-answers';
export { type RegularTextProgress, readRegularText } from './read-regular-text';
export type { BothInstruments, RatingRow, RatingRows, StoredRatings } from './rubric-store';
export type { Schema } from './schema';
export { createStore, type Store } from './store';
export type { TextBodies, TextStore, WriterScores } from './texts';
