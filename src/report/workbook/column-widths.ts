import { widthOf } from '../text-width';
import type { WorkbookCell, WorkbookTable } from './workbook-table';

/** In characters; a wider text is wrapped. The first column stays in sight and must leave room for others. */
export const widestOf = (column: number) => (column === 0 ? 40 : 60);
const NARROWEST = 8;
const NUMBER = 11;

/** Wide enough for what stands in each column. */
export const columnWidths = ({ heads, rows }: WorkbookTable): number[] =>
  heads.map((head, index) => {
    const widest = rows.reduce((most, row) => Math.max(most, cellWidth(row[index] ?? null)), widthOf(head));
    return Math.min(Math.max(widest, NARROWEST), widestOf(index)) + 2;
  });

function cellWidth(cell: WorkbookCell): number {
  if (cell === null) return 0;
  return typeof cell === 'string' ? widthOf(cell) : NUMBER;
}
