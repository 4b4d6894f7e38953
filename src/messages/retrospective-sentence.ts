import { isRefused, type Retrospective } from '../vocabulary';
import { formatChange, formatPStatement } from './format';
import type { Translate } from './i18n';
import { refusalText } from './refusal';

/** Whether people judge their start differently looking back. */
export function shiftSentence(t: Translate, { shift }: Retrospective, alpha: number): string {
  const { change } = shift;
  if (isRefused(change)) {
    return t('competency.retrospective.shiftRefused', { reason: refusalText(t, change.refusal, 'triples') });
  }
  const p = formatPStatement('p Holm', change.pHolm);
  if (change.pHolm >= alpha) return t('competency.retrospective.shiftNone', { p });
  return t('competency.retrospective.shiftFound', { shift: formatChange(change.mean), p });
}
