import { binomial, chiSquared } from './distributions';

/** The pairs that changed sides: n01 attained only afterwards, n10 only before. */
export type Discordant = { beforeOnly: number; afterOnly: number };

export type ChiSquaredTest = { chiSquared: number; p: number };

/** Two-sided exact p of the changes being a fair coin: 1 where nobody changed sides. R: binom.test(afterOnly, beforeOnly + afterOnly). */
export function mcnemarExact({ beforeOnly, afterOnly }: Discordant): number {
  const changed = beforeOnly + afterOnly;
  if (changed === 0) return 1;
  return Math.min(1, 2 * binomial.cumulative(Math.min(beforeOnly, afterOnly), changed, 0.5, 'lower'));
}

/** Exact p with half the probability of what was observed: Fagerland, Lydersen & Laake 2013, BMC Med. Res. Methodology 13, 91. */
export function mcnemarMidP({ beforeOnly, afterOnly }: Discordant): number {
  const changed = beforeOnly + afterOnly;
  if (changed === 0) return 1;
  const fewer = Math.min(beforeOnly, afterOnly);
  const atMost = 2 * binomial.cumulative(fewer, changed, 0.5, 'lower');
  return Math.min(1, atMost - binomial.probability(fewer, changed, 0.5));
}

/** McNemar 1947, with or without continuity correction; null where nobody changed sides. R: mcnemar.test. */
export function mcnemarChiSquared(
  discordant: Discordant,
  options: { continuityCorrection: boolean },
): ChiSquaredTest | null {
  const { beforeOnly, afterOnly } = discordant;
  const changed = beforeOnly + afterOnly;
  if (changed === 0) return null;
  const excess = Math.abs(afterOnly - beforeOnly);
  const corrected = options.continuityCorrection ? Math.max(0, excess - 1) : excess;
  const statistic = corrected ** 2 / changed;
  return { chiSquared: statistic, p: chiSquared.cumulative(statistic, 1, 'upper') };
}
