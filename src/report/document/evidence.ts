import { formatChange, formatCount, formatInterval, formatLevel, refusalText } from '../../messages';
import { isRefused } from '../../vocabulary';
import { joined, type Writing } from './writing';

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

/** The same with what assessors saw, criterion by criterion. */
export function allEvidenceOf(writing: Writing, competency: string): string | null {
  const survey = evidenceOf(writing, competency);
  if (survey === null) return null;
  const { t, input, language } = writing;
  const assessed = (input.findings.rubric?.criteria ?? []).flatMap(({ criterion, comparison: { gain, n } }) =>
    criterion.competency !== competency || isRefused(gain) || !gain.ci
      ? []
      : [
          t('report.claims.assessors', {
            name: criterion.id === competency ? writing.nameOf(competency) : criterion.text,
            change: formatChange(gain.mean),
            level: formatLevel(gain.confidence),
            ci: formatInterval(gain.ci),
            n: formatCount(n),
          }),
        ],
  );
  return joined({ language }, [`${survey}${t('report.stop')}`, ...assessed]);
}
