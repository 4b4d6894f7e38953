import type { Span } from '../vocabulary';
import { wordSegments } from './segments';

/** Characters that are looked at on each side, from which whole words are taken. */
const REACH = 64;

/** What stands around a part of a text: as many whole words as asked for on each side, with an ellipsis where the text goes on. */
export function contextOf(
  body: string,
  { start, end }: Span,
  words = 12,
): { before: string; match: string; after: string } {
  const left = body.slice(Math.max(0, start - REACH), start);
  const right = body.slice(end, end + REACH);
  const before = lastWords(left, words);
  const after = firstWords(right, words);
  return {
    before: `${before.length < start ? '…' : ''}${plain(before)}`,
    match: body.slice(start, end),
    after: `${plain(after)}${end + after.length < body.length ? '…' : ''}`,
  };
}

function firstWords(text: string, words: number): string {
  let left = words;
  for (const { isWord, end } of wordSegments(text)) if (isWord && --left === 0) return text.slice(0, end);
  return text;
}

function lastWords(text: string, words: number): string {
  let left = words;
  for (const { isWord, start } of wordSegments(text).reverse()) if (isWord && --left === 0) return text.slice(start);
  return text;
}

const plain = (text: string) => text.replace(/\s+/g, ' ');
