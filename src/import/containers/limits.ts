import { Unreadable } from './unreadable';

const MEGABYTE = 1024 * 1024;

/** A workbook has dozens of parts, a collection of exports a few hundred files; more is no survey. */
export const MOST_ENTRIES = 5000;
/** One part unpacked: 100,000 responses to 60 questions are about 200 MB of cells. */
export const LARGEST_ENTRY_BYTES = 320 * MEGABYTE;
/** All parts that are read of one file, unpacked. */
export const LARGEST_UNPACKED_BYTES = 800 * MEGABYTE;
/** Sheets of the same few answers shrink to a fiftieth; deflate cannot go beyond a thousandth, and only bombs come near. */
export const LARGEST_RATIO = 200;
/** Below this size any ratio is harmless. */
const HARMLESS_BYTES = 16 * MEGABYTE;
/** Height × width of one sheet; each cell takes four bytes in the table. */
export const MOST_CELLS = 50_000_000;

/** The widest sheet that a spreadsheet can hold has 16,384 columns; every column takes room of its own. */
const MOST_COLUMNS = 20_000;

export function checkColumnCount(columns: number): void {
  if (columns > MOST_COLUMNS) throw new Unreadable('file-too-wide', { columns, mostColumns: MOST_COLUMNS });
}

/** Refuses before anything is unpacked, by what the directory declares; unpacking then holds each entry to its declared size. */
export function checkUnpackedSize(entries: readonly { packed: number; unpacked: number }[]): void {
  let total = 0;
  for (const { packed, unpacked } of entries) {
    total += unpacked;
    if (unpacked > LARGEST_ENTRY_BYTES) throw tooLarge(unpacked, LARGEST_ENTRY_BYTES);
    if (unpacked > HARMLESS_BYTES && unpacked > packed * LARGEST_RATIO) throw tooLarge(unpacked);
  }
  if (total > LARGEST_UNPACKED_BYTES) throw tooLarge(total, LARGEST_UNPACKED_BYTES);
}

export function checkEntryCount(count: number): void {
  if (count > MOST_ENTRIES) throw new Unreadable('file-unpacks-large', { entries: count });
}

export function checkCellCount(rows: number, columns: number): void {
  if (rows * columns > MOST_CELLS) {
    throw new Unreadable('file-unpacks-large', { rows, columns });
  }
}

function tooLarge(bytes: number, limit?: number): Unreadable {
  const most = limit === undefined ? {} : { limit: limit / MEGABYTE };
  return new Unreadable('file-unpacks-large', { megabytes: Math.ceil(bytes / MEGABYTE), ...most });
}
