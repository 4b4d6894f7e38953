import { type Filters, WAVES } from '../../vocabulary';
import { declared, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  beforeSum: 'integer',
  beforeAnswered: 'integer',
  afterSum: 'integer',
  afterAnswered: 'integer',
  recalledSum: 'integer',
  recalledAnswered: 'integer',
  people: 'integer',
} as const;

/** Of people with a score in the waves before, after and looking back: distinct triples of scores with their people. */
export function triplesQuery(schema: Schema, competency: number, filters: Filters): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const score = (wave: string) => [`${wave}.s${competency} as s${wave}`, `${wave}.n${competency} as n${wave}`];
  const groups = schema.groupings.map((_, index) => {
    const column = groupColumn(index);
    return `coalesce(b.${column}, a.${column}, r.${column}) as ${column}`;
  });
  const scored = (wave: (typeof WAVES)[number]) =>
    `(SELECT * FROM scores WHERE wave = ${WAVES.indexOf(wave)} AND s${competency} is not null)`;
  const triples = `SELECT ${[...groups, ...['b', 'a', 'r'].flatMap(score)].join(', ')} FROM ${scored('pre')} b JOIN ${scored('post')} a ON b.person = a.person JOIN ${scored('then')} r ON b.person = r.person`;
  const selected = [
    declared('sb', 'beforeSum', 'integer'),
    declared('nb', 'beforeAnswered', 'integer'),
    declared('sa', 'afterSum', 'integer'),
    declared('na', 'afterAnswered', 'integer'),
    declared('sr', 'recalledSum', 'integer'),
    declared('nr', 'recalledAnswered', 'integer'),
    declared('count(*)', 'people', 'integer'),
  ];
  const keys = 'sb, nb, sa, na, sr, nr';
  return {
    name: 'triples',
    sql: `SELECT ${selected.join(', ')} FROM (${triples}) WHERE ${condition.sql} GROUP BY ${keys} ORDER BY ${keys}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
