import type { TextColumn } from '../vocabulary';

/** Which of two leading numbers is the day; decided for a whole column, since 3/4/2024 alone does not tell. */
export type DayOrder = 'monthFirst' | 'dayFirst';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK =
  '(?:[T\\s]+(上午|下午|凌晨|中午|晚上|AM|PM)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(上午|下午|AM|PM)?.*)?$';
const WEEKDAY = '(?:\\s*[(（]?(?:星期|週|周)[一二三四五六日天][)）]?)?';
const YEAR_FIRST = new RegExp(
  `^(?:民國|民国|ROC)?\\s*(\\d{2,4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${WEEKDAY}${CLOCK}`,
  'i',
);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2,4}),?${CLOCK}`, 'i');
/** A quick look: whether one or two digits come first. */
const ENDS_WITH_YEAR = /^\s*[\d０-９]{1,2}[^\d０-９]/;
const MONTH_NAME = `(${MONTHS.join('|')})[a-z]*\\.?`;
const DAY_THEN_NAME = new RegExp(
  `^(?:[a-z]+,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH_NAME}[\\s,-]+(\\d{4}),?${CLOCK}`,
  'i',
);
const NAME_THEN_DAY = new RegExp(
  `^(?:[a-z]+,\\s+)?${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4}),?${CLOCK}`,
  'i',
);
/** What LimeSurvey writes where dates are not kept. */
const NOT_KEPT = Date.UTC(1980, 0, 1);

/**
 * When each distinct text of a column was, in milliseconds as if its clock were UTC; NaN where it is no time. Offsets are ignored: times
 * are compared within one export. Years of the Republic (113/9/10), months by name and Excel's serial numbers are understood.
 */
export function timesOf(column: TextColumn, chosen?: DayOrder): Float64Array {
  const order = chosen ?? dayOrderOf(column).order;
  return Float64Array.from(column.values, (value) => {
    const time = timeOf(value.normalize('NFKC').trim(), order);
    return time === NOT_KEPT ? Number.NaN : time;
  });
}

/**
 * Which number is the day in dates that end with the year: `sure` where one of them can be no month, or where there are none. Else the
 * order in which the rows of the file come closer to following each other, month first where both do.
 */
export function dayOrderOf(column: TextColumn): { order: DayOrder; sure: boolean } {
  const dates = column.values.flatMap((value) => {
    const date = ENDS_WITH_YEAR.test(value) ? YEAR_LAST.exec(value.normalize('NFKC').trim()) : null;
    return date ? [[Number(date[1]), Number(date[2])]] : [];
  });
  if (dates.some(([first]) => (first as number) > 12)) return { order: 'dayFirst', sure: true };
  if (dates.every(([first, second]) => first === second) || dates.some(([, second]) => (second as number) > 12))
    return { order: 'monthFirst', sure: true };
  const steps = (order: DayOrder) => stepsBack(column, timesOf(column, order));
  return { order: steps('dayFirst') < steps('monthFirst') ? 'dayFirst' : 'monthFirst', sure: false };
}

/** How often a row is earlier than the one before it, or, in a file with the newest first, later. */
function stepsBack({ codes }: TextColumn, times: Float64Array): number {
  let back = 0;
  let forth = 0;
  let before = Number.NaN;
  for (const code of codes) {
    const time = times[code] as number;
    if (Number.isNaN(time)) continue;
    if (time < before) back++;
    if (time > before) forth++;
    before = time;
  }
  return Math.min(back, forth);
}

function timeOf(text: string, order: DayOrder): number {
  if (text === '') return Number.NaN;
  const first = YEAR_FIRST.exec(text);
  if (first && ((first[1] as string).length > 2 || Number(first[1]) > 31)) {
    return moment(Number(first[1]), Number(first[2]), Number(first[3]), first.slice(4));
  }
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [one, two] = [Number(last[1]), Number(last[2])];
    const year = (last[3] as string).length === 2 ? 2000 + Number(last[3]) : Number(last[3]);
    const monthFirst = one > 12 ? false : two > 12 ? true : order === 'monthFirst';
    return monthFirst ? moment(year, one, two, last.slice(4)) : moment(year, two, one, last.slice(4));
  }
  if (/^[345]\d{4}(\.\d+)?$/.test(text)) return Math.round((Number(text) - 25569) * 86400000);
  return namedMonth(text);
}

function namedMonth(text: string): number {
  const dayFirst = DAY_THEN_NAME.exec(text);
  const nameFirst = NAME_THEN_DAY.exec(text);
  const found = dayFirst ?? nameFirst;
  if (!found) return Number.NaN;
  const [day, name] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
  const month = MONTHS.indexOf((name as string).toLowerCase()) + 1;
  return moment(Number(found[3]), month, Number(day), found.slice(4));
}

function moment(year: number, month: number, day: number, clock: (string | undefined)[]): number {
  const [before, hours, minutes, seconds, after] = clock;
  const half = (before ?? after ?? '').toLowerCase();
  const afternoon = half === '下午' || half === '晚上' || half === 'pm';
  const morning = half === '上午' || half === '凌晨' || half === 'am';
  let hour = Number(hours ?? 0);
  if (afternoon && hour < 12) hour += 12;
  if (morning && hour === 12) hour = 0;
  if (month < 1 || month > 12 || day < 1 || day > 31) return Number.NaN;
  return Date.UTC(year < 200 ? year + 1911 : year, month - 1, day, hour, Number(minutes ?? 0), Number(seconds ?? 0));
}
