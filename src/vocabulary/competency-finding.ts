import type { Filters } from './cohort';
import type { Comparison, Detectable, Interval } from './comparison';
import type { OrRefusal } from './refusal';
import type { Wave } from './wave';

/** How one item moved among matched people who answered it in both waves; reversed items are shown as people answered them. */
export type ItemChange = {
  id: string;
  reverse: boolean;
  min: number;
  max: number;
  n: number;
  /** People by answer, lowest first. */
  before: number[];
  after: number[];
  /** In the direction of the competency: a turned item that people agree with less has gone up. */
  up: number;
  same: number;
  down: number;
  /** Mean of after − before in item points, turned. */
  change: OrRefusal<{ mean: number; ci: Interval; p: number; pHolm: number }>;
  detectable: OrRefusal<Detectable>;
  /** Ordinal marginal homogeneity of the two distributions, and Stuart–Maxwell's test that knows no order. */
  marginalHomogeneity: OrRefusal<{ z: number; p: number }>;
  stuartMaxwell: OrRefusal<{ chiSquared: number; df: number; p: number }>;
  /** Bowker's test of symmetry: as many the one way as the other between every two answers. */
  bowker: OrRefusal<{ chiSquared: number; df: number; p: number }>;
  /** Shares of people with one of the two highest answers, as they answered. */
  topTwo: OrRefusal<{ before: number; after: number }>;
  /** How it moved beside the rest of its scale; flagged: more than half a point apart, Holm p < .05. Not a test of invariance. */
  shift: OrRefusal<{ fromRest: number; p: number; pHolm: number; flagged: boolean }>;
};

/** How well the items of a scale hang together in one wave: everyone who answered all of them, matched or not. */
export type ScaleReliability = {
  wave: Wave;
  n: number;
  alpha: OrRefusal<{ value: number; ci?: Interval; standardised?: number }>;
  omegaTotal: OrRefusal<number>;
  /** For two items, where alpha is not enough (Eisinga et al. 2013). */
  spearmanBrown?: number;
  items: {
    id: string;
    mean: number;
    sd: number;
    itemRest: number | null;
    itemTotal: number | null;
    alphaIfDeleted: number | null;
  }[];
};

type SizedInterval = { value: number; ci: Interval };

/** The mean change in standard deviations, by every usual denominator; `d` as it is, `g` with the small-sample bias taken out. */
export type EffectSizes = {
  dz: SizedInterval;
  gz: OrRefusal<SizedInterval>;
  dav: SizedInterval;
  /** Of d_av by the noncentral t (Algina & Keselman 2003); absent beyond |t| = 30. */
  davNoncentral?: Interval;
  gav: OrRefusal<SizedInterval>;
  grm: OrRefusal<SizedInterval>;
  /** By the SD before (Becker 1988). */
  gb: OrRefusal<SizedInterval>;
  /** The chance that a person gains, if changes are normal; and the share who gained, ties counted half. */
  commonLanguage: number;
  shareImproved: number;
};

type EndShare = { people: number; share: number; ci: Interval };

/** People at the ends of the scale: with exactly that score, and within half an answer step of it. */
export type LimitsOfScale = {
  /** Half an answer step, in score points. */
  within: number;
  ends: { end: 'ceiling' | 'floor'; near: boolean; before: EndShare; after: EndShare }[];
};

/** One of the three differences between before, looking back, and after. */
export type RetrospectivePart = {
  change: OrRefusal<{ mean: number; ci: Interval; statistic: number; df: number; p: number; pHolm: number }>;
  hedgesGav: OrRefusal<SizedInterval>;
  detectable: OrRefusal<Detectable>;
};

/** People with a score before, after, and looking back: classic = adjusted + shift. */
export type Retrospective = {
  n: number;
  /** After − before. */
  classic: RetrospectivePart;
  /** After − looking back. */
  adjusted: RetrospectivePart;
  /** Looking back − before: how far the standard of judgement moved. */
  shift: RetrospectivePart;
};

/** The three-way verdict: an interval within the bounds is "no meaningful change"; one away from zero is "changed". */
export type Verdict = {
  verdict: 'changed' | 'no-meaningful-change' | 'cannot-tell';
  /** Changes smaller than this, in points, do not matter: set by a person before looking, else 0.3 SD of the scores before. */
  bound: number;
  boundFrom: 'set' | 'default';
  /** p of the two one-sided tests, and the interval that they go with (90 % for α = .05). */
  equivalenceP: number;
  equivalenceCi: Interval;
};

export type CompetencyFinding = {
  kind: 'competency';
  competency: string;
  filters: Filters;
  confidence: number;
  seed: number[];
  /** As on the Overview, p adjusted for the family of all competencies. */
  comparison: Comparison;
  verdict: OrRefusal<Verdict>;
  effectSizes: OrRefusal<EffectSizes>;
  /** Pearson's r of before and after; no interval for fewer than four people, nor, as p, where |r| = 1. */
  correlation: OrRefusal<{ r: number; ci?: Interval; p?: number }>;
  limits: OrRefusal<LimitsOfScale>;
  /** Matched people by distinct score, ascending. */
  distribution: { score: number; before: number; after: number }[];
  /** Distinct pairs of scores, with the people who have them. */
  pairs: { before: number; after: number; people: number }[];
  /** Scores rounded to whole levels of the scale (percent scales: fifths), and who went from which to which. */
  levels: { labels: number[]; flow: number[][] };
  /** Change expected from the score before by chance alone (regression to the mean): intercept and slope, in points. */
  regressionToTheMean: OrRefusal<{ intercept: number; slope: number }>;
  items: ItemChange[];
  reliability: ScaleReliability[];
  /** Of everyone who answered in the wave: all items, enough for a score, too few. */
  missing: { wave: Wave; complete: number; prorated: number; missing: number }[];
  checks: {
    shapiroWilk: OrRefusal<{ W: number; p: number }>;
    skewness: OrRefusal<number>;
    kurtosis: OrRefusal<number>;
    /** Normal quantile and change, at most 200 points, in order. */
    quantiles: { normal: number; change: number }[];
    /** The line through the quartiles. */
    line: OrRefusal<{ intercept: number; slope: number }>;
    /** People whose change lies more than 1.5 interquartile ranges outside the quartiles (Tukey 1977). */
    outliers: number;
  };
  sturdier: {
    sign: OrRefusal<{ up: number; down: number; p: number; shareUp: number; ci?: Interval }>;
    permutation: OrRefusal<{ p: number; method: 'exact' | 'monte-carlo'; replicates: number }>;
    bootstrap: OrRefusal<{ ci: Interval; replicates: number; method: string }>;
  };
  normalisedGain: OrRefusal<{
    classGain: number;
    /** By BCa alone. */
    ci: OrRefusal<Interval>;
    /** Mean of single gains; absent where everyone started at the top. */
    individual?: number;
    /** Who started at the top, and is not in the mean of single gains. */
    atTop: number;
    /** Mean normalised change c; absent where everyone stayed at an end. */
    normalisedChange?: number;
    /** At the same end in both waves, and not in c. */
    excluded: number;
  }>;
  /** Null where nobody looked back. */
  retrospective: Retrospective | null;
};
