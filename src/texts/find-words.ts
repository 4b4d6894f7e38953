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

export function spansOf(finder: RegExp, text: string): Span[] {
  return Array.from(folded(text).matchAll(finder), ({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** The longest piece of letters that every text with the word holds; for a first look by the database. */
export function surePart(word: string): string {
  const parts = folded(word).replaceAll('*', ' ').trim().split(/\s+/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
