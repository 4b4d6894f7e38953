import Papa from 'papaparse';
import type { Delimiter, Grid } from '../../vocabulary';
import { newlineOf } from './delimiter';
import { GridBuilder } from './grid-builder';

/** Characters between two chances to stop. */
const PIECE = 2 * 1024 * 1024;

export type ParseProgress = { report(share: number): void; pause(): Promise<void> };

/** The low-level parser takes a piece, leaves a record that the piece cuts, and says in `cursor` where that record begins. */
type PieceResult = { data: string[][]; meta: { cursor: number } };

/**
 * Delimited text to a grid, in pieces, so that a message to stop gets in between and no record outlives its piece. A piece that ends
 * inside a single record is read again at twice the size.
 */
export async function parseRecords(text: string, delimiter: Delimiter, progress: ParseProgress): Promise<Grid> {
  const newline = newlineOf(text);
  const builder = new GridBuilder();
  let at = 0;
  let size = PIECE;
  while (at < text.length) {
    const last = at + size >= text.length;
    const parser = new Papa.Parser({ delimiter, newline });
    const result: PieceResult = parser.parse(text.slice(at, at + size), 0, !last);
    for (const record of result.data) builder.add(withoutReturn(record));
    if (last) break;
    size = result.meta.cursor === 0 ? size * 2 : PIECE;
    at += result.meta.cursor;
    progress.report(at / text.length);
    await progress.pause();
  }
  return builder.finish();
}

/** Records are cut at line feeds; a carriage return before one is no part of the last cell. */
function withoutReturn(record: string[]): string[] {
  const last = record.length - 1;
  const cell = record[last];
  if (cell?.endsWith('\r')) record[last] = cell.slice(0, -1);
  return record;
}
