import { formatPercent, type Translate } from '../../messages';
import { ENCODINGS, type Language, type WaveChoice } from '../../vocabulary';

const WAVE_KEYS = {
  pre: 'pre',
  post: 'post',
  then: 'retrospective',
  followUp: 'followUp',
  column: 'column',
  wide: 'wide',
} as const;

export function waveName(t: Translate, wave: WaveChoice): string {
  return t(`data.waves.${WAVE_KEYS[wave]}`);
}

export function shortWaveName(t: Translate, wave: Exclude<WaveChoice, 'column' | 'wide'>): string {
  return t(`data.wavesShort.${WAVE_KEYS[wave]}`);
}

export function encodingName(t: Translate, encoding: string): string {
  const known = ENCODINGS.find((candidate) => candidate === encoding);
  return known ? t(`data.encodings.${known}`) : encoding;
}

/** A file's name as it stands inside a sentence. */
export function quotedFile(t: Translate, name: string | undefined): string {
  return name ? t('problems.file', { name }) : t('problems.thisFile');
}

/** A share in whole percent; never 100 % or 0 % for what is only nearly so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100) / 100;
  const nearly = (rounded === 1 && share < 1) || (rounded === 0 && share > 0);
  return nearly ? formatPercent(Math.min(Math.max(share, 0.001), 0.999), 1) : formatPercent(share);
}

/** Sentences one after another: with a space between them where the script has one. */
export function paragraph(language: Language, sentences: (string | null)[]): string {
  return sentences.filter((sentence) => sentence !== null && sentence !== '').join(language === 'zh-TW' ? '' : ' ');
}

export function listOf(language: Language, parts: string[]): string {
  return parts.join(language === 'zh-TW' ? '、' : ', ');
}
