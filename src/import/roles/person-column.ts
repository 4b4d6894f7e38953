import type { Because, Plan } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { inferScale } from '../labels/infer-scale';
import { columnsNamed, filledTexts, type Sheet } from '../sheet';
import { chosenUse, looksLikeRubric } from '../source-use';
import { PERSON_NAMES } from './named-roles';
import { normalisePersonId } from './person-id';

export type PersonColumn = {
  /** The column in use; null where no column can name the person. */
  column: number | null;
  because: Because;
  candidates: number[];
  /** Whether the column is only a guess by its contents, which the person should confirm. */
  guessed: boolean;
};

/** Shares by which a column without a telling name may still name people: distinct texts (two waves halve them), and filled cells. Answers never do. */
const DISTINCT_SHARE = 0.45;
const FILLED_SHARE = 0.7;
const LONGEST_ID = 40;
/** Share of distinct texts below which a telling name is not enough. */
const FEWEST_DISTINCT = 0.15;
/** With more distinct texts than this a column holds no answers on a scale. */
const MOST_ANSWERS = 60;

/**
 * The column that names the person: the one chosen, the one that the instrument names, one with a telling name, or the most telling by
 * its contents, judged by distinct texts and by how many of them `others` hold too. Columns of personal data come last among equals, and
 * never where the person left them out.
 */
export function personColumn(
  sheet: Sheet,
  plan: Plan,
  others: readonly Sheet[],
  taken: ReadonlySet<number>,
): PersonColumn {
  const may = (column: number) => plan.choices.personIds !== 'leaveOut' || !sheet.personal[column];
  const named = namedCandidates(sheet, taken, holdsScores(sheet, plan) ? 0 : FEWEST_DISTINCT).filter(may);
  const choice = plan.choices[`person/${sheet.table.sha256}`];
  const chosen =
    choice !== undefined && Number.isInteger(Number(choice)) && may(Number(choice)) ? Number(choice) : null;
  const declared = declaredNames(plan)
    .flatMap((name) => columnsNamed(sheet, name))
    .find(may);
  const found = chosen ?? declared ?? named[0] ?? null;
  if (found !== null && sheet.table.grid.columns[found]) {
    const code = chosen !== null ? 'choice' : declared !== undefined ? 'instrument' : 'column-name';
    return { column: found, because: { code }, candidates: [...new Set([found, ...named])], guessed: false };
  }
  const ranked = rankByContents(sheet, others, taken).filter(({ column }) => may(column));
  return {
    column: ranked[0]?.column ?? null,
    because: {
      code: (ranked[0]?.overlap ?? 0) > 0 ? 'overlap' : 'other',
      values: { overlap: ranked[0]?.overlap ?? 0 },
    },
    candidates: ranked.map(({ column }) => column),
    guessed: ranked.length > 0,
  };
}

/** The instrument names it for surveys and may name another for rubric scores. */
function declaredNames({ instrument }: Plan): string[] {
  return [...(instrument?.columns.person ?? []), ...(instrument?.rubric?.columns.person ?? [])];
}

/** In a rubric a person has a row for each rater and criterion. */
function holdsScores(sheet: Sheet, plan: Plan): boolean {
  const use = chosenUse(sheet, plan);
  return use === null ? looksLikeRubric(sheet, plan) : use === 'rubric';
}

function namedCandidates(sheet: Sheet, taken: ReadonlySet<number>, fewest: number): number[] {
  const found = (sheet.layout.person ?? []).filter((column) => !taken.has(column) && isFilled(sheet, column));
  for (const pattern of PERSON_NAMES) {
    sheet.layout.columns.forEach(({ code, text, role }, column) => {
      if (role === 'response' || role === 'tool' || taken.has(column) || found.includes(column)) return;
      const matches = [code, text].some((name) => pattern.test(cleanText(name).replace(/[:：?？*]+$/, '')));
      if (matches && mayNamePeople(sheet, column, fewest)) found.push(column);
    });
  }
  return found;
}

/** A telling name is not enough: where most cells are empty, or all say "anonymous", nobody is named. */
function mayNamePeople(sheet: Sheet, column: number, fewest: number): boolean {
  const texts = filledTexts(sheet, column);
  const filled = filledCount(sheet, column);
  const distinct = texts.length >= filled * fewest && (texts.length > 1 || filled === 1);
  return distinct && isFilled(sheet, column);
}

function isFilled(sheet: Sheet, column: number): boolean {
  const filled = filledCount(sheet, column);
  return filled > 0 && filled >= sheet.rows.length * 0.3;
}

function filledCount(sheet: Sheet, column: number): number {
  return filledTexts(sheet, column).reduce((sum, { count }) => sum + count, 0);
}

function rankByContents(
  sheet: Sheet,
  others: readonly Sheet[],
  taken: ReadonlySet<number>,
): { column: number; overlap: number }[] {
  const candidates = idLikeColumns(sheet, taken).map((column) => {
    const ids = idsOf(sheet, column);
    const overlaps = others.flatMap((other) =>
      idLikeColumns(other, new Set()).map((theirs) => sharedPart(ids, idsOf(other, theirs))),
    );
    return { column, overlap: Math.max(0, ...overlaps), personal: Boolean(sheet.personal[column]), distinct: ids.size };
  });
  return candidates.sort(
    (left, right) =>
      right.overlap - left.overlap ||
      Number(left.personal) - Number(right.personal) ||
      right.distinct - left.distinct ||
      left.column - right.column,
  );
}

function idLikeColumns(sheet: Sheet, taken: ReadonlySet<number>): number[] {
  return sheet.layout.columns.flatMap(({ role }, column) => {
    if (
      (role !== 'answer' && !namesPeople(sheet, column)) ||
      taken.has(column) ||
      sheet.layout.endedAt.includes(column)
    )
      return [];
    const texts = filledTexts(sheet, column);
    const filled = filledCount(sheet, column);
    const idLike = texts.every(
      ({ text }) => text.trim().length <= LONGEST_ID && !/^-?\d+[.,]\d*[1-9]\d*$/.test(text.trim()),
    );
    const telling =
      texts.length >= 3 && texts.length >= filled * DISTINCT_SHARE && filled >= sheet.rows.length * FILLED_SHARE;
    return idLike && telling && (texts.length > MOST_ANSWERS || inferScale(texts) === null) ? [column] : [];
  });
}

/** Personal contents of which everybody has their own. */
function namesPeople(sheet: Sheet, column: number): boolean {
  return ['email', 'nationalId', 'studentNumber', 'phone'].includes(sheet.personal[column]?.code ?? '');
}

function idsOf(sheet: Sheet, column: number): Set<string> {
  return new Set(filledTexts(sheet, column).map(({ text }) => normalisePersonId(text)));
}

function sharedPart(ids: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const id of ids) if (others.has(id)) shared++;
  return ids.size === 0 ? 0 : shared / Math.min(ids.size, others.size);
}
