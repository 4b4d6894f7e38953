import { type ItemChange, isRefused } from '../vocabulary';

/** One answer's share of a bar: where it begins and how wide it is, from −1 (all below the middle) to 1 (all above). */
export type AnswerPart = { answer: number; from: number; width: number; share: number; side: -1 | 0 | 1 };

export type ItemBars = { id: string; before: AnswerPart[]; after: AnswerPart[] };

/** Both waves of every item around the middle of its answer scale; what lies in the middle is halved by it. */
export const itemBars = (items: ItemChange[]): ItemBars[] =>
  items.map((item) => ({ id: item.id, before: parts(item, item.before), after: parts(item, item.after) }));

function parts({ min, max }: ItemChange, people: number[]): AnswerPart[] {
  const total = people.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const middle = (min + max) / 2;
  const sideOf = (answer: number) => Math.sign(answer - middle) as -1 | 0 | 1;
  const shares = people.map((count) => count / total);
  const below = shares.reduce((sum, share, index) => {
    const side = sideOf(min + index);
    return sum + (side < 0 ? share : side === 0 ? share / 2 : 0);
  }, 0);
  let from = -below;
  return shares.map((share, index) => {
    const part = { answer: min + index, from, width: share, share, side: sideOf(min + index) };
    from += share;
    return part;
  });
}

/** How far the longest bar reaches from the middle, in tenths, so that all share one axis. */
export function itemReach(bars: ItemBars[]): number {
  const ends = bars.flatMap(({ before, after }) =>
    [before, after].flatMap((wave) => {
      const last = wave.at(-1);
      return last ? [Math.abs(wave[0]!.from), last.from + last.width] : [];
    }),
  );
  return Math.min(1, Math.ceil(Math.max(0.1, ...ends) * 10 - 1e-9) / 10);
}

const changeOf = ({ change, up, down, n }: ItemChange) =>
  isRefused(change) ? (n === 0 ? Number.NEGATIVE_INFINITY : (up - down) / n) : change.mean;

/** The largest rise first, the largest fall last, as far as they moved over their own answer scale. */
export const byMovement = (items: ItemChange[]) =>
  items.toSorted((a, b) => changeOf(b) / (b.max - b.min) - changeOf(a) / (a.max - a.min));
