import { WAVES } from '../../vocabulary';
import { declared, type NumberColumns, type Query } from '../query';
import { groupColumn, type Schema } from '../schema';
import { SCORE_PAIRS, scorePairs } from './score-pairs';

/** Columns `cell0`, `cell1` … hold places among the values of the groupings, NULL_INTEGER for people without one. */
export const cellColumn = (place: number) => `cell${place}`;

function cellsBy(groupings: readonly number[]): { columns: NumberColumns; selected: string[]; keys: string[] } {
  return {
    columns: Object.fromEntries(groupings.map((_, place) => [cellColumn(place), 'integer' as const])),
    selected: groupings.map((grouping, place) => declared(groupColumn(grouping), cellColumn(place), 'integer')),
    keys: groupings.map(groupColumn),
  };
}

const groupedBy = (keys: string[]) =>
  keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}`;

/** How many people answered in each wave, and in both of those that are compared, for every combination of values of the groupings. */
export function presenceCellsQuery(schema: Schema, groupings: readonly number[]): Query<NumberColumns> {
  const cells = cellsBy(groupings);
  const counted = (where: string, name: string) =>
    declared(`coalesce(sum(people) FILTER (WHERE ${where}), 0)`, name, 'integer');
  const { before, after } = schema.pair;
  const selected = [
    ...cells.selected,
    ...WAVES.map((wave) => counted(`"${wave}"`, wave)),
    counted(`"${WAVES[before]}" AND "${WAVES[after]}"`, 'both'),
  ];
  return {
    name: 'presence cells',
    sql: `SELECT ${selected.join(', ')} FROM presence${groupedBy(cells.keys)}`,
    values: [],
    columns: {
      ...cells.columns,
      pre: 'integer',
      post: 'integer',
      then: 'integer',
      followUp: 'integer',
      both: 'integer',
    },
  };
}

/** The distinct pairs of scores of every competency (or criterion), for every combination of values of the groupings. */
export function pairCellsQuery(groupings: readonly number[], table: 'counts' | 'rubric_counts'): Query<NumberColumns> {
  const cells = cellsBy(groupings);
  const keys = ['competency', ...cells.keys, 'bs', 'bn', '"as"', 'an'];
  const selected = [declared('competency', 'competency', 'integer'), ...cells.selected, ...scorePairs];
  return {
    name: table === 'counts' ? 'pair cells' : 'rubric pair cells',
    sql: `SELECT ${selected.join(', ')} FROM ${table} WHERE bs is not null AND "as" is not null${groupedBy(keys)}`,
    values: [],
    columns: {
      competency: 'integer',
      ...cells.columns,
      ...SCORE_PAIRS,
    },
  };
}

/** How many have a score in both waves, by competency (or criterion), for every combination of values of the groupings. */
export function scoredCellsQuery(
  groupings: readonly number[],
  table: 'counts' | 'rubric_counts',
): Query<NumberColumns> {
  const cells = cellsBy(groupings);
  const selected = [
    declared('competency', 'competency', 'integer'),
    ...cells.selected,
    declared('sum(people)', 'people', 'integer'),
  ];
  return {
    name: table === 'counts' ? 'scored cells' : 'rubric scored cells',
    sql: `SELECT ${selected.join(', ')} FROM ${table} WHERE bs is not null AND "as" is not null${groupedBy(['competency', ...cells.keys])}`,
    values: [],
    columns: { competency: 'integer', ...cells.columns, people: 'integer' },
  };
}
