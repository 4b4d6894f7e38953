import { isRefused } from '../vocabulary';
import type { MethodCall } from './method';

const upper = (confidence: number) => Number((1 - (1 - confidence) / 2).toFixed(12));
const lower = (confidence: number) => Number(((1 - confidence) / 2).toFixed(12));

/** d_z and its two limits in R, from `pre` and `post`: what goes before (it makes `d` and `n`), and the vector itself. */
export function dzInR({ comparison, confidence }: MethodCall): { before: string[]; vector: string } {
  const dz = comparison?.effects.cohensDz;
  if (dz && !isRefused(dz) && dz.method === 'normal') {
    return {
      before: ['d <- post - pre; n <- length(d); z <- mean(d) / sd(d)'],
      vector: `z + c(0, -1, 1) * qnorm(${upper(confidence)}) * sqrt((1 + z^2 / 2) / n)`,
    };
  }
  return {
    before: [
      'd <- post - pre; n <- length(d); t <- mean(d) / (sd(d) / sqrt(n))',
      'limit <- function(p) uniroot(function(ncp) pt(t, n - 1, ncp) - p,',
      '  t + c(-1, 1) * (8 + abs(t)), extendInt = "yes", tol = 1e-12)$root / sqrt(n)',
    ],
    vector: `c(t / sqrt(n), limit(${upper(confidence)}), limit(${lower(confidence)}))`,
  };
}
