import { normal } from './distributions';

/**
 * Quantile of sorted replicates, interpolated on the normal scale between the order statistics below and above (B + 1)·probability.
 * Source: Davison & Hinkley 1997, Bootstrap Methods and their Application, equation 5.8. R: boot:::norm.inter.
 */
export function replicateQuantile(sorted: Float64Array, probability: number): number {
  const whole = sorted.length + 1;
  const rank = whole * probability;
  const below = Math.trunc(rank);
  if (below === 0) return sorted[0]!;
  if (below >= sorted.length) return sorted[sorted.length - 1]!;
  if (below === rank) return sorted[below - 1]!;
  const at = (p: number) => normal.quantile(p, 'lower');
  const share = (at(probability) - at(below / whole)) / (at((below + 1) / whole) - at(below / whole));
  return sorted[below - 1]! + share * (sorted[below]! - sorted[below - 1]!);
}
