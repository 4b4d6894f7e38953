import type { Filters } from './cohort';
import type { Interval, WaveSummary } from './comparison';
import type { OrRefusal } from './refusal';

/**
 * Before and after of one competency as two groups of different people, where the same people cannot be followed. Differences are
 * after − before; nothing is said of single people.
 */
export type UnpairedComparison = {
  competency: string;
  scale: { min: number; max: number; unit: 'points' | 'percent' };
  /** Everyone with a score in the wave. */
  n: { before: number; after: number };
  pre: OrRefusal<WaveSummary>;
  post: OrRefusal<WaveSummary>;
  /** Of the means, in points, by Welch's t. */
  gain: OrRefusal<{ mean: number; ci?: Interval; confidence: number }>;
  t: OrRefusal<{ statistic: number; df: number; p: number; pHolm: number; pBH: number }>;
  /** In pooled standard deviations, bias taken out; the interval by the noncentral t is absent beyond |t| = 30. */
  hedgesG: OrRefusal<{ value: number; ci?: Interval }>;
  /** Cliff's δ: share of pairs in which after is higher − share in which before is. */
  mannWhitney: OrRefusal<{ U: number; z: number; p: number; cliffsDelta: number; ci?: Interval }>;
  target: OrRefusal<{
    level: number;
    pre: number;
    post: number;
    preCi: Interval;
    postCi: Interval;
    difference: number;
    differenceCi: Interval;
    /** Without continuity correction; absent where nobody or everybody is at the target. */
    test?: { chiSquared: number; p: number };
  }>;
  /** People by distinct score, ascending. */
  distribution: { score: number; before: number; after: number }[];
};

export type UnpairedFinding = {
  kind: 'unpaired';
  filters: Filters;
  confidence: number;
  /** In the framework's order; p adjusted for the family. */
  comparisons: UnpairedComparison[];
};
