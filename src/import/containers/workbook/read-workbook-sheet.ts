import type { Grid } from '../../../vocabulary';
import { GridBuilder } from '../../read/grid-builder';
import type { ParseProgress } from '../../read/parse-records';
import { checkCellCount } from '../limits';
import { cellText } from './cell-text';
import { fillMerged, mergesOf } from './merged-cells';
import { prepareRows } from './prepare-rows';
import { readRows, type SharedParts } from './read-rows';
import { sheetPieces } from './sheet-pieces';

export type SheetReading = {
  grid: Grid;
  /** Cells that hold an error in the place of a value; they read as missing. */
  errors: { row: number; column: number; text: string }[];
  hiddenRows: number;
  merged: number;
};

/** Where a day that counts 0 stands, by the calendar of the workbook. */
const DAY_0 = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** A worksheet to a table whose rows are those of the sheet, in pieces, so that a message to stop gets in between. */
export async function readWorkbookSheet(
  xml: Uint8Array,
  parts: SharedParts,
  progress: ParseProgress,
): Promise<SheetReading> {
  const { prefix, borders, after } = sheetPieces(xml, parts.strings?.length ?? 0);
  const builder = new GridBuilder('sheet');
  const reading = { errors: [] as SheetReading['errors'], hiddenRows: 0 };
  const day0 = parts.from1904 ? DAY_0.from1904 : DAY_0.from1900;
  let last = 0;
  let columns = 0;
  for (let index = 1; index < borders.length; index++) {
    const piece = new TextDecoder().decode(xml.subarray(borders[index - 1], borders[index]));
    const prepared = prepareRows(piece, prefix, last, parts.styles !== null);
    columns = Math.max(columns, prepared.columns);
    checkCellCount(prepared.numbers.at(-1) ?? last, columns);
    const rows = await readRows(prepared.xml, prefix, parts);
    prepared.numbers.forEach((number, place) => {
      for (; last < number - 1; last++) builder.add([]);
      builder.add((rows[place] ?? []).map((value) => cellText(value, day0)));
      last = number;
    });
    for (const error of prepared.errors) reading.errors.push(error);
    reading.hiddenRows += prepared.hidden;
    progress.report(index / (borders.length - 1));
    await progress.pause();
  }
  const grid = builder.finish();
  return { grid, ...reading, merged: fillMerged(grid, mergesOf(after)) };
}
