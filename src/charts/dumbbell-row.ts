import { meanOf } from '../messages';
import { type Comparison, isRefused, type UnpairedComparison } from '../vocabulary';
import { scaleTicks } from './scale-ticks';

/** Everything in a dumbbell as shares of the whole answer scale, 0 to 1: it fits any width without knowing it. */
export type DumbbellRow = {
  ticks: { at: number; value: number }[];
  before: number | null;
  after: number | null;
  /** The interval of the change, drawn from the mean before. */
  interval: { low: number; high: number } | null;
  /** On which side each mean's label has room. */
  labels: { before: 'left' | 'right'; after: 'left' | 'right' };
};

export function dumbbellRow({ scale, pre, post, gain }: Comparison | UnpairedComparison): DumbbellRow {
  const { min, max } = scale;
  const at = (value: number) => Math.min(1, Math.max(0, (value - min) / (max - min)));
  const before = meanOf(pre);
  const after = meanOf(post);
  const ci = isRefused(gain) ? undefined : gain.ci;
  const rises = (after ?? 0) >= (before ?? 0);
  return {
    ticks: scaleTicks(min, max).map((value) => ({ at: at(value), value })),
    before: before === null ? null : at(before),
    after: after === null ? null : at(after),
    interval: ci && before !== null ? { low: at(before + ci[0]), high: at(before + ci[1]) } : null,
    labels: rises ? { before: 'left', after: 'right' } : { before: 'right', after: 'left' },
  };
}
