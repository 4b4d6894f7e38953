import type { Delimiter, RegularForm } from '../../vocabulary';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Where the mark of UTF-8 ends. */
const MARK = [0xef, 0xbb, 0xbf];

/**
 * The form of text in UTF-8 that is regular, or null: at least two cells and the same number in every record, one kind of line end,
 * quotes only around whole cells (a quote inside of them written twice), no lone carriage return, no NUL, no second mark. Every reader
 * of such text agrees on its records. Blank lines are not regular: readers differ in whether they count. Nor is a first record with a
 * line end of another kind within quotes: readers that look for the first line end take it for that of the records.
 */
export function regularForm(bytes: Uint8Array, delimiter: Delimiter): RegularForm | null {
  const cut = delimiter.charCodeAt(0);
  const start = holdsMark(bytes, 0) ? MARK.length : 0;
  if (holdsMark(bytes, start)) return null;
  const returns = bytes[bytes.indexOf(LINE_FEED) - 1] === CARRIAGE_RETURN;
  let width = 0;
  let height = 0;
  let cells = 0;
  for (let at = start; at <= bytes.length; at++) {
    at = endOfCell(bytes, at, cut);
    if (at < 0) return null;
    cells++;
    if (bytes[at] === cut) continue;
    if (at < bytes.length && (bytes[at] === CARRIAGE_RETURN) !== returns) return null;
    if (bytes[at] === CARRIAGE_RETURN && bytes[++at] !== LINE_FEED) return null;
    if (height === 0) width = cells;
    if (cells !== width || width < 2) return null;
    height++;
    cells = 0;
    if (at + 1 === bytes.length) break;
  }
  return { delimiter, width, height };
}

function holdsMark(bytes: Uint8Array, at: number): boolean {
  return MARK.every((byte, index) => bytes[at + index] === byte);
}

/** Where the delimiter, line end or end of the text stands that ends the cell which begins here; −1 where the cell is not regular. */
function endOfCell(bytes: Uint8Array, from: number, cut: number): number {
  const { length } = bytes;
  let at = from;
  if (bytes[at] === QUOTE) {
    at = endOfQuoted(bytes, at + 1);
    const next = bytes[at];
    return at === length || next === cut || next === LINE_FEED || next === CARRIAGE_RETURN ? at : -1;
  }
  for (; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte === cut || byte === LINE_FEED || byte === CARRIAGE_RETURN) return at;
    if (byte === QUOTE || byte === 0) return -1;
  }
  return at;
}

/** The place after the closing quote; −1 where there is none. */
function endOfQuoted(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === 0 || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) return -1;
    if (byte !== QUOTE) continue;
    if (bytes[at + 1] !== QUOTE) return at + 1;
    at++;
  }
  return -1;
}
