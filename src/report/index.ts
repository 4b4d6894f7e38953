export { type Brief, type BriefRow, briefFigure, briefSlide, composeBrief, SLIDE } from './brief';
export { type CapsuleInput, capsuleFile, instrumentsOf } from './capsule';
export { type Copied, lineAsHtml, tableAsHtml } from './clipboard';
export { type CsvCell, csvText } from './csv';
export { type Difference, differences, differencesInSteps } from './difference/differences';
export type { Reason } from './difference/reasons';
export {
  type Block,
  blockLabels,
  type Cell,
  type Column,
  composeReport,
  type Line,
  lineText,
  type ReportDocument,
  type ReportFindings,
  type ReportInput,
  type ReportQuestions,
  type ReportSectionId,
  type Run,
  reportFindings,
  reportQuestions,
  type Section,
  sectionOrder,
} from './document';
export { type HeldCapsules, heldCapsules, isComparable, ownCapsules, type UnusedCapsule } from './held-capsules';
export { decisionCounts, madeDecisions } from './made-decisions';
export type {
  CodingMethodId,
  CohortCall,
  CohortMethodId,
  Method,
  MethodCall,
  MethodId,
  RetrospectivePartId,
  RubricCall,
  RubricMethodId,
} from './method';
export { METHODS } from './methods';
export type { PublishedResults } from './publication';
export { type PublicationContext, publicationContext } from './publication-context';
export {
  isPublishable,
  publishableQuote,
  publishedQuotes,
  type QuoteRefusal,
  type QuoteWords,
  quotesForReport,
} from './publishable-quote';
export { publishedFinding } from './published-finding';
export { rBundle, rBundleFiles } from './r-bundle/bundle';
export type { BundledRubric, RBundleInput } from './r-bundle/bundle-input';
export { rasterise } from './rasterise';
export { resultsFile } from './results';
export type { ResultsFindings, ResultsInput } from './results-input';
export type { RubricResults } from './rubric-results';
export { suppressedValues } from './suppressed-values';
export type { Rasterise } from './word/figures';
export type { WorkbookAbout, WorkbookCell, WorkbookTable } from './workbook/workbook-table';

/** What writes office files comes only when one is wanted. */
export const loadWord = () => import('./word');
export const loadWorkbook = () => import('./workbook');
