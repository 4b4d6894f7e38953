import { answerTable } from './answer-distribution';
import { countPairs } from './counted-pairs';
import { normal } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { checkRatings, completeRatings, givenRatings, type Ratings } from './ratings';

/** Agreement beyond chance, from −1 to 1. */
export type Kappa = {
  kappa: number;
  /** Large-sample variance: Fleiss, Cohen & Everitt 1969. */
  variance: number;
  /** κ ± normal quantile · √variance, cut at ±1; null where the variance is zero. */
  interval: Interval | null;
};

export type PairAgreement = {
  /** Columns of the two raters, from 0. */
  raters: readonly [first: number, second: number];
  n: number;
  /** Shares of works with the same level, and with the same or a neighbouring one. */
  exactAgreement: number;
  adjacentAgreement: number;
  /** Null where both raters gave one and the same level to everything, so that chance explains all agreement. */
  unweighted: Kappa | null;
  linear: Kappa | null;
  quadratic: Kappa | null;
};

export type KappaAgreement = {
  confidence: number;
  /** Works left out because a rating is missing: the number that no pair uses. */
  dropped: number;
  pairs: PairAgreement[];
  meanExactAgreement: number;
  /** Mean κ over the pairs of raters (Light 1971); null where a pair has none. */
  light: { unweighted: number | null; linear: number | null; quadratic: number | null };
};

export type KappaOptions = {
  /** The whole declared scale of the rubric, lowest first, used or not. */
  levels: readonly number[];
  confidence?: number;
  /** `listwise`: works that every rater rated; `pairwise`: for each pair, works that both rated. */
  missing?: 'listwise' | 'pairwise';
};

/**
 * Cohen's κ of every pair of raters, unweighted and weighted (linear 1 − |i − j|/(K − 1), quadratic 1 − (i − j)²/(K − 1)²), with shares of
 * agreement. Fewer than two raters, or no work for a pair: `too-few`; one and the same level throughout: `no-variation`.
 * Source: Cohen 1968, Psychological Bulletin 70, 213–220. R: psych::cohen.kappa(table(factor(a, levels), factor(b, levels))). Its variance
 * of weighted κ (2.2.9) multiplies a margin by a row sum of weights; ours is that of Fleiss, Cohen & Everitt.
 * @throws RangeError where a rating is not among the levels.
 */
export function kappaAgreement(ratings: Ratings, options: KappaOptions): Outcome<KappaAgreement> {
  const { levels, confidence = 0.95, missing = 'listwise' } = options;
  checkConfidence(confidence);
  checkRatings(ratings);
  const rows: Ratings = missing === 'listwise' ? completeRatings(ratings).rows : ratings;
  const raters = ratings[0]?.length ?? 0;
  const fewest = missing === 'listwise' ? raters : 2;
  if (raters < 2) return tooFew(2, raters);
  const pairs: PairAgreement[] = [];
  for (let first = 0; first < raters; first++) {
    for (let second = first + 1; second < raters; second++) {
      const table = sharesOf(rows, [first, second], levels);
      if (table.n === 0) return tooFew(1, 0);
      pairs.push({ raters: [first, second], n: table.n, ...agreementOf(table, confidence) });
    }
  }
  if (pairs.every(({ unweighted }) => unweighted === null)) return refuse('no-variation');
  const light = (weights: 'unweighted' | 'linear' | 'quadratic') => meanKappa(pairs.map((pair) => pair[weights]));
  return answer({
    confidence,
    dropped: ratings.filter((row) => givenRatings(row).length < fewest).length,
    pairs,
    meanExactAgreement: pairs.reduce((sum, { exactAgreement }) => sum + exactAgreement, 0) / pairs.length,
    light: { unweighted: light('unweighted'), linear: light('linear'), quadratic: light('quadratic') },
  });
}

/** Shares of works by the levels of two raters: row the first, column the second. */
type SharesTable = { n: number; shares: number[][] };

function sharesOf(rows: Ratings, [first, second]: readonly [number, number], levels: readonly number[]): SharesTable {
  const ratingsOf = (rater: number) => rows.map((row) => row[rater] ?? null);
  const counts = answerTable(countPairs(ratingsOf(first), ratingsOf(second)).pairs, levels);
  const n = sumOver(counts, (count) => count);
  return { n, shares: counts.map((row) => row.map((count) => count / n)) };
}

type Weight = (distance: number, furthest: number) => number;

const WEIGHTS: Record<'unweighted' | 'linear' | 'quadratic', Weight> = {
  unweighted: (distance) => (distance === 0 ? 1 : 0),
  linear: (distance, furthest) => 1 - distance / furthest,
  quadratic: (distance, furthest) => 1 - distance ** 2 / furthest ** 2,
};

function agreementOf(table: SharesTable, confidence: number): Omit<PairAgreement, 'raters' | 'n'> {
  const within = (reach: number) => sumOver(table.shares, (share, i, j) => (Math.abs(i - j) <= reach ? share : 0));
  return {
    exactAgreement: within(0),
    adjacentAgreement: within(1),
    unweighted: weightedKappa(table, WEIGHTS.unweighted, confidence),
    linear: weightedKappa(table, WEIGHTS.linear, confidence),
    quadratic: weightedKappa(table, WEIGHTS.quadratic, confidence),
  };
}

/** κ and its variance: Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323–327, equation 14. */
function weightedKappa({ n, shares }: SharesTable, weight: Weight, confidence: number): Kappa | null {
  const furthest = Math.max(1, shares.length - 1);
  const weights = shares.map((row, i) => row.map((_, j) => weight(Math.abs(i - j), furthest)));
  const ofFirst = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const ofSecond = shares.map((_, j) => shares.reduce((sum, row) => sum + row[j]!, 0));
  const observed = sumOver(shares, (share, i, j) => weights[i]![j]! * share);
  const expected = sumOver(shares, (_, i, j) => weights[i]![j]! * ofFirst[i]! * ofSecond[j]!);
  if (1 - expected < 1e-12) return null;
  const kappa = (observed - expected) / (1 - expected);
  // Mean weight of a level of one rater against the levels of the other.
  const meanOfFirst = weights.map((row) => row.reduce((sum, entry, j) => sum + entry * ofSecond[j]!, 0));
  const meanOfSecond = weights.map((_, j) => weights.reduce((sum, row, i) => sum + row[j]! * ofFirst[i]!, 0));
  const spread = sumOver(shares, (share, i, j) => {
    const kept = weights[i]![j]! * (1 - expected) - (meanOfFirst[i]! + meanOfSecond[j]!) * (1 - observed);
    return share * kept ** 2;
  });
  const excess = spread - (observed * expected - 2 * expected + observed) ** 2;
  const variance = excess < 1e-14 ? 0 : excess / (n * (1 - expected) ** 4);
  const reach = normal.quantile((1 - confidence) / 2, 'upper') * Math.sqrt(variance);
  const interval: Interval | null = variance === 0 ? null : [Math.max(-1, kappa - reach), Math.min(1, kappa + reach)];
  return { kappa, variance, interval };
}

function meanKappa(kappas: readonly (Kappa | null)[]): number | null {
  let sum = 0;
  for (const one of kappas) {
    if (one === null) return null;
    sum += one.kappa;
  }
  return sum / kappas.length;
}

function sumOver(table: number[][], term: (share: number, i: number, j: number) => number): number {
  return table.reduce((sum, row, i) => row.reduce((inner, share, j) => inner + term(share, i, j), sum), 0);
}
