import type { CellsFinding } from './cells-finding';
import type { Filters } from './cohort';
import type { CohortsFinding } from './cohorts-finding';
import type { Comparison, Instrumentation, Interval } from './comparison';
import type { CompetencyFinding } from './competency-finding';
import type {
  CodersFinding,
  ConcordanceFinding,
  JointFinding,
  QuotesFinding,
  ReflectionsFinding,
  TextsFinding,
} from './reflections-finding';
import type { OrRefusal } from './refusal';
import type { AgreementFinding, ConvergenceFinding, RubricFinding } from './rubric-finding';
import type { SharesFinding } from './shares-finding';
import type { PeopleFlow } from './understanding';
import type { UnpairedFinding } from './unpaired-finding';
import type { Wave } from './wave';

export type ChangeFinding = {
  kind: 'change';
  by: string | null;
  filters: Filters;
  confidence: number;
  /** Cohorts in display order; within a cohort the competencies in the framework's order. */
  comparisons: Comparison[];
};

export type Reliability = {
  instrument: Instrumentation;
  competency: string;
  wave: Wave;
  /** Everyone who answered all items of the scale in that wave, matched or not. */
  n: number;
  items: number;
  alpha: OrRefusal<number>;
  alphaCi?: Interval;
  /** r of each item with the rest of its scale, in item order; a value at or below 0 is worth a look. */
  itemRest?: (number | null)[];
};

export type ReliabilityFinding = { kind: 'reliability'; filters: Filters; scales: Reliability[] };

export type PeopleFinding = { kind: 'people'; filters: Filters; people: PeopleFlow };

/** Who left after the first wave, against who stayed, at the start. */
export type AttritionFinding = {
  kind: 'attrition';
  filters: Filters;
  people: PeopleFlow;
  /** Matched share of all who answered before. */
  retention: OrRefusal<{ share: number; ci: Interval }>;
  baseline: {
    competency: string;
    stayed: { n: number; mean?: number };
    left: { n: number; mean?: number };
    difference: OrRefusal<{ mean: number; ci: Interval; p: number; hedgesG: number }>;
  }[];
};

/** Whether groups differ in the share of people who answered again. */
export type RetentionFinding = {
  kind: 'retention';
  by: string;
  filters: Filters;
  confidence: number;
  /** In the order of the grouping's values; `first`: who answered before. */
  groups: { cohort: string; first: number; both: number; retention: OrRefusal<{ share: number; ci: Interval }> }[];
  test: OrRefusal<{
    chiSquared: number;
    df: number;
    cramersV: number;
    smallestExpected: number;
    /** Of the test that is shown: Fisher's exact where an expected number is below five and it can be counted out. */
    p: number;
    method: 'chi-squared' | 'exact';
  }>;
};

export type Finding =
  | ChangeFinding
  | CompetencyFinding
  | CohortsFinding
  | ReliabilityFinding
  | PeopleFinding
  | CellsFinding
  | SharesFinding
  | AttritionFinding
  | RetentionFinding
  | UnpairedFinding
  | ReflectionsFinding
  | ConcordanceFinding
  | TextsFinding
  | JointFinding
  | QuotesFinding
  | CodersFinding
  | RubricFinding
  | AgreementFinding
  | ConvergenceFinding;
export type FindingOf<Kind extends Finding['kind']> = Extract<Finding, { kind: Kind }>;
