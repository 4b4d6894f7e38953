import { type ChangeFinding, type Comparison, isRefused } from '../vocabulary';
import { meanOf } from './means';

/** What may be said of one comparison: a change is claimed only when it holds after Holm's correction. */
export type Verdict = 'rose' | 'fell' | 'unclear' | 'refused';

/** 1 − confidence, without the noise of its last binary digits. */
export const alphaOf = ({ confidence }: Pick<ChangeFinding, 'confidence'>) => Number((1 - confidence).toFixed(12));

export function verdictOf({ t, gain }: Comparison, alpha: number): Verdict {
  const change = meanOf(gain);
  if (isRefused(t)) return t.refusal.code === 'all-zero-differences' ? 'unclear' : 'refused';
  if (change === null) return 'refused';
  if (t.pHolm >= alpha) return 'unclear';
  return change > 0 ? 'rose' : 'fell';
}

/** Mean change as a share of the answer scale, so that competencies on different scales can be put in order. */
export function shareOfScale({ gain, scale }: Comparison): number | null {
  const change = meanOf(gain);
  return change === null ? null : change / (scale.max - scale.min);
}
