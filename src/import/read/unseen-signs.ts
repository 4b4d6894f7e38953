import {
  holdsUnseen,
  nameOfSign,
  type ReadTable,
  type TextColumn,
  unseenIn,
  withoutUnseen,
  withUnseenShown,
} from '../../vocabulary';
import { rowsHolding } from './rows-holding';

const LISTED = 50;
/** So many kinds are named. */
const NAMED = 8;

/**
 * A table without the signs that nobody sees, and a problem that names them and their rows. Left in, they would make groups, people and
 * columns of one name two, and turn the sentences in which they stand. In the table's own name they are written out.
 */
export function withoutUnseenSigns(table: ReadTable): ReadTable {
  const name = withUnseenShown(table.name);
  const signs = new Set<string>();
  for (const { values } of table.grid.columns) {
    for (const value of values) if (holdsUnseen(value)) for (const sign of unseenIn(value)) signs.add(sign);
  }
  if (signs.size === 0) return name === table.name ? table : { ...table, name };
  const rows = rowsHolding(table.grid, holdsUnseen);
  const named = [...signs].slice(0, NAMED).map(nameOfSign).join(', ');
  const values = { count: rows.length, signs: signs.size > NAMED ? `${named} …` : named };
  return {
    ...table,
    name,
    grid: { ...table.grid, columns: table.grid.columns.map(cleaned) },
    problems: [
      ...(table.problems ?? []),
      { code: 'unseen-characters', severity: 'warning', file: name, rows: rows.slice(0, LISTED), values },
    ],
  };
}

/** Texts that become the same text become one. */
function cleaned(column: TextColumn): TextColumn {
  if (!column.values.some(holdsUnseen)) return column;
  const codeOf = new Map<string, number>();
  const values: string[] = [];
  const places = Int32Array.from(column.values, (value) => {
    const text = withoutUnseen(value);
    const known = codeOf.get(text) ?? values.push(text) - 1;
    codeOf.set(text, known);
    return known;
  });
  return { values, codes: column.codes.map((code) => places[code] as number) };
}
