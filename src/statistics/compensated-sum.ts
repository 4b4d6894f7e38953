/**
 * Σ termAt(index) for index = 0 … length − 1, with the rounding error of every addition carried along.
 * Source: Neumaier 1974, ZAMM 54, 39–51.
 */
export function compensatedSum(length: number, termAt: (index: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < length; index++) {
    const term = termAt(index);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
