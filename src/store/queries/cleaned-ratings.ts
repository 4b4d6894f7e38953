import type { Filters } from '../../vocabulary';
import { type ColumnKind, declared, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

/** Every rating of the compared waves of the people under the filters, with their groups as codes. */
export function cleanedRatingsQuery(schema: Schema, filters: Filters): Query<Record<string, ColumnKind>> {
  const condition = filterCondition(schema, filters);
  const { before, after } = schema.pair;
  const plain = ['person', 'wave', 'criterion', 'rater', 'score', 'state'];
  const names = [...plain, ...schema.groupings.map((_, index) => groupColumn(index))];
  return {
    name: 'cleaned ratings',
    sql: `SELECT ${names.map((name) => declared(name, name, 'integer')).join(', ')} FROM ratings WHERE wave in (${before}, ${after}) AND ${condition.sql} ORDER BY criterion, wave, person, rater, state, score`,
    values: condition.values,
    columns: Object.fromEntries(names.map((name) => [name, 'integer'])),
  };
}
