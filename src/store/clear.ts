import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { tableNamesQuery } from './queries/table-names';
import { ask, quoted, run } from './query';

/** Drops every table, so that nothing of any answers is left. */
export async function clearTables(connection: AsyncDuckDBConnection): Promise<void> {
  const { columns } = await ask(connection, tableNamesQuery());
  for (const name of columns.name) await run(connection, 'clear', `DROP TABLE ${quoted(name)}`);
}
