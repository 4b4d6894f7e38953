export { type CsvCell, csvText } from './csv';
export type { CohortCall, CohortMethodId, Method, MethodCall, MethodId, RetrospectivePartId } from './method';
export { METHODS } from './methods';
export type { PublishedResults } from './publication';
export { type ResultsInput, resultsFile } from './results';
