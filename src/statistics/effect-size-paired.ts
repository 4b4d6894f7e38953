import { type CountedPairs, changeForDecision } from './counted-pairs';
import type { CountedValues } from './counted-values';
import { normal } from './distributions';
import { checkConfidence, type Interval } from './interval';
import { LARGEST_PIVOT_T, noncentralityInterval } from './noncentrality-interval';
import { answer, type Outcome, refuse, tooFew } from './outcome';
import { correlationOfMoments, type PairedMoments, pairedMoments } from './paired-moments';
import { smallSampleFactor } from './small-sample-factor';

/** How an interval was made: by the noncentral t pivot, or estimate ± normal quantile · standard error. */
export type EffectIntervalMethod = 'noncentral-t' | 'normal';

/** A mean change in standard deviations: as it is (Cohen) and with the small-sample bias taken out (Hedges). */
export type StandardisedChange = {
  cohen: number;
  standardError: number;
  interval: Interval;
  method: EffectIntervalMethod;
  /** Null for two people, where the correction means nothing. */
  hedges: { value: number; interval: Interval } | null;
};

export type EffectSizePaired = {
  n: number;
  degreesOfFreedom: number;
  confidence: number;
  /** Pearson's r of before and after; null where a wave is constant. */
  correlation: number | null;
  /** Hedges' J; null for two people. */
  smallSampleFactor: number | null;
  /** By the SD of the change (d_z): Hedges & Olkin 1985; noncentral t interval up to |t| = 30, else normal. */
  dz: StandardisedChange & { normalInterval: Interval };
  /** By the average SD, √((s₁² + s₂²)/2) (d_av): Algina & Keselman 2003, equation 4; theirs from the noncentral t beside it. */
  dav: StandardisedChange & { noncentralInterval: Interval | null };
  /** d_z·√(2(1 − r)) (d_rm): Cooper, Hedges & Valentine 2009, equation 12.21. Refused where r is 1 or a wave is constant. */
  drm: Outcome<StandardisedChange>;
  /** By the SD before (d_b): Becker 1988. Refused where a wave is constant. */
  becker: Outcome<StandardisedChange>;
  /** Φ(d_z): the chance that a person gains, if changes are normal. */
  commonLanguage: number;
  /** Share of people who gained, plus half of those who did not change. */
  shareImproved: number;
};

/**
 * Standardised mean change (after − before) of counted pairs, four ways. Fewer than two pairs: `too-few`; everybody changed by the same
 * amount, or nobody: `zero-variance`.
 * R: effectsize::repeated_measures_d(after, before, method =, adjust =) from 0.8.7 on; d_z interval by uniroot over pt(t, df, ncp).
 */
export function effectSizePaired(
  pairs: CountedPairs,
  options: { confidence?: number } = {},
): Outcome<EffectSizePaired> {
  const sizes = effectSizeOfMoments(pairedMoments(pairs), options);
  if (!sizes.ok) return sizes as Outcome<EffectSizePaired>;
  return { ...sizes, shareImproved: shareImprovedOf(changeForDecision(pairs), sizes.n) };
}

/** The same from moments alone, which do not tell who gained; null for nobody. */
export function effectSizeOfMoments(
  moments: PairedMoments | null,
  options: { confidence?: number } = {},
): Outcome<Omit<EffectSizePaired, 'shareImproved'>> {
  const { confidence = 0.95 } = options;
  checkConfidence(confidence);
  const n = moments?.n ?? 0;
  if (moments === null || n < 2) return tooFew(2, n, { n });
  const correlation = correlationOfMoments(moments);
  const sample = measure(moments, confidence, correlation);
  if (sample.changeSd === 0) return refuse('zero-variance', { partial: { n, correlation } });
  const ncp = Math.abs(sample.t) <= LARGEST_PIVOT_T ? noncentralityInterval(sample.t, n - 1, confidence) : null;
  const dz = byChangeSd(sample, ncp);
  return answer({
    n,
    degreesOfFreedom: n - 1,
    confidence,
    correlation,
    smallSampleFactor: sample.factor,
    dz,
    dav: byAverageSd(sample, ncp),
    drm: byRepeatedMeasures(sample),
    becker: bySdBefore(sample),
    commonLanguage: normal.cumulative(dz.cohen, 'lower'),
  });
}

