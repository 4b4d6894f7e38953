import { type CountedPairs, effectSizePaired, pearson, type StandardisedChange } from '../../statistics';
import type { CompetencyFinding, EffectSizes, Interval } from '../../vocabulary';
import { refusalOf } from '../refusal';

/** The mean change by every usual denominator, as each is published. */
export function effectSizes(pairs: CountedPairs, confidence: number): CompetencyFinding['effectSizes'] {
  const sizes = effectSizePaired(pairs, { confidence });
  if (!sizes.ok) return refusalOf(sizes);
  const { dz, dav, drm, becker, n } = sizes;
  const sized = ({ cohen, interval }: StandardisedChange) => ({ value: cohen, ci: [...interval] as Interval });
  const hedges = ({ hedges: g }: StandardisedChange): EffectSizes['gav'] =>
    g === null
      ? { refusal: { code: 'too-few', needed: 3, counted: n } }
      : { value: g.value, ci: [...g.interval] as Interval };
  const hedgesOf = (size: typeof drm) => (size.ok ? hedges(size) : refusalOf(size));
  return {
    dz: sized(dz),
    gz: hedges(dz),
    dav: sized(dav),
    ...(dav.noncentralInterval ? { davNoncentral: [...dav.noncentralInterval] as Interval } : {}),
    gav: hedges(dav),
    grm: hedgesOf(drm),
    gb: hedgesOf(becker),
    commonLanguage: sizes.commonLanguage,
    shareImproved: sizes.shareImproved,
  };
}

/** How closely before and after go together: it stands beside g_rm, and decides how much can be detected. */
export function beforeWithAfter(pairs: CountedPairs, confidence: number): CompetencyFinding['correlation'] {
  const found = pearson(pairs, { confidence });
  if (!found.ok) return refusalOf(found);
  return {
    r: found.estimate,
    ...(found.interval ? { ci: [...found.interval] as Interval } : {}),
    ...(found.p === null ? {} : { p: found.p }),
  };
}
