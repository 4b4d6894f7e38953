/** A cell: a text, a number with all its digits, or nothing. */
export type CsvCell = string | number | null;

/** What a spreadsheet may take for the beginning of a formula, full-width forms and leading blanks included. */
const FORMULA = /^[=+\-@|%\u2212]/;

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
  return `"${inert(cell).replaceAll('"', '""')}"`;
}

/** Controls and format characters before a sign do not hide it from every program. */
function inert(text: string): string {
  const seen = text.normalize('NFKC').replace(/^[\s\p{C}]+/u, '');
  return FORMULA.test(seen) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}
