/** What a spreadsheet may take for the beginning of a formula, full-width forms and leading blanks included. */
const FORMULA = /^[=+\-@|%\u2212]/;

/** Controls and format characters before a sign do not hide it from every program. */
export function looksLikeFormula(text: string): boolean {
  const seen = text.normalize('NFKC').replace(/^[\s\p{C}]+/u, '');
  return FORMULA.test(seen) || /^[\t\r\n]/.test(text);
}
