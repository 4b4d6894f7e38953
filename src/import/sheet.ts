import type { Choices, PersonalBecause, Plan, ReadTable } from '../vocabulary';
import type { Dictionary, DictionaryField } from './dictionary';
import { cleanText } from './header/clean-text';
import { type ColumnNames, columnNames } from './header/column-names';
import type { WaveWords } from './header/wave-words';
import { type Recognised, recognise } from './recognise';
import { personalContents } from './recognise/personal-contents';
import type { Layout } from './recognise/recogniser';
import { type DayOrder, timesOf } from './times';

/** A table with what its tool says of it: the ground on which everything else is understood. */
export type Sheet = {
  table: ReadTable;
  recognised: Recognised;
  layout: Layout;
  names: ColumnNames[];
  /** Columns by each of their cleaned names. */
  byName: Map<string, number[]>;
  /** Grid rows that are responses: below the header and not blank. */
  rows: Int32Array;
  counts: Map<number, Int32Array>;
  filled: Map<number, FilledText[]>;
  times: Map<number, Float64Array>;
  /** How the person has dates read that do not tell the day from the month. */
  dayOrder: DayOrder | null;
  /** What a dictionary that came along says of its columns. */
  fields: (DictionaryField | null)[];
  /** Per column why it is personal; null where it is not. */
  personal: (PersonalBecause | null)[];
};

export type FilledText = { text: string; count: number };

export function openSheet(table: ReadTable, plan: Plan, words: WaveWords, dictionary: Dictionary): Sheet {
  const recognised = recognise(table, plan.choices);
  const fields = recognised.layout.columns.map(({ code }) =>
    recognised.id === 'redcap' ? (dictionary.get(cleanText(code).toLowerCase()) ?? null) : null,
  );
  const layout = withQuestions(recognised.layout, fields);
  const names = layout.columns.map(({ code, text, names: further = [] }) => columnNames(code, text, words, further));
  const byName = new Map<string, number[]>();
  names.forEach((column, index) => {
    for (const name of column.names) byName.set(name, [...(byName.get(name) ?? []), index]);
  });
  const rows = filledRows(table, layout.headerRows);
  const chosen = plan.choices[`dates/${table.sha256}`];
  const dayOrder = chosen === 'monthFirst' || chosen === 'dayFirst' ? chosen : null;
  const known = { counts: new Map(), filled: new Map(), times: new Map() };
  const sheet: Sheet = { table, recognised, layout, names, byName, rows, dayOrder, fields, personal: [], ...known };
  return withPersonalColumns(sheet, plan.choices);
}

/** Columns that are personal by what they hold leave the answers, unless the person said that they are not. */
function withPersonalColumns(sheet: Sheet, choices: Choices): Sheet {
  const personal = sheet.layout.columns.map(({ role }, column): PersonalBecause | null => {
    if (role === 'personal') return { code: 'name' };
    if (role !== 'answer' || choices[`personal/${sheet.table.sha256}/${column}`] === 'no') return null;
    return personalContents(filledTexts(sheet, column));
  });
  const columns = sheet.layout.columns.map((column, index) =>
    personal[index] ? { ...column, role: 'personal' as const } : column,
  );
  return { ...sheet, layout: { ...sheet.layout, columns }, personal };
}

/** Columns whose name is but a code, with the questions of the dictionary. */
function withQuestions(layout: Layout, fields: readonly (DictionaryField | null)[]): Layout {
  const columns = layout.columns.map((column, index) => ({ ...column, text: fields[index]?.label || column.text }));
  return { ...layout, columns };
}

function filledRows(table: ReadTable, from: number): Int32Array {
  const { grid } = table;
  const filled = new Uint8Array(grid.height);
  for (const { values, codes } of grid.columns) {
    const visible = Uint8Array.from(values, (value) => (value.trim() === '' ? 0 : 1));
    for (let row = from; row < grid.height; row++) if (visible[codes[row] as number]) filled[row] = 1;
  }
  const rows: number[] = [];
  for (let row = from; row < grid.height; row++) if (filled[row]) rows.push(row);
  return Int32Array.from(rows);
}

/** How many responses hold each distinct text of a column; header records, totals and notes are not counted. */
export function countsOf(sheet: Sheet, column: number): Int32Array {
  const known = sheet.counts.get(column);
  if (known) return known;
  const { values, codes } = textsOf(sheet, column);
  const counts = new Int32Array(values.length);
  const without = new Set(sheet.layout.noResponses);
  const counted = without.size === 0 ? sheet.rows : sheet.rows.filter((row) => !without.has(row));
  for (const row of counted) (counts[codes[row] as number] as number)++;
  sheet.counts.set(column, counts);
  return counts;
}

/** The distinct texts that responses hold in a column, blank ones left out, with how often. */
export function filledTexts(sheet: Sheet, column: number): readonly FilledText[] {
  const known = sheet.filled.get(column);
  if (known) return known;
  const counts = countsOf(sheet, column);
  const filled: FilledText[] = [];
  textsOf(sheet, column).values.forEach((text, code) => {
    const count = counts[code] as number;
    if (count > 0 && !isBlank(sheet, text)) filled.push({ text, count });
  });
  sheet.filled.set(column, filled);
  return filled;
}

export function textsOf(sheet: Sheet, column: number) {
  const texts = sheet.table.grid.columns[column];
  if (!texts) throw new Error(`sheet: no such column: ${column} of ${sheet.table.name}`);
  return texts;
}

export function isBlank(sheet: Sheet, text: string): boolean {
  const trimmed = text.trim();
  return trimmed === '' || sheet.layout.blanks.includes(trimmed);
}

/** When the response of each distinct text ended, for one of the columns that say so. */
export function columnTimes(sheet: Sheet, column: number): Float64Array {
  const known = sheet.times.get(column);
  if (known) return known;
  const times = timesOf(textsOf(sheet, column), sheet.dayOrder ?? undefined);
  sheet.times.set(column, times);
  return times;
}

/** When a response ended by the first column that tells, or NaN. */
export function endedAt(sheet: Sheet, row: number): number {
  for (const column of sheet.layout.endedAt) {
    const time = columnTimes(sheet, column)[textsOf(sheet, column).codes[row] as number] as number;
    if (!Number.isNaN(time)) return time;
  }
  return Number.NaN;
}

/** Columns that go by a name, in the file's order: those that are written exactly so first, then those that match after cleaning. */
export function columnsNamed(sheet: Sheet, name: string): number[] {
  const wanted = name.trim();
  const exact = sheet.names.flatMap((column, index) => (column.exact.includes(wanted) ? [index] : []));
  const cleaned = sheet.byName.get(cleanText(name).toLowerCase()) ?? [];
  return [...new Set([...exact, ...cleaned])];
}

/** The first column that goes by one of several names, or null. */
export function firstColumn(sheet: Sheet, names: readonly string[]): number | null {
  for (const name of names) {
    const column = columnsNamed(sheet, name)[0];
    if (column !== undefined) return column;
  }
  return null;
}

/** What a column is called when people are told of it. */
export function columnLabel(sheet: Sheet, column: number): string {
  return sheet.layout.columns[column]?.code.trim() || `#${column + 1}`;
}
