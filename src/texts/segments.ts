import type { Span } from '../vocabulary';

/** Made once: starting a segmenter takes longer than a text. The Chinese one knows English words as well. */
const words = new Intl.Segmenter('zh-TW', { granularity: 'word' });
const sentences = new Intl.Segmenter('zh-TW', { granularity: 'sentence' });

export type Segment = Span & { text: string; isWord: boolean };

/** The words of a text and what stands between them; together they are the text. */
export function wordSegments(text: string): Segment[] {
  return Array.from(words.segment(text), ({ segment, index, isWordLike }) => ({
    text: segment,
    start: index,
    end: index + segment.length,
    isWord: isWordLike === true,
  }));
}

/** The sentences of a text, each with what follows it up to the next; together they are the text. */
export function sentenceSpans(text: string): Span[] {
  return Array.from(sentences.segment(text), ({ segment, index }) => ({ start: index, end: index + segment.length }));
}
