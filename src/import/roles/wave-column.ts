import type { Plan, Wave } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { waveInText } from '../header/wave-in-text';
import { type WaveWords, waveOfWord } from '../header/wave-words';
import { filledTexts, firstColumn, type Sheet, textsOf } from '../sheet';
import { WAVE_NAMES } from './named-roles';

/** A column that says the wave of each response: `waves[code]` for each distinct text, null where it says none. */
export type WaveColumn = { column: number; waves: (Wave | null)[] };

/** Plain numbers in the order in which surveys count waves, from 0 or from 1. */
const NUMBERED: readonly Record<string, Wave>[] = [
  { '0': 'pre', '1': 'post', '2': 'followUp' },
  { '1': 'pre', '2': 'post', '3': 'followUp' },
];
const MOST_VALUES = 8;
const READ_SHARE = 0.9;

/** The wave column that the instrument names, else one with a telling name, else one whose every text is a wave; null where there is none. */
export function waveColumn(sheet: Sheet, plan: Plan, words: WaveWords): WaveColumn | null {
  const declared = firstColumn(sheet, plan.instrument?.columns.wave ?? []);
  if (declared !== null) return readWaves(sheet, declared, words);
  const columns = sheet.layout.columns.flatMap(({ role }, index) => (role === 'answer' ? [index] : []));
  for (const column of columns) {
    if (!WAVE_NAMES.test(cleanText(sheet.layout.columns[column]?.text ?? ''))) continue;
    const read = readWaves(sheet, column, words);
    if (readShare(sheet, read) >= READ_SHARE) return read;
  }
  for (const column of columns) {
    const texts = filledTexts(sheet, column);
    if (texts.length < 2 || texts.length > MOST_VALUES || texts.some(({ text }) => /^\s*\d+\s*$/.test(text))) continue;
    const read = readWaves(sheet, column, words);
    if (readShare(sheet, read) === 1 && new Set(texts.map(({ text }) => waveOfWord(text, words))).size > 1) return read;
  }
  return null;
}

function readWaves(sheet: Sheet, column: number, words: WaveWords): WaveColumn {
  const texts = filledTexts(sheet, column).map(({ text }) => plainDigits(text));
  const numbered = NUMBERED.findLast((waves) => texts.every((text) => text in waves));
  const waves = textsOf(sheet, column).values.map((text) => {
    if (numbered && texts.length > 0) return numbered[plainDigits(text)] ?? null;
    return waveOfWord(text, words) ?? waveInText(text, words);
  });
  return { column, waves };
}

function plainDigits(text: string): string {
  return text.normalize('NFKC').trim().replace(/\.0$/, '');
}

function readShare(sheet: Sheet, { column, waves }: WaveColumn): number {
  let read = 0;
  let all = 0;
  const { values } = textsOf(sheet, column);
  for (const { text, count } of filledTexts(sheet, column)) {
    all += count;
    if (waves[values.indexOf(text)]) read += count;
  }
  return all === 0 ? 0 : read / all;
}
