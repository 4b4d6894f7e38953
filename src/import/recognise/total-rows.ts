import type { Grid } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { recordOf } from './recogniser';

const TOTAL =
  /^(合計|總計|小計|總和|加總|平均|平均數|平均值|平均分數|標準差|中位數|最大值|最小值|總人數|填答人數|(grand |sub)?total|sum|average|mean|avg\.?|median|std\.?( ?dev\.?| ?deviation)?|standard deviation|s\.?d\.?)[:：]?$/i;
const NOTE = /^(註|備註|附註|說明|資料來源|圖例|notes?|remarks?|source|legend)([:：].*|\d.*|$)/i;
/** How far a total may stand to the right, and how many rows may stand below the last response. */
const LEADING_CELLS = 3;
const MOST_ROWS = 20;

/**
 * Grid rows at the bottom of a table that sum it up or say something of it, and are nobody's response: one of their first cells says
 * 合計, 平均, Total and the like, or they hold nothing but a note. Only rows at the very end count; blank ones between them do not matter.
 */
export function totalRows(grid: Grid, headerRows: number): number[] {
  const rows: number[] = [];
  for (let row = grid.height - 1; row >= Math.max(headerRows, grid.height - MOST_ROWS); row--) {
    const filled = recordOf(grid, row)
      .map(cleanText)
      .filter((text) => text !== '');
    if (filled.length === 0) continue;
    const isNote = filled.length === 1 && grid.columns.length > 2 && NOTE.test(filled[0] as string);
    if (!isNote && !filled.slice(0, LEADING_CELLS).some((text) => TOTAL.test(text))) break;
    rows.unshift(row);
  }
  return rows;
}
