import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  competency: 'integer',
  after: 'integer',
  sum: 'integer',
  answered: 'integer',
  people: 'integer',
} as const;

/** Everyone's scores before (`after` 0) and after (1), matched or not, as distinct scores with their counts. */
export function waveScoresQuery(schema: Schema, filters: Filters): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const parts = schema.competencies.flatMap((_, k) =>
    ['b', 'a'].map(
      (wave, after) =>
        `SELECT ${k} as competency, ${after} as after, ${wave}s${k} as s, ${wave}n${k} as n FROM pairs WHERE ${wave}s${k} is not null AND ${condition.sql}`,
    ),
  );
  if (parts.length === 0) parts.push('SELECT 0 as competency, 0 as after, 0 as s, 0 as n WHERE false');
  const selected = [
    declared('competency', 'competency', 'integer'),
    declared('after', 'after', 'integer'),
    declared('s', 'sum', 'integer'),
    declared('n', 'answered', 'integer'),
    declared('count(*)', 'people', 'integer'),
  ];
  return {
    name: 'wave scores',
    sql: `SELECT ${selected.join(', ')} FROM (${parts.join(' UNION ALL ')}) GROUP BY competency, after, s, n ORDER BY competency, after, s, n`,
    values: schema.competencies.flatMap(() => [...condition.values, ...condition.values]),
    columns: COLUMNS,
  };
}
