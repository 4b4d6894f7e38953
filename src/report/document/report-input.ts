import type { ChartColours } from '../../charts';
import type {
  AttritionFinding,
  ChangeFinding,
  CohortsFinding,
  CompetencyFinding,
  Language,
  PeopleFinding,
  Project,
  ReliabilityFinding,
  ResultsFile,
  Understanding,
  UnpairedFinding,
} from '../../vocabulary';
import type { Block } from './document';
import type { Writing } from './writing';

/** What the report rests on, each as it may be published (`publishedFinding`). A section whose answer is not there yet is not there either. */
export type ReportFindings = {
  people?: PeopleFinding | undefined;
  change?: ChangeFinding | undefined;
  reliability?: ReliabilityFinding | undefined;
  attrition?: AttritionFinding | undefined;
  /** Asked where the two waves are compared as different people. */
  unpaired?: UnpairedFinding | undefined;
  /** One for each competency, in the framework's order. */
  competencies?: CompetencyFinding[] | undefined;
  /** One for each grouping that the report tells of; empty where the data name none. */
  cohorts?: CohortsFinding[] | undefined;
  /** By semester and without filters, for the quality of the data; null where the data name no semester. */
  semesters?: CohortsFinding | null | undefined;
};

/** Evidence beside the survey: what it tells, and for which competencies it agrees with the survey's change, or does not. */
export type FurtherEvidence = { blocks: (writing: Writing) => Block[]; agrees: Record<string, boolean> };

export type ReportInput = {
  app: ResultsFile['app'];
  language: Language;
  /** The day on which it is written, as in 2026-01-31. */
  date: string;
  project: Project;
  understanding: Understanding;
  findings: ReportFindings;
  /** Of pictures on paper. */
  colours: ChartColours;
  /** What assessors saw. */
  rubrics?: FurtherEvidence | undefined;
  /** What students wrote. */
  voices?: FurtherEvidence | undefined;
};
