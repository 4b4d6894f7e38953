import {
  attainment,
  type CountedPairs,
  describePairs,
  effectSizePaired,
  hodgesLehmann,
  pairedT,
  rankBiserial,
  reliableChange,
  type StandardisedChange,
  wilcoxonSignedRank,
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
    t: tested(pairs, confidence),
    wilcoxon: ranked(pairs, confidence),
    effects: effects(pairs, confidence),
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

function tested(pairs: CountedPairs, confidence: number): Comparison['t'] {
  const test = pairedT(pairs, { confidence });
  if (!test.ok) return refusalOf(test);
  const { t, degreesOfFreedom, p } = test;
  return { statistic: t, df: degreesOfFreedom, p, pHolm: p, pBH: p };
}

function ranked(pairs: CountedPairs, confidence: number): Comparison['wilcoxon'] {
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

function effects(pairs: CountedPairs, confidence: number): Comparison['effects'] {
  const sizes = effectSizePaired(pairs, { confidence });
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

function reliably(pairs: CountedPairs, { unit, reliability }: ComparisonSetting): Comparison['reliableChange'] {
  const change = reliableChange(pairs, { reliability: reliability.value, scoreMaximum: unit.max });
  if (!change.ok) return refusalOf(change);
  return {
    improved: change.improved.count,
    unchanged: change.unchanged.count,
    declined: change.declined.count,
    criterion: change.threshold,
    reliability: change.reliability,
    reliabilityFrom: reliability.from,
    cannotImprove: change.atCeiling ?? 0,
  };
}

function attained(pairs: CountedPairs, { target, confidence }: ComparisonSetting): Comparison['target'] {
  if (target === null) return { refusal: { code: 'not-computable', detail: 'no-target' } };
  const reached = attainment(pairs, { cut: target, confidence });
  if (!reached.ok) return refusalOf(reached);
  const { before, after, difference, interval, p, test, afterOnly, beforeOnly } = reached;
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
    reached: afterOnly,
    lost: beforeOnly,
  };
}

/** Shares of people at the ends of the scale; scores are compared as whole shares of it, after rounding to ten decimals. */
function extremes({ before, after, count }: CountedPairs, { min, max }: ScoreUnit): Comparison['extremes'] {
  let people = 0;
  const at = { ceilingBefore: 0, ceilingAfter: 0, floorBefore: 0, floorAfter: 0 };
  const same = (score: number, end: number) => Math.abs(score - end) < 1e-10;
  for (let row = 0; row < count.length; row += 1) {
    const here = count[row]!;
    people += here;
    if (same(before[row]!, max)) at.ceilingBefore += here;
    if (same(after[row]!, max)) at.ceilingAfter += here;
    if (same(before[row]!, min)) at.floorBefore += here;
    if (same(after[row]!, min)) at.floorAfter += here;
  }
  const share = (counted: number) => (people === 0 ? 0 : counted / people);
  return {
    ceilingBefore: share(at.ceilingBefore),
    ceilingAfter: share(at.ceilingAfter),
    floorBefore: share(at.floorBefore),
    floorAfter: share(at.floorAfter),
  };
}
