import { cleanText } from '../header/clean-text';
import type { Screening } from '../rows/screen-rows';
import { textsOf } from '../sheet';
import type { Source } from '../source';

/** Names of a column that says how long a response took, in several tools and both languages. */
const DURATION =
  /^(duration( \(in seconds\))?|duration[_ -]?seconds?|(total|elapsed|response|completion)[_ -]?(time|duration|seconds)( \((s|sec|seconds|in seconds)\))?|time ?(taken|spent)|interviewtime|total time|seconds|填答秒數|作答秒數|填答時間\(秒\)|作答時間\(秒\)|作答時長|填答時長|所用時間|花費時間|總時間)$/i;

/** The share of the median below which a response is very fast: half to a third is usual (Leiner, 2019); the stricter one is taken. */
const SPEEDING_SHARE = 1 / 3;
/** A median of fewer durations says little. */
const LEAST_DURATIONS = 10;

/** Whether each grid row of a source took less than a third of the median of its kept rows; null where the source does not say. */
export function speedingRows({ sheet }: Source, { reasons }: Screening): Uint8Array | null {
  const column = sheet.layout.columns.findIndex(({ code, text, role }) => {
    return role !== 'personal' && (DURATION.test(cleanText(code)) || DURATION.test(cleanText(text)));
  });
  if (column < 0) return null;
  const { values, codes } = textsOf(sheet, column);
  const seconds = Float64Array.from(values, secondsOf);
  const known: number[] = [];
  for (const row of sheet.rows) {
    const duration = seconds[codes[row] as number] as number;
    if (reasons[row] === 0 && !Number.isNaN(duration)) known.push(duration);
  }
  if (known.length < LEAST_DURATIONS) return null;
  const limit = medianOf(Float64Array.from(known)) * SPEEDING_SHARE;
  const rows = new Uint8Array(sheet.table.grid.height);
  for (const row of sheet.rows) if ((seconds[codes[row] as number] as number) < limit) rows[row] = 1;
  return rows;
}

/** `173`, `2:53`, `0:02:53`, `2 分 53 秒` or `2 min 53 s` as seconds; NaN where it is none of them. */
export function secondsOf(text: string): number {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  const clock = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:\.\d+)?$/.exec(plain);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const words =
    /^(?:(\d+)\s*(?:h|hours?|hrs?|小時|時)\s*)?(?:(\d+)\s*(?:m|mins?|minutes?|分鐘?|分)\s*)?(?:(\d+)\s*(?:s|secs?|seconds?|秒鐘?)\s*)?$/.exec(
      plain,
    );
  if (!words || words.slice(1).every((part) => part === undefined)) return Number.NaN;
  return Number(words[1] ?? 0) * 3600 + Number(words[2] ?? 0) * 60 + Number(words[3] ?? 0);
}

function medianOf(values: Float64Array): number {
  const sorted = values.sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
