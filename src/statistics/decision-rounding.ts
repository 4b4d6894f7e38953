const TEN_DECIMALS = 1e10;
/** From here on neighbouring doubles lie further apart than the tenth decimal: there is nothing to round. */
const COARSER_THAN_TEN_DECIMALS = Number.MAX_SAFE_INTEGER / TEN_DECIMALS;

/**
 * A value as it enters a decision on rank, tie, zero or threshold: rounded to ten decimals, so that 3.8 − 3.6 and 3.4 − 3.2 are one
 * tie. Estimates use the unrounded value. Reproduced in R by `round(x, 10)`.
 */
export function roundForDecision(value: number): number {
  const size = Math.abs(value);
  if (size >= COARSER_THAN_TEN_DECIMALS) return value;
  const rounded = Math.round(size * TEN_DECIMALS) / TEN_DECIMALS;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}
