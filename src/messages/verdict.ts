import { type AnalysisSettings, type ChangeFinding, type Comparison, isRefused } from '../vocabulary';
import { meanOf } from './means';

/** What may be said of one comparison: a change is claimed only when it holds after the correction for many tests. */
export type Verdict = 'rose' | 'fell' | 'unclear' | 'refused';

/** 1 − confidence, without the noise of its last binary digits. */
export const alphaOf = ({ confidence }: Pick<ChangeFinding, 'confidence'>) => Number((1 - confidence).toFixed(12));

export type Adjustment = AnalysisSettings['adjustment'];

/** p as adjusted for the family of competencies, in the way that is shown. */
export const adjustedP = ({ pHolm, pBH }: { pHolm: number; pBH: number }, adjustment: Adjustment) =>
  adjustment === 'holm' ? pHolm : pBH;

export function verdictOf({ t, gain }: Comparison, alpha: number, adjustment: Adjustment): Verdict {
  const change = meanOf(gain);
  if (isRefused(t)) return t.refusal.code === 'all-zero-differences' ? 'unclear' : 'refused';
  if (change === null) return 'refused';
  if (adjustedP(t, adjustment) >= alpha) return 'unclear';
  return change > 0 ? 'rose' : 'fell';
}

/** Mean change as a share of the answer scale, so that competencies on different scales can be put in order. */
export function shareOfScale({ gain, scale }: Comparison): number | null {
  const change = meanOf(gain);
  return change === null ? null : change / (scale.max - scale.min);
}
