const LEVELS = 4;
const WIDEST_STEP = 0.1;

/**
 * First and second derivative at zero of a smooth function of one variable with values in a vector: central differences with steps of
 * 0.1, 0.05, … , extrapolated to step zero.
 * Source: Richardson 1911, as in R's numDeriv. Good to nine digits or so where the function varies on a scale of one.
 */
export function derivativesAtZero(f: (t: number) => number[]): { first: number[]; second: number[] } {
  const middle = f(0);
  const rows = Array.from({ length: LEVELS }, (_, level) => {
    const step = WIDEST_STEP / 2 ** level;
    const [ahead, behind] = [f(step), f(-step)];
    return {
      first: middle.map((_, index) => (ahead[index]! - behind[index]!) / (2 * step)),
      second: middle.map((value, index) => (ahead[index]! - 2 * value + behind[index]!) / step ** 2),
    };
  });
  return {
    first: extrapolated(rows.map(({ first }) => first)),
    second: extrapolated(rows.map(({ second }) => second)),
  };
}

function extrapolated(levels: number[][]): number[] {
  let table = levels;
  for (let order = 1; order < LEVELS; order++) {
    table = table
      .slice(1)
      .map((finer, level) => finer.map((value, index) => value + (value - table[level]![index]!) / (4 ** order - 1)));
  }
  return table[0]!;
}

/** Of each value of a vector function: its slope along each variable, and its curvature along each two. */
export type Curvature = { gradient: number[][]; hessian: number[][][] };

/** Curvature along two variables is a quarter of the difference between those along their sum and along their difference. */
export function curvatureAt(f: (at: number[]) => number[], at: readonly number[]): Curvature {
  const along = (direction: number[]) =>
    derivativesAtZero((t) => f(at.map((value, index) => value + t * direction[index]!)));
  const single = (variable: number) => at.map((_, index) => (index === variable ? 1 : 0));
  const each = at.map((_, variable) => along(single(variable)));
  const mixed = (a: number, b: number) => {
    const towards = (sign: number) => along(single(a).map((value, index) => value + sign * single(b)[index]!)).second;
    const [together, apart] = [towards(1), towards(-1)];
    return together.map((value, index) => (value - apart[index]!) / 4);
  };
  return {
    gradient: each.map(({ first }) => first),
    hessian: at.map((_, a) => at.map((_, b) => (a === b ? each[a]!.second : mixed(Math.min(a, b), Math.max(a, b))))),
  };
}
