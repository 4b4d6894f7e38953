import Papa from 'papaparse';
import type { Delimiter } from '../../vocabulary';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
const SAMPLE_CHARACTERS = 200_000;
const SAMPLE_RECORDS = 100;

/** A first line `sep=;` names the delimiter for Excel and is no record. */
export function takeSepLine(text: string): { text: string; delimiter: Delimiter | null } {
  const match = /^"?sep=(.)"?\s*?(?:\r\n|\n|\r)/i.exec(text);
  const named = DELIMITERS.find((delimiter) => delimiter === match?.[1]);
  return match && named ? { text: text.slice(match[0].length), delimiter: named } : { text, delimiter: null };
}

/**
 * The delimiter that gives whole records (quotes respected) the same number of cells, and more than one, most often. Where none gives
 * the first record two cells the table has one column, and the delimiter is one that never cuts it.
 */
export function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const trials = DELIMITERS.map((delimiter) => tryDelimiter(sample, delimiter));
  const several = trials.filter((trial) => trial.width > 1 && trial.first > 1);
  several.sort((left, right) => right.consistency - left.consistency || right.width - left.width);
  if (several[0]) return several[0].delimiter;
  return trials.find((trial) => trial.width <= 1 && trial.consistency === 1)?.delimiter ?? ',';
}

type Trial = { delimiter: Delimiter; width: number; first: number; consistency: number };

function tryDelimiter(sample: string, delimiter: Delimiter): Trial {
  const parsed = Papa.parse<string[]>(sample, { delimiter, preview: SAMPLE_RECORDS, newline: newlineOf(sample) });
  const widths = parsed.data
    .filter((record) => record.some((cell) => cell.trim() !== ''))
    .map((record) => record.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [0, 0];
  return { delimiter, width, first: widths[0] ?? 0, consistency: widths.length === 0 ? 0 : count / widths.length };
}

/** Line feeds end records, with or without a carriage return before them; lone carriage returns only where there is no line feed. */
export function newlineOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}
