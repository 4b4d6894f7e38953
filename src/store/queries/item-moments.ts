import type { Filters } from '../../vocabulary';
import { declared, type NumberColumns, type Query } from '../query';
import { momentColumns, momentsTableName, type Schema } from '../schema';
import { filterCondition } from './filter';

/**
 * For each wave: how many people answered every item of the competency, and the sums Σx and Σxy of their counted answers (whole numbers,
 * exact in a double below 2^53). Columns `sum_a` for item a and `product_a_b` for a ≤ b, by position within the competency.
 */
export function itemMomentsQuery(schema: Schema, competency: number, filters: Filters): Query<NumberColumns> {
  const { items } = schema.competencies[competency]!;
  const condition = filterCondition(schema, filters);
  const columns: NumberColumns = { wave: 'integer', n: 'integer' };
  const selected = [declared('wave', 'wave', 'integer'), declared('sum(people)', 'n', 'integer')];
  for (const { name } of momentColumns(items.length)) {
    columns[name] = 'double';
    selected.push(declared(`sum(${name})`, name, 'double'));
  }
  return {
    name: 'item moments',
    sql: `SELECT ${selected.join(', ')} FROM ${momentsTableName(competency)} WHERE ${condition.sql} GROUP BY wave ORDER BY wave`,
    values: condition.values,
    columns,
  };
}
