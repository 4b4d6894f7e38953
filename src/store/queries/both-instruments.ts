import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = {
  surveyBeforeSum: 'integer',
  surveyBeforeAnswered: 'integer',
  surveyAfterSum: 'integer',
  surveyAfterAnswered: 'integer',
  rubricBeforeSum: 'integer',
  rubricBeforeAnswered: 'integer',
  rubricAfterSum: 'integer',
  rubricAfterAnswered: 'integer',
  people: 'integer',
} as const;

/** Distinct scores of people who have both instruments before and after, for one criterion and one competency. */
export function bothInstrumentsQuery(
  schema: Schema,
  criterion: number,
  competency: number,
  filters: Filters,
): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const groups = schema.groupings.map((_, index) => `p.${groupColumn(index)}`);
  const survey = ['bs', 'bn', 'as', 'an'].map((name) => `p.${name}${competency}`);
  const rubric = ['r.bs', 'r.bn', 'r."as"', 'r.an'];
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const places = [...survey, ...rubric].map((expression, index) => `${expression} as v${index}`);
  const there = [...survey, ...rubric].map((expression) => `${expression} is not null`).join(' AND ');
  const joined = `SELECT ${[...groups, ...places].join(', ')} FROM pairs p JOIN rubric_pairs r ON p.person = r.person WHERE r.criterion = ${criterion} AND ${there}`;
  const keys = places.map((_, index) => `v${index}`).join(', ');
  const selected = names.map((name, index) => declared(name === 'people' ? 'count(*)' : `v${index}`, name, 'integer'));
  return {
    name: 'both instruments',
    sql: `SELECT ${selected.join(', ')} FROM (${joined}) WHERE ${condition.sql} GROUP BY ${keys} ORDER BY ${keys}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
