import type { Grid } from '../../vocabulary';
import { canvasQuiz, isCanvasQuiz } from './canvas-quiz';
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

/** One criterion's scores, or levels where points are hidden: the tool's own export, the scripts that read it off the page, the mastery gradebook. */
const CRITERION = [/^(.+) - points$/, /^(.+) - rating$/, /^points: (.+)$/, /^rating: (.+)$/, /^(.+) mastery points$/];
const STUDENT = /^(student ?id|student ?name|student number \(sis id\)|student sis id)$/;
const OUTCOME = ['learning outcome name', 'outcome score'];
const PERSON = [/^student sis id$/, /^student number \(sis id\)$/, /^student id$/];
const NOTHING = /^no outcomes found$/;

/**
 * Canvas. Student analyses of quizzes and surveys hold answers; assessments by rubric (three shapes), learning outcomes and the mastery
 * gradebook hold assessors' scores. An outcome report of nothing says "No outcomes found".
 */
export const canvas: Recogniser = {
  id: 'canvas',
  recognise(grid): Recognition {
    const names = foldedNames(grid);
    if (saysNothing(grid)) return byHeaders(0.97, [cellOf(grid, grid.height > 1 ? 1 : 0, 0)]);
    if (isCanvasQuiz(names)) return { confidence: 0.97, because: [{ code: 'question-ids' }] };
    if (OUTCOME.every((name) => names.includes(name))) return byHeaders(0.97, OUTCOME);
    const criteria = criteriaOf(names);
    const students = names.some((name) => STUDENT.test(name));
    if (criteria > 0 && students)
      return { confidence: 0.95, because: [{ code: 'criterion-columns', values: { columns: criteria } }] };
    const graded = names.filter((name) => /^(rubric grader name|student number \(sis id\)|assessment_id)$/.test(name));
    return graded.length > 1 ? byHeaders(0.9, graded) : NOT_RECOGNISED;
  },
  read(grid): Layout {
    const names = foldedNames(grid);
    if (isCanvasQuiz(names)) return canvasQuiz(grid);
    const columns = recordOf(grid, 0).map((code, index) => ({
      code,
      text: code,
      role: roleOf(names[index] as string),
    }));
    const nothing = saysNothing(grid);
    return layoutOf(nothing ? grid.height : 1, columns, {
      person: columnsMatching(names, ...PERSON),
      use: nothing ? 'ignore' : 'rubric',
      ...(nothing ? { problems: ['nothing-exported'] as const } : {}),
    });
  },
};

function criteriaOf(names: readonly string[]): number {
  return Math.max(...CRITERION.map((pattern) => names.filter((name) => pattern.test(name)).length));
}

function saysNothing(grid: Grid): boolean {
  return grid.height <= 2 && [0, 1].some((row) => NOTHING.test(foldedNames(grid, row)[0] ?? ''));
}

function roleOf(name: string): ColumnRole {
  if (/^student name$/.test(name) || isPersonalColumn(name)) return 'personal';
  return /^(course|section|assignment|assessment) (id|sis id|url)$/.test(name) ? 'tool' : 'answer';
}
