import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { countedAnswer, itemColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = { item: 'integer', ofItem: 'integer', ofRest: 'integer', people: 'integer' } as const;

/**
 * Of matched people who answered every item of a competency in both waves: how far an item moved, and the sum of how far the others moved
 * (counted answers, after − before), as distinct pairs with their people. One part an item, by position.
 */
export function itemRestChangesQuery(schema: Schema, competency: number, filters: Filters): Query<typeof COLUMNS> {
  const { items, unit } = schema.competencies[competency]!;
  const condition = filterCondition(schema, filters);
  const complete = items.map((index) => `${itemColumn(index)} is not null`).join(' AND ');
  const answers = items.map(
    (index, position) => `${countedAnswer(schema.items[index]!, index, unit.kind)} as x${position}`,
  );
  const wave = (name: 'before' | 'after') =>
    `${name} AS (SELECT person, ${answers.join(', ')} FROM responses WHERE wave = ${schema.pair[name]} AND ${complete} AND ${condition.sql})`;
  const moves = items.map((_, position) => `a.x${position} - b.x${position} as d${position}`);
  const total = items.map((_, position) => `d${position}`).join(' + ');
  const parts = items.map(
    (_, position) => `SELECT ${position} as item, d${position} as own, (${total}) - d${position} as rest FROM moves`,
  );
  const selected = [
    declared('item', 'item', 'integer'),
    declared('own', 'ofItem', 'integer'),
    declared('rest', 'ofRest', 'integer'),
    declared('count(*)', 'people', 'integer'),
  ];
  return {
    name: 'item and rest changes',
    sql: `WITH ${wave('before')}, ${wave('after')}, moves AS (SELECT ${moves.join(', ')} FROM before b JOIN after a ON b.person = a.person) SELECT ${selected.join(', ')} FROM (${parts.join(' UNION ALL ')}) GROUP BY item, own, rest ORDER BY item, own, rest`,
    values: [...condition.values, ...condition.values],
    columns: COLUMNS,
  };
}