type Sample = {
  n: number;
  meanChange: number;
  changeSd: number;
  beforeSd: number;
  averageSd: number;
  t: number;
  correlation: number | null;
  factor: number | null;
  normalQuantile: number;
};

function measure(moments: PairedMoments, confidence: number, correlation: number | null): Sample {
  const { n, meanChange, varianceBefore, varianceAfter, varianceChange } = moments;
  const changeSd = Math.sqrt(varianceChange);
  return {
    n,
    meanChange,
    changeSd,
    beforeSd: Math.sqrt(varianceBefore),
    averageSd: Math.sqrt((varianceBefore + varianceAfter) / 2),
    t: (meanChange / changeSd) * Math.sqrt(n),
    correlation,
    factor: smallSampleFactor(n - 1),
    normalQuantile: normal.quantile((1 - confidence) / 2, 'upper'),
  };
}

function byChangeSd(sample: Sample, ncp: Interval | null): EffectSizePaired['dz'] {
  const d = sample.meanChange / sample.changeSd;
  const byNormal = standardised(sample, d, Math.sqrt(1 / sample.n + d ** 2 / (2 * sample.n)));
  const normalInterval = byNormal.interval;
  if (ncp === null) return { ...byNormal, normalInterval };
  const interval = scaled(ncp, 1 / Math.sqrt(sample.n));
  return { ...byNormal, interval, method: 'noncentral-t', hedges: hedgesOf(sample, d, interval), normalInterval };
}

function byAverageSd(sample: Sample, ncp: Interval | null): EffectSizePaired['dav'] {
  const unit = sample.changeSd / Math.sqrt(sample.n) / sample.averageSd;
  const byNormal = standardised(sample, sample.meanChange / sample.averageSd, unit);
  return { ...byNormal, noncentralInterval: ncp === null ? null : scaled(ncp, unit) };
}

function byRepeatedMeasures(sample: Sample): Outcome<StandardisedChange> {
  const { correlation, n } = sample;
  if (correlation === null) return refuse('zero-variance', { detail: 'constant-wave' });
  if (correlation === 1) return refuse('not-computable', { detail: 'perfect-correlation' });
  const shrink = 2 * (1 - correlation);
  const d = (sample.meanChange / sample.changeSd) * Math.sqrt(shrink);
  return answer(standardised(sample, d, Math.sqrt((1 / n + d ** 2 / (2 * n)) * shrink)));
}

function bySdBefore(sample: Sample): Outcome<StandardisedChange> {
  const { correlation, n } = sample;
  if (correlation === null) return refuse('zero-variance', { detail: 'constant-wave' });
  const d = sample.meanChange / sample.beforeSd;
  return answer(standardised(sample, d, Math.sqrt((2 * (1 - correlation)) / n + d ** 2 / (2 * n))));
}

function standardised(sample: Sample, d: number, standardError: number): StandardisedChange {
  const reach = sample.normalQuantile * standardError;
  const interval: Interval = [d - reach, d + reach];
  return { cohen: d, standardError, interval, method: 'normal', hedges: hedgesOf(sample, d, interval) };
}

function hedgesOf({ factor }: Sample, d: number, interval: Interval): StandardisedChange['hedges'] {
  return factor === null ? null : { value: factor * d, interval: scaled(interval, factor) };
}

function scaled([low, high]: Interval, factor: number): Interval {
  return [low * factor, high * factor];
}

function shareImprovedOf({ value, count }: CountedValues, n: number): number {
  let improved = 0;
  for (let index = 0; index < value.length; index++) {
    if (value[index]! > 0) improved += count[index]!;
    else if (value[index] === 0) improved += count[index]! / 2;
  }
  return improved / n;
}
