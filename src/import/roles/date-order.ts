import type { Decision } from '../../vocabulary';
import { semesterOfDate } from '../semester';
import { isBlank, type Sheet, textsOf } from '../sheet';
import { type DayOrder, dayOrderOf, timesOf } from '../times';
import type { GroupingSource } from './groupings';
import { normalisePersonId } from './person-id';

const ORDERS: readonly DayOrder[] = ['monthFirst', 'dayFirst'];

/**
 * Asks which number of a date is the day, where no date of the column tells and it matters: a semester follows from it, or which of two
 * responses of one person is the later.
 */
export function dateOrderDecisions(
  sheet: Sheet,
  person: number | null,
  wave: number | null,
  groupings: readonly GroupingSource[],
): Decision[] {
  const [column] = sheet.layout.endedAt;
  if (column === undefined) return [];
  const texts = textsOf(sheet, column);
  const { order, sure } = dayOrderOf(texts);
  if (sure) return [];
  const [monthFirst, dayFirst] = ORDERS.map((one) => timesOf(texts, one)) as [Float64Array, Float64Array];
  const fromDates = groupings.some(({ id, from }) => id === 'semester' && from === 'dates');
  const semesters = fromDates && otherSemesters(sheet, column, monthFirst, dayFirst);
  if (!semesters && !otherWinners(sheet, column, [person, wave], monthFirst, dayFirst)) return [];
  const { sha256, name } = sheet.table;
  const example =
    texts.values.find((_, code) => monthFirst[code] !== dayFirst[code] && !Number.isNaN(monthFirst[code])) ?? '';
  const options = ORDERS.map((value) => ({ value }));
  return [{ key: `dates/${sha256}`, kind: 'dates', file: name, values: { example }, options, proposal: order }];
}

function otherSemesters({ rows, ...sheet }: Sheet, column: number, one: Float64Array, other: Float64Array): boolean {
  const codes = sheet.table.grid.columns[column]?.codes as Int32Array;
  return rows.some((row) => {
    const [left, right] = [one[codes[row] as number] as number, other[codes[row] as number] as number];
    return !Number.isNaN(left) && semesterOfDate(left) !== semesterOfDate(right);
  });
}

/** Whether another of several rows with the same person and wave is the last by the one reading than by the other. */
function otherWinners(
  sheet: Sheet,
  column: number,
  [person, wave]: readonly [number | null, number | null],
  one: Float64Array,
  other: Float64Array,
): boolean {
  if (person === null) return false;
  const ids = textsOf(sheet, person);
  const waves = wave === null ? null : textsOf(sheet, wave);
  const { codes } = textsOf(sheet, column);
  const last = new Map<string, { one: number; other: number }>();
  for (const row of sheet.rows) {
    const id = ids.values[ids.codes[row] as number] as string;
    if (isBlank(sheet, id)) continue;
    const key = `${normalisePersonId(id)}/${waves ? waves.codes[row] : ''}`;
    const known = last.get(key);
    const later = (times: Float64Array, before: number) =>
      (times[codes[row] as number] as number) >= (times[codes[before] as number] as number) ? row : before;
    last.set(key, known ? { one: later(one, known.one), other: later(other, known.other) } : { one: row, other: row });
  }
  return [...last.values()].some((winners) => winners.one !== winners.other);
}
