import { formatPercent, formatShareless } from '../../messages';
import { LOW_RELIABILITY } from '../../vocabulary';
import { type Claim, STRONG, strengthOf } from './strength';
import type { Writing } from './writing';

const limits = () => ({
  people: STRONG.people,
  share: formatPercent(STRONG.matchedShare),
  alpha: formatShareless(LOW_RELIABILITY.value),
});

/** How far a claim carries, with what it lacks. */
export function strengthWords({ t }: Writing, { strength, missing }: Claim): string {
  const words = t(`report.strength.${strength}`);
  if (missing.length === 0) return words;
  const grounds = missing.map((ground) => t(`report.strength.ground.${ground}`, limits()));
  return t('report.strength.withMissing', { strength: words, missing: grounds.join(t('shell.filters.separator')) });
}

export const strengthRule = ({ t }: Writing): string => t('report.strength.rule', limits());

export const strengthOfCompetency = (writing: Writing, competency: string): string =>
  strengthWords(writing, strengthOf(writing.input, competency));
