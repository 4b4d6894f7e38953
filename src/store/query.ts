import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type Table, Type } from 'apache-arrow';
import { NULL_ROW } from '../vocabulary';

/** What a query promises of a column; each selected expression is cast to it in the SQL. */
export type ColumnKind = 'integer' | 'double' | 'text';
export type Columns = Record<string, ColumnKind>;
export type NumberColumns = Record<string, Exclude<ColumnKind, 'text'>>;
type PlainColumn<Kind extends ColumnKind> = Kind extends 'integer'
  ? Int32Array
  : Kind extends 'text'
    ? string[]
    : Float64Array;
export type Rows<Declared extends Columns> = { rows: number } & {
  columns: { [name in keyof Declared]: PlainColumn<Declared[name]> };
};

/** A question to DuckDB with its name, its bound values and the columns that it gives back. */
export type Query<Declared extends Columns = Columns> = {
  name: string;
  sql: string;
  values: (number | string)[];
  columns: Declared;
};

/** Stands for NULL in an integer column. */
export const NULL_INTEGER = NULL_ROW;

const SQL_TYPES: Record<ColumnKind, string> = { integer: 'INTEGER', double: 'DOUBLE', text: 'VARCHAR' };

const ARROW_TYPES: Record<ColumnKind, Type> = { integer: Type.Int, double: Type.Float, text: Type.Utf8 };

/** `cast(expression as type) as "name"`, an integer NULL as NULL_INTEGER. */
export function declared(expression: string, name: string, kind: ColumnKind): string {
  const cast = `cast(${expression} as ${SQL_TYPES[kind]})`;
  return `${kind === 'integer' ? `coalesce(${cast}, ${NULL_INTEGER})` : cast} as ${quoted(name)}`;
}

export function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Asks, and turns Arrow into plain columns. @throws Error when a column is not of its declared type. */
export async function ask<Declared extends Columns>(
  connection: AsyncDuckDBConnection,
  query: Query<Declared>,
): Promise<Rows<Declared>> {
  const statement = await connection.prepare(query.sql);
  try {
    return plain(query, (await statement.query(...query.values)) as unknown as Table);
  } catch (error) {
    throw new Error(`store: ${query.name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  } finally {
    await statement.close();
  }
}

function plain<Declared extends Columns>(query: Query<Declared>, table: Table): Rows<Declared> {
  const columns = Object.entries(query.columns).map(([name, kind]) => {
    const vector = table.getChild(name);
    const wanted = ARROW_TYPES[kind];
    if (!vector || vector.type.typeId !== wanted) {
      throw new Error(`column ${name}: declared ${kind}, got ${vector ? String(vector.type) : 'nothing'}`);
    }
    if (kind === 'text') return [name, Array.from(vector, (value) => String(value ?? ''))];
    // A DOUBLE that is NULL would arrive as 0 in the raw array, hence the walk.
    if (kind === 'double' && vector.nullCount > 0) {
      return [name, Float64Array.from(vector, (value) => (value === null ? Number.NaN : Number(value)))];
    }
    return [name, vector.toArray()];
  });
  return { rows: table.numRows, columns: Object.fromEntries(columns) } as Rows<Declared>;
}

/** Runs a statement that gives nothing back. */
export async function run(connection: AsyncDuckDBConnection, name: string, sql: string): Promise<void> {
  try {
    await connection.query(sql);
  } catch (error) {
    throw new Error(`store: ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
