import { semesterTime, taiwanSemester } from '../vocabulary';

/** `1131`, `113上`, `113-1`, `113學年度第1學期` and the like become `113-1`; every other notation stays as it was written. */
export function semesterAsWritten(text: string): string {
  const trimmed = text.trim();
  const found = taiwanSemester(trimmed);
  return found ? `${found.year}-${found.term}` : trimmed;
}

/** A semester that a file name speaks of, in the notation that it will have; null where there is none. */
export function semesterInText(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[+_]/g, ' ');
  const taiwan =
    /(?<!\d)((?:9\d|1\d\d) ?學年度? ?第?[1-3一二三上下] ?(?:學期)?)/.exec(plain) ??
    /(?<![\d-])(1\d\d-[1-3])(?![\d])(?!-\d)/.exec(plain) ??
    /(?<!\d)(1\d\d[上下])/.exec(plain) ??
    /(?<![\d-])(1[01]\d[12])(?![\d-])/.exec(plain);
  if (taiwan?.[1]) return semesterAsWritten(taiwan[1]);
  const season = /(?<![a-z])(spring|summer|fall|autumn|winter)[ -]?(20\d\d)(?!\d)/i.exec(plain);
  if (season?.[1] && season[2]) return `${season[1][0]?.toUpperCase()}${season[1].slice(1).toLowerCase()} ${season[2]}`;
  return null;
}

/** The semester of a moment in Taiwan's calendar: August to January is the first, February to July the second. */
export function semesterOfDate(time: number): string {
  const date = new Date(time);
  const month = date.getUTCMonth() + 1;
  const year = date.getUTCFullYear() - 1911;
  if (month >= 8) return `${year}-1`;
  return month === 1 ? `${year - 1}-1` : `${year - 1}-2`;
}

/** Orders semesters in true time, whatever their notation (`113-1`, `Fall 2021`, `2024秋`); what is no semester comes last, by its text. */
export function compareSemesters(left: string, right: string): number {
  const before = semesterTime(left);
  const after = semesterTime(right);
  if (before !== null && after !== null && before !== after) return before - after;
  if ((before === null) !== (after === null)) return before === null ? 1 : -1;
  return left < right ? -1 : left > right ? 1 : 0;
}
