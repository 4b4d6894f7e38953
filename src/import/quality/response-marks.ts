import { NO_ANSWER, QUALITY_FLAGS, type QualityFlag, WAVES } from '../../vocabulary';
import type { LineUp } from '../rows/line-up';
import { textsOf } from '../sheet';
import type { SourceAnswers } from '../source';
import type { AskedItems, SemesterGroups } from './asked-items';

/** The same answer to everything says something only where there is much to answer. */
const LEAST_STRAIGHT = 8;
/** A run of one answer is long from this many items, and from this share of those that were asked. */
const LONG_RUN = { items: 10, share: 0.6 };

/** What each place of the line-up shows, one entry a response. */
export type ResponseMarks = {
  /** Bits in the order of QUALITY_FLAGS. */
  flags: Uint8Array;
  asked: Uint16Array;
  blank: Uint16Array;
  outOfRange: Uint16Array;
};

export function flagBit(flag: QualityFlag): number {
  return 1 << QUALITY_FLAGS.indexOf(flag);
}

/** One item's column as the loop needs it, `kinds` being 0 for an answer, 1 for a blank, 2 for a number outside the scale, 3 for others. */
type Column = { item: number; at: number; codes: Int32Array; values: Int16Array; kinds: Uint8Array };

/**
 * Reads every response in the order of its file's columns, with the answers as they were given: reversed items are not turned, since a person
 * who agrees with everything agrees with those too. `counted` tells which items are part of the survey.
 */
export function markResponses(
  answers: readonly SourceAnswers[],
  counted: (item: number) => boolean,
  line: LineUp,
  { groupOf }: SemesterGroups,
  asked: AskedItems,
): ResponseMarks {
  const marks: ResponseMarks = {
    flags: new Uint8Array(line.length),
    asked: new Uint16Array(line.length),
    blank: new Uint16Array(line.length),
    outOfRange: new Uint16Array(line.length),
  };
  const known = new Map<number, Column[]>();
  for (let at = 0; at < line.length; at++) {
    const [source, wave, group] = [line.source[at] as number, line.wave[at] as number, groupOf[at] as number];
    const cell = (source * WAVES.length + wave) * 65536 + group;
    let columns = known.get(cell);
    if (!columns) {
      columns = columnsOf(answers, source, wave).filter(
        ({ item }) => counted(item) && asked.isAsked(item, group, wave),
      );
      known.set(cell, columns);
    }
    markResponse(marks, at, line.row[at] as number, columns);
  }
  return marks;
}

/** Columns of one source that hold answers of one wave, from left to right. */
function columnsOf(answers: readonly SourceAnswers[], source: number, wave: number): Column[] {
  const kindCodes = { answer: 0, missing: 1, outOfRange: 2, unknown: 3 };
  return answers
    .filter((one) => one.source === source && (one.place.wave === null || one.place.wave === WAVES[wave]))
    .map(({ item, place, values, kinds }) => ({
      item,
      at: place.column,
      codes: textsOf(place.sheet, place.column).codes,
      values,
      kinds: Uint8Array.from(kinds, (kind) => kindCodes[kind]),
    }))
    .sort((left, right) => left.at - right.at);
}

function markResponse(marks: ResponseMarks, at: number, row: number, columns: readonly Column[]): void {
  let [answered, blank, outside, changes, run, longest, last] = [0, 0, 0, 0, 0, 0, NO_ANSWER];
  for (let index = 0; index < columns.length; index++) {
    const { codes, values, kinds } = columns[index] as Column;
    const code = codes[row] as number;
    const kind = kinds[code] as number;
    if (kind === 1) blank++;
    if (kind === 2) outside++;
    if (kind !== 0) continue;
    const value = values[code] as number;
    if (answered++ > 0 && value !== last) changes++;
    run = value === last ? run + 1 : 1;
    if (run > longest) longest = run;
    last = value;
  }
  marks.asked[at] = columns.length;
  marks.blank[at] = blank;
  marks.outOfRange[at] = outside;
  const straight = answered >= LEAST_STRAIGHT && changes === 0;
  const long = longest >= Math.max(LONG_RUN.items, LONG_RUN.share * columns.length - 1e-9);
  marks.flags[at] =
    (straight ? flagBit('straightLining') : 0) |
    (long && !straight ? flagBit('longStrings') : 0) |
    (outside > 0 ? flagBit('outOfRange') : 0);
}
