import type { CountedPairs } from './counted-pairs';
import type { AnswerTable } from './marginal-homogeneity';
import { answer, type Outcome, tooFew } from './outcome';

export type AnswerDistribution = {
  n: number;
  /** Share of people by answer, in the order of the scale. */
  before: number[];
  after: number[];
  /** Share of people who chose one of the two highest answers. */
  topTwo: { before: number; after: number };
  /** Shares of people. */
  improved: number;
  same: number;
  declined: number;
};

/**
 * People by answer before (row) and after (column), from counted pairs of one item. `levels` are the answers that the item offers,
 * lowest first, used or not.
 * @throws RangeError where an answer is not among the levels.
 */
export function answerTable({ before, after, count }: CountedPairs, levels: readonly number[]): number[][] {
  const position = new Map(levels.map((level, index) => [level, index]));
  const at = (level: number): number => {
    const index = position.get(level);
    if (index === undefined) throw new RangeError(`answers: not among the levels: ${level}`);
    return index;
  };
  const table = levels.map(() => levels.map(() => 0));
  for (let row = 0; row < count.length; row++) table[at(before[row]!)]![at(after[row]!)]! += count[row]!;
  return table;
}

/** How answers to one item are shared out in both waves, and who moved which way. Nobody: `too-few`. R: prop.table(table). */
export function answerDistribution(table: AnswerTable): Outcome<AnswerDistribution> {
  const sumWhere = (keep: (before: number, after: number) => boolean) =>
    table.reduce((sum, row, i) => row.reduce((inner, people, j) => (keep(i, j) ? inner + people : inner), sum), 0);
  const n = sumWhere(() => true);
  if (n === 0) return tooFew(1, 0);
  const share = (keep: (before: number, after: number) => boolean) => sumWhere(keep) / n;
  const levels = table.map((_, level) => level);
  const top = table.length - 2;
  return answer({
    n,
    before: levels.map((level) => share((i) => i === level)),
    after: levels.map((level) => share((_, j) => j === level)),
    topTwo: { before: share((i) => i >= top), after: share((_, j) => j >= top) },
    improved: share((i, j) => j > i),
    same: share((i, j) => i === j),
    declined: share((i, j) => j < i),
  });
}
