/** A semester in Taiwan's calendar: the year of the Republic in which it begins, and which semester of that academic year it is. */
type TaiwanSemester = { year: number; term: number };

const TERMS: Record<string, number> = { '1': 1, '2': 2, '3': 3, 一: 1, 二: 2, 三: 3, 上: 1, 下: 2 };

/** `113-1` in any notation that is used in Taiwan; null for every other text. */
export function taiwanSemester(text: string): TaiwanSemester | null {
  const compact = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[–—−－]/g, '-');
  const match =
    /^(?:民國)?(9\d|1\d\d)-([1-3])(?:學期)?$/.exec(compact) ??
    /^(1\d\d)([1-3])$/.exec(compact) ??
    /^(?:民國)?(9\d|1\d\d)(?:學?年度?)?-?(?:第)?([1-3一二三上下])(?:學期)?$/.exec(compact);
  const term = match?.[2] === undefined ? undefined : TERMS[match[2]];
  return match?.[1] && term ? { year: Number(match[1]), term } : null;
}

/** When a season, or a term by its number, begins: in semesters after the autumn of the year that is named. A year alone is term 0. */
const SEASONS: [RegExp, number][] = [
  [/winter|冬/i, -1.2],
  [/spring|春/i, -1],
  [/summer|夏|暑/i, -0.3],
  [/fall|autumn|秋/i, 0],
];
const TERM_TIMES = [-1.2, 0, 1, 1.7, 1.8];

/** The same for every notation of one semester; a text that names none is itself. */
export const semesterKey = (text: string): string => {
  const time = semesterTime(text);
  return time === null ? text : `at ${time}`;
};

/**
 * When a semester was, whatever its notation (`113-1`, `Fall 2021`, `2024秋`), in semesters on a line on which gaps stay open: two for each
 * year. Null for a text that names none.
 */
export function semesterTime(text: string): number | null {
  const taiwan = taiwanSemester(text);
  if (taiwan) return 2 * (taiwan.year + 1911) + TERM_TIMES[taiwan.term]!;
  const year = /(?<!\d)(20\d\d|19\d\d)(?!\d)/.exec(text)?.[1];
  if (year === undefined) return null;
  const term = /(?<!\d)(?:20\d\d|19\d\d)\s*[-/_ ]\s*([1-4])(?!\d)/.exec(text)?.[1];
  const season = SEASONS.find(([pattern]) => pattern.test(text))?.[1];
  return 2 * Number(year) + (season ?? TERM_TIMES[Number(term ?? 0)]!);
}
