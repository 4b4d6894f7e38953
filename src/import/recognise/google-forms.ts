import type { Grid } from '../../vocabulary';
import { timesOf } from '../times';
import { isPersonalColumn } from './personal-columns';
import {
  byHeaders,
  type ColumnRole,
  columnsMatching,
  foldedNames,
  type Layout,
  layoutOf,
  NOT_RECOGNISED,
  type Recogniser,
  type Recognition,
  recordOf,
} from './recogniser';
import { totalRows } from './total-rows';

const STAMP =
  /^(時間戳記|时间戳记|timestamp|タイムスタンプ|carimbo de data\/hora|horodateur|marca temporal|zeitstempel)$/;
const PERSONAL = /^(使用者名稱|用户名|電子郵件地址|电子邮件地址)$/;
/** Points of a quiz ("8 / 10"). */
const SCORE = /^(分數|總分|分数|总分|score|total score)$/;
const GRID = /^(.+) \[[^[\]]+\]$/;

/**
 * Google Forms, as the form's own CSV and as the linked sheet: a time stamp first, then one column a question with its whole text, a grid
 * as `題目 [列]`. The CSV joins the choices of one answer by `;`, the sheet by `, `.
 */
export const googleForms: Recogniser = {
  id: 'googleForms',
  recognise(grid): Recognition {
    const names = foldedNames(grid);
    if (!STAMP.test(names[0] ?? '') || !holdsTimes(grid)) return NOT_RECOGNISED;
    const stems = names.flatMap((name) => GRID.exec(name)?.[1] ?? []);
    return byHeaders(new Set(stems).size < stems.length ? 0.95 : 0.9, recordOf(grid, 0).slice(0, 1));
  },
  read(grid): Layout {
    const names = foldedNames(grid);
    const columns = recordOf(grid, 0).map((code, index) => ({
      code,
      text: code,
      role: roleOf(names[index] as string),
    }));
    return layoutOf(1, columns, {
      endedAt: columnsMatching(names, STAMP).slice(0, 1),
      joiner: ';',
      noResponses: totalRows(grid, 1),
    });
  },
};

/** Whether the first column holds times, where it holds anything. */
function holdsTimes(grid: Grid): boolean {
  const [stamps] = grid.columns;
  if (!stamps) return false;
  const times = timesOf(stamps);
  const totals = totalRows(grid, 1);
  let filled = 0;
  let read = 0;
  for (let row = 1; row < Math.min(grid.height, 50); row++) {
    const code = stamps.codes[row] as number;
    if ((stamps.values[code] as string).trim() === '' || totals.includes(row)) continue;
    filled++;
    if (!Number.isNaN(times[code])) read++;
  }
  return read >= filled * 0.8;
}

function roleOf(name: string): ColumnRole {
  if (isPersonalColumn(name) || PERSONAL.test(name)) return 'personal';
  return STAMP.test(name) || SCORE.test(name) ? 'tool' : 'answer';
}
