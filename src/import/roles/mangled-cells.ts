import type { Problem } from '../../vocabulary';
import { MANGLED_DATE } from '../labels/mangled-date';
import { columnLabel, filledTexts, type Sheet, textsOf } from '../sheet';

/** What Excel leaves of a long number, and of a formula that failed. */
const ROUNDED = /^\d(\.\d+)?E\+\d{2,}$/i;
const FAILED = /^#(N\/A|VALUE!|REF!|DIV\/0!|NULL!|NAME\?|NUM!)$/;
const LISTED = 50;

/**
 * Cells that a spreadsheet changed on their way: ids rounded to `1.1E+11`, which are no longer one person's, texts that became dates, and
 * formulas that failed. Said of the person's column and of items; nothing is guessed back.
 */
export function mangledCells(sheet: Sheet, person: number | null, itemColumns: readonly number[]): Problem[] {
  const ids = person === null ? [] : findings(sheet, [person], ROUNDED);
  const answers = [...itemColumns, ...(person === null ? [] : [person])];
  return [
    ...problems(sheet, 'ids-rounded', ids),
    ...problems(sheet, 'cells-mangled', [
      ...findings(sheet, answers, MANGLED_DATE),
      ...findings(sheet, answers, FAILED),
    ]),
  ];
}

type Finding = { column: number; texts: string[]; rows: number[] };

function findings(sheet: Sheet, columns: readonly number[], pattern: RegExp): Finding[] {
  return columns.flatMap((column) => {
    const texts = filledTexts(sheet, column).flatMap(({ text }) => (pattern.test(text.trim()) ? [text] : []));
    if (texts.length === 0) return [];
    const { values, codes } = textsOf(sheet, column);
    const rows = [...sheet.rows].filter((row) => texts.includes(values[codes[row] as number] as string));
    return [{ column, texts: texts.map((text) => text.trim()), rows }];
  });
}

function problems(sheet: Sheet, code: 'ids-rounded' | 'cells-mangled', found: readonly Finding[]): Problem[] {
  const [first] = found;
  if (!first) return [];
  const rows = [...new Set(found.flatMap((one) => one.rows))].sort((left, right) => left - right);
  const shown = found.filter((one) => !sheet.personal[one.column]);
  const labels = [...new Set(shown.flatMap(({ texts }) => texts))].slice(0, 5).join(', ');
  const column = [...new Set(found.map((one) => columnLabel(sheet, one.column)))].slice(0, 5).join(', ');
  const listed = rows.slice(0, LISTED).map((row) => row + 1);
  const values = { count: rows.length, labels };
  return [{ code, severity: 'warning', file: sheet.table.name, rows: listed, column, values }];
}
