import type { Problem } from '../../../vocabulary';
import { replacementProblem } from '../../read/decoding-problems';
import { columnWord } from './cell-address';
import type { SheetReading } from './read-workbook-sheet';

const LISTED = 50;
const CELLS_NAMED = 20;

/** What a person cannot see of a sheet once it is read: errors, hidden rows, merged cells. */
export function sheetProblems(file: string, { grid, errors, hiddenRows, merged }: SheetReading): Problem[] {
  const problems = replacementProblem(file, grid, 'utf-8');
  if (errors.length > 0) {
    const named = errors.slice(0, CELLS_NAMED).map(({ row, column, text }) => `${columnWord(column)}${row} ${text}`);
    const rows = [...new Set(errors.map(({ row }) => row))].slice(0, LISTED);
    const values = { count: errors.length, cells: named.join(', ') };
    problems.push({ code: 'cells-error', severity: 'warning', file, rows, values });
  }
  if (hiddenRows > 0) problems.push({ code: 'rows-hidden', severity: 'note', file, values: { count: hiddenRows } });
  if (merged > 0) problems.push({ code: 'cells-merged', severity: 'note', file, values: { count: merged } });
  return problems;
}
