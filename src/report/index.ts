export { type CapsuleInput, capsuleFile, instrumentsOf } from './capsule';
export { type Copied, lineAsHtml, tableAsHtml } from './clipboard';
export { type CsvCell, csvText } from './csv';
export type { CohortCall, CohortMethodId, Method, MethodCall, MethodId, RetrospectivePartId } from './method';
export { METHODS } from './methods';
export type { PublishedResults } from './publication';
export { type PublicationContext, publicationContext } from './publication-context';
export { publishedFinding } from './published-finding';
export { rasterise } from './rasterise';
export { type ResultsInput, resultsFile } from './results';
export { suppressedValues } from './suppressed-values';
export type { Rasterise } from './word/figures';
export type { WorkbookAbout, WorkbookCell, WorkbookTable } from './workbook/workbook-table';

/** What writes office files comes only when one is wanted. */
export const loadWord = () => import('./word');
export const loadWorkbook = () => import('./workbook');
