import { type Filters, WAVES } from '../../vocabulary';
import { declared, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  cohort: 'integer',
  pre: 'integer',
  post: 'integer',
  then: 'integer',
  followUp: 'integer',
  both: 'integer',
} as const;

/** How many people answered in each wave, and in both of the waves that are compared: all under the filters, or for each value of one grouping. */
export function presenceQuery(schema: Schema, filters: Filters, by: number | null): Query<typeof COLUMNS> {
  const cohort = by === null ? '0' : groupColumn(by);
  const condition = filterCondition(schema, filters);
  const counted = (where: string, name: string) =>
    declared(`coalesce(sum(people) FILTER (WHERE ${where}), 0)`, name, 'integer');
  const selected = [
    declared(cohort, 'cohort', 'integer'),
    ...WAVES.map((wave) => counted(`"${wave}"`, wave)),
    counted(`"${WAVES[schema.pair.before]}" AND "${WAVES[schema.pair.after]}"`, 'both'),
  ];
  return {
    name: 'presence',
    sql: `SELECT ${selected.join(', ')} FROM presence WHERE ${condition.sql}${by === null ? '' : ` AND ${cohort} is not null GROUP BY ${cohort} ORDER BY ${cohort}`}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
