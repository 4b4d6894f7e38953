import { afterOf, beforeOf, type CountedPairs, changeForDecision, changeOf } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { noncentralT, normal, studentT } from './distributions';
import { varianceOf } from './moments';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { findRoot } from './root';

export type PowerOptions = { significance?: number };

const SEARCH_TOLERANCE = 1e-12;
const LARGEST_PLANNED_N = 1e7;

/**
 * Power of a two-sided paired t test for a standardised mean change d_z with n pairs, both rejection regions counted.
 * R: power.t.test(n, delta = d, type = "paired", strict = TRUE).
 */
export function pairedPower(n: number, dz: number, { significance = 0.05 }: PowerOptions = {}): number {
  const degreesOfFreedom = n - 1;
  const critical = studentT.quantile(significance / 2, degreesOfFreedom, 'upper');
  const noncentrality = Math.sqrt(n) * dz;
  return (
    noncentralT.cumulative(critical, degreesOfFreedom, noncentrality, 'upper') +
    noncentralT.cumulative(-critical, degreesOfFreedom, noncentrality, 'lower')
  );
}

/**
 * The smallest d_z that n pairs would show with the wanted power. Fewer than two pairs: `too-few`.
 * Says what could have been seen, not how likely what was seen is ("observed power" is never computed).
 */
export function detectableChange(n: number, power: number, options: PowerOptions = {}): Outcome<{ dz: number }> {
  if (n < 2) return tooFew(2, n);
  const { significance = 0.05 } = options;
  if (!(power > significance && power < 1)) return refuse('bad-definition', { detail: 'power' });
  const miss = (dz: number) => pairedPower(n, dz, options) - power;
  const high = bracketEnd(miss, 1 / Math.sqrt(n));
  const dz = findRoot(miss, { low: 0, high, atLow: miss(0), atHigh: miss(high) }, SEARCH_TOLERANCE);
  return answer({ dz });
}

/** The smallest mean change that would be seen: in SDs of the change, in score points, and in average SDs of both waves. */
export type DetectableChange = { dz: number; points: number; dav: number };

/**
 * As `detectableChange`, in every unit, from the spread of the pairs; d_av is d_z·√(2(1 − r)) where both waves spread alike. A change or
 * waves that do not vary: `zero-variance`.
 */
export function detectableChangeOf(
  pairs: CountedPairs,
  power: number,
  options: PowerOptions = {},
): Outcome<DetectableChange> {
  const found = detectableChange(numberOfPeople(pairs.count), power, options);
  if (!found.ok) return found;
  const points = found.dz * Math.sqrt(varianceOf(changeOf(pairs)));
  const averageSd = Math.sqrt((varianceOf(beforeOf(pairs)) + varianceOf(afterOf(pairs))) / 2);
  if (changeForDecision(pairs).value.length < 2 || averageSd === 0) return refuse('zero-variance');
  return answer({ dz: found.dz, points, dav: points / averageSd });
}

/** The number of pairs, not rounded, that would show d_z with the wanted power. No change at all: `not-computable`. */
export function pairsNeeded(dz: number, power: number, options: PowerOptions = {}): Outcome<{ n: number }> {
  const { significance = 0.05 } = options;
  if (!(power > significance && power < 1)) return refuse('bad-definition', { detail: 'power' });
  if (dz === 0) return refuse('not-computable', { detail: 'no-change' });
  const miss = (n: number) => pairedPower(n, Math.abs(dz), options) - power;
  if (miss(2) >= 0) return answer({ n: 2 });
  const guess = ((normal.quantile(significance / 2, 'upper') + normal.quantile(1 - power, 'upper')) / dz) ** 2;
  const high = bracketEnd(miss, Math.max(4, guess));
  if (high > LARGEST_PLANNED_N) return refuse('out-of-range', { detail: 'n' });
  return answer({ n: findRoot(miss, { low: 2, high, atLow: miss(2), atHigh: miss(high) }, SEARCH_TOLERANCE) });
}

function bracketEnd(miss: (x: number) => number, start: number): number {
  let high = start;
  while (miss(high) < 0) high *= 2;
  return high;
}
