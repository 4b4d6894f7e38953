import type { CapsuleCohort } from './capsule-cohort';
import type { Coding } from './coding-schema';
import type { Filters } from './cohort';
import type { ChosenQuote, Decided, Standing } from './reflections';

export type AnalysisSettings = {
  confidence: number;
  /** Target level per competency, on its own scale; null: none set. Of all criteria of a rubric under RUBRIC_TARGET. */
  targets: Record<string, number | null>;
  /** Reliability for the reliable change, if a published value is used instead of the own alpha. */
  publishedReliability: Record<string, number>;
  /** Where each published reliability comes from, as a person cites it. */
  publishedReliabilitySource: Record<string, string>;
  /** The smallest change that matters, in points per competency, set before looking; absent: 0.3 SD of the scores before. */
  meaningfulChange: Record<string, number>;
  /** Compare the waves as two groups although some people are matched: a choice where fewer than half are. */
  pairing: 'paired' | 'unpaired';
  /** How p values are adjusted for the family of competencies; both are always computed, this one is shown. */
  adjustment: 'holm' | 'bh';
  /** Six whole numbers from which all randomness comes (MRG32k3a). */
  seed: number[];
  /** Groups of fewer people are not published. */
  publicationThreshold: number;
  /** People who did not take part, by a value of a grouping; absent: there are none. */
  comparisonGroup?: { grouping: string; value: string } | undefined;
};

/** No competency has this id. */
export const RUBRIC_TARGET = 'rubric/';

export const DEFAULT_SETTINGS: AnalysisSettings = {
  confidence: 0.95,
  targets: {},
  publishedReliability: {},
  publishedReliabilitySource: {},
  meaningfulChange: {},
  pairing: 'paired',
  adjustment: 'holm',
  seed: [12345, 12345, 12345, 12345, 12345, 12345],
  publicationThreshold: 10,
};

export type Question =
  /** Change in every competency: for everyone under the filters, or for each value of a grouping. */
  | {
      kind: 'change';
      filters: Filters;
      by: string | null;
      settings: AnalysisSettings;
      instrument?: 'survey' | 'rubric';
    }
  | { kind: 'reliability'; filters: Filters; settings: AnalysisSettings }
  | { kind: 'competency'; competency: string; filters: Filters; settings: AnalysisSettings }
  /** Whether cohorts differ, with a second grouping that splits each of them or without. */
  | {
      kind: 'cohorts';
      filters: Filters;
      by: string;
      within: string | null;
      settings: AnalysisSettings;
      /** Semesters in figures that stand beside those of the answers; the filters do not reach them. */
      capsules?: CapsuleCohort[];
      /** Also the people by pairs of scores, which a capsule may hold. */
      tables?: true;
    }
  | { kind: 'people'; filters: Filters }
  /** People by every combination of values of these groupings; no filters are in force. */
  | { kind: 'cells'; filters: Filters; groupings: string[] }
  /** The numbers behind the shares of the same cells and of their margins; no filters are in force. */
  | { kind: 'shares'; filters: Filters; groupings: string[]; settings: AnalysisSettings }
  /** Before and after as two groups of different people. */
  | { kind: 'unpaired'; filters: Filters; settings: AnalysisSettings }
  | { kind: 'retention'; filters: Filters; by: string; settings: AnalysisSettings }
  | { kind: 'attrition'; filters: Filters; settings: AnalysisSettings }
  /** What students write. `keywords`: words that speak of each competency. */
  | { kind: 'reflections'; filters: Filters; keywords: Keywords }
  /** A word wherever it stands; one page of its occurrences. */
  | { kind: 'concordance'; filters: Filters; search: string; page: Page }
  /** Texts: all of them, those of the keys in `only`, those of one competency, or those of one place of the joint display. */
  | {
      kind: 'texts';
      filters: Filters;
      keywords: Keywords;
      select: { only?: string[]; touching?: Touching & { competency: string; standing?: Standing } };
      page: Page;
      settings: AnalysisSettings;
    }
  | { kind: 'joint'; filters: Filters; touching: Touching; settings: AnalysisSettings }
  | { kind: 'quotes'; filters: Filters; quotes: ChosenQuote[]; decided: Decided; settings: AnalysisSettings }
  | { kind: 'coders'; filters: Filters; first: Coding; second: Coding; settings: AnalysisSettings }
  /** What assessors saw before and after, with the levels. */
  | { kind: 'rubric'; filters: Filters; settings: AnalysisSettings }
  /** Whether assessors agree. */
  | { kind: 'agreement'; filters: Filters; settings: AnalysisSettings }
  /** Whether what assessors see fits what students say of themselves. */
  | { kind: 'convergence'; filters: Filters; settings: AnalysisSettings };

export type Keywords = Record<string, string[]>;
export type Page = { from: number; size: number };

/** By what a text speaks of a competency: words of its set, or a code that a person gave. `coded`: keys of texts by competency. */
export type Touching = { by: 'keywords'; keywords: Keywords } | { by: 'codes'; coded: Record<string, string[]> };
