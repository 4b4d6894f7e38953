import { declared, type Query } from '../query';

const COLUMNS = { name: 'text' } as const;

/** What there is at all. */
export const tableNamesQuery = (): Query<typeof COLUMNS> => ({
  name: 'table names',
  sql: `SELECT ${declared('table_name', 'name', 'text')} FROM duckdb_tables()`,
  values: [],
  columns: COLUMNS,
});
