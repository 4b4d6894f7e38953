export { METHODS, type Method, type MethodCall, type MethodId } from './methods';
export type { PublishedResults } from './publication';
export { type ResultsInput, resultsFile } from './results';
