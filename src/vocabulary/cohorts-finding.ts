import type { CapsuleApart, CapsuleOrigin } from './capsule-cohort';
import type { Cohort, Filters } from './cohort';
import type { Comparison, Instrumentation, Interval } from './comparison';
import type { OrRefusal } from './refusal';
import type { PeopleFlow } from './understanding';

/** What a capsule tells of one competency, which the answers cannot be compared with. */
export type ApartFigures = { origin: CapsuleOrigin; comparison: Comparison; reason: CapsuleApart };

/** A group among others; its place in `cohorts` is what every test names it by. */
export type CohortRow = {
  cohort: Cohort;
  people: PeopleFlow;
  /** When the cohort's semester was, in semesters on a line on which gaps stay open; null where the cohort names none that is known. */
  time: number | null;
  /** Of a cohort that comes from a capsule: how many people it had is known of single competencies alone. */
  capsule?: CapsuleOrigin;
};

/** People of one cohort by their scores in one competency: distinct pairs. */
export type ScoreTable = {
  cohort: Cohort;
  competency: string;
  pairs: { before: number; after: number; people: number }[];
};

export type TestF = { F: number; df1: number; df2: number; p: number };
/** p within the family of the competencies of one question. */
export type AdjustedP = { pHolm: number; pBH: number };
export type EstimateT = { estimate: number; se: number; t: number; df: number; p: number; ci: Interval };

/** Two cohorts by their places: `compared` minus `reference`. */
export type CohortPair = {
  reference: number;
  compared: number;
  difference: number;
  se: number;
  df: number;
  ci: Interval;
};

/** Does the change in one competency differ between cohorts? Every cohort is named by its place in `CohortsFinding.cohorts`. */
export type CohortTests = {
  instrument: Instrumentation;
  competency: string;
  /** Places of the cohorts that take part, in order; the first is the reference. */
  levels: number[];
  leftOut: { cohort: number; n: number }[];
  /** Gains, with a variance of its own for each cohort. */
  welch: OrRefusal<TestF & AdjustedP & { etaSquared: number; omegaSquared: number }>;
  /** p holds for all pairs of this competency together. */
  gamesHowell: OrRefusal<{ pairs: (CohortPair & { q: number; p: number })[] }>;
  kruskalWallis: OrRefusal<{ H: number; df: number; p: number }>;
  /** Do the cohorts differ in their spread? */
  brownForsythe: OrRefusal<TestF>;
  /** The scores after, at equal scores before. */
  ancova: OrRefusal<
    TestF &
      AdjustedP & {
        partialEtaSquared: number;
        slope: EstimateT;
        /** Do the slopes differ? */
        slopes: OrRefusal<TestF>;
        meanBefore: number;
        adjusted: { cohort: number; n: number; mean: number; se: number; ci: Interval; ownSlope: number | null }[];
        pairs: (CohortPair & { t: number; p: number; pHolm: number })[];
      }
  >;
  /** The mean change of all cohorts together: REML, Hartung & Knapp. */
  pooled: OrRefusal<{
    mean: number;
    se: number;
    ci: Interval;
    p: number;
    Q: { statistic: number; df: number; p: number };
    tauSquared: number;
    iSquared: number;
    /** Where the change of a further cohort like these is expected. */
    predictionInterval: Interval | null;
    /** Share of each level in the pooled mean, in percent, in the order of `levels`. */
    weights: number[];
    /** Places of cohorts without variance, which cannot be weighed. */
    leftOut: number[];
  }>;
  /** Mean change over true semester time; refused where cohorts are not semesters. */
  trend: OrRefusal<{
    slope: EstimateT & AdjustedP;
    intercept: EstimateT;
    /** Time at which `intercept` holds. */
    origin: number;
    tauSquared: number;
    kendall: { tau: number; p: number | null } | null;
  }>;
  /** People of one course may be alike: the mean change, and each level against the reference at equal scores before. */
  courses: OrRefusal<{
    courses: number;
    gain: EstimateT & { fewDf: boolean };
    differences: { cohort: number; difference: OrRefusal<EstimateT & { fewDf: boolean }> }[];
  }>;
  /** Everyone who answered at least once: score ~ wave · cohort + person + course. `n` counts people, `courses` is null without courses. */
  mixed: OrRefusal<{
    n: number;
    responses: number;
    courses: number | null;
    interaction: TestF;
    /** A variance component lies at zero: legal, and told. */
    atBoundary: boolean;
    changes: { cohort: number; change: EstimateT }[];
  }>;
  /** Participants against the comparison group, where one is declared: the only ground for causal words. */
  comparisonGroup: OrRefusal<{
    participants: { n: number; gain: number };
    others: { n: number; gain: number };
    difference: EstimateT & AdjustedP;
    hedgesG: number;
    /** At equal scores before. */
    adjusted: OrRefusal<EstimateT>;
  }> | null;
  /** What a cohort of the median size could have shown with a power of 80 %, in points of the scale. */
  detectable: OrRefusal<number>;
};

/** Every competency in every cohort at once, and whether the cohorts differ. */
export type CohortsFinding = {
  kind: 'cohorts';
  by: string;
  /** A second grouping that splits each cohort. */
  within: string | null;
  filters: Filters;
  confidence: number;
  cohorts: CohortRow[];
  /** Cohorts in order; within a cohort the competencies in the framework's order. */
  comparisons: Comparison[];
  tests: CohortTests[];
  /** Of capsules, what cannot be compared with the answers; absent where nothing was asked of capsules. */
  apart?: ApartFigures[];
  /** Absent where they were not asked for. */
  tables?: ScoreTable[];
};
