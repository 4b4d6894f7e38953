import { type CompetencyFinding, isRefused } from '../vocabulary';
import { changeAxis } from './change-axis';
import { scaleTicks } from './scale-ticks';

/** More pairs of scores than this are laid on a grid, so that the picture can still be read and drawn. */
const MOST_BUBBLES = 700;
const GRID = 28;

export type ChangeBubble = { x: number; y: number; radius: number; people: number; before: number; change: number };
type Line = { x1: number; y1: number; x2: number; y2: number };

/** Everyone by score before and change: x, y as shares of the plot (y downwards), radii in pixels. */
export type ChangeBubbles = {
  xTicks: { at: number; value: number }[];
  yTicks: { at: number; value: number }[];
  bubbles: ChangeBubble[];
  /** Within it, a change may be error of measurement. */
  band: { top: number; bottom: number } | null;
  /** The change expected from the score before by chance alone. */
  regression: Line | null;
  /** Beyond these no change is possible: the ends of the answer scale. */
  limits: Line[];
  isGridded: boolean;
};

const LARGEST_RADIUS = 15;
const SMALLEST_RADIUS = 2.5;

export function changeBubbles({ comparison, pairs, regressionToTheMean }: CompetencyFinding): ChangeBubbles {
  const { min, max } = comparison.scale;
  const range = max - min;
  const criterion = isRefused(comparison.reliableChange) ? 0 : comparison.reliableChange.criterion;
  const largest = Math.max(0, ...pairs.map(({ before, after }) => Math.abs(after - before)));
  const { limit, ticks } = changeAxis(Math.min(range, Math.max(largest, criterion * 1.15, range / 8)));
  const isGridded = pairs.length > MOST_BUBBLES;
  const shown = isGridded ? onGrid(pairs, min, range) : pairs;
  const most = Math.max(1, ...shown.map(({ people }) => people));
  const x = (score: number) => 0.04 + (0.92 * (score - min)) / range;
  const y = (change: number) => 0.5 - (0.46 * change) / limit;
  const clipped = (before: number, change: number): [number, number] => {
    const kept = Math.max(-limit, Math.min(limit, change));
    return [before, kept];
  };
  const line = (from: [number, number], to: [number, number]): Line => ({
    x1: x(from[0]),
    y1: y(from[1]),
    x2: x(to[0]),
    y2: y(to[1]),
  });
  return {
    xTicks: scaleTicks(min, max).map((value) => ({ at: x(value), value })),
    yTicks: ticks.map((value) => ({ at: y(value), value })),
    bubbles: shown
      .map(({ before, after, people }) => ({
        x: x(before),
        y: y(after - before),
        radius: Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(people / Math.max(most, 12))),
        people,
        before,
        change: after - before,
      }))
      .toSorted((a, b) => b.people - a.people),
    band: criterion > 0 && criterion <= limit ? { top: y(criterion), bottom: y(-criterion) } : null,
    regression: isRefused(regressionToTheMean)
      ? null
      : within(regressionToTheMean.intercept, regressionToTheMean.slope, min, max, limit, line),
    limits: [
      line(clipped(Math.max(min, max - limit), limit), clipped(max, 0)),
      line(clipped(min, 0), clipped(Math.min(max, min + limit), -limit)),
    ],
    isGridded,
  };
}

/** The stretch of a falling line that lies within the plot. */
function within(
  intercept: number,
  slope: number,
  min: number,
  max: number,
  limit: number,
  line: (from: [number, number], to: [number, number]) => Line,
): Line {
  const at = (score: number) => intercept + slope * score;
  const reaches = (change: number) => (slope === 0 ? min : (change - intercept) / slope);
  const start = Math.abs(at(min)) > limit ? reaches(Math.sign(at(min)) * limit) : min;
  const end = Math.abs(at(max)) > limit ? reaches(Math.sign(at(max)) * limit) : max;
  return line([start, at(start)], [end, at(end)]);
}

function onGrid(pairs: CompetencyFinding['pairs'], min: number, range: number): CompetencyFinding['pairs'] {
  const merged = new Map<string, CompetencyFinding['pairs'][number]>();
  const snap = (score: number) => min + (Math.round(((score - min) / range) * GRID) / GRID) * range;
  for (const pair of pairs) {
    const snapped = { before: snap(pair.before), after: snap(pair.after), people: pair.people };
    const key = `${snapped.before} ${snapped.after}`;
    const known = merged.get(key);
    if (known) known.people += pair.people;
    else merged.set(key, snapped);
  }
  return [...merged.values()];
}
