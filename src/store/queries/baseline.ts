import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  competency: 'integer',
  stayed: 'integer',
  sum: 'integer',
  answered: 'integer',
  people: 'integer',
} as const;

/** Scores before, of those who also answered after and of those who did not, as distinct scores with their counts. */
export function baselineQuery(schema: Schema, filters: Filters): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const parts = schema.competencies.map(
    (_, k) =>
      `SELECT ${k} as competency, after as stayed, bs${k} as s, bn${k} as n FROM pairs WHERE before AND bs${k} is not null AND ${condition.sql}`,
  );
  if (parts.length === 0) parts.push('SELECT 0 as competency, false as stayed, 0 as s, 0 as n WHERE false');
  const selected = [
    declared('competency', 'competency', 'integer'),
    declared('stayed', 'stayed', 'integer'),
    declared('s', 'sum', 'integer'),
    declared('n', 'answered', 'integer'),
    declared('count(*)', 'people', 'integer'),
  ];
  return {
    name: 'baseline',
    sql: `SELECT ${selected.join(', ')} FROM (${parts.join(' UNION ALL ')}) GROUP BY competency, stayed, s, n ORDER BY competency, stayed, s, n`,
    values: schema.competencies.flatMap(() => condition.values),
    columns: COLUMNS,
  };
}
