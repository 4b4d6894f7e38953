import { alphaOf, competencyVerdict, unpairedVerdict, verdictOf } from '../../messages';
import { comparedPeople, isRefused, LOW_RELIABILITY, type RubricCriterion } from '../../vocabulary';
import { isTold } from '../published-people';
import { assessorsAgree } from './assessors';
import type { ReportInput } from './report-input';

/** How far a claim carries. `none`: measured, and no change can be claimed; `noEvidence`: nothing measured. */
export type Strength = 'strong' | 'moderate' | 'weak' | 'none' | 'noEvidence';
/** What a strong claim of a competency rests on besides a change. */
export const GROUNDS = ['people', 'matched', 'reliability', 'agreement'] as const;
/** `answers`: of what assessors saw, that students say the same of themselves. */
export type Ground = (typeof GROUNDS)[number] | 'answers';

/** A strong claim needs so many matched people, and so large a share of those who answered first. */
export const STRONG = { people: 30, matchedShare: 0.7 };

export type Claim = { strength: Strength; missing: Ground[] };

/** Strong where a change has all grounds, moderate with one missing, weak with more. */
export function strengthOf(input: ReportInput, competency: string): Claim {
  const { findings, understanding } = input;
  const finding = findings.competencies?.find((one) => one.competency === competency);
  const groups = findings.unpaired?.comparisons.find((one) => one.competency === competency);
  const way = wayOf(input, competency);
  if (way === null) return { strength: 'noEvidence', missing: [] };
  if (way === 'none') return { strength: 'none', missing: [] };
  const n = groups ? Math.min(groups.n.before, groups.n.after) : finding!.comparison.n;
  const retention = findings.attrition?.retention;
  const scale = findings.reliability?.scales.find(
    (one) => one.competency === competency && one.wave === understanding.pair.before,
  );
  return claimOf({
    people: n >= STRONG.people,
    matched: !groups && retention !== undefined && !isRefused(retention) && retention.share >= STRONG.matchedShare,
    reliability: scale !== undefined && !isRefused(scale.alpha) && scale.alpha >= LOW_RELIABILITY.value,
    agreement: assessorsAgree(input, competency, way),
  });
}

/**
 * The same rule for what assessors saw on one criterion: its reliability is that of the mean of its raters before, and what students say of
 * themselves takes the place of the assessors.
 */
export function strengthOfCriterion(input: ReportInput, { key, competency }: RubricCriterion): Claim {
  const { findings, project, understanding } = input;
  const { rubric, agreement } = findings;
  const row = rubric?.criteria.find(({ criterion }) => criterion.key === key);
  if (!rubric || !row) return { strength: 'noEvidence', missing: [] };
  const verdict = verdictOf(row.comparison, alphaOf(rubric), project.settings.adjustment);
  if (verdict !== 'rose' && verdict !== 'fell') return { strength: 'none', missing: [] };
  const { before } = comparedPeople(rubric.people);
  const { both } = rubric.people;
  const icc = agreement?.rows.find(
    ({ criterion, wave }) => criterion.key === key && wave === understanding.pair.before,
  )?.icc;
  return claimOf({
    people: row.comparison.n >= STRONG.people,
    matched: isTold(before) && isTold(both) && before > 0 && both / before >= STRONG.matchedShare,
    reliability: icc !== undefined && !isRefused(icc) && icc.average >= LOW_RELIABILITY.value,
    answers: competency !== null && wayOf(input, competency) === verdict,
  });
}

function claimOf(grounds: Partial<Record<Ground, boolean>>): Claim {
  const missing = ([...GROUNDS, 'answers'] as const).filter((ground) => grounds[ground] === false);
  return { strength: missing.length === 0 ? 'strong' : missing.length === 1 ? 'moderate' : 'weak', missing };
}

/** Which way a competency clearly changed; `none`: not clearly; null: not measured. */
function wayOf({ findings, project }: ReportInput, competency: string): 'rose' | 'fell' | 'none' | null {
  const { adjustment } = project.settings;
  const groups = findings.unpaired?.comparisons.find((one) => one.competency === competency);
  const finding = findings.competencies?.find((one) => one.competency === competency);
  if (!groups && !finding) return null;
  const verdict = groups
    ? unpairedVerdict(groups, alphaOf(findings.unpaired!), adjustment)
    : competencyVerdict(finding!, adjustment);
  if (verdict === 'rose' || verdict === 'higher') return 'rose';
  return verdict === 'fell' || verdict === 'lower' ? 'fell' : 'none';
}
