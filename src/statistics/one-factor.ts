import { type SymmetricEigen, symmetricEigen } from './linear/symmetric-eigen';
import { solveLinear } from './solve-linear';

/** Of standardised items: loadings on one factor, summing to zero or more, and what the factor leaves of each variance. */
export type OneFactor = { loadings: number[]; uniquenesses: number[] };

/** A uniqueness is looked for between this and 1, as in R's factanal. At the bound an item is all factor: a Heywood case. */
export const LEAST_UNIQUENESS = 0.005;
/** Beside factanal's: every item half, or nearly nothing, of the factor. */
const OTHER_STARTS = [0.5, 0.95];
const MOST_STEPS = 200;
const MOST_HALVINGS = 40;
/** Of the gradient, and of a step, in log uniqueness. */
const SETTLED = 1e-8;
const FLAT = 1e-6;
/** Of the gradient, from where on exact second derivatives are used (Jöreskog 1967). */
const NEAR = 0.02;

/**
 * One factor by maximum likelihood on a correlation matrix that can be inverted; null where no search ends. The discrepancy is minimised
 * over log uniquenesses within their bounds by Newton's method, from the start that R's factanal takes and from two more, since with few
 * people it can have several valleys; the lowest end counts. Loadings follow from the largest eigenvalue of Ψ^(−½)·R·Ψ^(−½).
 * Source: Clarke 1970, British J. of Mathematical and Statistical Psychology 23, 43–52 (derivatives). R: factanal(covmat, factors = 1).
 */
export function fitOneFactor(correlations: number[][]): OneFactor | null {
  const even = OTHER_STARTS.map((uniqueness) => correlations.map(() => Math.log(uniqueness)));
  const ends = [startOf(correlations), ...even].map((start) => minimise(correlations, start));
  const lowest = ends.reduce((best, end) =>
    end !== null && (best === null || end.discrepancy < best.discrepancy - SETTLED) ? end : best,
  );
  return lowest === null ? null : loadingsAt(lowest);
}

function minimise(correlations: number[][], start: number[]): Point | null {
  let here = discrepancyAt(correlations, start);
  for (let step = 0; step < MOST_STEPS; step++) {
    const free = here.logs.flatMap((log, item) => (isHeld(log, here.gradient[item]!) ? [] : [item]));
    if (free.every((item) => Math.abs(here.gradient[item]!) < SETTLED)) return here;
    const next = directionsFrom(here, free).reduce<Point | null>(
      (found, direction) => found ?? search(correlations, here, direction),
      null,
    );
    // Where no step leads down any more the discrepancy has run out of digits.
    if (next === null) return free.every((item) => Math.abs(here.gradient[item]!) < FLAT) ? here : null;
    here = next;
  }
  return null;
}

type Point = { logs: number[]; eigen: SymmetricEigen; discrepancy: number; gradient: number[] };

const LOWEST = Math.log(LEAST_UNIQUENESS);
const within = (log: number) => Math.min(0, Math.max(LOWEST, log));
const isHeld = (log: number, gradient: number) => (log <= LOWEST && gradient > 0) || (log >= 0 && gradient < 0);

/** (1 − ½/k) / diagonal of the inverse. */
function startOf(correlations: number[][]): number[] {
  const { values, vectors } = symmetricEigen(correlations);
  return correlations.map((_, item) => {
    const inverse = values.reduce((sum, value, m) => sum + vectors[m]![item]! ** 2 / value, 0);
    return within(Math.log((1 - 0.5 / correlations.length) / inverse));
  });
}

/** Σ (e − ln e − 1) over all eigenvalues but the largest, and its slope in each log uniqueness. */
function discrepancyAt(correlations: number[][], logs: number[]): Point {
  const scale = logs.map((log) => Math.exp(-log / 2));
  const eigen = largestFirst(correlations.map((row, i) => row.map((r, j) => r * scale[i]! * scale[j]!)));
  const rest = eigen.values.map((value, m) => ({ value, vector: eigen.vectors[m]! })).slice(1);
  const discrepancy = rest.reduce((sum, { value }) => sum + value - Math.log(value) - 1, 0);
  const gradient = logs.map((_, item) => rest.reduce((sum, { value, vector }) => sum + (1 - value) * vector[item]! ** 2, 0)); // biome-ignore format: one thought
  return { logs, eigen, discrepancy, gradient };
}

function largestFirst(matrix: number[][]): SymmetricEigen {
  const { values, vectors } = symmetricEigen(matrix);
  const order = values.map((_, m) => m).sort((left, right) => values[right]! - values[left]!);
  return { values: order.map((m) => values[m]!), vectors: order.map((m) => vectors[m]!) };
}

/**
 * Steps on the items that are free, best first: Newton's with exact second derivatives near the end, with expected ones, which lead down
 * the valley that the start lies in, and straight downhill, where a bound has bent the others.
 */
function directionsFrom({ eigen, gradient }: Point, free: number[]): number[][] {
  const [first, ...others] = eigen.values;
  const sumOver = (i: number, j: number, weight: (value: number) => number) =>
    others.reduce((sum, value, m) => sum + weight(value) * eigen.vectors[m + 1]![i]! * eigen.vectors[m + 1]![j]!, 0);
  const exact = (i: number, j: number) =>
    sumOver(i, j, () => 1) * sumOver(i, j, (value) => value) -
    sumOver(i, j, (value) => ((value - 1) * (value + first!)) / (first! - value)) *
      eigen.vectors[0]![i]! *
      eigen.vectors[0]![j]!;
  const expected = (i: number, j: number) => sumOver(i, j, () => 1) ** 2;
  const downhill = free.map((item) => -gradient[item]!);
  const isNear = downhill.every((slope) => Math.abs(slope) < NEAR);
  const newton = (isNear ? [exact, expected] : [expected]).flatMap((second) => {
    const solved = solveLinear(
      free.map((i) => free.map((j) => second(i, j))),
      downhill,
    );
    return solved === null ? [] : [solved];
  });
  return [...newton, downhill].map((parts) => spread(parts, free, gradient.length));
}

function spread(parts: number[], free: number[], size: number): number[] {
  const direction = new Array<number>(size).fill(0);
  for (const [index, item] of free.entries()) direction[item] = parts[index]!;
  return direction;
}

/** The first point downhill among halved steps, held within the bounds; null where there is none. */
function search(correlations: number[][], from: Point, direction: number[]): Point | null {
  for (let halving = 0, length = 1; halving < MOST_HALVINGS; halving++, length /= 2) {
    const logs = from.logs.map((log, item) => within(log + length * direction[item]!));
    const expected = logs.reduce((sum, log, item) => sum + (log - from.logs[item]!) * from.gradient[item]!, 0);
    const to = discrepancyAt(correlations, logs);
    if (expected < 0 && to.discrepancy <= from.discrepancy + 1e-4 * expected) return to;
  }
  return null;
}

function loadingsAt({ logs, eigen }: Point): OneFactor {
  const uniquenesses = logs.map(Math.exp);
  const strength = Math.sqrt(Math.max(0, eigen.values[0]! - 1));
  const loadings = uniquenesses.map((uniqueness, item) => Math.sqrt(uniqueness) * eigen.vectors[0]![item]! * strength);
  const sign = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return { loadings: loadings.map((loading) => sign * loading), uniquenesses };
}
