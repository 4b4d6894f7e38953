import type { Block, Line } from './document';
import { lineOf } from './line';
import { byConsequence, competencyStatement, overallStatement } from './statements';
import { strengthOf } from './strength';
import { strengthRule, strengthWords } from './strength-words';
import { joined, paragraph, type Writing } from './writing';

const MOST_STATEMENTS = 5;

/** One page in plain words: what changed, how sure that is, and what must be said with it. */
export function summary(writing: Writing): Block[] | null {
  const { t, input } = writing;
  const overall = overallStatement(writing);
  if (!overall || (!input.findings.competencies && !input.findings.unpaired)) return null;
  const { competencies } = input.understanding;
  const told = byConsequence(writing)
    .slice(0, MOST_STATEMENTS)
    .flatMap((id): Line[] => {
      const statement = competencyStatement(writing, id);
      if (!statement) return [];
      const strength = strengthWords(writing, strengthOf(input, id));
      return [[...lineOf(`${statement.sentence}${t('report.strength.follows')}`), { text: strength, as: 'strong' }]];
    });
  return [
    paragraph(`${overall.sentence}${t('report.stop')}`, 'lead'),
    { kind: 'list', ordered: false, items: told },
    paragraph(joined(writing, overall.details)),
    ...(competencies.length > MOST_STATEMENTS
      ? [paragraph(t('report.summary.more', { total: competencies.length }))]
      : []),
    paragraph(strengthRule(writing), 'note'),
  ];
}
