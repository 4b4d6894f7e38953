import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { mrg32k3a } from './random';
import { checkRatings, givenRatings, type Ratings } from './ratings';
import { replicateQuantile } from './replicate-quantile';

/** How unlike two ratings are: not the same; by the ratings between them; by their distance. */
export type RatingMetric = 'nominal' | 'ordinal' | 'interval';

export type KrippendorffAlpha = {
  /** Works with at least two ratings, works left out, and the ratings that are compared. */
  units: number;
  dropped: number;
  pairable: number;
  alpha: Record<RatingMetric, number>;
  confidence: number;
  /** Percentiles of α over samples of works drawn with replacement; null where no seed was given, or most samples do not vary. */
  interval: Record<RatingMetric, Interval> | null;
  /** Samples asked for, and those in which ratings varied and α exists. */
  replicates: { drawn: number; used: number };
};

export type KrippendorffOptions = { seed?: readonly number[]; replicates?: number; confidence?: number };

const METRICS = ['nominal', 'ordinal', 'interval'] as const;

/**
 * Krippendorff's α of any number of raters, with missing ratings. Works with fewer than two ratings are left out. Fewer than two works:
 * `too-few`; one rating only: `no-variation` (irr returns 1). The interval is Monte Carlo, by MRG32k3a and works in a sorted order, so
 * that the order of the rows changes nothing.
 * Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability. R: irr::kripp.alpha(t(ratings), method).
 */
export function krippendorffAlpha(ratings: Ratings, options: KrippendorffOptions = {}): Outcome<KrippendorffAlpha> {
  const { seed, replicates = 1999, confidence = 0.95 } = options;
  checkConfidence(confidence);
  checkRatings(ratings);
  const given = ratings.map(givenRatings).filter((row) => row.length >= 2);
  const units = given.length;
  const dropped = ratings.length - units;
  if (units < 2) return tooFew(2, units, { units, dropped });
  const levels = [...new Set(given.flat())].sort((a, b) => a - b);
  if (levels.length < 2) return refuse('no-variation', { partial: { units, dropped } });
  const patterns = patternsOf(given, levels);
  const alpha = alphasOf(coincidencesOf(patterns, levels.length), levels)!;
  const samples = seed === undefined ? [] : sampledAlphas(patterns, levels, seed, replicates);
  const enough = samples.length > replicates / 2;
  return answer({
    units,
    dropped,
    pairable: given.reduce((sum, row) => sum + row.length, 0),
    alpha,
    confidence,
    interval: enough ? intervalsOf(samples, (1 - confidence) / 2) : null,
    replicates: { drawn: seed === undefined ? 0 : replicates, used: samples.length },
  });
}

/** Works alike: how many ratings of each level they have, by position of the level, and how many works. */
type Pattern = { levels: number[]; ratings: number[]; size: number; works: number };

function patternsOf(given: number[][], levels: number[]): Pattern[] {
  const position = new Map(levels.map((level, index) => [level, index]));
  const works = new Map<string, number>();
  for (const row of given) {
    const key = row.map((rating) => position.get(rating)!).sort((a, b) => a - b).join(); // biome-ignore format: one thought
    works.set(key, (works.get(key) ?? 0) + 1);
  }
  return [...works].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => {
    const all = key.split(',').map(Number);
    const distinct = [...new Set(all)];
    const ratings = distinct.map((level) => all.filter((one) => one === level).length);
    return { levels: distinct, ratings, size: all.length, works: count };
  }); // biome-ignore format: one thought
}

/** Coincidences of two different levels within works, each pair of a work with m ratings worth 1/(m − 1), and ratings by level. */
type Coincidences = { table: Float64Array; ofLevel: Float64Array; levels: number };

function coincidencesOf(patterns: Pattern[], levels: number, works = patterns.map((one) => one.works)): Coincidences {
  const table = new Float64Array(levels * levels);
  const ofLevel = new Float64Array(levels);
  patterns.forEach((pattern, index) => {
    const weight = works[index]!;
    if (weight === 0) return;
    for (let a = 0; a < pattern.levels.length; a++) {
      ofLevel[pattern.levels[a]!]! += weight * pattern.ratings[a]!;
      for (let b = a + 1; b < pattern.levels.length; b++) {
        const pairs = (pattern.ratings[a]! * pattern.ratings[b]!) / (pattern.size - 1);
        table[pattern.levels[a]! * levels + pattern.levels[b]!]! += weight * pairs;
      }
    }
  });
  return { table, ofLevel, levels };
}

/** 1 − (N − 1)·Σ o·δ² / Σ n_c·n_k·δ² over pairs of levels c < k; null where only one level is there. */
function alphasOf({ table, ofLevel, levels }: Coincidences, values: number[]): Record<RatingMetric, number> | null {
  const total = ofLevel.reduce((sum, count) => sum + count, 0);
  const observed = { nominal: 0, ordinal: 0, interval: 0 };
  const expected = { nominal: 0, ordinal: 0, interval: 0 };
  for (let c = 0; c < levels; c++) {
    let between = 0;
    for (let k = c + 1; k < levels; k++) {
      const rankDistance = ofLevel[c]! / 2 + between + ofLevel[k]! / 2;
      const unlike = { nominal: 1, ordinal: rankDistance ** 2, interval: (values[k]! - values[c]!) ** 2 };
      for (const metric of METRICS) {
        observed[metric] += table[c * levels + k]! * unlike[metric];
        expected[metric] += ofLevel[c]! * ofLevel[k]! * unlike[metric];
      }
      between += ofLevel[k]!;
    }
  }
  if (expected.nominal === 0) return null;
  const alpha = (metric: RatingMetric) => 1 - ((total - 1) * observed[metric]) / expected[metric];
  return { nominal: alpha('nominal'), ordinal: alpha('ordinal'), interval: alpha('interval') };
}

/** α of samples of as many works, drawn with replacement; samples without variation are left out. */
function sampledAlphas(patterns: Pattern[], levels: number[], seed: readonly number[], replicates: number) {
  const draw = mrg32k3a(seed);
  const ofWork = patterns.flatMap(({ works }, pattern) => new Array<number>(works).fill(pattern));
  const samples: Record<RatingMetric, number>[] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const works = new Array<number>(patterns.length).fill(0);
    for (let work = 0; work < ofWork.length; work++) works[ofWork[Math.floor(draw() * ofWork.length)]!]! += 1;
    const alpha = alphasOf(coincidencesOf(patterns, levels.length, works), levels);
    if (alpha !== null) samples.push(alpha);
  }
  return samples;
}

function intervalsOf(samples: Record<RatingMetric, number>[], outside: number): Record<RatingMetric, Interval> {
  const limits = (metric: RatingMetric): Interval => {
    const sorted = Float64Array.from(samples, (sample) => sample[metric]).sort();
    return [replicateQuantile(sorted, outside), replicateQuantile(sorted, 1 - outside)];
  };
  return { nominal: limits('nominal'), ordinal: limits('ordinal'), interval: limits('interval') };
}
