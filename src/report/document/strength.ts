import { alphaOf, competencyVerdict, unpairedVerdict } from '../../messages';
import { isRefused, LOW_RELIABILITY } from '../../vocabulary';
import { assessorsAgree } from './assessors';
import type { ReportInput } from './report-input';

/** How far a claim carries. `none`: measured, and no change can be claimed; `noEvidence`: nothing measured. */
export type Strength = 'strong' | 'moderate' | 'weak' | 'none' | 'noEvidence';
/** What a strong claim rests on besides a change. */
export const GROUNDS = ['people', 'matched', 'reliability', 'agreement'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A strong claim needs so many matched people, and so large a share of those who answered first. */
export const STRONG = { people: 30, matchedShare: 0.7 };

export type Claim = { strength: Strength; missing: Ground[] };

/** Strong where a change has all grounds, moderate with one missing, weak with more. */
export function strengthOf(input: ReportInput, competency: string): Claim {
  const { findings, project, understanding } = input;
  const { adjustment } = project.settings;
  const finding = findings.competencies?.find((one) => one.competency === competency);
  const groups = findings.unpaired?.comparisons.find((one) => one.competency === competency);
  if (!finding && !groups) return { strength: 'noEvidence', missing: [] };
  const verdict = groups
    ? unpairedVerdict(groups, alphaOf(findings.unpaired!), adjustment)
    : competencyVerdict(finding!, adjustment);
  if (!['rose', 'fell', 'higher', 'lower'].includes(verdict)) return { strength: 'none', missing: [] };
  const n = groups ? Math.min(groups.n.before, groups.n.after) : finding!.comparison.n;
  const retention = findings.attrition?.retention;
  const scale = findings.reliability?.scales.find(
    (one) => one.competency === competency && one.wave === understanding.pair.before,
  );
  const grounds: Record<Ground, boolean> = {
    people: n >= STRONG.people,
    matched: !groups && retention !== undefined && !isRefused(retention) && retention.share >= STRONG.matchedShare,
    reliability: scale !== undefined && !isRefused(scale.alpha) && scale.alpha >= LOW_RELIABILITY.value,
    agreement: assessorsAgree(input, competency, verdict === 'rose' || verdict === 'higher' ? 'rose' : 'fell'),
  };
  const missing = GROUNDS.filter((ground) => !grounds[ground]);
  return { strength: missing.length === 0 ? 'strong' : missing.length === 1 ? 'moderate' : 'weak', missing };
}
