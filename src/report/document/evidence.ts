import { formatChange, formatCount, formatInterval, formatLevel, refusalText } from '../../messages';
import { isRefused } from '../../vocabulary';
import type { Writing } from './writing';

/** One competency's number in one line; null where nothing was measured. */
export function evidenceOf({ t, input, nameOf }: Writing, competency: string): string | null {
  const { change, unpaired } = input.findings;
  const name = nameOf(competency);
  const groups = unpaired?.comparisons.find((one) => one.competency === competency);
  const comparison = unpaired ? undefined : change?.comparisons.find((one) => one.competency === competency);
  const gain = groups?.gain ?? comparison?.gain;
  if (!gain) return null;
  if (isRefused(gain) || !gain.ci) {
    const reason = isRefused(gain) ? refusalText(t, gain.refusal) : refusalText(t, { code: 'too-few' });
    return t('report.claims.refused', { name, reason });
  }
  const values = {
    name,
    change: formatChange(gain.mean),
    level: formatLevel(gain.confidence),
    ci: formatInterval(gain.ci),
  };
  return comparison
    ? t('report.claims.change', { ...values, n: formatCount(comparison.n) })
    : t('report.claims.groups', values);
}
