import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { itemColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = { item: 'integer', before: 'integer', after: 'integer', people: 'integer' } as const;

/**
 * The count table of every item of a competency: answers before and after, as they were given, with the number of matched people who
 * have both. `item` is the position within the competency.
 */
export function itemPairsQuery(schema: Schema, competency: number, filters: Filters): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const parts = schema.competencies[competency]!.items.map(
    (index, position) =>
      `SELECT ${position} as item, b.${itemColumn(index)} as b, a.${itemColumn(index)} as a FROM before b JOIN after a ON b.person = a.person WHERE b.${itemColumn(index)} is not null AND a.${itemColumn(index)} is not null`,
  );
  const selected = [
    declared('item', 'item', 'integer'),
    declared('b', 'before', 'integer'),
    declared('a', 'after', 'integer'),
    declared('count(*)', 'people', 'integer'),
  ];
  const wave = (name: 'before' | 'after') =>
    `${name} AS (SELECT * FROM responses WHERE wave = ${schema.pair[name]} AND ${condition.sql})`;
  return {
    name: 'item pairs',
    sql: `WITH ${wave('before')}, ${wave('after')} SELECT ${selected.join(', ')} FROM (${parts.join(' UNION ALL ')}) GROUP BY item, b, a ORDER BY item, b, a`,
    values: [...condition.values, ...condition.values],
    columns: COLUMNS,
  };
}
