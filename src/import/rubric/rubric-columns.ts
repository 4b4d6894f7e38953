import type { Plan, RubricRole, RubricSource, Wave } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { waveAffix } from '../header/wave-affix';
import type { WaveWords } from '../header/wave-words';
import { inferScale } from '../labels/infer-scale';
import { plainNumber } from '../labels/numbered-label';
import { CRITERION_NAMES, RATER_NAMES, SCORE_NAMES } from '../roles/named-roles';
import { columnsNamed, filledTexts, firstColumn, type Sheet } from '../sheet';
import type { Source } from '../source';
import { isUnscorable } from './read-level';
import { isCommentColumn, isRaterColumn, raterAndCriterion } from './rubric-names';

/** A column of scores; what its name does not say (null), other columns of the row do. */
export type ScoreColumn = { column: number; criterion: string | null; rater: string | null; wave: Wave | null };

export type RubricColumns = {
  shape: RubricSource['shape'];
  rater: number | null;
  criterion: number | null;
  /** The one column of scores where each row holds one; null in a wide file. */
  score: number | null;
  scores: ScoreColumn[];
  comments: number[];
};

/** How tools name the scores of one criterion, and its level in words where they hold no points. */
const POINTS = [/^(.+) - points$/i, /^points: (.+)$/i, /^(.+) - (?:score|分數|得分)$/i, /^(?:score|分數|得分) (\d+)$/i];
const RATINGS = [/^(.+) - (?:rating|definition|定義|等級|level)$/i, /^rating: (.+)$/i, /^(?:definition|定義) (\d+)$/i];
const MASTERY = [/^(.+) result$/i];
const OUTCOME = { criterion: /^learning outcome name$/i, score: /^outcome score$/i };

/** Where raters, criteria and scores stand in a rubric file: by choice, by the instrument, by names, by what columns hold. */
export function rubricColumns(source: Source, plan: Plan, words: WaveWords): RubricColumns {
  const { sheet, person, waveColumn, groupings } = source;
  const taken = new Set<number>(groupings.flatMap((one) => (one.from === 'column' ? [one.column] : [])));
  for (const column of [person.column, waveColumn?.column]) if (column != null) taken.add(column);
  const role = (name: RubricRole, ...patterns: RegExp[]) => roleColumn(sheet, plan, name, patterns, taken);
  const rater = role('rater', RATER_NAMES);
  const criterion = role('criterion', CRITERION_NAMES, OUTCOME.criterion);
  for (const column of [rater, criterion]) if (column !== null) taken.add(column);
  const score = role('score', SCORE_NAMES, OUTCOME.score);
  const comments = sheet.layout.columns.flatMap(({ text }, column) =>
    !taken.has(column) && isCommentColumn(text) ? [column] : [],
  );
  if (criterion !== null && score !== null) {
    const scores = [{ column: score, criterion: null, rater: null, wave: null }];
    return { shape: 'long', rater, criterion, score, scores, comments };
  }
  for (const column of comments) taken.add(column);
  const found = wideColumns(source, plan, taken).map((column) => namedScores(sheet, column, words, criterion));
  const raters = found.filter((one) => one.rater !== null);
  const shape = raters.length < 2 ? 'byCriterion' : raters.some((one) => one.criterion !== '') ? 'byBoth' : 'byRater';
  const scores = found.map((one) => (criterion !== null && shape === 'byRater' ? { ...one, criterion: null } : one));
  return { shape, rater: shape === 'byCriterion' ? rater : null, criterion, score: null, scores, comments };
}

function roleColumn(
  sheet: Sheet,
  plan: Plan,
  role: RubricRole,
  patterns: readonly RegExp[],
  taken: ReadonlySet<number>,
): number | null {
  const choice = plan.choices[`rubric/${sheet.table.sha256}/${role}`];
  if (choice === 'none') return null;
  if (choice !== undefined && sheet.layout.columns[Number(choice)]) return Number(choice);
  const declared = firstColumn(sheet, plan.instrument?.rubric?.columns[role] ?? []);
  if (declared !== null && !taken.has(declared)) return declared;
  const named = sheet.layout.columns.findIndex(
    ({ text }, column) => !taken.has(column) && patterns.some((pattern) => pattern.test(cleanText(text))),
  );
  return named < 0 ? null : named;
}

/** Columns of scores in a wide file: those of the instrument's criteria, those that the tool names, or all that hold levels. */
function wideColumns({ sheet }: Source, plan: Plan, taken: ReadonlySet<number>): number[] {
  const free = sheet.layout.columns.flatMap((_, column) => (taken.has(column) ? [] : [column]));
  const isFilled = (column: number) => filledTexts(sheet, column).length > 0;
  const matching = (patterns: readonly RegExp[]) =>
    free.filter((column) => patterns.some((pattern) => pattern.test(nameOf(sheet, column))));
  for (const patterns of [POINTS, RATINGS, MASTERY]) {
    const columns = matching(patterns);
    if (columns.some(isFilled)) return columns;
  }
  const declared = (plan.instrument?.rubric?.criteria ?? []).flatMap(({ columns }) =>
    columns.flatMap((name) => columnsNamed(sheet, name)),
  );
  const known = free.filter((column) => declared.includes(column));
  if (known.length > 0) return known;
  const answers = free.filter((column) => sheet.layout.columns[column]?.role === 'answer');
  return answers.filter((column) => holdsLevels(sheet, column));
}

function holdsLevels(sheet: Sheet, column: number): boolean {
  const texts = filledTexts(sheet, column).filter(({ text }) => !isUnscorable(text));
  if (texts.length === 0) return false;
  const numbers = texts.every(({ text }) => {
    const number = plainNumber(cleanText(text).toLowerCase());
    return number !== null && number >= 0 && number <= 100;
  });
  return numbers || isRaterColumn(nameOf(sheet, column)) || inferScale(texts) !== null;
}

const nameOf = (sheet: Sheet, column: number) => cleanText(sheet.layout.columns[column]?.text ?? '');

/** What the name of a column of scores says; without a criterion of its own it is of the only one there is (''). */
function namedScores(sheet: Sheet, column: number, words: WaveWords, criterion: number | null): ScoreColumn {
  const shown = sheet.layout.columns[column]?.text.trim() ?? '';
  const tool = [...POINTS, ...RATINGS, ...MASTERY].map((pattern) => pattern.exec(nameOf(sheet, column))?.[1]);
  const whole = tool.find((name) => name !== undefined) ?? shown;
  const affix = waveAffix(cleanText(whole), words);
  const name = affix?.rest ?? whole;
  const wave = affix?.wave ?? null;
  if (isRaterColumn(name)) return { column, criterion: '', rater: name, wave };
  const both = raterAndCriterion(name);
  if (both && criterion === null) return { column, ...both, wave };
  return { column, criterion: name, rater: null, wave };
}
