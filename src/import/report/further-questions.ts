import type { Plan, Problem } from '../../vocabulary';
import { waveWords } from '../header/wave-words';
import { itemCandidates } from '../items/item-candidates';
import { columnLabel, columnsNamed } from '../sheet';
import type { Source } from '../source';

/** So many are named; the others are counted. */
const NAMED = 10;

/** Columns that are answered on a scale and that the instrument does not know: questions added since, or known under another name. */
export function furtherQuestions({ instrument }: Plan, surveys: readonly Source[]): Problem[] {
  if (!instrument) return [];
  const words = waveWords(instrument);
  return surveys.flatMap(({ sheet, person, waveColumn, groupings, itemColumns }) => {
    const taken = new Set([
      ...itemColumns,
      ...instrument.exclude.flatMap(({ column }) => columnsNamed(sheet, column)),
      ...groupings.flatMap((grouping) => (grouping.from === 'column' ? [grouping.column] : [])),
      ...(person.column === null ? [] : [person.column]),
      ...(waveColumn ? [waveColumn.column] : []),
    ]);
    const further = itemCandidates(sheet, taken, words).map(({ column, text }) => text || columnLabel(sheet, column));
    if (further.length === 0) return [];
    const values = { count: further.length, items: further.slice(0, NAMED).join(', ') };
    return [{ code: 'further-questions', severity: 'note', file: sheet.table.name, values } as const];
  });
}
