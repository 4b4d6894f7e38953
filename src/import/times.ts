import type { TextColumn } from '../vocabulary';

/** Which of two leading numbers is the day; decided for a whole column, since 3/4/2024 alone does not tell. */
type DayOrder = 'monthFirst' | 'dayFirst';

const CLOCK =
  '(?:[T\\s]+(上午|下午|凌晨|中午|晚上|AM|PM)?\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(上午|下午|AM|PM)?.*)?$';
const YEAR_FIRST = new RegExp(`^(\\d{2,4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${CLOCK}`, 'i');
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{2,4}),?${CLOCK}`, 'i');

/**
 * When each distinct text of a column was, in milliseconds as if its clock were UTC; NaN where it is no time. Offsets are ignored: times
 * are compared within one export. Years of the Republic (113/9/10) and Excel's serial numbers are understood.
 */
export function timesOf(column: TextColumn): Float64Array {
  const order: DayOrder = column.values.some((value) => Number(YEAR_LAST.exec(value.trim())?.[1]) > 12)
    ? 'dayFirst'
    : 'monthFirst';
  return Float64Array.from(column.values, (value) => timeOf(value.normalize('NFKC').trim(), order));
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
    return order === 'monthFirst' ? moment(year, one, two, last.slice(4)) : moment(year, two, one, last.slice(4));
  }
  return /^[345]\d{4}(\.\d+)?$/.test(text) ? Math.round((Number(text) - 25569) * 86400000) : Number.NaN;
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
