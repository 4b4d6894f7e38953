import { publishedQuotes } from '../publishable-quote';
import type { Block } from './document';
import { paragraph, type Writing } from './writing';

/** What students wrote, in the passages that a person chose. They are examples, and agree with no figure. */
export function voices({ t, input, nameOf }: Writing): Block[] {
  const { quotes: finding } = input.findings;
  if (!finding) return [];
  const threshold = input.project.settings.publicationThreshold;
  const { quotes, waiting } = publishedQuotes(finding, { threshold, words: { t, nameOf } });
  if (quotes.length + waiting === 0) return [];
  return [
    paragraph(t('report.voices.lead'), 'lead'),
    ...quotes.map(({ text, from }): Block => ({ kind: 'quote', text, from })),
    ...(waiting > 0 ? [paragraph(t('report.voices.waiting', { count: waiting }), 'note')] : []),
  ];
}
