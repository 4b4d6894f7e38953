import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import type { Schema } from '../schema';
import { filterCondition } from './filter';

const ROWS = { at: 'integer', person: 'integer', wave: 'integer', semester: 'integer' } as const;
const BODIES = { at: 'integer', key: 'text', body: 'text' } as const;

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

/** What the texts under the filters say: all, or those that hold a piece of small letters. */
export function textBodiesQuery(
  groupings: Schema['groupings'],
  filters: Filters,
  holding: string | null,
): Query<typeof BODIES> {
  const condition = filterCondition({ groupings }, filters);
  const held = holding === null ? '' : ' AND contains(folded, ?)';
  return {
    name: 'text bodies',
    sql: `SELECT ${BODY_COLUMNS} FROM texts WHERE ${condition.sql}${held} ORDER BY place`,
    values: holding === null ? condition.values : [...condition.values, holding],
    columns: BODIES,
  };
}

/** Of a page of texts, by their places. */
export function textPageQuery(places: readonly number[]): Query<typeof BODIES> {
  const listed = places.length === 0 ? 'false' : `place in (${places.map(() => '?').join(', ')})`;
  return {
    name: 'text page',
    sql: `SELECT ${BODY_COLUMNS} FROM texts WHERE ${listed} ORDER BY place`,
    values: [...places],
    columns: BODIES,
  };
}

const BODY_COLUMNS = [
  declared('place', 'at', 'integer'),
  declared('key', 'key', 'text'),
  declared('body', 'body', 'text'),
].join(', ');
