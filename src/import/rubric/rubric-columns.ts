import type { Plan, RubricRole, RubricSource, Wave } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { waveAffix } from '../header/wave-affix';
import { type WaveWords, waveOfWord } from '../header/wave-words';
import { inferScale } from '../labels/infer-scale';
import { normaliseLabel } from '../labels/normalise-label';
import { plainNumber } from '../labels/numbered-label';
import { CRITERION_NAMES, RATER_NAMES, SCORE_NAMES } from '../roles/named-roles';
import { columnsNamed, filledTexts, firstColumn, type Sheet } from '../sheet';
import type { Source } from '../source';
import { isUnscorable } from './read-level';
import { isCommentColumn, isRaterColumn, raterAndCriterion } from './rubric-names';

/**
 * A column of scores; what its name does not say (null), other columns of the row do. `words`: the column in which the tool writes the same
 * level as a word; where no score is given it may say that none could be.
 */
export type ScoreColumn = {
  column: number;
  criterion: string | null;
  rater: string | null;
  wave: Wave | null;
  words: number | null;
};

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
    const scores = [{ column: score, criterion: null, rater: null, wave: null, words: null }];
    return { shape: 'long', rater, criterion, score, scores, comments };
  }
  for (const column of comments) taken.add(column);
  const columns = wideColumns(source, plan, taken);
  if (criterion !== null) return { criterion, score: null, comments, ...besideCriterion(sheet, columns, words, rater) };
  const scores = columns.map((column) => namedScores(sheet, column, words));
  const raters = scores.filter((one) => one.rater !== null);
  const shape = raters.length < 2 ? 'byCriterion' : raters.some((one) => one.criterion !== '') ? 'byBoth' : 'byRater';
  return { shape, rater: shape === 'byCriterion' ? rater : null, criterion, score: null, scores, comments };
}

/**
 * Where a column names the criterion of each row, columns of levels are waves (`score_pre`, `前測`), or else raters: those that are called so,
 * or all, by their own names.
 */
function besideCriterion(
  sheet: Sheet,
  columns: readonly number[],
  words: WaveWords,
  rater: number | null,
): Pick<RubricColumns, 'shape' | 'rater' | 'scores'> {
  const found = columns.map((column): ScoreColumn => {
    const shown = sheet.layout.columns[column]?.text.trim() ?? '';
    const affix = waveAffix(cleanText(shown), words);
    const named = affix?.rest ?? shown;
    const own = waveOfWord(shown, words);
    const isScore = own !== null || SCORE_NAMES.test(cleanText(named));
    const wave = own ?? affix?.wave ?? null;
    return { column, criterion: null, rater: isScore ? null : named, wave, words: null };
  });
  const waves = found.filter((one) => one.rater === null);
  if (waves.length > 0) return { shape: 'long', rater, scores: waves };
  const called = found.filter((one) => isRaterColumn(one.rater ?? ''));
  return { shape: 'byRater', rater: null, scores: called.length > 0 ? called : found };
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
  return answers.filter((column) => holdsLevels(sheet, column, plan));
}

/** Numbers, the instrument's names of levels, or those of a common scale; whatever it holds, where its name tells a rater. */
function holdsLevels(sheet: Sheet, column: number, { instrument }: Plan): boolean {
  const texts = filledTexts(sheet, column).filter(({ text }) => !isUnscorable(text));
  if (texts.length === 0) return false;
  const name = nameOf(sheet, column);
  if (isRaterColumn(name) || raterAndCriterion(name) !== null) return true;
  const labels = instrument?.rubric?.levels?.labels;
  const named = new Set([...(labels?.en ?? []), ...(labels?.['zh-TW'] ?? [])].map(normaliseLabel));
  const isLevel = (text: string) => {
    const number = plainNumber(cleanText(text).toLowerCase());
    return number === null ? named.has(normaliseLabel(text)) : number >= 0 && number <= 100;
  };
  return texts.every(({ text }) => isLevel(text)) || inferScale(texts) !== null;
}

const nameOf = (sheet: Sheet, column: number) => cleanText(sheet.layout.columns[column]?.text ?? '');

/** What the name of a column of scores says; without a criterion of its own it is of the only one there is (''). */
function namedScores(sheet: Sheet, column: number, waves: WaveWords): ScoreColumn {
  const shown = sheet.layout.columns[column]?.text.trim() ?? '';
  const tool = toolName(sheet, column, [...POINTS, ...RATINGS, ...MASTERY]);
  const whole = tool ?? shown;
  const affix = waveAffix(cleanText(whole), waves);
  const name = affix?.rest ?? whole;
  const wave = affix?.wave ?? null;
  const words = tool === null ? null : wordsColumn(sheet, column, tool);
  if (isRaterColumn(name)) return { column, criterion: '', rater: name, wave, words };
  const both = raterAndCriterion(name);
  return { column, ...(both ?? { criterion: name, rater: null }), wave, words };
}

/** What a tool's column of scores is called after, without the tool's own words. */
function toolName(sheet: Sheet, column: number, patterns: readonly RegExp[]): string | null {
  return patterns.map((pattern) => pattern.exec(nameOf(sheet, column))?.[1]).find((name) => name !== undefined) ?? null;
}

function wordsColumn(sheet: Sheet, column: number, tool: string): number | null {
  const found = sheet.layout.columns.findIndex((_, other) => toolName(sheet, other, RATINGS) === tool);
  return found < 0 || found === column ? null : found;
}
