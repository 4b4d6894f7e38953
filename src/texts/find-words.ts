import type { Span } from '../vocabulary';
import { folded } from './fold';

const LATIN = 'a-z0-9\\u00c0-\\u024f';

/**
 * Finds words in folded text: words of Latin letters as whole words, or with any ending where they end in `*`; Chinese wherever it stands.
 * Null where there is no word.
 */
export function wordFinder(wanted: readonly string[]): RegExp | null {
  const patterns = wanted
    .map((word) => folded(word).trim())
    .filter((word) => word.replaceAll('*', '').trim() !== '')
    // The longest first, so that a word within another does not hide it.
    .sort((one, other) => other.length - one.length)
    .map(patternOf);
  return patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'g');
}

function patternOf(word: string): string {
  const open = word.endsWith('*');
  const plain = word.replaceAll('*', '').trim();
  const escaped = plain.replace(/[.+?^${}()|[\]\\/-]/g, '\\$&').replace(/\s+/g, '\\s+');
  const isLatin = (letter: string | undefined) => letter !== undefined && new RegExp(`[${LATIN}]`).test(letter);
  const before = isLatin(plain[0]) ? `(?<![${LATIN}])` : '';
  const after = isLatin(plain.at(-1)) ? (open ? `[${LATIN}]*` : `(?![${LATIN}])`) : '';
  return `${before}${escaped}${after}`;
}

/** Where the words stand in a folded text. */
export function spansIn(finder: RegExp, foldedText: string): Span[] {
  return Array.from(foldedText.matchAll(finder), ({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Whether a folded text holds a word: nothing holds an empty one. A look for its longest piece of letters comes first, which is fast. */
export function wordTest(word: string): (foldedText: string) => boolean {
  const finder = wordFinder([word]);
  if (!finder) return () => false;
  const sure = surePart(word);
  return (text) => text.includes(sure) && text.search(finder) >= 0;
}

function surePart(word: string): string {
  const parts = folded(word).replaceAll('*', ' ').trim().split(/\s+/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
