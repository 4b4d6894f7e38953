import type { Filters } from '../../vocabulary';
import { declared, type Query } from '../query';
import { itemColumn, type Schema } from '../schema';
import { filterCondition } from './filter';

const COLUMNS = { wave: 'integer', complete: 'integer', prorated: 'integer', missing: 'integer' } as const;

/** Of everyone who answered in a wave: who answered all items of a competency, enough for a score, or too few. */
export function completenessQuery(schema: Schema, competency: number, filters: Filters): Query<typeof COLUMNS> {
  const { items, minAnswered } = schema.competencies[competency]!;
  const condition = filterCondition(schema, filters);
  const answered = items.map((index) => `cast(${itemColumn(index)} is not null as integer)`).join(' + ');
  const counted = (where: string, name: string) => declared(`count(*) FILTER (WHERE ${where})`, name, 'integer');
  const selected = [
    declared('wave', 'wave', 'integer'),
    counted(`answered = ${items.length}`, 'complete'),
    counted(`answered >= ${minAnswered} AND answered < ${items.length}`, 'prorated'),
    counted(`answered < ${minAnswered}`, 'missing'),
  ];
  return {
    name: 'completeness',
    sql: `SELECT ${selected.join(', ')} FROM (SELECT wave, ${answered} as answered FROM responses WHERE ${condition.sql}) GROUP BY wave ORDER BY wave`,
    values: condition.values,
    columns: COLUMNS,
  };
}
