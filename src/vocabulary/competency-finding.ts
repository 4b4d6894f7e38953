import type { Comparison, Interval } from './finding';
import type { Filters } from './question';
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
  /** Ordinal marginal homogeneity of the two distributions, and Stuart–Maxwell's test that knows no order. */
  marginalHomogeneity: OrRefusal<{ z: number; p: number }>;
  stuartMaxwell: OrRefusal<{ chiSquared: number; df: number; p: number }>;
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
  items: { id: string; mean: number; sd: number; itemRest: number | null; alphaIfDeleted: number | null }[];
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
  /** The smallest mean change, in points, that so many people would show with 80 % and 90 % power. */
  detectable: OrRefusal<{ points80: number; points90: number; dz80: number; dz90: number }>;
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
  normalisedGain: OrRefusal<{ classGain: number; ci?: Interval; normalisedChange?: number; excluded: number }>;
};
