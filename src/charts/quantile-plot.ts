import { type CompetencyFinding, isRefused } from '../vocabulary';
import { changeAxis } from './change-axis';

/** Changes against what a normal distribution would give: shares of the plot, y downwards. */
export type QuantilePlot = {
  xTicks: { at: number; value: number }[];
  yTicks: { at: number; value: number }[];
  points: { x: number; y: number }[];
  line: { x1: number; y1: number; x2: number; y2: number } | null;
};

export function quantilePlot({ quantiles, line }: CompetencyFinding['checks']): QuantilePlot {
  const xReach = Math.max(1, Math.ceil(Math.max(0, ...quantiles.map(({ normal }) => Math.abs(normal)))));
  const { limit, ticks } = changeAxis(Math.max(0.1, ...quantiles.map(({ change }) => Math.abs(change))));
  const x = (normal: number) => 0.5 + (0.47 * normal) / xReach;
  const y = (change: number) => 0.5 - (0.46 * change) / limit;
  return {
    xTicks: Array.from({ length: 2 * xReach + 1 }, (_, index) => ({ at: x(index - xReach), value: index - xReach })),
    yTicks: ticks.map((value) => ({ at: y(value), value })),
    points: quantiles.map(({ normal, change }) => ({ x: x(normal), y: y(change) })),
    line: isRefused(line) ? null : lineWithin(line, xReach, limit, x, y),
  };
}

function lineWithin(
  { intercept, slope }: { intercept: number; slope: number },
  xReach: number,
  limit: number,
  x: (normal: number) => number,
  y: (change: number) => number,
): QuantilePlot['line'] {
  const at = (normal: number) => Math.max(-limit, Math.min(limit, intercept + slope * normal));
  const where = (normal: number) => (slope === 0 ? normal : (at(normal) - intercept) / slope);
  const [from, to] = [where(-xReach), where(xReach)];
  return { x1: x(from), y1: y(at(-xReach)), x2: x(to), y2: y(at(xReach)) };
}
