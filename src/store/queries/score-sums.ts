import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { cellsOf } from './cells';
import { filterCondition } from './filter';

const COLUMNS = {
  competency: 'integer',
  cohort: 'integer',
  within: 'integer',
  course: 'integer',
  hasBefore: 'integer',
  hasAfter: 'integer',
  people: 'integer',
  before: 'double',
  after: 'double',
  beforeSquares: 'double',
  product: 'double',
  afterSquares: 'double',
} as const;

/**
 * Of everyone with a score in a wave, by cohort, course and which scores there are: how many they are, and the sums of their scores (sum
 * of answers over number answered), squares and products; zero where there is no score. Without courses the course is 0.
 */
export function scoreSumsQuery(
  schema: Schema,
  filters: Filters,
  by: number,
  within: number | null,
  course: number | null,
): Query<typeof COLUMNS> {
  const condition = filterCondition(schema, filters);
  const cells = cellsOf(by, within);
  const courses = course === null ? [] : [groupColumn(course)];
  const keys = ['competency', ...cells.columns, ...courses, 'bn is not null', 'an is not null'].join(', ');
  const summed = (expression: string, name: string) => declared(`coalesce(sum(${expression}), 0)`, name, 'double');
  const selected = [
    declared('competency', 'competency', 'integer'),
    ...cells.selected,
    declared(courses[0] ?? '0', 'course', 'integer'),
    declared('bn is not null', 'hasBefore', 'integer'),
    declared('an is not null', 'hasAfter', 'integer'),
    declared('sum(people)', 'people', 'integer'),
    summed('b / bn', 'before'),
    summed('a / an', 'after'),
    summed('bb / (bn * bn)', 'beforeSquares'),
    summed('ab / (an * bn)', 'product'),
    summed('aa / (an * an)', 'afterSquares'),
  ];
  const named = [condition.sql, cells.named, ...courses.map((column) => `${column} is not null`)].join(' AND ');
  return {
    name: 'score sums',
    sql: `SELECT ${selected.join(', ')} FROM sums WHERE ${named} GROUP BY ${keys} ORDER BY ${keys}`,
    values: condition.values,
    columns: COLUMNS,
  };
}
