import type { Wave } from '../../vocabulary';
import { cleanText } from './clean-text';
import { waveAffix } from './wave-affix';
import type { WaveWords } from './wave-words';

/** All that a column may be called, for matching: lower case, the most telling first, and the wave that its name carries. */
export type ColumnNames = { wave: Wave | null; exact: string[]; names: string[] };

/**
 * The names of a column by its code, its question text and what else its tool calls it: each whole, after the last " - ", inside the last "[…]", without a leading
 * "(1)", and each of these without a wave before or after it.
 */
export function columnNames(
  code: string,
  text: string,
  words: WaveWords,
  further: readonly string[] = [],
): ColumnNames {
  const wholes = [...new Set([code, text, ...further].map(cleanText))].filter((name) => name !== '');
  const names: string[] = [];
  let wave: Wave | null = null;
  const add = (name: string) => {
    const folded = name.toLowerCase();
    if (folded !== '' && !names.includes(folded)) names.push(folded);
  };
  for (const whole of wholes) {
    for (const part of [whole, ...partsOf(whole)]) {
      add(part);
      const affix = waveAffix(part, words);
      if (!affix) continue;
      wave ??= affix.wave;
      for (const name of [affix.rest, ...partsOf(affix.rest)]) add(name);
    }
  }
  return { wave, exact: [code, text, ...further].map((name) => name.trim()), names };
}

function partsOf(whole: string): string[] {
  const parts: string[] = [];
  const afterDash = lastPart(whole);
  if (afterDash) parts.push(afterDash);
  const inBrackets = /\[([^[\]]+)\]$/.exec(whole)?.[1]?.trim();
  if (inBrackets) parts.push(inBrackets);
  for (const part of [whole, ...parts]) {
    const unnumbered = withoutNumber(part);
    if (unnumbered !== part) parts.push(unnumbered);
  }
  return parts;
}

/** The row of a matrix question: what stands after the last " - ". */
export function lastPart(whole: string): string | null {
  const at = whole.lastIndexOf(' - ');
  return at < 0 ? null : whole.slice(at + 3).trim() || null;
}

/** `(1)我能…`, `1. I can…`, `1、我能…` without the number. */
export function withoutNumber(text: string): string {
  return text.replace(/^(?:\(\d{1,3}\)|\d{1,3}\s*[.、)](?!\d))\s*/, '') || text;
}
