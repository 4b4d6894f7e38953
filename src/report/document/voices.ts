import type { QuotesFinding } from '../../vocabulary';
import { publishedQuotes } from '../publishable-quote';
import type { Block } from './document';
import type { FurtherEvidence } from './report-input';
import type { Writing } from './writing';

/**
 * What students wrote, in the passages that a person chose for the report. Chosen words are examples: they agree with no figure, so that
 * no claim is stronger for them.
 */
export const voicesOf = (quotes: QuotesFinding): FurtherEvidence => ({
  blocks: (writing) => blocksOf(writing, quotes),
  agrees: {},
});

function blocksOf({ t, input, nameOf }: Writing, finding: QuotesFinding): Block[] {
  const threshold = input.project.settings.publicationThreshold;
  const { quotes, waiting } = publishedQuotes(finding, { threshold, words: { t, nameOf } });
  if (quotes.length + waiting === 0) return [];
  const blocks: Block[] = [
    { kind: 'paragraph', role: 'lead', line: [{ text: t('report.voices.lead') }] },
    ...quotes.map(({ text, from }): Block => ({ kind: 'quote', text, from })),
  ];
  if (waiting > 0) {
    blocks.push({ kind: 'paragraph', role: 'note', line: [{ text: t('report.voices.waiting', { count: waiting }) }] });
  }
  return blocks;
}
