import type { CapsuleOrigin } from './capsule-cohort';
import type { Cohort } from './cohort';
import type { OrRefusal, Refusal } from './refusal';

export type Interval = [low: number, high: number];
export type Instrumentation = 'survey' | 'rubric';

export type WaveSummary = { mean: number; median: number; sd?: number; refusal?: Refusal };

/** The smallest true mean change that so many people would show with 80 % and 90 % power: in points, in SDs of the change, in average SDs. */
export type Detectable = {
  points80: number;
  points90: number;
  dz80: number;
  dz90: number;
  dav80: number;
  dav90: number;
};

/**
 * What changed in one competency for one group of matched people. Field names are those of the results file (`competency-results/1`);
 * whatever is refused carries its refusal in its place. Scores are in points of the answer scale, or in percent of maximum possible.
 */
export type Comparison = {
  instrument: Instrumentation;
  competency: string;
  cohort: Cohort;
  /** Where it comes from, if not from answers. */
  capsule?: CapsuleOrigin;
  /** Matched people with a score in both waves. */
  n: number;
  scale: { min: number; max: number; unit: 'points' | 'percent' };
  pre: OrRefusal<WaveSummary>;
  post: OrRefusal<WaveSummary>;
  correlation: OrRefusal<number>;
  gain: OrRefusal<{ mean: number; sd?: number; ci?: Interval; confidence: number; refusal?: Refusal }>;
  t: OrRefusal<{ statistic: number; df: number; p: number; pHolm: number; pBH: number }>;
  wilcoxon: OrRefusal<{
    V: number;
    p: number;
    pHolm: number;
    hodgesLehmann?: number;
    ci?: Interval;
    /** Differs from the asked confidence where the exact distribution has few steps. */
    achievedConfidence?: number;
    rankBiserial: number;
    rankBiserialCi?: Interval;
    method: 'exact' | 'normal approximation';
    zeroDifferences: number;
  }>;
  effects: {
    cohensDz: OrRefusal<{ value: number; ci?: Interval; method: 'noncentral t' | 'normal' }>;
    hedgesGav: OrRefusal<{ value: number; ci?: Interval }>;
    cohensDrm: OrRefusal<{ value: number; ci?: Interval }>;
  };
  reliableChange: OrRefusal<{
    improved: number;
    unchanged: number;
    declined: number;
    /** Of the share of each, by Wilson. */
    improvedCi: Interval;
    unchangedCi: Interval;
    declinedCi: Interval;
    /** In points: a change must be larger than this. */
    criterion: number;
    reliability: number;
    reliabilityFrom: 'alpha' | 'published';
    /** Who started so high that a reliable rise is impossible. */
    cannotImprove: number;
  }>;
  target: OrRefusal<{
    level: number;
    pre: number;
    post: number;
    preCi: Interval;
    postCi: Interval;
    difference: number;
    differenceCi: Interval;
    mcnemarP: number;
    method: 'exact' | 'continuity-corrected';
    midP: number;
    reached: number;
    lost: number;
  }>;
  /** Of everyone under the filters; absent for single cohorts. */
  detectable?: OrRefusal<Detectable>;
  /** Of the matched people under the filters: who has no score in a wave, and is therefore not in n. */
  leftOut: { noScoreBefore: number; noScoreAfter: number };
  /** Shares of n at the highest and lowest possible score. */
  extremes: { ceilingBefore: number; ceilingAfter: number; floorBefore: number; floorAfter: number };
};

/** A row whose figures are all withheld; nothing but its name is told. */
export type WithheldComparison = {
  instrument: Instrumentation;
  competency: string;
  cohort: Cohort;
  refusal: Refusal;
};
