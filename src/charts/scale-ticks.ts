/** More marks than this on one axis are thinned out. */
const MOST_TICKS = 7;

/** Whole numbers to mark on an answer scale; both ends are always among them. */
export function scaleTicks(min: number, max: number): number[] {
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];
  const range = max - min;
  const step = steps.find((candidate) => range % candidate === 0 && range / candidate < MOST_TICKS) ?? range;
  return Array.from({ length: Math.round(range / step) + 1 }, (_, index) => min + index * step);
}
