import type { ScoreSums } from '../../store';
import type { ScoreUnit } from '../../vocabulary';

/** Alike people of one cohort and course. */
export type StandIn = { course: number; before: number | null; after: number | null; count: number };

/** A variance below this share of the mean square is what subtracting left of nothing. */
const ROUNDING = 1e-12;

/**
 * Up to three kinds of people who have the sums, squares and products of many, and so every estimate of a linear model: two that lie
 * along the first direction of their spread, and a third that balances the second.
 */
export function standIns(sums: ScoreSums, { offset, factor }: ScoreUnit): StandIn[] {
  const { people, course, hasBefore, hasAfter } = sums;
  const before = spreadOf(people, sums.before, sums.beforeSquares);
  const after = spreadOf(people, sums.after, sums.afterSquares);
  const shared =
    before.deviation === 0 ? after.deviation : (sums.product / people - before.mean * after.mean) / before.deviation;
  const own = Math.sqrt(Math.max(0, after.deviation ** 2 - shared ** 2));
  return directions(people).map(({ along, across, count }) => ({
    course,
    before: hasBefore ? offset + factor * (before.mean + before.deviation * along) : null,
    after: hasAfter ? offset + factor * (after.mean + shared * along + own * across) : null,
    count,
  }));
}

function spreadOf(people: number, sum: number, squares: number): { mean: number; deviation: number } {
  const mean = sum / people;
  const variance = squares / people - mean ** 2;
  return { mean, deviation: variance <= (ROUNDING * squares) / people ? 0 : Math.sqrt(variance) };
}

/** Places for so many people on two axes, each with mean zero and mean square one, and unrelated. */
function directions(people: number): { along: number; across: number; count: number }[] {
  if (people === 1) return [{ along: 0, across: 0, count: 1 }];
  const wing = Math.max(1, Math.floor(people / 3));
  const rest = people - 2 * wing;
  const along = Math.sqrt(people / (2 * wing));
  const across = Math.sqrt(rest / (2 * wing));
  const wings = [
    { along, across, count: wing },
    { along: -along, across, count: wing },
  ];
  return rest === 0 ? wings : [...wings, { along: 0, across: -Math.sqrt((2 * wing) / rest), count: rest }];
}
