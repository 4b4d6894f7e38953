import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  competency: 'integer',
  cohort: 'integer',
  beforeSum: 'integer',
  beforeAnswered: 'integer',
  afterSum: 'integer',
  afterAnswered: 'integer',
  people: 'integer',
} as const;

/** Pre×post counts of every competency, for everyone under the filters or for each value of one grouping. */
export function countTablesQuery(schema: Schema, filters: Filters, by: number | null): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const cohort = by === null ? '0' : groupColumn(by);
  const keys = ['competency', ...(by === null ? [] : [cohort]), 'bs', 'bn', '"as"', 'an'].join(', ');
  const selected = [
    declared('competency', 'competency', 'integer'),
    declared(cohort, 'cohort', 'integer'),
    declared('bs', 'beforeSum', 'integer'),
    declared('bn', 'beforeAnswered', 'integer'),
    declared('"as"', 'afterSum', 'integer'),
    declared('an', 'afterAnswered', 'integer'),
    declared('sum(people)', 'people', 'integer'),
  ];
  return {
    name: 'count tables',
    sql: `SELECT ${selected.join(', ')} FROM counts WHERE ${condition.sql}${by === null ? '' : ` AND ${cohort} is not null`} GROUP BY ${keys} ORDER BY ${keys}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
