import { roundForDecision } from './decision-rounding';
import type { Outcome } from './outcome';
import { holm } from './p-adjust';
import { type PairedT, pairedT } from './paired-t';

/**
 * Of people who answered every item of a scale in both waves: how far one item moved (after − before, in item points), the sum of how far
 * the others moved, and the number of people who have both. Rows may repeat; the three arrays have the same length.
 */
export type ItemMoves = { ofItem: ArrayLike<number>; ofOthers: ArrayLike<number>; count: ArrayLike<number> };

export type ItemShift = {
  /** Mean change of the item − mean change of the others, in item points: `meanChange` of a paired t. */
  test: Outcome<PairedT>;
  /** Holm over the items of the scale; null where there is no p. */
  adjustedP: number | null;
  /** Moves differently from its scale: more than half an item point apart, and p adjusted below 1 − confidence. */
  flagged: boolean;
};

/** In item points. */
const FAR_APART = 0.5;

/**
 * Does an item move differently from the rest of its scale? A hint, not a test of measurement invariance. One entry for each item of the
 * scale, in their order; each refuses as `pairedT` does.
 * R: t.test(d[, j], rowMeans(d[, -j]), paired = TRUE) with d <- after - before; p.adjust(p, "holm").
 * @throws RangeError for fewer than two items: our mistake.
 */
export function itemShift(items: readonly ItemMoves[], options: { confidence?: number } = {}): ItemShift[] {
  const { confidence = 0.95 } = options;
  if (items.length < 2) throw new RangeError(`item shift: no other items beside: ${items.length}`);
  const tests = items.map(({ ofItem, ofOthers, count }) => {
    const meanOfOthers = Float64Array.from(ofOthers, (sum) => sum / (items.length - 1));
    return pairedT({ before: meanOfOthers, after: ofItem, count }, { confidence });
  });
  const adjusted = holm(tests.map((test) => (test.ok ? test.p : null)));
  return tests.map((test, item) => {
    const adjustedP = adjusted[item]!;
    const apart = test.ok && roundForDecision(Math.abs(test.meanChange)) > FAR_APART;
    return { test, adjustedP, flagged: apart && adjustedP !== null && adjustedP < 1 - confidence };
  });
}
