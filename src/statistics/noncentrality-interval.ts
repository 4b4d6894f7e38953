import { noncentralT } from './distributions';
import type { Interval } from './interval';
import { findRoot } from './root';

/** Beyond this |t| no noncentral interval is taken: R's AS 243 ends at a noncentrality of 37.62, and nothing could be reproduced. */
export const LARGEST_PIVOT_T = 30;

const ROOT_TOLERANCE = 1e-12;

/**
 * The noncentralities between which this t is not surprising: P(T ≥ t) at the lower limit and P(T ≤ t) at the upper are each
 * (1 − confidence)/2. Needs |t| ≤ 30.
 * Source: Steiger & Fouladi 1997 (pivot). R: uniroot(function(ncp) pt(t, df, ncp) - p).
 */
export function noncentralityInterval(t: number, degreesOfFreedom: number, confidence: number): Interval {
  const surprise = (1 - confidence) / 2;
  const above = (ncp: number) => Math.log(noncentralT.cumulative(t, degreesOfFreedom, ncp, 'upper') / surprise);
  const below = (ncp: number) => Math.log(noncentralT.cumulative(t, degreesOfFreedom, ncp, 'lower') / surprise);
  return [rootAround(above, t), rootAround(below, t)];
}

function rootAround(miss: (ncp: number) => number, t: number): number {
  for (let reach = 8 + Math.abs(t); reach < 1e6; reach *= 2) {
    const low = t - reach;
    const high = t + reach;
    const atLow = clipped(miss(low));
    const atHigh = clipped(miss(high));
    if (atLow * atHigh <= 0) return findRoot((ncp) => clipped(miss(ncp)), { low, high, atLow, atHigh }, ROOT_TOLERANCE);
  }
  throw new RangeError(`noncentrality: no limit around t: ${t}`);
}

/** A tail that has run to zero is very surprising, not infinitely so. */
function clipped(logarithm: number): number {
  return Math.max(logarithm, -1000);
}
