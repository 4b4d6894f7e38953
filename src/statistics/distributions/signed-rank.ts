import type { Tail } from './tail';

/**
 * Distribution of the Wilcoxon signed-rank statistic of n untied, non-zero differences under symmetry about zero. R: psignrank,
 * qsignrank. The probabilities are counts over 2^n, exact in doubles up to n = 53. Costs O(n³).
 */
export const signedRank = {
  /** P(W ≤ statistic) or P(W > statistic). */
  cumulative(statistic: number, n: number, tail: Tail): number {
    const largest = (n * (n + 1)) / 2;
    const whole = Math.floor(statistic + 1e-7);
    if (whole < 0) return tail === 'lower' ? 0 : 1;
    if (whole >= largest) return tail === 'lower' ? 1 : 0;
    const probabilities = signedRankProbabilities(n);
    // W is symmetric about largest / 2, so that the upper tail is a lower tail too.
    return sumUpTo(probabilities, tail === 'lower' ? whole : largest - whole - 1);
  },

  /** The smallest w with P(W ≤ w) ≥ probability. */
  quantile(probability: number, n: number): number {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`probability: between 0 and 1: ${probability}`);
    const probabilities = signedRankProbabilities(n);
    const wanted = probability * (1 - 64 * Number.EPSILON);
    let cumulative = 0;
    for (let w = 0; w < probabilities.length; w++) {
      cumulative += probabilities[w]!;
      if (cumulative >= wanted) return w;
    }
    return probabilities.length - 1;
  },
};

/** P(W = w) for w = 0 … n(n+1)/2: rank k is positive or not, each with probability ½, for k = 1 … n. */
function signedRankProbabilities(n: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`signed rank: not a sample size: ${n}`);
  const probabilities = new Float64Array((n * (n + 1)) / 2 + 1);
  probabilities[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let w = (rank * (rank + 1)) / 2; w >= 0; w--) {
      probabilities[w] = (probabilities[w]! + (w >= rank ? probabilities[w - rank]! : 0)) / 2;
    }
  }
  return probabilities;
}

function sumUpTo(probabilities: Float64Array, last: number): number {
  let sum = 0;
  for (let w = 0; w <= last; w++) sum += probabilities[w]!;
  return sum;
}
