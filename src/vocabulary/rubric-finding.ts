import type { Filters } from './cohort';
import type { Comparison, Interval } from './comparison';
import type { OrRefusal } from './refusal';
import type { RatingCounts, RubricCriterion, RubricLevels } from './rubric';
import type { PeopleFlow } from './understanding';
import type { Wave } from './wave';

/** What assessors saw before and after on one criterion; scores are means over raters, on the rubric's own scale. */
export type CriterionChange = {
  criterion: RubricCriterion;
  comparison: Comparison;
  /** Matched people by whole level (their score rounded), lowest first. */
  before: number[];
  after: number[];
  /** Who went from which level to which: row before, column after. */
  flow: number[][];
  up: number;
  same: number;
  down: number;
};

export type RubricFinding = {
  kind: 'rubric';
  filters: Filters;
  confidence: number;
  levels: RubricLevels;
  people: PeopleFlow;
  criteria: CriterionChange[];
};

type Coefficient = { value: number; ci?: Interval };

export const ICC_MODELS = ['ICC1', 'ICC2', 'ICC3'] as const;
export type IccModel = (typeof ICC_MODELS)[number];

export type IccFigures = {
  /** The form that is shown: the same raters for every work, or as many but different ones. */
  model: IccModel;
  works: number;
  raters: number;
  single: number;
  average: number;
  ci?: Interval;
  averageCi?: Interval;
  /** All forms that the table allows. */
  forms: { model: IccModel; single: OrRefusal<Coefficient>; average: OrRefusal<Coefficient> }[];
};

export type RaterPair = {
  raters: [string, string];
  n: number;
  exact: number;
  adjacent: number;
  /** Quadratically weighted. */
  kappa: OrRefusal<Coefficient>;
};

/** How far raters agree on one criterion, in one wave or in all works together (`wave` null). */
export type Agreement = {
  criterion: RubricCriterion;
  wave: Wave | null;
  counts: RatingCounts;
  /** Works with a level; with two or more; and with one of every rater. */
  works: number;
  ratedTwice: number;
  complete: number;
  raters: number;
  /** Of all pairs of ratings of one work: the same level, and at most one apart. */
  exact: OrRefusal<number>;
  adjacent: OrRefusal<number>;
  pairs: RaterPair[];
  /** Mean over the pairs that have one (Light 1971). */
  kappa: OrRefusal<{ mean: number; pairs: number }>;
  krippendorff: OrRefusal<{
    units: number;
    nominal: Coefficient;
    ordinal: Coefficient;
    interval: Coefficient;
    replicates: number;
  }>;
  icc: OrRefusal<IccFigures>;
  /** Raters often agree and yet cannot tell works apart. */
  paradox: boolean;
};

/** How far raters agree on the mean of all criteria of a work, where a rater gave a level on each; `wave` null: all works together. */
export type TotalAgreement = {
  wave: Wave | null;
  /** Works with such a mean; with those of two raters or more; and of every rater. */
  works: number;
  ratedTwice: number;
  complete: number;
  raters: number;
  /** Interval: a mean is no level. */
  krippendorff: OrRefusal<Coefficient & { units: number; replicates: number }>;
  icc: OrRefusal<IccFigures>;
};

export type RaterFigures = {
  name: string;
  /** Works and ratings with a level. */
  works: number;
  ratings: number;
  mean: number;
  sd: OrRefusal<number>;
  /** Mean over works of own level minus the mean of the others on the same work and criterion; below zero: severe. */
  severity: OrRefusal<{ difference: number; ci?: Interval; works: number }>;
  /** Share of shared ratings with the level of another rater, pair by pair. */
  exact: OrRefusal<number>;
};

export type Disagreement = {
  person: string;
  wave: Wave;
  criterion: string;
  /** Lowest first. */
  levels: { rater: string; level: number }[];
  spread: number;
};

export type AgreementFinding = {
  kind: 'agreement';
  filters: Filters;
  confidence: number;
  seed: number[];
  levels: RubricLevels;
  raters: RaterFigures[];
  /** All works together first, then by wave; criteria in their order. */
  rows: Agreement[];
  /** Of all criteria together, in the same order; none where there is one criterion. */
  totals: TotalAgreement[];
  /** Works on which raters differ by two levels or more, the widest first. Null where it is not told. */
  moderation: Disagreement[] | null;
};

/** What students say of themselves against what assessors see, for people with both, before and after. */
export type Convergence = {
  criterion: RubricCriterion;
  n: number;
  gains: OrRefusal<{ rho: number; ci?: Interval; p?: number }>;
  before: OrRefusal<{ rho: number; ci?: Interval; p?: number }>;
  after: OrRefusal<{ rho: number; ci?: Interval; p?: number }>;
  /** Of gains in percent of maximum possible: rubric minus survey. */
  blandAltman: OrRefusal<{
    bias: number;
    biasCi?: Interval;
    sd: number;
    limits: Interval;
    slope?: number;
  }>;
  /** Gains in percent of maximum possible, by distinct pair; null where single people are not told. */
  points: { survey: number; rubric: number; people: number }[] | null;
};

export type ConvergenceFinding = {
  kind: 'convergence';
  filters: Filters;
  confidence: number;
  rows: Convergence[];
};
