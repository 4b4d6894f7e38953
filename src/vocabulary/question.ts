import type { Wave } from './wave';

/** Values kept per grouping; a grouping that is absent is not filtered. An empty list keeps nobody. */
export type Filters = Record<string, string[]>;

/** One value of each grouping that defines the group; `{}` is everyone. */
export type Cohort = Record<string, string>;

export type AnalysisSettings = {
  confidence: number;
  /** Target level per competency, on its own scale; null: none set. */
  targets: Record<string, number | null>;
  /** Reliability for the reliable change, if a published value is used instead of the own alpha. */
  publishedReliability: Record<string, number>;
  /** Groups of fewer people are not published. */
  publicationThreshold: number;
};

export const DEFAULT_SETTINGS: AnalysisSettings = {
  confidence: 0.95,
  targets: {},
  publishedReliability: {},
  publicationThreshold: 10,
};

export type Question =
  /** Change in every competency: for everyone under the filters, or for each value of a grouping. */
  | { kind: 'change'; filters: Filters; by: string | null; settings: AnalysisSettings }
  | { kind: 'reliability'; filters: Filters; settings: AnalysisSettings }
  | { kind: 'people'; filters: Filters }
  | { kind: 'attrition'; filters: Filters; settings: AnalysisSettings };

export type WavePair = { before: Wave; after: Wave };
