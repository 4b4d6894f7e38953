import type { Grid } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { waveOfWord, waveWords } from '../header/wave-words';
import { codeBookColumns } from './code-book';
import { isPersonalColumn } from './personal-columns';
import { type ColumnRole, cellOf, foldedNames, type Layout, layoutOf, type Recogniser, recordOf } from './recogniser';
import { totalRows } from './total-rows';

const RESPONSE = /^(response ?id|回應 ?id|hash|uuid|_uuid|_id|id|識別碼|流水號|序號|編號|no\.?|#|row|submission ?id)$/i;
const ENDED =
  /^(時間戳記|时间戳记|timestamp|completion time|end ?(date|time)|submitted( at)?|recorded ?date|填答時間|完成時間|提交時間|提交日期|填寫時間|作答時間)$/i;
const TIMES = /^(start ?(date|time)|開始時間|last modified time|上次修改時間|日期|date|填答秒數|duration.*)$/i;
const FINISHED = /^(finished|completed?|完成|是否完成|已完成)$/i;
/** Share of its cells that a header fills, and how far down it is looked for beneath titles and notes. */
const HEADER_FILLED_SHARE = 0.6;
const TITLE_ROWS = 10;
/** Share of its cells by which a record is taken for answers. */
const NUMBERS_SHARE = 0.5;

/**
 * Any table with one header record, which may stand beneath titles and above sums: everything that no other file here knows. A record right
 * above the header that names waves (前測 over some columns, 後測 over others) is a part of it.
 */
export const table: Recogniser = {
  id: 'table',
  recognise: (grid) => ({
    confidence: 0.1,
    because: [{ code: 'one-header-row', values: { row: headerRow(grid) + 1 } }],
  }),
  read(grid): Layout {
    const row = headerRow(grid);
    const names = recordOf(grid, row);
    const codes = withWavesAbove(grid, row, names);
    const cleaned = names.map(cleanText);
    const finished = cleaned.findIndex((name) => FINISHED.test(name));
    const columns = codes.map((code, index) => ({ code, text: code, role: roleOf(cleaned[index] as string) }));
    return layoutOf(row + 1, columns, {
      finished: finished < 0 ? null : { column: finished, isFinished },
      endedAt: cleaned.flatMap((name, index) => (ENDED.test(name) ? [index] : [])),
      blanks: ["'"],
      noResponses: totalRows(grid, row + 1),
      ...(codeBookColumns(foldedNames(grid, row)) ? { use: 'ignore', problems: ['code-book'] } : {}),
    });
  },
};

/** The first record near the top that fills most of the width with more than numbers; else the fullest of them. */
function headerRow(grid: Grid): number {
  let fullest = 0;
  let most = 0;
  for (let row = 0; row < Math.min(TITLE_ROWS, grid.height); row++) {
    const filled = recordOf(grid, row).filter((cell) => cell.trim() !== '');
    const numbers = filled.filter((cell) => /^-?[\d.,]+$/.test(cell.trim())).length;
    if (filled.length > 0 && numbers > filled.length * NUMBERS_SHARE && row > 0) break;
    if (filled.length >= grid.columns.length * HEADER_FILLED_SHARE) return row;
    if (filled.length > most) [fullest, most] = [row, filled.length];
  }
  return fullest;
}

/** Names with the wave that the record above spans over them: `前測` in its first cell, nothing in the others. */
function withWavesAbove(grid: Grid, row: number, names: readonly string[]): string[] {
  if (row === 0) return [...names];
  const words = waveWords(null);
  const waves = names.map((_, column) => waveOfWord(cellOf(grid, row - 1, column), words));
  if (new Set(waves.filter((wave) => wave !== null)).size < 2) return [...names];
  let above = '';
  return names.map((name, column) => {
    const cell = cellOf(grid, row - 1, column).trim();
    if (cell !== '') above = waves[column] ? cell : '';
    return above === '' ? name : `${above}_${name}`;
  });
}

function roleOf(name: string): ColumnRole {
  if (isPersonalColumn(name)) return 'personal';
  if (RESPONSE.test(name)) return 'response';
  return ENDED.test(name) || TIMES.test(name) || FINISHED.test(name) ? 'tool' : 'answer';
}

function isFinished(value: string): boolean {
  return !/^(0|false|no|n|否|未完成|incomplete)$/i.test(value.trim());
}
