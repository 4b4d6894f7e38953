import { binomial } from './distributions';

/** Outside so many standard deviations lies less than the smallest uniform number that is drawn, 2.3e-10. */
const REACH = 8;

/**
 * The number of heads among `people` fair coins, as a function of one uniform number: R's qbinom(u, people, 0.5). The table holds the
 * middle of the distribution, so that it grows with the root of `people`, and each number is found by halving.
 */
export function fairCoins(people: number): (uniform: number) => number {
  const reach = Math.ceil((REACH * Math.sqrt(people)) / 2) + 1;
  const first = Math.max(0, Math.floor(people / 2) - reach);
  const last = Math.min(people, Math.ceil(people / 2) + reach);
  const upTo = new Float64Array(last - first + 1);
  let probability = binomial.probability(first, people, 0.5);
  upTo[0] = binomial.cumulative(first, people, 0.5, 'lower');
  for (let heads = first + 1; heads <= last; heads++) {
    probability *= (people - heads + 1) / heads;
    upTo[heads - first] = upTo[heads - first - 1]! + probability;
  }
  return (uniform) => {
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! >= uniform) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
}
