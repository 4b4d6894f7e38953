import { indexOfBytes, lastIndexOfBytes } from '../index-of-bytes';
import { damaged } from '../unreadable';

/** Bytes of rows that are read at once: between two of them a message to stop gets in. */
const PIECE_BYTES = 6 * 1024 * 1024;

export type SheetPieces = {
  /** The prefix of the sheet's own elements, colon included, or ''. */
  prefix: string;
  /** Where each piece begins, and where the last one ends. */
  borders: number[];
  /** What stands after the rows: merged cells among others. */
  after: string;
};

const encode = (text: string) => new TextEncoder().encode(text);

/**
 * The rows of a worksheet's XML, cut between rows. No piece is smaller than the workbook's shared strings, which are read anew with each.
 */
export function sheetPieces(xml: Uint8Array, stringsBytes: number): SheetPieces {
  const opening = openingOf(xml);
  if (!opening) return { prefix: '', borders: [], after: new TextDecoder().decode(xml) };
  const { prefix, start } = opening;
  const end = lastIndexOfBytes(xml, encode(`</${prefix}sheetData`));
  if (end < start) throw damaged('xlsx', 'sheetData');
  const row = encode(`<${prefix}row`);
  const size = Math.max(PIECE_BYTES, stringsBytes);
  const borders = [start];
  for (let at = start; at < end; ) {
    const next = at + size >= end ? -1 : indexOfBytes(xml, row, at + size);
    at = next < 0 || next > end ? end : next;
    borders.push(at);
  }
  return { prefix, borders, after: new TextDecoder().decode(xml.subarray(end)) };
}

/** The tag `sheetData`, unless it is empty or missing: a sheet without rows. */
function openingOf(xml: Uint8Array): { prefix: string; start: number } | null {
  const name = indexOfBytes(xml, encode('sheetData'), 0);
  if (name < 0) return null;
  const tagStart = xml.lastIndexOf(0x3c, name);
  const tagEnd = xml.indexOf(0x3e, name);
  if (tagEnd < 0) throw damaged('xlsx', 'sheetData');
  if (xml[tagEnd - 1] === 0x2f) return null;
  return { prefix: new TextDecoder().decode(xml.subarray(tagStart + 1, name)), start: tagEnd + 1 };
}
