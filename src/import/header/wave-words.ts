import type { Instrument, Wave } from '../../vocabulary';
import { WAVES } from '../../vocabulary';
import { cleanText } from './clean-text';

/** Words for a wave, lower case, without spaces, hyphens and underscores. */
export type WaveWords = ReadonlyMap<Wave, readonly string[]>;

const BUILT_IN: readonly (readonly [Wave, string])[] = [
  ['pre', 'pre|pretest|presurvey|before|baseline|t1|w1|wave1|time1'],
  ['pre', '前測|前|前测|事前|參與前|期初|課前|課程前|活動前|實踐前|修課前|開學前|學期初|第一次'],
  ['post', 'post|posttest|postsurvey|after|t2|w2|wave2|time2'],
  ['post', '後測|後|后测|后|事後|參與後|期末|課後|課程後|活動後|實踐後|修課後|學期末|第二次'],
  ['then', 'then|thentest|retrospective|retrospectivepre|retropre|回溯前測|回溯|回顧前測|事後回溯'],
  ['then', '回顧|參與前回顧|課前回顧|前測回顧|lookingback|beforelookingback|beforethecourselookingback'],
  ['followUp', 'followup|delayed|delayedpost|t3|w3|wave3|time3|延後測|延宕測|延後後測|追蹤測|追蹤|後後測|第三次'],
];

/** The built-in words, with those that the instrument adds; a word that the instrument gives to one wave belongs to no other. */
export function waveWords(instrument: Instrument | null): WaveWords {
  const added = new Map<string, Wave>();
  for (const wave of WAVES) for (const word of instrument?.waves[wave] ?? []) added.set(foldWaveWord(word), wave);
  const words = new Map<Wave, string[]>(WAVES.map((wave) => [wave, []]));
  for (const [wave, list] of BUILT_IN) words.get(wave)?.push(...list.split('|').filter((word) => !added.has(word)));
  for (const [word, wave] of added) if (word !== '') words.get(wave)?.push(word);
  return words;
}

export function foldWaveWord(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/[\s_\-–—()[\]【】]/g, '');
}

/** Whether these waves together are the one that is asked afterwards about before. */
export function lookingBack(waves: ReadonlySet<Wave | null>): boolean {
  return waves.size === 2 && waves.has('then') && waves.has('pre');
}

/** The wave that a cell of a wave column names as a whole, or null. */
export function waveOfWord(text: string, words: WaveWords): Wave | null {
  const folded = foldWaveWord(text);
  if (folded === '') return null;
  return WAVES.find((wave) => words.get(wave)?.includes(folded)) ?? null;
}
