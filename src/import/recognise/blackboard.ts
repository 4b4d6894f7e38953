import { isPersonalColumn } from './personal-columns';
import {
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

/** `Midterm [Total Pts: 100 Score] |92376`; older exports leave the kind out. */
const GRADE =
  /^(.*?) ?\[total pts: (?:up to )?[\d.,]*(?: (?:score|text|percentage|letter|complete\/incomplete))?\] ?\|?\d*$/s;
const TOOL =
  /^(last access|availability|child course id|grading notes|notes format|feedback to learner|feedback format)$/;

/** Blackboard's Grade Center: whole grades, a column each. What assessors said of each criterion is not in it. */
export const blackboard: Recogniser = {
  id: 'blackboard',
  recognise(grid): Recognition {
    const grades = foldedNames(grid).filter((name) => GRADE.test(name)).length;
    return grades === 0
      ? NOT_RECOGNISED
      : { confidence: 0.97, because: [{ code: 'points-columns', values: { columns: grades } }] };
  },
  read(grid): Layout {
    const names = foldedNames(grid);
    const columns = recordOf(grid, 0).map((code, index) => {
      const name = names[index] as string;
      return { code, text: code.replace(/\s*\[Total Pts:.*$/is, '') || code, role: roleOf(name) };
    });
    return layoutOf(1, columns, {
      person: columnsMatching(names, /^student id$/, /^username$/),
      blanks: ['--', 'Needs Grading', 'In Progress'],
      use: 'ignore',
      problems: ['grades-only'],
    });
  },
};

function roleOf(name: string): ColumnRole {
  if (isPersonalColumn(name)) return 'personal';
  return TOOL.test(name) ? 'tool' : 'answer';
}
