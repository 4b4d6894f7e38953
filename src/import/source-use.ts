import type { Plan, SourceCard } from '../vocabulary';
import { cleanText } from './header/clean-text';
import { ASSESSOR_NAMES, CRITERION_NAMES, RATER_NAMES, SCORE_NAMES } from './roles/named-roles';
import { namesRubricFile, ratersNamed } from './rubric/rubric-names';
import { filledTexts, firstColumn, type Sheet } from './sheet';

type Use = SourceCard['use'];
const USES: readonly Use[] = ['survey', 'rubric', 'reflections', 'ignore'];
/** A column of reflections: most texts differ, and half of them are longer than this many characters. */
const LONG_TEXT = 30;

export function chosenUse(sheet: Sheet, plan: Plan): Use | null {
  return USES.find((use) => use === plan.choices[`use/${sheet.table.sha256}`]) ?? null;
}

/** Whether a source holds assessors' scores: by its tool, by the columns that the instrument names, or by its rater. */
export function looksLikeRubric(sheet: Sheet, plan: Plan): boolean {
  if (sheet.layout.use !== undefined) return sheet.layout.use === 'rubric';
  const declared = plan.instrument?.rubric?.columns;
  if (declared) {
    const has = (role: string) => firstColumn(sheet, declared[role] ?? []) !== null;
    if (has('person') && has('score') && (has('criterion') || has('rater'))) return true;
  }
  const has = (pattern: RegExp) => sheet.layout.columns.some(({ text }) => pattern.test(cleanText(text)));
  if (ratersNamed(sheet.layout.columns.map(({ text }) => text)).length > 1 || namesRubricFile(sheet)) return true;
  return (
    has(ASSESSOR_NAMES) ||
    repeats(sheet, CRITERION_NAMES) ||
    (has(CRITERION_NAMES) && has(SCORE_NAMES)) ||
    (has(RATER_NAMES) && (has(SCORE_NAMES) || has(CRITERION_NAMES)))
  );
}

/** Whether a column of that name says the same few things again and again, as one that names the criterion of each row does. */
function repeats(sheet: Sheet, name: RegExp): boolean {
  const column = sheet.layout.columns.findIndex(({ text }) => name.test(cleanText(text)));
  const texts = column < 0 ? [] : filledTexts(sheet, column);
  const filled = texts.reduce((sum, { count }) => sum + count, 0);
  return texts.length > 0 && texts.length <= filled / 2;
}

/** What a source without any item is: rubric scores, students' texts, or nothing that the analysis can use. */
export function otherUse(sheet: Sheet, plan: Plan): Use {
  if (sheet.layout.use === 'ignore') return 'ignore';
  if (looksLikeRubric(sheet, plan)) return 'rubric';
  return sheet.layout.columns.some((_, column) => holdsLongTexts(sheet, column)) && hasFewColumns(sheet)
    ? 'reflections'
    : 'ignore';
}

function hasFewColumns(sheet: Sheet): boolean {
  return sheet.layout.columns.filter(({ role }) => role === 'answer').length <= 12;
}

/** Whether most texts of a column differ and half of them are longer than a short answer. */
export function holdsLongTexts(sheet: Sheet, column: number): boolean {
  const texts = filledTexts(sheet, column);
  const filled = texts.reduce((sum, { count }) => sum + count, 0);
  const long = texts.filter(({ text }) => [...text].length >= LONG_TEXT).length;
  return texts.length >= 3 && texts.length >= filled * 0.6 && long >= texts.length / 2;
}
