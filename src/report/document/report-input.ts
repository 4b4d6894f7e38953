import type { ChartColours } from '../../charts';
import type {
  AgreementFinding,
  AttritionFinding,
  ChangeFinding,
  CohortsFinding,
  CompetencyFinding,
  ConvergenceFinding,
  Language,
  PeopleFinding,
  Project,
  QuotesFinding,
  ReliabilityFinding,
  ResultsFile,
  RubricFinding,
  Understanding,
  UnpairedFinding,
} from '../../vocabulary';

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
  /** By the grouping of the comparison group, of participants against it; null where none is declared. */
  against?: CohortsFinding | null | undefined;
  /** What assessors saw, and whether they agree among themselves and with the survey; null where nobody assessed works. */
  rubric?: RubricFinding | null | undefined;
  agreement?: AgreementFinding | null | undefined;
  convergence?: ConvergenceFinding | null | undefined;
  /** The passages that a person chose, each with its text as it was written: `publishedQuotes` alone tells what of them may stand. */
  quotes?: QuotesFinding | null | undefined;
};

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
};
