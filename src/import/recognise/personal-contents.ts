import { PERSONAL_CONTENTS, type PersonalContent } from '../../vocabulary';

/** A column is personal by its contents when at least this share of its filled cells look so. */
const LEAST_SHARE: Record<PersonalContent, number> = {
  email: 0.5,
  nationalId: 0.5,
  studentNumber: 0.8,
  phone: 0.5,
  ip: 0.5,
  coordinates: 0.8,
};
/** Texts tried before all are counted; a column in which fewer than one in four of them looks personal is not. */
const TRIED = 40;

const TESTS: Record<PersonalContent, (text: string) => boolean> = {
  email: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text),
  nationalId: isNationalId,
  studentNumber: (text) =>
    // Eight digits and a letter (NTNU), a letter and eight digits, or an entrance year of the Republic and six digits.
    /^(\d{8}[A-Z]|[A-Z]\d{8}|(9\d|10\d|11\d)\d{6})$/i.test(text),
  phone: (text) =>
    /^(\+?886[- ]?|0)?9\d{2}[- ]?\d{3}[- ]?\d{3}$|^\(?0[2-8]\d?\)?[- ]\d{3,4}[- ]?\d{4}(#\d+)?$/.test(text),
  ip: (text) =>
    /^(\d{1,3}\.){3}\d{1,3}$/.test(text)
      ? text.split('.').every((part) => Number(part) <= 255)
      : /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/i.test(text) && !/^\d+:\d+:\d+$/.test(text),
  coordinates: isPlace,
};

/** The kind of personal data that a column holds, with the share of its filled cells that look so; null for none. */
export function personalContents(
  texts: readonly { text: string; count: number }[],
): { code: PersonalContent; share: number } | null {
  const tried = texts.slice(0, TRIED).map(({ text }) => plain(text));
  for (const code of PERSONAL_CONTENTS) {
    const test = TESTS[code];
    if (tried.filter(test).length * 4 < Math.max(1, tried.length)) continue;
    let filled = 0;
    let alike = 0;
    for (const { text, count } of texts) {
      filled += count;
      if (test(plain(text))) alike += count;
    }
    if (filled > 0 && alike >= filled * LEAST_SHARE[code]) return { code, share: alike / filled };
  }
  return null;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim();
}

/** The letters of Taiwan's ids in the order of their numbers, which begin at 10. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/**
 * A national id or a residence certificate of Taiwan with the right check digit: the letter's number and the digits, weighted
 * 1, 9, 8, … 1, 1, sum to a multiple of ten (Ministry of the Interior). A letter in second place counts by the last digit of its number.
 */
export function isNationalId(text: string): boolean {
  if (!/^[A-Z][1289A-D]\d{8}$/i.test(text)) return false;
  const place = (letter: string) => LETTERS.indexOf(letter.toUpperCase()) + 10;
  const first = place(text[0] as string);
  const second = /\d/.test(text[1] as string) ? Number(text[1]) : place(text[1] as string) % 10;
  const digits = [Math.floor(first / 10), first % 10, second, ...[...text.slice(2)].map(Number)];
  const weights = [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1];
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index] as number), 0) % 10 === 0;
}

/** Latitude and longitude in one cell, or one of the two, in Taiwan, to four decimals or more. */
function isPlace(text: string): boolean {
  const numbers = text.split(/[\s,;]+/);
  if (!numbers.every((number) => /^-?\d{1,3}(\.\d+)?$/.test(number)) || !/\.\d{4,}/.test(numbers[0] as string))
    return false;
  const [one, two] = numbers.map(Number) as [number, number?];
  if (two === undefined) return (one > 21.5 && one < 26.5) || (one > 118 && one < 123);
  return Math.abs(one) <= 90 && Math.abs(two) <= 180 && /\.\d{4,}/.test(numbers[1] as string);
}
