export { type CapsuleInput, capsuleFile, instrumentsOf } from './capsule';
export { type CsvCell, csvText } from './csv';
export { type HeldCapsules, heldCapsules, isComparable, type UnusedCapsule } from './held-capsules';
export type { CohortCall, CohortMethodId, Method, MethodCall, MethodId, RetrospectivePartId } from './method';
export { METHODS } from './methods';
export type { PublishedResults } from './publication';
export { type PublicationContext, publicationContext } from './publication-context';
export { publishedFinding } from './published-finding';
export { type ResultsInput, resultsFile } from './results';
export { suppressedValues } from './suppressed-values';
export type { WorkbookAbout, WorkbookCell, WorkbookTable } from './workbook/workbook-table';

/** What writes office files comes only when one is wanted. */
export const loadWorkbook = () => import('./workbook');
