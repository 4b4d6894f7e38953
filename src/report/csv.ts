import { looksLikeFormula } from './formula';

/** A cell: a text, a number with all its digits, or nothing. */
export type CsvCell = string | number | null;

/**
 * Rows as the text of a CSV file (RFC 4180, with the mark by which spreadsheets know UTF-8). It is inert: a text that a spreadsheet could
 * run is led by an apostrophe; numbers are written as they are.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return `"${(looksLikeFormula(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
}
