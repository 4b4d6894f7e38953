import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  person: 'integer',
  wave: 'integer',
  criterion: 'integer',
  rater: 'integer',
  score: 'integer',
  state: 'integer',
} as const;

/** Every rating of the compared waves, by criterion, wave, work and rater. */
export function ratingsQuery(schema: Schema, filters: Filters): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const { before, after } = schema.pair;
  return {
    name: 'ratings',
    sql: `SELECT ${names.map((name) => declared(name, name, 'integer')).join(', ')} FROM ratings WHERE wave in (${before}, ${after}) AND ${condition.sql} ORDER BY criterion, wave, person, rater`,
    values: condition.values,
    columns: COLUMNS,
  };
}
