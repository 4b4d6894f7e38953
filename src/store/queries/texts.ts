import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { filterCondition } from './filter';

const ROWS = { at: 'integer', person: 'integer', wave: 'integer', semester: 'integer' } as const;
const BODIES = { key: 'text', body: 'text', folded: 'text' } as const;

/** The texts under the filters, in the order in which they came, with who wrote them and when. `semester` is a place among its values. */
export function textRowsQuery(groupings: Schema['groupings'], filters: Filters): Query<typeof ROWS> {
  const condition = filterCondition({ groupings }, filters);
  const semester = groupings.findIndex(({ id }) => id === 'semester');
  const selected = [
    declared('place', 'at', 'integer'),
    declared('person', 'person', 'integer'),
    declared('wave', 'wave', 'integer'),
    declared(semester < 0 ? '-1' : `coalesce(g${semester}, -1)`, 'semester', 'integer'),
  ];
  return {
    name: 'text rows',
    sql: `SELECT ${selected.join(', ')} FROM texts WHERE ${condition.sql} ORDER BY place`,
    values: condition.values,
    columns: ROWS,
  };
}

/** Every text, in the order in which they came. */
export function textBodiesQuery(): Query<typeof BODIES> {
  const selected = [
    declared('key', 'key', 'text'),
    declared('body', 'body', 'text'),
    declared('folded', 'folded', 'text'),
  ];
  return {
    name: 'text bodies',
    sql: `SELECT ${selected.join(', ')} FROM texts ORDER BY place`,
    values: [],
    columns: BODIES,
  };
}
