import type { ChoiceKey, Choices } from '../../vocabulary';
import { columnLabel, filledTexts, type Sheet } from '../sheet';
import type { Source } from '../source';
import { holdsLongTexts } from '../source-use';

export type TextColumnOf = { index: number; label: string };

export const textColumnKey = (sheet: Sheet, column: number): ChoiceKey => `texts/${sheet.table.sha256}/${column}`;

/** The columns of a source in which people write freely. */
export function openTextColumns(source: Source): TextColumnOf[] {
  const { sheet } = source;
  const found = freeColumns(source).filter((column) => holdsLongTexts(sheet, column));
  // A file that the person calls reflections may hold short ones.
  const columns = found.length === 0 && source.use === 'reflections' ? wordiest(source) : found;
  return columns.map((index) => ({ index, label: columnLabel(sheet, index) }));
}

/** Of these, the columns that are read: all of a file of reflections, of a survey those that the person took in. */
export function readTextColumns(source: Source, choices: Choices): TextColumnOf[] {
  if (source.use !== 'reflections' && source.use !== 'survey') return [];
  const columns = openTextColumns(source);
  if (source.use === 'reflections') return columns;
  return columns.filter(({ index }) => choices[textColumnKey(source.sheet, index)] === 'use');
}

/** Answers that are neither items nor say who, when or which group. */
function freeColumns({ sheet, itemColumns, person, waveColumn, groupings }: Source): number[] {
  const taken = new Set([
    ...itemColumns,
    person.column,
    waveColumn?.column,
    ...groupings.map((grouping) => (grouping.from === 'column' ? grouping.column : null)),
  ]);
  return sheet.layout.columns.flatMap(({ role }, column) => (role === 'answer' && !taken.has(column) ? [column] : []));
}

function wordiest(source: Source): number[] {
  const letters = (column: number) =>
    filledTexts(source.sheet, column).reduce((sum, { text, count }) => sum + text.length * count, 0);
  const [first] = freeColumns(source).sort((one, other) => letters(other) - letters(one));
  return first === undefined || letters(first) === 0 ? [] : [first];
}
