import type { Grid } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import { type ColumnRole, cellOf, type Layout, type Recogniser, recordOf } from './recogniser';

const RESPONSE = /^(response ?id|回應 ?id|hash|uuid|_uuid|_id|id|識別碼|流水號|序號|編號|no\.?|#|row|submission ?id)$/i;
const ENDED =
  /^(時間戳記|时间戳记|timestamp|completion time|end ?(date|time)|submitted( at)?|recorded ?date|填答時間|完成時間|提交時間|提交日期|填寫時間|作答時間)$/i;
const TIMES = /^(start ?(date|time)|開始時間|last modified time|上次修改時間|日期|date|填答秒數|duration.*)$/i;
const FINISHED = /^(finished|completed?|完成|是否完成|已完成)$/i;
/** Share of its cells that a header fills, and how far down it is looked for beneath titles and notes. */
const HEADER_FILLED_SHARE = 0.6;
const TITLE_ROWS = 10;

/** Any table with one header record, which may stand beneath titles: everything that no other file here knows. */
export const table: Recogniser = {
  id: 'table',
  recognise: (grid) => ({
    confidence: 0.1,
    because: [{ code: 'one-header-row', values: { row: headerRow(grid) + 1 } }],
  }),
  read(grid): Layout {
    const row = headerRow(grid);
    const codes = recordOf(grid, row);
    const cleaned = codes.map(cleanText);
    const finished = cleaned.findIndex((name) => FINISHED.test(name));
    return {
      headerRows: row + 1,
      columns: codes.map((code, index) => ({ code, text: code, role: roleOf(cleaned[index] as string) })),
      screens: [],
      finished: finished < 0 ? null : { column: finished, isFinished },
      endedAt: cleaned.flatMap((name, index) => (ENDED.test(name) ? [index] : [])),
      blanks: ["'"],
    };
  },
};

function headerRow(grid: Grid): number {
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.height); row++) {
    const filled = grid.columns.filter((_, column) => cellOf(grid, row, column).trim() !== '').length;
    if (filled >= grid.columns.length * HEADER_FILLED_SHARE) return row;
  }
  return 0;
}

function roleOf(name: string): ColumnRole {
  if (isPersonalColumn(name)) return 'personal';
  if (RESPONSE.test(name)) return 'response';
  return ENDED.test(name) || TIMES.test(name) || FINISHED.test(name) ? 'tool' : 'answer';
}

function isFinished(value: string): boolean {
  return !/^(0|false|no|n|否|未完成|incomplete)$/i.test(value.trim());
}
