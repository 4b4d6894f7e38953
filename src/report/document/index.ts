export { composeReport, sectionOrder } from './compose';
export type { Block, Cell, Column, Line, ReportDocument, Run, Section } from './document';
export { lineText } from './line';
export { blockLabels } from './numbering';
export { type ReportQuestions, reportFindings, reportQuestions } from './questions';
export type { FurtherEvidence, ReportFindings, ReportInput } from './report-input';
export { REPORT_SECTIONS, type ReportSectionId } from './sections';
export { voicesOf } from './voices';
