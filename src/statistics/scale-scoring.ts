import { answer, type Outcome, refuse } from './outcome';

export type ScaleItem = { minimum: number; maximum: number; reversed: boolean };

/** How many items must be answered for a score: a share of them (0.5 is the half rule), a number, all, or all but one. */
export type MinimumAnswered = { share: number } | { items: number } | 'all' | 'all-but-one';

export type ScaleDefinition = { items: readonly ScaleItem[]; minimumAnswered?: MinimumAnswered };

export type ScaleScore = {
  answered: number;
  /** Answers outside their item's range, which count as missing. */
  outOfRange: number;
  /** Mean of the answered items after reversing, in item points; null where too few are answered or the items' ranges differ. */
  points: number | null;
  /** The same from 0 to 100, percent of maximum possible; null where too few are answered. */
  percent: number | null;
};

/**
 * The score of one person in one wave: the mean of the answered items, reversed ones turned (minimum + maximum − x); items of different
 * ranges are first rescaled to percent of maximum possible (POMP: Cohen, Cohen, Aiken & West 1999). A scale without items, an item
 * without width or a rule that asks for no item or for more than there are: `bad-definition`.
 * @throws RangeError where the number of answers is not the number of items.
 */
export function scoreScale(answers: readonly (number | null)[], definition: ScaleDefinition): Outcome<ScaleScore> {
  const { items } = definition;
  if (answers.length !== items.length)
    throw new RangeError(`scale: ${answers.length} answers to ${items.length} items`);
  if (items.length === 0) return refuse('bad-definition', { detail: 'no-items' });
  if (items.some(({ minimum, maximum }) => !(maximum > minimum)))
    return refuse('bad-definition', { detail: 'item-range' });
  const needed = answersNeeded(items.length, definition.minimumAnswered);
  if (needed === null) return refuse('bad-definition', { detail: 'minimum-answered' });
  const given = answers.flatMap((x, index) => (x === null || Number.isNaN(x) ? [] : [{ x, item: items[index]! }]));
  const valid = given.filter(({ x, item }) => x >= item.minimum && x <= item.maximum);
  const score = { answered: valid.length, outOfRange: given.length - valid.length };
  if (valid.length < needed) return answer({ ...score, points: null, percent: null });
  const { minimum, maximum } = items[0]!;
  const sameRange = items.every((item) => item.minimum === minimum && item.maximum === maximum);
  if (!sameRange) return answer({ ...score, points: null, percent: mean(valid.map(percentOf)) });
  const points = mean(valid.map(turned));
  return answer({ ...score, points, percent: ((points - minimum) / (maximum - minimum)) * 100 });
}

/** The fewest answers that make a score; a share is rounded up. Null for a rule that makes no sense for so many items. */
export function answersNeeded(itemCount: number, rule: MinimumAnswered = { share: 0.5 }): number | null {
  const needed = fewest(itemCount, rule);
  return needed >= 1 && needed <= itemCount ? needed : null;
}

function fewest(itemCount: number, rule: MinimumAnswered): number {
  if (rule === 'all') return itemCount;
  if (rule === 'all-but-one') return Math.max(1, itemCount - 1);
  if ('items' in rule) return Number.isInteger(rule.items) ? rule.items : Number.NaN;
  // 0.1 · 30 must not ask for a fourth item.
  return rule.share > 0 && rule.share <= 1 ? Math.max(1, Math.ceil(rule.share * itemCount - 1e-9)) : Number.NaN;
}

type Answered = { x: number; item: ScaleItem };

function turned({ x, item }: Answered): number {
  return item.reversed ? item.minimum + item.maximum - x : x;
}

function percentOf(answered: Answered): number {
  const { minimum, maximum } = answered.item;
  return ((turned(answered) - minimum) / (maximum - minimum)) * 100;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
