import type { WorkbookCell, WorkbookTable } from './workbook-table';

/** In characters; a wider text is wrapped. The first column stays in sight and must leave room for others. */
export const widestOf = (column: number) => (column === 0 ? 40 : 60);
const NARROWEST = 8;
const NUMBER = 11;
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/gu;

/** How wide a text stands, where a Chinese character takes the room of two digits. */
export const widthOf = (text: string) =>
  Math.max(...text.split('\n').map((line) => line.length + (line.match(WIDE)?.length ?? 0)));

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
