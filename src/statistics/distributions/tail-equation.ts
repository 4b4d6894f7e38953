import type { Tails } from './tail';

/** A distribution at one point of its location axis: both tails, and the density with respect to that axis. */
export type PointOfDistribution = Tails & { density: number };

const MOST_STEPS = 200;

/**
 * The location at which a continuous distribution has the tails asked for: Newton steps on the logarithm of the smaller tail, kept
 * inside a bracket, with bisection where a step leaves it. Axes are chosen by the caller so that a log tail is close to a line far out
 * (log x, log odds), which is what makes tails of 1e-300 as quick as the median.
 * Both tails of `target` must be above zero.
 * @throws RangeError where the tails are reached nowhere within 1e6 of `start`: our mistake.
 */
export function solveTailEquation(at: (location: number) => PointOfDistribution, target: Tails, start: number): number {
  const side = target.lower <= target.upper ? 'lower' : 'upper';
  const rising = side === 'lower' ? 1 : -1;
  const wanted = Math.log(target[side]);
  const missBy = (point: PointOfDistribution) => rising * (wanted - Math.log(point[side]));
  let { low, high } = bracket((location) => missBy(at(location)), start);
  let location = start > low && start < high ? start : (low + high) / 2;
  for (let step = 0; step < MOST_STEPS; step++) {
    const point = at(location);
    const miss = missBy(point);
    if (miss === 0) return location;
    if (miss > 0) low = location;
    else high = location;
    const newton = location + (miss * point[side]) / point.density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - location) <= 1e-15 * Math.max(1, Math.abs(location)) || next === low || next === high)
      return next;
    location = next;
  }
  return location;
}

/** `missBy` falls from positive to negative; a location is sought on each side of its root, in doubling strides. */
function bracket(missBy: (location: number) => number, start: number): { low: number; high: number } {
  let low = start;
  let high = start;
  for (let stride = 1; stride < 1e6; stride *= 2) {
    const tooLow = missBy(low) > 0;
    const tooHigh = missBy(high) <= 0;
    if (tooLow && tooHigh) return { low, high };
    if (!tooLow) low -= stride;
    if (!tooHigh) high += stride;
  }
  throw new RangeError(`quantile: no bracket around: ${start}`);
}
