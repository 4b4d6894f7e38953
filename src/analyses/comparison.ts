import {
  attainment,
  type CountedPairs,
  describePairs,
  type effectSizeOfMoments,
  effectSizePaired,
  hodgesLehmann,
  limitShares,
  type Outcome,
  type PairedT,
  pairedT,
  rankBiserial,
  reliableChange,
  type Share,
  type StandardisedChange,
  wilcoxonSignedRank,
  wilson,
} from '../statistics';
import type { Cohort, Comparison, OrRefusal, ScoreUnit, WaveSummary } from '../vocabulary';
import { refusalOf } from './refusal';

/** Everything that the methods need besides the scores; p values are adjusted for their family afterwards. */
export type ComparisonSetting = {
  competency: string;
  cohort: Cohort;
  unit: ScoreUnit;
  confidence: number;
  target: number | null;
  reliability: { value: number | null; from: 'alpha' | 'published' };
  leftOut: Comparison['leftOut'];
};

/** One competency in one cohort by every method; `pHolm` and `pBH` still hold the raw p. */
export function compare(pairs: CountedPairs, setting: ComparisonSetting): Comparison {
  const { competency, cohort, unit, confidence, leftOut } = setting;
  return {
    instrument: 'survey',
    competency,
    cohort,
    ...described(pairs, confidence),
    scale: { min: unit.min, max: unit.max, unit: unit.kind },
    t: testFigures(pairedT(pairs, { confidence })),
    wilcoxon: ranked(pairs, confidence),
    effects: effectFigures(effectSizePaired(pairs, { confidence })),
    reliableChange: reliably(pairs, setting),
    target: attained(pairs, setting),
    leftOut,
    extremes: extremes(pairs, unit),
  };
}

function described(
  pairs: CountedPairs,
  confidence: number,
): Pick<Comparison, 'n' | 'pre' | 'post' | 'correlation' | 'gain'> {
  const all = describePairs(pairs);
  if (!all.ok) {
    const refused = refusalOf(all);
    return { n: 0, pre: refused, post: refused, correlation: refused, gain: refused };
  }
  const { n, before, after, change, correlation } = all;
  const spread = (deviation: number | null) =>
    deviation === null ? { refusal: { code: 'too-few' as const, needed: 2, counted: n } } : { sd: deviation };
  const wave = ({ mean, median, standardDeviation }: typeof before): WaveSummary => ({
    mean,
    median,
    ...spread(standardDeviation),
  });
  const test = pairedT(pairs, { confidence });
  return {
    n,
    pre: wave(before),
    post: wave(after),
    correlation: correlation ?? {
      refusal: n < 2 ? { code: 'too-few', needed: 2, counted: n } : { code: 'no-variation' },
    },
    gain: {
      mean: change.mean,
      ...(change.standardDeviation === null ? {} : { sd: change.standardDeviation }),
      confidence,
      ...(test.ok ? { ci: [...test.interval] } : refusalOf(test)),
    },
  };
}

/** `pHolm` and `pBH` still hold the raw p. */
export function testFigures(test: Outcome<PairedT>): Comparison['t'] {
  if (!test.ok) return refusalOf(test);
  const { t, degreesOfFreedom, p } = test;
  return { statistic: t, df: degreesOfFreedom, p, pHolm: p, pBH: p };
}

/** `pHolm` still holds the raw p. */
export function ranked(pairs: CountedPairs, confidence: number): Comparison['wilcoxon'] {
  const test = wilcoxonSignedRank(pairs);
  const shift = hodgesLehmann(pairs, { confidence });
  const biserial = rankBiserial(pairs, { confidence });
  if (!test.ok) return refusalOf(test);
  if (!biserial.ok) return refusalOf(biserial);
  return {
    V: test.positiveRankSum,
    p: test.p,
    pHolm: test.p,
    ...(shift.ok ? { hodgesLehmann: shift.estimate } : {}),
    ...(shift.ok && shift.interval ? { ci: [...shift.interval] } : {}),
    ...(shift.ok && shift.achievedConfidence !== null && shift.achievedConfidence !== confidence
      ? { achievedConfidence: shift.achievedConfidence }
      : {}),
    rankBiserial: biserial.estimate,
    ...(biserial.interval ? { rankBiserialCi: [...biserial.interval] } : {}),
    method: test.exact ? 'exact' : 'normal approximation',
    zeroDifferences: test.zeros,
  };
}

