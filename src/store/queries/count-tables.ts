import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { cellsOf } from './cells';
import { filterCondition } from './filter';
import { SCORE_PAIRS, scorePairs } from './score-pairs';

const COLUMNS = {
  competency: 'integer',
  cohort: 'integer',
  within: 'integer',
  ...SCORE_PAIRS,
} as const;

/** Pre×post counts of every competency, for everyone under the filters or for each value of one grouping, or of two that cross. */
export function countTablesQuery(
  schema: Schema,
  filters: Filters,
  by: number | null,
  within: number | null = null,
  table: 'counts' | 'rubric_counts' = 'counts',
): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const cells = cellsOf(by, within);
  const keys = ['competency', ...cells.columns, 'bs', 'bn', '"as"', 'an'].join(', ');
  const selected = [declared('competency', 'competency', 'integer'), ...cells.selected, ...scorePairs];
  return {
    name: table === 'counts' ? 'count tables' : 'rubric count tables',
    sql: `SELECT ${selected.join(', ')} FROM ${table} WHERE ${condition.sql} AND ${cells.named} GROUP BY ${keys} ORDER BY ${keys}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
