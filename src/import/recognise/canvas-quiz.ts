import type { Grid } from '../../vocabulary';
import { shownText } from '../header/clean-text';
import { type ColumnRole, columnsMatching, foldedNames, type Layout, layoutOf, recordOf } from './recogniser';

const QUESTION = /^\d{4,}: /;
/** The points that a question gives, which head the column after it. */
const POINTS = /^\d+(\.\d+)?$/;
const TOOL = /^(section|section_id|section_sis_id|submitted|attempt|n correct|n incorrect|score)$/;

/** Whether these (folded) names are those of a Student Analysis: questions with their ids, then how many were correct. */
export function isCanvasQuiz(names: readonly string[]): boolean {
  return names.some((name) => QUESTION.test(name)) && names.includes('n correct') && names.includes('n incorrect');
}

/** A quiz or survey: each question is followed by a column of points, which are no answers. Anonymous surveys have no name and id. */
export function canvasQuiz(grid: Grid): Layout {
  const names = foldedNames(grid);
  const columns = recordOf(grid, 0).map((code, index) => {
    const name = names[index] as string;
    return { code, text: shownText(code).replace(QUESTION, ''), role: roleOf(name, names[index - 1] ?? '') };
  });
  return layoutOf(1, columns, {
    endedAt: columnsMatching(names, /^submitted$/),
    person: columnsMatching(names, /^sis_id$/, /^id$/),
  });
}

function roleOf(name: string, before: string): ColumnRole {
  if (name === 'name') return 'personal';
  return TOOL.test(name) || (POINTS.test(name) && QUESTION.test(before)) ? 'tool' : 'answer';
}
