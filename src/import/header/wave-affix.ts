import { WAVES, type Wave } from '../../vocabulary';
import { lookingBack, type WaveWords, waveOfWord } from './wave-words';

export type WaveAffix = { wave: Wave; rest: string };

const JOIN = '[\\s_\\-.:：/|]';

/**
 * A wave that a cleaned column name carries before or after the name proper (`pre_CE1`, `CE1_post`, `CE1(後)`, `前測CE1`, `CE1前`), taken off;
 * null where there is none. A single 前 or 後 after another Chinese character (目前, 之前) is part of the word; Latin words need a joint.
 * Before together with looking back (`CE1_參與前(回顧)`, `CE1(前,回顧)`) is the wave that looks back.
 */
export function waveAffix(cleaned: string, words: WaveWords): WaveAffix | null {
  const outer = bracketedWaves(cleaned, words) ?? oneAffix(cleaned, words);
  const inner = outer && oneAffix(outer.rest, words);
  const both = inner && lookingBack(new Set([outer.wave, inner.wave]));
  return both ? { wave: 'then', rest: inner.rest } : outer;
}

function oneAffix(cleaned: string, words: WaveWords): WaveAffix | null {
  for (const { wave, word } of longestFirst(words)) {
    const rest = withoutSuffix(cleaned, word) ?? withoutPrefix(cleaned, word);
    if (rest) return { wave, rest };
  }
  return null;
}

/** `CE1(前,回顧)`, `CE1(參與前(回顧))`: several words in one pair of brackets. */
function bracketedWaves(cleaned: string, words: WaveWords): WaveAffix | null {
  const found = /^(.+?)[\s_\-.]*[([【]((?:[^()[\]【】]|\([^()]*\))+)[)\]】]$/.exec(cleaned);
  const told = found?.[2]?.split(/[,;、/()]/).filter((word) => word.trim() !== '');
  return found?.[1] && lookingBack(new Set(told?.map((word) => waveOfWord(word, words))))
    ? { wave: 'then', rest: found[1] }
    : null;
}

const ordered = new WeakMap<WaveWords, { wave: Wave; word: string }[]>();

/** Longest first, so that 延後測 is not read as 後測; plain digits are waves only in a wave column. */
function longestFirst(words: WaveWords): { wave: Wave; word: string }[] {
  const known = ordered.get(words);
  if (known) return known;
  const list = WAVES.flatMap((wave) => (words.get(wave) ?? []).map((word) => ({ wave, word })))
    .filter(({ word }) => !/^\d+$/.test(word))
    .sort((left, right) => right.word.length - left.word.length);
  ordered.set(words, list);
  return list;
}

function spaced(word: string): string {
  return [...word].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s_-]?');
}

const patterns = new Map<string, { suffix: RegExp[]; prefix: RegExp[] }>();

function patternsFor(word: string): { suffix: RegExp[]; prefix: RegExp[] } {
  const known = patterns.get(word);
  if (known) return known;
  const body = spaced(word);
  const chinese = /^[\u3400-\u9fff]+$/.test(word);
  const made = {
    suffix: [
      new RegExp(`^(.+?)\\s*[([【（]\\s*${body}\\s*[)\\]】）]$`, 'i'),
      new RegExp(`^(.+?)${JOIN}+${body}$`, 'i'),
    ],
    prefix: [new RegExp(`^[([【（]\\s*${body}\\s*[)\\]】）]\\s*(.+)$`, 'i'), new RegExp(`^${body}${JOIN}+(.+)$`, 'i')],
  };
  if (chinese && word.length > 1) {
    made.suffix.push(new RegExp(`^(.+?)${body}$`));
    made.prefix.push(new RegExp(`^${body}(.+)$`));
  } else if (chinese) {
    made.suffix.push(new RegExp(`^(.*[a-z0-9])${body}$`, 'i'));
    made.prefix.push(new RegExp(`^${body}([a-z]+\\d.*)$`, 'i'));
  } else if (/^(pre|post)$/.test(word)) {
    made.suffix.push(new RegExp(`^(.*\\d)${body}$`, 'i'));
    made.prefix.push(new RegExp(`^${body}([A-Z]+\\d+)$`));
  }
  patterns.set(word, made);
  return made;
}

function withoutSuffix(cleaned: string, word: string): string | null {
  for (const pattern of patternsFor(word).suffix) {
    const rest = pattern.exec(cleaned)?.[1]?.trim();
    if (rest) return rest;
  }
  return null;
}

function withoutPrefix(cleaned: string, word: string): string | null {
  for (const pattern of patternsFor(word).prefix) {
    const rest = pattern.exec(cleaned)?.[1]?.trim();
    if (rest) return rest;
  }
  return null;
}
