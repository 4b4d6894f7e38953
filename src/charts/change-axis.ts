/** Steps that read well on an axis of changes. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 25, 50, 100];
const MOST_EACH_SIDE = 4;

/** An axis around no change that holds `reach` on both sides, with the values to mark. */
export function changeAxis(reach: number): { limit: number; ticks: number[] } {
  const step = STEPS.find((candidate) => reach / candidate <= MOST_EACH_SIDE) ?? reach / MOST_EACH_SIDE;
  const each = Math.max(1, Math.ceil(reach / step - 1e-9));
  const ticks = Array.from({ length: 2 * each + 1 }, (_, index) => Number(((index - each) * step).toFixed(6)));
  return { limit: each * step, ticks };
}
