export { type CapsuleInput, capsuleFile, instrumentsOf } from './capsule';
export { type CsvCell, csvText } from './csv';
export type { CohortCall, CohortMethodId, Method, MethodCall, MethodId, RetrospectivePartId } from './method';
export { METHODS } from './methods';
export type { PublishedResults } from './publication';
export { type PublicationContext, publicationContext } from './publication-context';
export {
  isPublishable,
  publishableQuote,
  publishedQuotes,
  type QuoteRefusal,
  type QuoteWords,
} from './publishable-quote';
export { publishedFinding } from './published-finding';
export { type ResultsInput, resultsFile } from './results';
export { suppressedValues } from './suppressed-values';
