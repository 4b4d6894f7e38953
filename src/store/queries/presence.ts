import { type Filters, WAVES } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { cellsOf } from './cells';
import { filterCondition } from './filter';

const COLUMNS = {
  cohort: 'integer',
  within: 'integer',
  pre: 'integer',
  post: 'integer',
  then: 'integer',
  followUp: 'integer',
  both: 'integer',
} as const;

/**
 * How many people answered in each wave, and in both of the waves that are compared: all under the filters, or for each value of one
 * grouping, or of two that cross.
 */
export function presenceQuery(
  schema: Schema,
  filters: Filters,
  by: number | null,
  within: number | null = null,
  table: 'presence' | 'rubric_presence' = 'presence',
): Query<typeof COLUMNS> {
  const cells = cellsOf(by, within);
  const condition = filterCondition(schema, filters);
  const counted = (where: string, name: string) =>
    declared(`coalesce(sum(people) FILTER (WHERE ${where}), 0)`, name, 'integer');
  const selected = [
    ...cells.selected,
    ...WAVES.map((wave) => counted(`"${wave}"`, wave)),
    counted(`"${WAVES[schema.pair.before]}" AND "${WAVES[schema.pair.after]}"`, 'both'),
  ];
  const keys = cells.columns.join(', ');
  return {
    name: table === 'presence' ? 'presence' : 'rubric presence',
    sql: `SELECT ${selected.join(', ')} FROM ${table} WHERE ${condition.sql} AND ${cells.named}${keys === '' ? '' : ` GROUP BY ${keys} ORDER BY ${keys}`}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
