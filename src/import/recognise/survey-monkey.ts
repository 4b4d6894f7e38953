import type { Grid } from '../../vocabulary';
import { cleanText, shownText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import {
  byHeaders,
  type ColumnRole,
  cellOf,
  columnsMatching,
  foldedNames,
  type Layout,
  layoutOf,
  NOT_RECOGNISED,
  type Recogniser,
  type Recognition,
  recordOf,
} from './recogniser';

const RESPONDENT = /^respondent ?id$/;
const COLLECTOR = /^collector ?id$/;
const END = /^(end date|date modified)$/;
const TOOL = /^(start date|date created)$/;
/** Questions with one column among all cells of the second record: matrices and choices are the rest. */
const SINGLE_SHARE = 0.2;
/** In the second record: the answer to a question with one column. */
const SINGLE = /^(response|open-ended response|開放式回應|回應)$/;

/**
 * SurveyMonkey: two header records, the question in the first (blank cells belong to the one before) and in the second `Response`, a row
 * of the matrix or a choice. The respondent id is of one response; a person answers before and after under two.
 */
export const surveyMonkey: Recogniser = {
  id: 'surveyMonkey',
  recognise(grid): Recognition {
    const names = foldedNames(grid);
    const respondent = names.some((name) => RESPONDENT.test(name));
    const single = foldedNames(grid, 1).filter((name) => SINGLE.test(name)).length;
    if (respondent && names.some((name) => COLLECTOR.test(name)))
      return byHeaders(0.97, ['Respondent ID', 'Collector ID']);
    const second = foldedNames(grid, 1).filter((name) => name !== '').length;
    if (
      single > 0 &&
      single >= second * SINGLE_SHARE &&
      names.length > 2 &&
      (respondent || cellOf(grid, 1, 0).trim() === '')
    ) {
      return {
        confidence: respondent ? 0.97 : 0.85,
        because: [{ code: 'two-header-rows', values: { columns: single } }],
      };
    }
    return RESPONDENT.test(names[0] ?? '') ? byHeaders(0.6, recordOf(grid, 0).slice(0, 1)) : NOT_RECOGNISED;
  },
  read(grid): Layout {
    const headerRows = hasSecondHeader(grid) ? 2 : 1;
    const names = foldedNames(grid);
    const columns = headings(grid, headerRows).map((text, index) => ({
      code: text,
      text,
      role: roleOf(names[index] as string),
    }));
    return layoutOf(headerRows, columns, { endedAt: columnsMatching(names, END) });
  },
};

/** The second record is a header where the respondent's id is blank in it, or where it says `Response`. */
function hasSecondHeader(grid: Grid): boolean {
  if (foldedNames(grid, 1).some((name) => SINGLE.test(name))) return true;
  const respondent = foldedNames(grid).findIndex((name) => RESPONDENT.test(name));
  return respondent >= 0 && grid.height > 1 && cellOf(grid, 1, respondent).trim() === '';
}

/** `Question - row`, or the question alone where it has one column. */
function headings(grid: Grid, headerRows: number): string[] {
  const second = headerRows > 1 ? recordOf(grid, 1) : [];
  let question = '';
  return recordOf(grid, 0).map((first, index) => {
    const own = shownText(first);
    if (own !== '') question = own;
    const row = shownText(second[index] ?? '');
    if (row === '' || SINGLE.test(cleanText(row).toLowerCase())) return question;
    return question === '' ? row : `${question} - ${row}`;
  });
}

function roleOf(name: string): ColumnRole {
  if (RESPONDENT.test(name)) return 'response';
  if (isPersonalColumn(name)) return 'personal';
  return COLLECTOR.test(name) || END.test(name) || TOOL.test(name) ? 'tool' : 'answer';
}
