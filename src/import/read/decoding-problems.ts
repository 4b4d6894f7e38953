import type { Encoding, Grid, Problem } from '../../vocabulary';
import { rowsHolding } from './rows-holding';
import { readingsOf, userDefinedPairs } from './user-defined';

const LISTED = 50;
const REPLACEMENT = '\ufffd';

/** Rows with characters that were lost in decoding, and with those that only their maker's own font shows as meant. */
export function decodingProblems(file: string, grid: Grid, bytes: Uint8Array, encoding: Encoding): Problem[] {
  const problems = replacementProblem(file, grid, encoding);
  if (encoding !== 'big5') return problems;
  const places = userDefinedPairs(bytes);
  if (places.length === 0) return problems;
  const readings = readingsOf(bytes, places);
  const rows = rowsHolding(grid, (text) => readings.some((reading) => text.includes(reading)));
  const characters = readings
    .filter((reading) => !reading.includes(REPLACEMENT))
    .slice(0, 10)
    .join(' ');
  const values = { count: places.length, characters: characters === '' ? REPLACEMENT : characters };
  return [...problems, { code: 'big5-user-defined', severity: 'warning', file, rows: rows.slice(0, LISTED), values }];
}

export function replacementProblem(file: string, grid: Grid, encoding: Encoding): Problem[] {
  const rows = rowsHolding(grid, (text) => text.includes(REPLACEMENT));
  if (rows.length === 0) return [];
  const values = { count: rows.length, encoding };
  return [{ code: 'encoding-replacement', severity: 'warning', file, rows: rows.slice(0, LISTED), values }];
}
