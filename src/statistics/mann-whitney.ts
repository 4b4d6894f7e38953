import { type CountedValues, numberOfPeople, sortAndMerge } from './counted-values';
import { roundForDecision } from './decision-rounding';
import { normal } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { compareRanks } from './midranks';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { findRoot } from './root';

export type MannWhitney = {
  n: { first: number; second: number };
  /** W of R: pairs (one of each group) in which the first group's value is higher, ties counted half. */
  u: number;
  z: number;
  p: number;
  /** Share of pairs in which the first is higher − share in which the second is: from −1 to 1 (Cliff 1993). */
  cliffsDelta: number;
  confidence: number;
  /** Of Cliff's δ; null where every pair goes one way. */
  interval: Interval | null;
  /** Hodges–Lehmann: how far the first group lies above the second, in score points. */
  shift: number;
};

type Groups = { first: CountedValues; second: CountedValues };

/** Width of the last bracket around a jump of the rank sum, in score points. */
const ROOT_TOLERANCE = 1e-13;

/**
 * Mann–Whitney test of two groups of different people by the normal approximation with continuity correction, on values rounded to ten
 * decimals, with Cliff's δ (interval on the Fisher z scale with the standard error of the rank sum). A group without people: `too-few`;
 * one value throughout: `no-variation`.
 * Source: Mann & Whitney 1947, Annals of Mathematical Statistics 18, 50–60. R: wilcox.test(first, second, exact = FALSE, conf.int = TRUE).
 */
export function mannWhitney(groups: Groups, options: { confidence?: number } = {}): Outcome<MannWhitney> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const n = { first: numberOfPeople(groups.first.count), second: numberOfPeople(groups.second.count) };
  const smaller = Math.min(n.first, n.second);
  if (smaller === 0) return tooFew(1, 0, { n });
  const first = rounded(groups.first);
  const second = rounded(groups.second);
  const { wins } = compareRanks(first, second);
  const z = standardisedExcess({ first, second }, n, 0, 0.5);
  if (z === null) return refuse('no-variation', { partial: { n } });
  const cliffsDelta = (2 * wins) / (n.first * n.second) - 1;
  const standardError = Math.sqrt((n.first + n.second + 1) / (3 * n.first * n.second));
  const reach = normal.quantile((1 - confidence) / 2, 'upper') * standardError;
  const centre = Math.atanh(cliffsDelta);
  return answer({
    n,
    u: wins,
    z,
    p: 2 * normal.cumulative(Math.abs(z), 'upper'),
    cliffsDelta,
    confidence,
    interval: Math.abs(cliffsDelta) === 1 ? null : ([Math.tanh(centre - reach), Math.tanh(centre + reach)] as const),
    shift: shiftOf({ first, second }, n),
  });
}

function rounded({ value, count }: CountedValues): CountedValues {
  return sortAndMerge({ value: Float64Array.from(value, roundForDecision), count });
}

/** Wins of the first group, moved down by a shift, over what chance gives, in standard deviations; null where all is tied. */
function standardisedExcess(
  { first, second }: Groups,
  n: MannWhitney['n'],
  shift: number,
  correction: number,
): number | null {
  const { wins, tieTerm } = compareRanks(first, second, shift);
  const all = n.first + n.second;
  const excess = wins - (n.first * n.second) / 2;
  const variance = ((n.first * n.second) / 12) * (all + 1 - tieTerm / (all * (all - 1)));
  return variance <= 0 ? null : (excess - Math.sign(excess) * correction) / Math.sqrt(variance);
}

/**
 * The shift at which neither group wins: the excess falls in steps from the smallest to the largest difference. Where it is zero over a
 * whole stretch every shift in it is a root, and Brent's method finds the one that R prints.
 */
function shiftOf(groups: Groups, n: MannWhitney['n']): number {
  const ends = ({ value }: CountedValues) => ({ lowest: value[0]!, highest: value[value.length - 1]! });
  const low = ends(groups.first).lowest - ends(groups.second).highest;
  const high = ends(groups.first).highest - ends(groups.second).lowest;
  if (low === high) return low;
  const excess = (shift: number) => standardisedExcess(groups, n, shift, 0) ?? 0;
  return findRoot(excess, { low, high, atLow: excess(low), atHigh: excess(high) }, ROOT_TOLERANCE);
}
