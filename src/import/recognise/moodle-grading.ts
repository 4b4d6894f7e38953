import type { Grid } from '../../vocabulary';
import { shownText } from '../header/clean-text';
import { isPersonalColumn } from './personal-columns';
import { columnsMatching, foldedNames, type Layout, type LayoutColumn, layoutOf, recordOf } from './recogniser';

const SCORE = /^(score|分數|得分)$/;
const DEFINITION = /^(definition|定義|level|等級)$/;
const FEEDBACK = /^(feedback|回饋|意見回饋|remark)$/;
/** How far down the names may stand, below what the report says of course and assignment. */
const NOTES = 12;

/** The record of column names, and where each criterion's Score, Definition, Feedback begin. */
export type GradingTriples = { row: number; starts: number[] };

export function gradingTriples(grid: Grid): GradingTriples | null {
  for (let row = 0; row < Math.min(grid.height, NOTES); row++) {
    const names = foldedNames(grid, row);
    const starts = names.flatMap((name, index) =>
      SCORE.test(name) && DEFINITION.test(names[index + 1] ?? '') && FEEDBACK.test(names[index + 2] ?? '')
        ? [index]
        : [],
    );
    if (starts.length > 0) return { row, starts };
  }
  return null;
}

/** Scores by criterion: named by the record above, which a report has, else by their place. */
export function moodleGrading(grid: Grid, { row, starts }: GradingTriples): Layout {
  const names = foldedNames(grid, row);
  const criteria = row > 0 ? recordOf(grid, row - 1).map(shownText) : [];
  const columns = recordOf(grid, row).map((code, index): LayoutColumn => {
    const name = names[index] as string;
    const place = starts.findLastIndex((start) => start <= index && index < start + 3);
    if (place >= 0) {
      const part = shownText(code);
      const criterion = criteria[starts[place] as number] || '';
      const text = criterion === '' ? `${part} ${place + 1}` : `${criterion} - ${part}`;
      return { code: text, text, role: 'answer' };
    }
    return {
      code: code.trim(),
      text: code.trim(),
      role: isPersonalColumn(name) && name !== 'username' ? 'personal' : 'answer',
    };
  });
  return layoutOf(row + 1, columns, {
    person: columnsMatching(names, /^(student id|id number|idnumber|學號)$/, /^(username|帳號|使用者名稱)$/),
    endedAt: columnsMatching(names, /^(time graded|評分時間)$/),
    use: 'rubric',
  });
}
