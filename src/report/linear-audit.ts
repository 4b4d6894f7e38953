/** Beside coefficients of 0 and ±1, what elimination leaves below this is rounding. */
const NOTHING = 1e-9;

/**
 * What follows from known sums: each equation is a row of coefficients over the same unknowns. Tells of any further sum of the unknowns
 * whether the equations determine its value, by reduction to row echelon form.
 */
export function linearAudit(equations: readonly (readonly number[])[]): (sum: readonly number[]) => boolean {
  const reduced: { pivot: number; row: number[] }[] = [];
  const rest = (sum: readonly number[]): number[] => {
    const left = [...sum];
    for (const { pivot, row } of reduced) {
      const factor = left[pivot]!;
      if (Math.abs(factor) <= NOTHING) continue;
      for (const [index, coefficient] of row.entries()) left[index]! -= factor * coefficient;
    }
    return left;
  };
  for (const equation of equations) {
    const left = rest(equation);
    const pivot = left.findIndex((coefficient) => Math.abs(coefficient) > NOTHING);
    if (pivot < 0) continue;
    const scale = left[pivot]!;
    reduced.push({ pivot, row: left.map((coefficient) => coefficient / scale) });
  }
  return (sum) => rest(sum).every((coefficient) => Math.abs(coefficient) <= NOTHING);
}
