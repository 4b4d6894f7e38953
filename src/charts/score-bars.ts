import type { CompetencyFinding } from '../vocabulary';
import { scaleTicks } from './scale-ticks';

/** More places than this are put together, so that a bar stays wide enough to see. */
const MOST_PLACES = 41;

export type ScoreBar = {
  /** Where the middle of the bar stands on the whole scale, 0 to 1. */
  at: number;
  from: number;
  to: number;
  before: number;
  after: number;
};

/** Two histograms back to back, before above and after below the axis; all positions as shares of the whole scale. */
export type ScoreBars = {
  ticks: { at: number; value: number }[];
  bars: ScoreBar[];
  /** Width of a bar, as a share of the scale with half a place added at each end. */
  width: number;
  /** The most people in any bar: both sides share it. */
  most: number;
  /** Whether a bar stands for a stretch of scores rather than for one. */
  isBinned: boolean;
};

export type Scored = Pick<CompetencyFinding, 'distribution'> & {
  items: { min: number; max: number }[];
  comparison: { scale: { min: number; max: number } };
};

/** `items` tell which scores there can be; a score between two of them (a missing answer) goes to the nearer one. */
export function scoreBars({ distribution, items, comparison: { scale } }: Scored): ScoreBars {
  const { min, max } = scale;
  const possible = possibleSteps(items, max - min, distribution);
  const steps = possible <= MOST_PLACES - 1 ? possible : 20;
  const bars = Array.from({ length: steps + 1 }, (_, step) => {
    const score = min + (step / steps) * (max - min);
    const half = (max - min) / steps / 2;
    return { at: 0, from: Math.max(min, score - half), to: Math.min(max, score + half), before: 0, after: 0 };
  });
  for (const { score, before, after } of distribution) {
    const bar = bars[Math.min(steps, Math.max(0, Math.round(((score - min) / (max - min)) * steps)))]!;
    bar.before += before;
    bar.after += after;
  }
  const place = (share: number) => (share * steps + 0.5) / (steps + 1);
  return {
    ticks: scaleTicks(min, max).map((value) => ({ at: place((value - min) / (max - min)), value })),
    bars: bars.map((bar, step) => ({ ...bar, at: place(step / steps) })),
    width: 0.82 / (steps + 1),
    most: Math.max(1, ...bars.map(({ before, after }) => Math.max(before, after))),
    isBinned: steps !== possible,
  };
}

/** How many steps the scores can take from one end to the other when every item is answered. */
function possibleSteps(items: Scored['items'], range: number, distribution: Scored['distribution']): number {
  const ranges = new Set(items.map(({ min, max }) => max - min));
  const [common] = ranges;
  if (ranges.size === 1 && common !== undefined) return common * items.length;
  return Math.max(1, Math.min(distribution.length * 2, Math.round(range)));
}
