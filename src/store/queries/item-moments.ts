import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { countedAnswer, itemColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

/**
 * For each wave: how many people answered every item of the competency, and the sums Σx and Σxy of their counted answers (whole numbers,
 * exact in a double below 2^53). Columns `sum_a` for item a and `product_a_b` for a ≤ b, by position within the competency.
 */
export function itemMomentsQuery(schema: Schema, competency: number, filters: Filters): Query {
  const { items, unit } = schema.competencies[competency]!;
  const condition = filterCondition(schema, filters);
  const answers = items.map((index) => `cast(${countedAnswer(schema.items[index]!, index, unit.kind)} as bigint)`);
  const columns: Query['columns'] = { wave: 'integer', n: 'integer' };
  const selected = [declared('wave', 'wave', 'integer'), declared('count(*)', 'n', 'integer')];
  answers.forEach((a, row) => {
    columns[`sum_${row}`] = 'double';
    selected.push(declared(`sum(${a})`, `sum_${row}`, 'double'));
    answers.forEach((b, column) => {
      if (column < row) return;
      columns[`product_${row}_${column}`] = 'double';
      selected.push(declared(`sum(${a} * ${b})`, `product_${row}_${column}`, 'double'));
    });
  });
  const complete = items.map((index) => `${itemColumn(index)} is not null`).join(' AND ');
  return {
    name: 'item moments',
    sql: `SELECT ${selected.join(', ')} FROM responses WHERE ${complete} AND ${condition.sql} GROUP BY wave ORDER BY wave`,
    values: condition.values,
    columns,
  };
}
