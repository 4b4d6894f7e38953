import { type Filters, WAVES } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  pre: 'integer',
  post: 'integer',
  // biome-ignore lint/suspicious/noThenProperty: the name of the wave that asks afterwards about before
  then: 'integer',
  followUp: 'integer',
  both: 'integer',
} as const;

/** How many people answered in each wave, and in both before and after, under the filters. */
export function presenceQuery(schema: Schema, filters: Filters): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const counted = (where: string, name: string) =>
    declared(`coalesce(sum(people) FILTER (WHERE ${where}), 0)`, name, 'integer');
  const selected = [...WAVES.map((wave) => counted(`"${wave}"`, wave)), counted('"pre" AND "post"', 'both')];
  return {
    name: 'presence',
    sql: `SELECT ${selected.join(', ')} FROM presence WHERE ${condition.sql}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
