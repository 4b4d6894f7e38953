import { compensatedSum } from './compensated-sum';
import { fisherF } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { completeRatings, type Ratings } from './ratings';

/** One form of the coefficient with its F test. */
export type IccForm = {
  /** Null where the form's denominator is not above zero. Negative values stand as they are. */
  icc: number | null;
  /** Null where the error is zero. */
  f: number | null;
  numeratorDf: number;
  denominatorDf: number;
  p: number | null;
  /** Null where it does not exist or would have no width. */
  interval: Interval | null;
};

/** Different raters for each work; the same raters, as a sample (absolute agreement); only these raters (consistency). */
export type IccForms = { oneWay: IccForm; agreement: IccForm; consistency: IccForm };

export type Icc = {
  /** Works that every rater rated, and works left out. */
  n: number;
  raters: number;
  dropped: number;
  confidence: number;
  /** Of the two-way table; `within` pools raters and error. */
  meanSquares: { between: number; raters: number; error: number; within: number };
  /** ICC(1,1), ICC(2,1), ICC(3,1): how good one rating is. */
  single: IccForms;
  /** ICC(1,k), ICC(2,k), ICC(3,k): how good the mean of the k raters is. */
  average: IccForms;
};

/** A sum of squares below this share of the total is rounding noise, and zero. */
const NOISE = 1e-12;
/** A mean square of all ratings below this is no variation at all. */
const NO_VARIATION = 1e-20;

/**
 * Intraclass correlation of raters, all six forms, from the mean squares of works × raters; works with a missing rating are left out.
 * Fewer than two works or raters: `too-few`; all ratings alike: `no-variation`.
 * Source: Shrout & Fleiss 1979, Psychological Bulletin 86, 420–428; McGraw & Wong 1996. R: psych::ICC(na.omit(ratings), lmer = FALSE).
 */
export function icc(ratings: Ratings, options: { confidence?: number } = {}): Outcome<Icc> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const { rows, raters, dropped } = completeRatings(ratings);
  const n = rows.length;
  if (raters < 2) return tooFew(2, raters, { n, raters, dropped });
  if (n < 2) return tooFew(2, n, { n, raters, dropped });
  const meanSquares = meanSquaresOf(rows);
  if (meanSquares === null) return refuse('no-variation', { partial: { n, raters, dropped } });
  const table: Table = { ...meanSquares, n, k: raters, outside: (1 - confidence) / 2 };
  return answer({ n, raters, dropped, confidence, meanSquares, ...formsOf(table) });
}

type Table = Icc['meanSquares'] & { n: number; k: number; outside: number };

function meanSquaresOf(rows: number[][]): Icc['meanSquares'] | null {
  const n = rows.length;
  const k = rows[0]!.length;
  const mean = (values: ArrayLike<number>) => compensatedSum(values.length, (index) => values[index]!) / values.length;
  const ofWork = rows.map(mean);
  const ofRater = rows[0]!.map((_, rater) => mean(rows.map((row) => row[rater]!)));
  const grand = mean(ofWork);
  const cell = (index: number) => rows[Math.floor(index / k)]![index % k]!;
  const total = compensatedSum(n * k, (index) => (cell(index) - grand) ** 2);
  if (total / (n * k) < NO_VARIATION) return null;
  const real = (squares: number) => (squares < NOISE * total ? 0 : squares);
  const between = real(k * compensatedSum(n, (work) => (ofWork[work]! - grand) ** 2));
  const ofRaters = real(n * compensatedSum(k, (rater) => (ofRater[rater]! - grand) ** 2));
  const left = (index: number) => cell(index) - ofWork[Math.floor(index / k)]! - ofRater[index % k]! + grand;
  const error = real(compensatedSum(n * k, (index) => left(index) ** 2));
  return {
    between: between / (n - 1),
    raters: ofRaters / (k - 1),
    error: error / ((n - 1) * (k - 1)),
    within: (ofRaters + error) / (n * (k - 1)),
  };
}

function formsOf(table: Table): Pick<Icc, 'single' | 'average'> {
  const { n, k, between, raters, error, within } = table;
  const oneWay = testOf(between, within, n - 1, n * (k - 1));
  const twoWay = testOf(between, error, n - 1, (n - 1) * (k - 1));
  const ofOne = (form: FTest, limits: Interval | null, noise: number, bias: number): IccForm => ({
    ...form,
    icc: ratio(between - noise, between + (k - 1) * noise + k * bias),
    interval: limits,
  });
  const ofMean = (form: FTest, limits: Interval | null, noise: number, bias: number): IccForm => ({
    ...form,
    icc: ratio(between - noise, between + bias),
    interval: limits === null ? null : steppedUp(limits, k),
  });
  const bias = (raters - error) / n;
  const agreement = ratio(between - error, between + (k - 1) * error + k * bias);
  const limits = {
    oneWay: limitsOf(oneWay, table),
    agreement: agreement === null ? null : agreementLimits(table, agreement),
    consistency: limitsOf(twoWay, table),
  };
  return {
    single: {
      oneWay: ofOne(oneWay, limits.oneWay, within, 0),
      agreement: ofOne(twoWay, limits.agreement, error, bias),
      consistency: ofOne(twoWay, limits.consistency, error, 0),
    },
    average: {
      oneWay: ofMean(oneWay, limits.oneWay, within, 0),
      agreement: ofMean(twoWay, limits.agreement, error, bias),
      consistency: ofMean(twoWay, limits.consistency, error, 0),
    },
  };
}

type FTest = Omit<IccForm, 'icc' | 'interval'>;

function testOf(between: number, noise: number, numeratorDf: number, denominatorDf: number): FTest {
  if (noise === 0) return { f: null, numeratorDf, denominatorDf, p: null };
  const f = between / noise;
  return { f, numeratorDf, denominatorDf, p: fisherF.cumulative(f, numeratorDf, denominatorDf, 'upper') };
}

function limitsOf({ f, numeratorDf, denominatorDf }: FTest, { k, outside }: Table): Interval | null {
  if (f === null || f === 0) return null;
  const low = f / fisherF.quantile(outside, numeratorDf, denominatorDf, 'upper');
  const high = f * fisherF.quantile(outside, denominatorDf, numeratorDf, 'upper');
  return [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
}

/** Limits of ICC(2,1) with Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, p. 424). */
function agreementLimits({ n, k, between, raters, error, outside }: Table, agreement: number): Interval | null {
  if (error === 0) return null;
  const ofRaters = k * agreement * (raters / error);
  const ofError = n * (1 + (k - 1) * agreement) - k * agreement;
  const df = ((k - 1) * (n - 1) * (ofRaters + ofError) ** 2) / ((n - 1) * ofRaters ** 2 + ofError ** 2);
  if (!(df > 0)) return null;
  const toLow = fisherF.quantile(outside, n - 1, df, 'upper');
  const toHigh = fisherF.quantile(outside, df, n - 1, 'upper');
  const noise = k * raters + (k * n - k - n) * error;
  return [
    (n * (between - toLow * error)) / (toLow * noise + n * between),
    (n * (toHigh * between - error)) / (noise + n * toHigh * between),
  ];
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator > 0 ? numerator / denominator : null;
}

/** Spearman–Brown: the limits for the mean of k raters from those of one; null where a limit lies at or below −1/(k − 1). */
function steppedUp([low, high]: Interval, k: number): Interval | null {
  const step = (limit: number) => ratio(k * limit, 1 + (k - 1) * limit);
  const stepped = [step(low), step(high)] as const;
  return stepped[0] === null || stepped[1] === null ? null : [stepped[0], stepped[1]];
}
