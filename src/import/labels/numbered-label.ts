import { MANGLED_DATE } from './mangled-date';

const CHINESE_DIGITS: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** The number that a normalised label is (`4`, `4.0`, `4,0`, `4分`, `五`), or null. */
export function plainNumber(label: string): number | null {
  const digit = CHINESE_DIGITS[label];
  if (digit !== undefined) return digit;
  const match = /^([-+]?\d{1,6}(?:\.\d+|,\d{1,2})?)\s*(?:分|點|points?|pts?)?$/.exec(label);
  return match?.[1] === undefined ? null : Number(match[1].replace(',', '.'));
}

/** The place on its scale that an answer code of LimeSurvey stands for (`A5`, `AO05`), by a normalised label; null where it is none. */
export function answerCode(label: string): number | null {
  const place = /^ao?0*([1-9]\d?)$/.exec(label)?.[1];
  return place === undefined ? null : Number(place);
}

/** `separated`: more than a space stands between the number and the label, so that the number is a code and no part of the label. */
export type NumberedLabel = { number: number; label: string; separated: boolean };

/** A number written before or after a label (`5 - agree`, `(5) 同意`, `同意 (4)`), taken apart; null where there is none. */
export function numberedLabel(label: string): NumberedLabel | null {
  if (MANGLED_DATE.test(label)) return null;
  const before = /^(\(?)\s*(\d{1,2})\s*(\)?)\s*([-–—−:.、=]?)\s*(\D.*)$/.exec(label);
  if (before?.[2] && before[5]) {
    const separated = before[4] !== '' || before[3] !== '';
    return { number: Number(before[2]), label: before[5].trim(), separated };
  }
  const after = /^(.+?)\s*[([]\s*(\d{1,2})\s*分?\s*[)\]]$/.exec(label);
  if (after?.[1] && after[2]) return { number: Number(after[2]), label: after[1].trim(), separated: true };
  return null;
}
