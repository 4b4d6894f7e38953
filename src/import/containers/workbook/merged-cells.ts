import type { Grid, TextColumn } from '../../../vocabulary';
import { MOST_CELLS } from '../limits';
import { elementsNamed } from '../xml';
import { columnNumber, rowNumber } from './cell-address';

/** A merged range by its corners, 0-based and inclusive. */
export type Merge = { top: number; bottom: number; left: number; right: number };

/** How far down headers are looked for. */
const HEADER_ROWS = 10;

export function mergesOf(xml: string): Merge[] {
  return elementsNamed(xml, 'mergeCell').flatMap(({ ref = '' }) => {
    const [from = '', to = from] = ref.split(':');
    const merge = {
      top: rowNumber(from) - 1,
      bottom: rowNumber(to) - 1,
      left: columnNumber(from) - 1,
      right: columnNumber(to) - 1,
    };
    return merge.top >= 0 && merge.left >= 0 ? [merge] : [];
  });
}

/**
 * Writes what a merged range says into all of its cells: the file holds it in the first one only. Left as they are: a title, which
 * stands alone in its row, and a heading over columns that have names of their own beneath, which is no name. Returns how many ranges
 * were filled.
 */
export function fillMerged(grid: Grid, merges: readonly Merge[]): number {
  let filled = 0;
  let budget = MOST_CELLS;
  for (const merge of merges) {
    const range = {
      ...merge,
      bottom: Math.min(merge.bottom, grid.height - 1),
      right: Math.min(merge.right, grid.columns.length - 1),
    };
    const text = textAt(grid, range.top, range.left);
    if (text === '' || (range.right > range.left && (isTitle(grid, range) || isHeading(grid, range)))) continue;
    budget -= (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (budget < 0) break;
    for (let column = range.left; column <= range.right; column++) fill(grid.columns[column], range, text);
    filled++;
  }
  return filled;
}

function textAt({ columns, height }: Grid, row: number, column: number): string {
  const texts = columns[column];
  return texts && row < height ? (texts.values[texts.codes[row] as number] as string) : '';
}

function isTitle(grid: Grid, { top, left }: Merge): boolean {
  return grid.columns.every((_, column) => column === left || textAt(grid, top, column).trim() === '');
}

function isHeading(grid: Grid, { top, bottom, left, right }: Merge): boolean {
  if (top >= HEADER_ROWS) return false;
  const beneath = new Set<string>();
  for (let column = left; column <= right; column++) {
    const text = textAt(grid, bottom + 1, column).trim();
    if (text !== '' && !/^-?[\d.]+$/.test(text)) beneath.add(text);
  }
  return beneath.size > 1;
}

function fill(column: TextColumn | undefined, { top, bottom }: Merge, text: string): void {
  if (!column) return;
  let code = column.values.indexOf(text);
  if (code < 0) code = column.values.push(text) - 1;
  column.codes.fill(code, top, bottom + 1);
}