export function effectFigures(sizes: ReturnType<typeof effectSizeOfMoments>): Comparison['effects'] {
  if (!sizes.ok) {
    const refused = refusalOf(sizes);
    return { cohensDz: refused, hedgesGav: refused, cohensDrm: refused };
  }
  const { dz, dav, drm, n } = sizes;
  const hedges = ({ hedges: g }: StandardisedChange): OrRefusal<{ value: number; ci: [number, number] }> =>
    g === null ? { refusal: { code: 'too-few', needed: 3, counted: n } } : { value: g.value, ci: [...g.interval] };
  return {
    cohensDz: { value: dz.cohen, ci: [...dz.interval], method: dz.method === 'normal' ? 'normal' : 'noncentral t' },
    hedgesGav: hedges(dav),
    cohensDrm: drm.ok ? { value: drm.cohen, ci: [...drm.interval] } : refusalOf(drm),
  };
}

type Ends = Pick<ScoreUnit, 'min' | 'max'>;

export function reliably(
  pairs: CountedPairs,
  { unit, reliability, confidence }: Pick<ComparisonSetting, 'reliability' | 'confidence'> & { unit: Ends },
): Comparison['reliableChange'] {
  // The criterion stays that of 95 in 100 whatever the confidence of the intervals: Jacobson & Truax 1991.
  const change = reliableChange(pairs, { reliability: reliability.value, scoreMaximum: unit.max });
  if (!change.ok) return refusalOf(change);
  const interval = ({ count, n }: Share): [number, number] => {
    const share = wilson(count, n, { confidence });
    if (!share.ok) throw new Error(`reliable change: no interval of ${count} of ${n}`);
    return [...share.interval];
  };
  return {
    improved: change.improved.count,
    unchanged: change.unchanged.count,
    declined: change.declined.count,
    improvedCi: interval(change.improved),
    unchangedCi: interval(change.unchanged),
    declinedCi: interval(change.declined),
    criterion: change.threshold,
    reliability: change.reliability,
    reliabilityFrom: reliability.from,
    cannotImprove: change.atCeiling ?? 0,
  };
}

export function attained(
  pairs: CountedPairs,
  { target, confidence }: Pick<ComparisonSetting, 'target' | 'confidence'>,
): Comparison['target'] {
  if (target === null) return { refusal: { code: 'not-computable', detail: 'no-target' } };
  const reached = attainment(pairs, { cut: target, confidence });
  if (!reached.ok) return refusalOf(reached);
  const { before, after, difference, interval, p, test, midP, afterOnly, beforeOnly } = reached;
  return {
    level: target,
    pre: before.share,
    post: after.share,
    preCi: [...before.interval],
    postCi: [...after.interval],
    difference,
    differenceCi: [...interval],
    mcnemarP: p,
    method: test === 'exact' ? 'exact' : 'continuity-corrected',
    midP,
    reached: afterOnly,
    lost: beforeOnly,
  };
}

/** Shares of people at the ends of the scale. */
export function extremes(pairs: CountedPairs, { min, max }: Ends): Comparison['extremes'] {
  const shares = limitShares(pairs, { minimum: min, maximum: max });
  if (!shares.ok) return { ceilingBefore: 0, ceilingAfter: 0, floorBefore: 0, floorAfter: 0 };
  const { ceiling, floor } = shares;
  return {
    ceilingBefore: ceiling.before.share,
    ceilingAfter: ceiling.after.share,
    floorBefore: floor.before.share,
    floorAfter: floor.after.share,
  };
}
