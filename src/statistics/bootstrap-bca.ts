import { compensatedSum } from './compensated-sum';
import { type CountedPairs, changeForDecision, changeOf } from './counted-pairs';
import { numberOfPeople } from './counted-values';
import { normal } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { nearestMean } from './nearest-mean';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { mrg32k3a } from './random';
import { replicateQuantile } from './replicate-quantile';
import { resample } from './resample';

/** The mean change, or the class gain (mean change over what the scale leaves above the mean before) to a maximum. */
export type ResampledStatistic = 'mean-change' | { classGainTo: number };

export type BootstrapBca = {
  n: number;
  replicates: number;
  /** `people`: one draw a person; `multinomial-counts`: the count table is drawn, above ten thousand people. */
  method: 'people' | 'multinomial-counts';
  estimate: number;
  /** Mean and standard deviation of the replicates. */
  bootstrapMean: number;
  standardError: number;
  biasCorrection: number;
  acceleration: number;
  confidence: number;
  interval: Interval;
  /** Plain quantiles of the replicates, for comparison. */
  percentile: Interval;
};

export type BootstrapOptions = {
  /** Six whole numbers, of MRG32k3a. */
  seed: readonly number[];
  replicates?: number;
  confidence?: number;
  statistic?: ResampledStatistic;
};

const FEWEST = 6;
/** Up to here people are drawn one by one. */
const MOST_PEOPLE_DRAWN = 10_000;

/**
 * Bias-corrected and accelerated bootstrap interval from counted pairs, at a cost of replicates × min(people, 10 000 or distinct pairs).
 * People are drawn by floor(u·n) from the pairs in the order given, replicate after replicate; sort the pairs to make the order of a
 * file irrelevant. Fewer than six pairs: `too-few`; a change that does not vary: `zero-variance`; all replicates on one side, or a
 * replicate of people who are all at the maximum: `not-computable`.
 * Source: Efron 1987, JASA 82, 171–185. R: boot::boot.ci(type = "bca") on RNGkind("L'Ecuyer-CMRG").
 */
export function bootstrapBca(pairs: CountedPairs, options: BootstrapOptions): Outcome<BootstrapBca> {
  const { seed, replicates = 1999, confidence = 0.95, statistic = 'mean-change' } = options;
  checkConfidence(confidence);
  const n = numberOfPeople(pairs.count);
  if (n < FEWEST) return tooFew(FEWEST, n, { n });
  if (changeForDecision(pairs).value.length < 2) return refuse('zero-variance', { partial: { n } });
  const statisticOf = statisticFrom(statistic);
  const means = meansFrom(pairs, n);
  const whole = means(pairs.count);
  const estimate = statisticOf(whole);
  const acceleration = accelerationOf(pairs, whole, statisticOf);
  const method = n > MOST_PEOPLE_DRAWN ? 'multinomial-counts' : 'people';
  const drawn = resample(pairs.count, method, mrg32k3a(seed));
  const values = Float64Array.from({ length: replicates }, () => statisticOf(means(drawn())));
  if (![estimate, acceleration, ...values].every(Number.isFinite))
    return refuse('not-computable', { detail: 'nothing-to-gain', partial: { n } });
  const below = values.filter((value) => value < estimate).length;
  if (below === 0 || below === replicates) return refuse('not-computable', { detail: 'one-sided-replicates' });
  const biasCorrection = normal.quantile(below / replicates, 'lower');
  return answer({
    n,
    replicates,
    method,
    estimate,
    biasCorrection,
    acceleration,
    confidence,
    ...summaryOf(values, (1 - confidence) / 2, { biasCorrection, acceleration }),
  });
}

/** Mean change and mean before of people, who are counted. */
type Means = { change: number; before: number };

function statisticFrom(statistic: ResampledStatistic): (means: Means) => number {
  if (statistic === 'mean-change') return ({ change }) => change;
  return ({ change, before }) => change / (statistic.classGainTo - before);
}

function meansFrom(pairs: CountedPairs, people: number): (count: ArrayLike<number>) => Means {
  const { value } = changeOf(pairs);
  return (count) => ({ change: nearestMean(value, count, people), before: nearestMean(pairs.before, count, people) });
}

/** Skewness of the jackknife influences over six. */
function accelerationOf(
  { before, after, count }: CountedPairs,
  whole: Means,
  statisticOf: (means: Means) => number,
): number {
  const people = numberOfPeople(count);
  const without = (mean: number, one: number) => mean - (one - mean) / (people - 1);
  const jackknife = Array.from(before, (first, index) =>
    statisticOf({ change: without(whole.change, after[index]! - first), before: without(whole.before, first) }),
  );
  const mean = compensatedSum(count.length, (index) => count[index]! * jackknife[index]!) / people;
  const power = (exponent: number) =>
    compensatedSum(count.length, (index) => count[index]! * (mean - jackknife[index]!) ** exponent);
  return power(3) / (6 * power(2) ** 1.5);
}

function summaryOf(
  values: Float64Array,
  outside: number,
  { biasCorrection, acceleration }: Pick<BootstrapBca, 'biasCorrection' | 'acceleration'>,
): Pick<BootstrapBca, 'bootstrapMean' | 'standardError' | 'interval' | 'percentile'> {
  const adjusted = (probability: number) => {
    const z = biasCorrection + normal.quantile(probability, 'lower');
    return normal.cumulative(biasCorrection + z / (1 - acceleration * z), 'lower');
  };
  const bootstrapMean = compensatedSum(values.length, (index) => values[index]!) / values.length;
  const squares = compensatedSum(values.length, (index) => (values[index]! - bootstrapMean) ** 2);
  const sorted = values.slice().sort();
  const between = (low: number, high: number): Interval => [
    replicateQuantile(sorted, low),
    replicateQuantile(sorted, high),
  ];
  return {
    bootstrapMean,
    standardError: Math.sqrt(squares / (values.length - 1)),
    interval: between(adjusted(outside), adjusted(1 - outside)),
    percentile: between(outside, 1 - outside),
  };
}
