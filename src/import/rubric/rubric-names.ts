import { cleanText } from '../header/clean-text';
import type { Sheet } from '../sheet';

/** A column of one rater's scores: `評審A`, `Rater 2`, `Assessor_B`. */
const RATER_COLUMN =
  /^(評審|評分者|評分人|評審者|評量者|評審委員|老師|教師|rater|assessor|grader|judge|evaluator)[ _-]?(\d{1,2}|[a-z甲乙丙丁戊一二三四五六七八九十])$/i;
const TEACHER = /^(老師|教師)/;
/** Names of files in which columns of levels are criteria. */
const RUBRIC_FILE = /rubric|評分表|評量尺規|評分尺規|評量規準|評分規準/i;
const COMMENT = /(^|[ _-])(comments?|feedback|remarks?|notes?)$|^comments?(:|$)|評語|回饋|意見|備註|說明|評論/i;

export const isRaterColumn = (name: string): boolean => RATER_COLUMN.test(cleanText(name));

export const isCommentColumn = (name: string): boolean => COMMENT.test(cleanText(name));

export function namesRubricFile({ table }: Sheet): boolean {
  return RUBRIC_FILE.test(table.name) || RUBRIC_FILE.test(table.sheet ?? '');
}

/** Assessors that the names of columns tell, each once. Several teachers in brackets may be those that a survey asks about. */
export function ratersNamed(names: readonly string[]): string[] {
  const told = names.flatMap((name) => {
    if (isRaterColumn(name)) return name;
    const { rater } = raterAndCriterion(name) ?? {};
    return rater === undefined || TEACHER.test(rater) ? [] : rater;
  });
  return [...new Set(told)];
}

/** A rater and a criterion in one name (`同理（評審A）`, `評審A_同理`), in either order; null where it names no rater or nothing else. */
export function raterAndCriterion(name: string): { rater: string; criterion: string } | null {
  const parts = cleanText(name)
    .split(/\s*[()[\]_:：/|]\s*|\s+-\s+/)
    .filter((part) => part !== '');
  const rater = parts.find(isRaterColumn);
  const rest = parts.filter((part) => part !== rater);
  return rater === undefined || rest.length === 0 ? null : { rater, criterion: rest.join(' ') };
}
