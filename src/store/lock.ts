import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

/**
 * Said before any data is there: nothing is fetched, nothing is installed, no path but the two virtual folders can be opened, and none of it can be
 * turned back. `enable_external_access` must come after `allowed_directories`, `lock_configuration` last (DuckDB 1.4.3).
 */
export const LOCK = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  'SET allow_community_extensions=false',
  "SET memory_limit='2500MB'",
  "SET allowed_directories=['import/', 'export/']",
  'SET enable_external_access=false',
  'SET lock_configuration=true',
] as const;

export async function lockDatabase(connection: AsyncDuckDBConnection): Promise<void> {
  for (const statement of LOCK) await connection.query(statement);
}
