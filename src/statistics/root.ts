/** Where a search stands: both ends of the bracket with the function there. */
export type Bracket = { low: number; high: number; atLow: number; atHigh: number };

/**
 * A root of a function that changes sign between two ends: the point where it is zero, or jumps across zero, found to within
 * `tolerance`. Inverse quadratic and secant steps, with bisection wherever they do not pay.
 * Source: Brent 1973, Algorithms for Minimization without Derivatives, chapter 4 (the procedure `zero`, as R's uniroot).
 * @throws RangeError where the ends do not differ in sign: our mistake.
 */
export function findRoot(f: (x: number) => number, { low, high, atLow, atHigh }: Bracket, tolerance: number): number {
  if (!(atLow * atHigh <= 0)) throw new RangeError(`root: no change of sign: ${atLow} at ${low}, ${atHigh} at ${high}`);
  let previous = low;
  let atPrevious = atLow;
  let best = high;
  let atBest = atHigh;
  let opposite = low;
  let atOpposite = atLow;
  for (;;) {
    const lastStep = best - previous;
    if (Math.abs(atOpposite) < Math.abs(atBest)) {
      [previous, best, opposite] = [best, opposite, best];
      [atPrevious, atBest, atOpposite] = [atBest, atOpposite, atBest];
    }
    const smallest = 2 * Number.EPSILON * Math.abs(best) + tolerance / 2;
    const half = (opposite - best) / 2;
    if (Math.abs(half) <= smallest || atBest === 0) return best;
    let step = half;
    if (Math.abs(lastStep) >= smallest && Math.abs(atPrevious) > Math.abs(atBest)) {
      const { p, q } = interpolate({ previous, atPrevious, best, atBest, opposite, atOpposite });
      if (p < 0.75 * 2 * half * q - Math.abs(smallest * q) / 2 && p < Math.abs(lastStep * q) / 2) step = p / q;
    }
    if (Math.abs(step) < smallest) step = half > 0 ? smallest : -smallest;
    previous = best;
    atPrevious = atBest;
    best += step;
    atBest = f(best);
    if ((atBest > 0 && atOpposite > 0) || (atBest < 0 && atOpposite < 0)) {
      opposite = previous;
      atOpposite = atPrevious;
    }
  }
}

type Points = {
  previous: number;
  atPrevious: number;
  best: number;
  atBest: number;
  opposite: number;
  atOpposite: number;
};

/** The step p / q, with p ≥ 0 or the sign in q, from the parabola through three points or, where two coincide, the secant. */
function interpolate({ previous, atPrevious, best, atBest, opposite, atOpposite }: Points): { p: number; q: number } {
  const span = opposite - best;
  const s = atBest / atPrevious;
  let p: number;
  let q: number;
  if (previous === opposite) {
    p = span * s;
    q = 1 - s;
  } else {
    const r = atPrevious / atOpposite;
    const u = atBest / atOpposite;
    p = s * (span * r * (r - u) - (best - previous) * (u - 1));
    q = (r - 1) * (u - 1) * (s - 1);
  }
  return p > 0 ? { p, q: -q } : { p: -p, q };
}
