export { contextOf } from './context';
export { spansIn, wordFinder, wordTest } from './find-words';
export { folded } from './fold';
export { identifierHits } from './identifiers';
export { redactedText } from './redact';
export { type Segment, sentenceSpans, wordSegments } from './segments';
export { keywordsInForce, startingKeywords } from './starting-keywords';
