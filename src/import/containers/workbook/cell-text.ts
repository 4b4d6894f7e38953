const DAY = 24 * 60 * 60 * 1000;
/** Days are stored as binary fractions, which miss a second by a millisecond or two. */
const CLOSE_TO_SECOND = 5;

/**
 * One value of a cell as text: strings and numbers as they come, truth as spreadsheets write it, dates as ISO by the clock on the wall, and
 * times of day without a date. `day0` is when a day that counts 0 is.
 */
export function cellText(value: unknown, day0: number): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? momentText(value.getTime(), day0) : String(value);
}

/** Milliseconds of a clock that is read as UTC to `2024-09-10`, `2024-09-10T10:10:00` or, on day 0, `10:10:00`. */
export function momentText(time: number, day0 = Number.NaN): string {
  const second = Math.round(time / 1000) * 1000;
  const exact = Math.abs(second - time) <= CLOSE_TO_SECOND ? second : time;
  const date = new Date(exact);
  if (Number.isNaN(date.getTime())) return '';
  const [day, clock] = date.toISOString().replace('Z', '').replace('.000', '').split('T') as [string, string];
  if (exact >= day0 && exact < day0 + DAY) return clock;
  return exact % DAY === 0 ? day : `${day}T${clock}`;
}
