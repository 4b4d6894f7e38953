export { composeReport, sectionOrder } from './compose';
export type { Block, Cell, Column, Line, ReportDocument, Run, Section } from './document';
export { lineText } from './line';
export { blockLabels } from './numbering';
export { type ReportQuestions, reportFindings, reportQuestions } from './questions';
export type { ReportFindings, ReportInput } from './report-input';
export type { ReportSectionId } from './sections';
