import type { Plan, SourceCard } from '../../vocabulary';
import { cleanText } from '../header/clean-text';
import { semesterAsWritten, semesterInText, semesterOfDate } from '../semester';
import { endedAt, filledTexts, firstColumn, isBlank, type Sheet, textsOf } from '../sheet';
import { GROUPING_NAMES } from './named-roles';

/** Where a source has the value of a grouping: in a column, or one for the whole file. */
export type GroupingSource = { id: string } & (
  | { from: 'column'; column: number }
  | { from: 'fileName' | 'choice'; value: string }
  | { from: 'dates' }
);

/** A column with more distinct texts than this holds no semesters. */
const MOST_SEMESTERS = 30;
/** Texts that R and spreadsheets write for nothing; in a grouping they are nobody's group. */
const NO_GROUP = new Set(['', 'na', 'n/a', '#n/a', 'null', 'nan', 'none']);

/** The groupings that a source knows, by the instrument's names, else by names that columns commonly have; `taken` columns are none. */
export function groupingSources(sheet: Sheet, plan: Plan, taken: readonly (number | null)[]): GroupingSource[] {
  const declared = plan.instrument?.columns ?? {};
  const ids = [...new Set([...GROUPING_NAMES.map(({ id }) => id), ...Object.keys(declared)])].filter(
    (id) => id !== 'person' && id !== 'wave',
  );
  const used = new Set(taken);
  const sources: GroupingSource[] = [];
  for (const id of ids) {
    const column = firstColumn(sheet, declared[id] ?? []) ?? columnByPattern(sheet, id, used);
    const source =
      id === 'semester' ? semesterSource(sheet, plan, column) : column === null ? null : columnSource(id, column);
    if (source) sources.push(source);
    if (source?.from === 'column') used.add(source.column);
  }
  return sources;
}

function columnSource(id: string, column: number): GroupingSource {
  return { id, from: 'column', column };
}

function columnByPattern(sheet: Sheet, id: string, used: ReadonlySet<number | null>): number | null {
  const patterns = GROUPING_NAMES.find((grouping) => grouping.id === id)?.patterns ?? [];
  const index = sheet.layout.columns.findIndex(({ text, role }, column) => {
    const name = cleanText(text).replace(/[:：?？*]+$/, '');
    return role === 'answer' && !used.has(column) && patterns.some((pattern) => pattern.test(name));
  });
  return index < 0 ? null : index;
}

function semesterSource(sheet: Sheet, plan: Plan, column: number | null): GroupingSource | null {
  const choice = plan.choices[`semester/${sheet.table.sha256}`];
  if (choice && choice !== 'column') return { id: 'semester', from: 'choice', value: semesterAsWritten(choice) };
  const inColumn = column ?? columnOfSemesters(sheet);
  if (inColumn !== null) return columnSource('semester', inColumn);
  const named = semesterInText(sheet.table.name);
  if (named) return { id: 'semester', from: 'fileName', value: named };
  return sheet.layout.endedAt.length > 0 ? { id: 'semester', from: 'dates' } : null;
}

/** A column under any name, every text of which is a semester in Taiwan's notation (`113-1`; a bare 1131 may be an id). */
function columnOfSemesters(sheet: Sheet): number | null {
  const index = sheet.layout.columns.findIndex(({ role }, column) => {
    const texts = role === 'answer' ? filledTexts(sheet, column) : [];
    return texts.length > 0 && texts.length <= MOST_SEMESTERS && texts.every(({ text }) => isSemester(text));
  });
  return index < 0 ? null : index;
}

function isSemester(text: string): boolean {
  return !/^\s*\d+\s*$/.test(text) && /^\d{2,3}-[1-3]$/.test(semesterAsWritten(text));
}

/** The value of a grouping for one response, '' where it has none. */
export function groupingReader(sheet: Sheet, source: GroupingSource): (row: number) => string {
  if (source.from === 'dates') {
    return (row) => {
      const time = endedAt(sheet, row);
      return Number.isNaN(time) ? '' : semesterOfDate(time);
    };
  }
  if (source.from !== 'column') return () => source.value;
  const { values, codes } = textsOf(sheet, source.column);
  const read = values.map((text) => {
    const trimmed = text.trim();
    if (isBlank(sheet, text) || NO_GROUP.has(trimmed.toLowerCase())) return '';
    return source.id === 'semester' ? semesterAsWritten(trimmed) : joinedAlike(trimmed, sheet.layout.joiner);
  });
  return (row) => read[codes[row] as number] as string;
}

/** Several choices in one cell, whatever the export puts between them. */
function joinedAlike(text: string, joiner: string | undefined): string {
  if (joiner === undefined || !text.includes(joiner)) return text;
  const choices = text.split(joiner).map((choice) => choice.trim());
  return choices.filter((choice) => choice !== '').join(', ');
}

export function semesterFrom(sources: readonly GroupingSource[]): SourceCard['semesterFrom'] {
  return sources.find(({ id }) => id === 'semester')?.from ?? 'none';
}
