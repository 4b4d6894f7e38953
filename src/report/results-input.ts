import type {
  ChangeFinding,
  CohortsFinding,
  Filters,
  PeopleFlow,
  ReliabilityFinding,
  ResultsFile,
  Understanding,
} from '../vocabulary';
import type { RubricResults } from './rubric-results';

/** What the pages show under the filters. */
export type ResultsFindings = {
  people: PeopleFlow;
  everyone: ChangeFinding;
  byGroup: ChangeFinding;
  /** Of the same grouping; null where the data do not have it. */
  cohorts: CohortsFinding | null;
  reliability: ReliabilityFinding;
};

export type ResultsInput = ResultsFindings & {
  app: ResultsFile['app'];
  understanding: Understanding;
  filters: Filters;
  /** What of the same may be published. */
  published: ResultsFindings;
  /** What assessors saw, and what of it may be published; absent where nobody assessed works. */
  rubric?: { full: RubricResults; published: RubricResults };
  publicationThreshold: number;
  settings?: ResultsFile['settings'];
  decisions?: ResultsFile['decisions'];
  made?: ResultsFile['made'];
};
