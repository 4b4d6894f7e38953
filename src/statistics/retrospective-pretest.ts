import type { CountedPairs } from './counted-pairs';
import { type EffectSizePaired, effectSizePaired } from './effect-size-paired';
import type { Outcome } from './outcome';
import { holm } from './p-adjust';
import { type PairedT, pairedT } from './paired-t';

/**
 * Counted scores of people who answered before, after, and afterwards once more about before (`recalled`, the then-test). Triples may
 * repeat and come in any order; the four arrays have the same length.
 */
export type CountedTriples = CountedPairs & { recalled: ArrayLike<number> };

export type ChangePart = {
  test: Outcome<PairedT>;
  effect: Outcome<EffectSizePaired>;
  /** Holm over the three parts; null where there is no p. */
  adjustedP: number | null;
};

/** Of mean changes over the same people, classic = adjusted + shift. */
export type RetrospectivePretest = {
  /** After − before. */
  classic: ChangePart;
  /** After − recalled: inflated by recall and by the wish to have gained (Hill & Betz 2005). */
  adjusted: ChangePart;
  /** Recalled − before: how far the standard of judgement moved (response shift). */
  shift: ChangePart;
};

/**
 * The change from before to after, split at the recalled score into adjusted change and response shift: three paired t tests with their
 * effect sizes. Each part refuses as `pairedT` and `effectSizePaired` do.
 * Source: Howard 1980, Evaluation Review 4, 93–106. R: t.test(after, before, paired = TRUE) and so on; p.adjust(p, "holm").
 */
export function retrospectivePretest(
  triples: CountedTriples,
  options: { confidence?: number } = {},
): RetrospectivePretest {
  const { before, after, recalled, count } = triples;
  const parts = [
    { before, after, count },
    { before: recalled, after, count },
    { before, after: recalled, count },
  ].map((pairs) => ({ test: pairedT(pairs, options), effect: effectSizePaired(pairs, options) }));
  const adjusted = holm(parts.map(({ test }) => (test.ok ? test.p : null)));
  const part = (index: number): ChangePart => ({ ...parts[index]!, adjustedP: adjusted[index]! });
  return { classic: part(0), adjusted: part(1), shift: part(2) };
}
