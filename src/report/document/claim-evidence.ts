import { formatChange, formatCount, formatInterval, formatLevel, refusalText } from '../../messages';
import { type ClaimPlan, isRefused } from '../../vocabulary';
import { quotesForReport } from '../publishable-quote';
import { criterionName } from './assessors';
import { allEvidenceOf } from './evidence';
import { strengthOf, strengthOfCriterion } from './strength';
import { strengthWords } from './strength-words';
import type { Writing } from './writing';

/** What speaks for a claim, in words, and how far it carries. */
export type ClaimEvidence = { words: string; strength: string };

type Chosen = Pick<ClaimPlan, 'competency' | 'criterion' | 'quote'>;

/** Null where nothing was chosen, or what was chosen is not there, or may not be published. */
export function claimEvidence(writing: Writing, { competency, criterion, quote }: Chosen): ClaimEvidence | null {
  if (quote !== undefined) return ofQuote(writing, quote);
  if (criterion !== undefined) return ofCriterion(writing, criterion);
  const words = competency === null ? null : allEvidenceOf(writing, competency);
  if (competency === null || words === null) return null;
  return { words, strength: strengthWords(writing, strengthOf(writing.input, competency)) };
}

function ofCriterion(writing: Writing, key: string): ClaimEvidence | null {
  const { t, input } = writing;
  const row = input.findings.rubric?.criteria.find(({ criterion }) => criterion.key === key);
  if (!row) return null;
  const { gain, n } = row.comparison;
  const name = t('report.claims.criterion', { name: criterionName(writing, row.criterion) });
  const strength = strengthWords(writing, strengthOfCriterion(input, row.criterion));
  if (isRefused(gain) || !gain.ci) {
    const reason = refusalText(t, isRefused(gain) ? gain.refusal : { code: 'too-few' });
    return { words: `${t('report.claims.refused', { name, reason })}${t('report.stop')}`, strength };
  }
  const change = { change: formatChange(gain.mean), level: formatLevel(gain.confidence), ci: formatInterval(gain.ci) };
  const words = t('report.claims.change', { name, ...change, n: formatCount(n) });
  return { words: `${words}${t('report.stop')}`, strength };
}

/** A quote is an example: no figure stands behind it, whatever it says. */
function ofQuote({ t, input, nameOf }: Writing, key: string): ClaimEvidence | null {
  const { quotes } = input.findings;
  const threshold = input.project.settings.publicationThreshold;
  const found = quotes && quotesForReport(quotes, { threshold, words: { t, nameOf } }).find((one) => one.key === key);
  if (!found) return null;
  const { text, from } = found.quote;
  return { words: t('report.claims.quote', { text, from }), strength: t('report.strength.example') };
}
