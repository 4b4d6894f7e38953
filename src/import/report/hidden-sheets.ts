import type { Choices, Problem, ReadTable, SourceCard } from '../../vocabulary';
import { hiddenSheetKey } from '../planned-tables';

const NAMED = 10;

/** Hidden sheets that a source names, with the choice that takes each in. */
export function hiddenSheets(
  { sha256, hiddenSheets: names = [] }: ReadTable,
  choices: Choices,
): SourceCard['hiddenSheets'] {
  return names.map((name) => {
    const key = hiddenSheetKey(sha256, name);
    return { name, key, used: choices[key] === 'use' };
  });
}

export function hiddenSheetsProblem(table: ReadTable, choices: Choices): Problem[] {
  const left = hiddenSheets(table, choices).filter(({ used }) => !used);
  if (left.length === 0) return [];
  const names = left.slice(0, NAMED).map(({ name }) => name);
  const values = { count: left.length, sheets: names.join(', ') };
  return [{ code: 'sheets-hidden', severity: 'note', file: table.name, values }];
}
