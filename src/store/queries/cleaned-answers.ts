import type { Filters } from '../../vocabulary';
import { type ColumnKind, declared, type Query } from '../query';
import { groupColumn, itemColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

/** Every response of the people under the filters as it counts, by person and wave: groups as codes, answers as they were given. */
export function cleanedAnswersQuery(schema: Schema, filters: Filters): Query<Record<string, ColumnKind>> {
  const condition = filterCondition(schema, filters);
  const names = [
    'person',
    'wave',
    ...schema.groupings.map((_, index) => groupColumn(index)),
    ...schema.items.map((_, index) => itemColumn(index)),
  ];
  return {
    name: 'cleaned answers',
    sql: `SELECT ${names.map((name) => declared(name, name, 'integer')).join(', ')} FROM responses WHERE ${condition.sql} ORDER BY person, wave`,
    values: condition.values,
    columns: Object.fromEntries(names.map((name) => [name, 'integer'])),
  };
}
