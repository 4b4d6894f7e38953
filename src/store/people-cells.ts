import type { CellsFinding, CellValues, PeopleFlow } from '../vocabulary';
import type { Database } from './database';
import { peopleFlow } from './plain-answers';
import { cellColumn, presenceCellsQuery, scoredCellsQuery } from './queries/people-cells';
import { ask, NULL_INTEGER } from './query';
import type { Schema } from './schema';

export type PeopleCells = Pick<CellsFinding, 'groupings' | 'people' | 'scored'>;
type Numbers = Record<string, ArrayLike<number>>;

/** People at every combination of values of the groupings, in the order of the data; groupings that the data do not have are left out. */
export async function peopleCells(
  connection: Database['connection'],
  schema: Schema,
  asked: readonly string[],
): Promise<PeopleCells> {
  const places = schema.groupings.flatMap(({ id }, index) => (asked.includes(id) ? [index] : []));
  const groupings = places.map((place) => schema.groupings[place]!);
  const valuesAt = (columns: Numbers, row: number): CellValues =>
    groupings.map(({ values }, place) => {
      const code = columns[cellColumn(place)]![row]!;
      return code === NULL_INTEGER ? null : values[code]!;
    });
  const scored = async (instrument: 'survey' | 'rubric', ids: string[]): Promise<PeopleCells['scored']> => {
    if (ids.length === 0) return [];
    const query = scoredCellsQuery(places, instrument === 'survey' ? 'counts' : 'rubric_counts');
    const { columns, rows } = await ask(connection, query);
    return Array.from({ length: rows }, (_, row) => ({
      instrument,
      competency: ids[columns.competency![row]!]!,
      values: valuesAt(columns, row),
      people: columns.people![row]!,
    }));
  };
  const { columns, rows } = await ask(connection, presenceCellsQuery(schema, places));
  return {
    groupings: groupings.map(({ id, values }) => ({ id, values })),
    people: Array.from({ length: rows }, (_, row) => ({
      values: valuesAt(columns, row),
      people: flowAt(schema, columns, row),
    })),
    scored: [
      ...(await scored(
        'survey',
        schema.competencies.map(({ id }) => id),
      )),
      ...(await scored(
        'rubric',
        (schema.rubric?.criteria ?? []).map(({ id }) => id),
      )),
    ],
  };
}

const flowAt = (schema: Schema, columns: Numbers, row: number): PeopleFlow =>
  peopleFlow(schema, columns as Parameters<typeof peopleFlow>[1], row);
