import { cleanText } from '../header/clean-text';
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

const ID = /^(id|識別碼|编号|編號)$/;
const START = /^(start time|開始時間|开始时间)$/;
const END = /^(completion time|完成時間|完成时间)$/;
const TOOL =
  /^(last modified time|上次修改時間|上次修改时间|language|語言|total points|總分|總點數|quiz feedback|測驗意見反應|(points|feedback|點數|分數|意見反應) - .*)$/;
const PERSONAL = /^(name|名稱|姓名|email|電子郵件)$/;

/**
 * Microsoft Forms: `ID, Start time, Completion time, Email, Name`, then one column a question; a row of a Likert grid stands alone, without
 * the grid's question. The Excel table makes equal names unique by a digit, which is no part of the question.
 */
export const microsoftForms: Recogniser = {
  id: 'microsoftForms',
  recognise(grid): Recognition {
    const names = foldedNames(grid);
    const [start, end] = [names.some((name) => START.test(name)), names.some((name) => END.test(name))];
    if (!start || !end || !names.some((name) => ID.test(name))) return NOT_RECOGNISED;
    const english = names.includes('start time') && names.includes('completion time');
    return byHeaders(
      english ? 0.95 : 0.85,
      recordOf(grid, 0).filter((_, index) => ID.test(names[index] as string) || isTime(names[index] as string)),
    );
  },
  read(grid): Layout {
    const codes = recordOf(grid, 0);
    const names = foldedNames(grid);
    const known = new Set(names);
    const columns = codes.map((code) => {
      const text = withoutAddedDigit(code, known);
      return { code, text, role: roleOf(cleanText(text).toLowerCase()) };
    });
    return layoutOf(1, columns, {
      endedAt: columnsMatching(names, END),
      blanks: ['anonymous', '匿名'],
      joiner: ';',
      noResponses: totalRows(grid, 1),
    });
  },
};

function isTime(name: string): boolean {
  return START.test(name) || END.test(name);
}

function withoutAddedDigit(code: string, names: ReadonlySet<string>): string {
  const bare = /^(.*\D)\d{1,2}$/s.exec(cleanText(code))?.[1]?.trim();
  return bare !== undefined && names.has(bare.toLowerCase()) ? bare : code;
}

function roleOf(name: string): ColumnRole {
  if (ID.test(name)) return 'response';
  if (PERSONAL.test(name) || isPersonalColumn(name)) return 'personal';
  return isTime(name) || TOOL.test(name) ? 'tool' : 'answer';
}
