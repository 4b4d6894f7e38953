import { numberText } from '../../read/number-text';
import { momentText } from '../workbook/cell-text';
import type { SpssVariable } from './variables';

/** Codes of formats (PSPP's developer's guide): days, moments, and spans of time. */
const DATES = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const MOMENTS = new Set([22, 41]);
const SPANS = new Set([21, 25, 40]);
/** Seconds count from 14 October 1582, the first day of the Gregorian calendar. */
const CALENDAR_START = Date.UTC(1582, 9, 14);

/** Whether a value means that nobody answered: one that the file's author declared missing. */
export function isMissing({ kind, missing: { values, range } }: SpssVariable, key: string): boolean {
  if (values.has(key)) return true;
  return kind === 'number' && range !== null && Number(key) >= range.low && Number(key) <= range.high;
}

/** A value that has no label: a string as it is, a number in its digits, a date as ISO by the clock on the wall. */
export function valueText({ kind, format }: SpssVariable, key: string): string {
  if (kind === 'string') return key;
  if (DATES.has(format)) return momentText(Number(key) * 1000 + CALENDAR_START);
  if (MOMENTS.has(format)) {
    const text = momentText(Number(key) * 1000 + CALENDAR_START);
    return text === '' || text.includes('T') ? text : `${text}T00:00:00`;
  }
  return SPANS.has(format) ? clockText(Number(key)) : numberText(key);
}

/** Seconds to `23:10:10`; more than a day counts on in hours. */
function clockText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const clock = `${two(whole / 3600)}:${two((whole / 60) % 60)}:${two(whole % 60)}`;
  return seconds < 0 ? `-${clock}` : clock;
}
