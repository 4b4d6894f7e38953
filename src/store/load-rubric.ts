import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { Table, tableToIPC, type Vector, vectorFromArray } from 'apache-arrow';
import { NO_ANSWER, type RubricAnswers } from '../vocabulary';
import { run } from './query';
import { rubricTables } from './rubric-schema';
import { groupColumn, type Schema } from './schema';

/** Puts the ratings into the database, beside the answers of the surveys. Without any criterion there is nothing to ask. */
export async function loadRubric(
  connection: AsyncDuckDBConnection,
  rubric: RubricAnswers,
  schema: Schema,
  pause: () => Promise<void>,
): Promise<void> {
  if (rubric.criteria.length === 0) return;
  const columns: Record<string, Vector> = {
    person: vectorFromArray(rubric.person),
    wave: vectorFromArray(rubric.wave),
    criterion: vectorFromArray(rubric.criterion),
    rater: vectorFromArray(rubric.rater),
    score: vectorFromArray(rubric.score),
    state: vectorFromArray(rubric.state),
  };
  rubric.groups.forEach((codes, index) => {
    columns[groupColumn(index)] = vectorFromArray(codes);
  });
  await run(connection, 'incoming ratings', 'DROP TABLE IF EXISTS incoming_ratings');
  await connection.insertArrowFromIPCStream(tableToIPC(new Table(columns), 'stream'), {
    name: 'incoming_ratings',
    create: true,
  });
  const groups = rubric.groups.map((_, index) => `nullif(${groupColumn(index)}, -1) as ${groupColumn(index)}`);
  const selected = ['person', 'wave', 'criterion', 'rater', `nullif(score, ${NO_ANSWER}) as score`, 'state', ...groups];
  const ratings = {
    name: 'ratings',
    sql: `CREATE OR REPLACE TABLE ratings AS SELECT ${selected.join(', ')} FROM incoming_ratings`,
  };
  const cleared = { name: 'incoming ratings', sql: 'DROP TABLE incoming_ratings' };
  for (const { name, sql } of [ratings, cleared, ...rubricTables(schema)]) {
    await pause();
    await run(connection, name, sql);
  }
}
