import { METHODS } from '../methods';
import type { Block, Line } from './document';
import { lineOf } from './line';
import { usedMethods, usedReferences } from './used-methods';
import { between, paragraph, type Writing } from './writing';

/** What was really used, in words, and what it takes for granted. */
export function methods({ t, input, language }: Writing): Block[] | null {
  const used = usedMethods(input);
  if (used.length === 0) return null;
  const references = usedReferences(input);
  const items = used.map((id): Line => {
    const numbers = METHODS[id].references.map((work) => references.indexOf(work) + 1);
    const cited = numbers.length > 0 ? ` [${numbers.join(', ')}]` : '';
    const formula = `${t(`how.methods.${id}.formula`)}${between(language)}`;
    const takes = t('report.methods.takes', { formula, assumes: t(`how.methods.${id}.assumes`) });
    return [
      { text: `${t(`how.methods.${id}.name`)}${cited}`, as: 'strong' },
      { text: t('report.methods.nameEnd') },
      ...lineOf(takes),
    ];
  });
  return [paragraph(t('report.methods.lead')), { kind: 'list', ordered: false, items }];
}

export function references({ input }: Writing): Block[] {
  const works = usedReferences(input);
  return works.length === 0 ? [] : [{ kind: 'list', ordered: true, items: works.map((text) => [{ text }]) }];
}
