import { VOCABULARIES } from '../labels/vocabularies';
import { COMMON_CHARACTERS } from './common-characters';

const LABELS: ReadonlySet<string> = new Set(
  VOCABULARIES.filter((vocabulary) => vocabulary.language === 'zh-TW').flatMap((vocabulary) => vocabulary.labels),
);
/** Enough to judge by; a file of 200 MB is not read twice for it. */
const SAMPLE_CHARACTERS = 200_000;

/** How much a decoded text looks like writing: shares of its characters beyond ASCII, and whether it holds answer labels. */
export type Plausibility = { beyondAscii: number; common: number; latin: number; labels: boolean };

export function plausibilityOf(text: string): Plausibility {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  let beyondAscii = 0;
  let common = 0;
  let latin = 0;
  for (const character of sample) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) continue;
    beyondAscii++;
    if (COMMON_CHARACTERS.has(character) || isEastAsianPunctuation(point)) common++;
    else if ((point >= 0xc0 && point <= 0x17f) || (point >= 0x2010 && point <= 0x2026)) latin++;
  }
  const share = (count: number) => (beyondAscii === 0 ? 0 : count / beyondAscii);
  return { beyondAscii, common: share(common), latin: share(latin), labels: holdsLabel(sample) };
}

function isEastAsianPunctuation(point: number): boolean {
  return (point >= 0x3000 && point <= 0x3011) || (point >= 0xff01 && point <= 0xff1f);
}

function holdsLabel(text: string): boolean {
  for (const cell of text.split(/[,;\t|\r\n"]+/)) if (LABELS.has(cell.trim())) return true;
  return false;
}
