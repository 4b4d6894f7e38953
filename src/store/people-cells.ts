import type { CellsFinding, CellValues, CountTable, Instrumentation, PeopleFlow } from '../vocabulary';
import type { Database } from './database';
import { peopleFlow } from './plain-answers';
import { cellColumn, pairCellsQuery, presenceCellsQuery, scoredCellsQuery } from './queries/people-cells';
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
  const { places, groupings, valuesAt } = cut(schema, asked);
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

/** Pairs of scores of one competency (by its place, of a rubric its criterion) in one cell. */
export type PairCell = {
  instrument: Instrumentation;
  competency: number;
  values: CellValues;
  counts: Omit<CountTable, 'unit'>;
};
export type PairCells = Pick<CellsFinding, 'groupings'> & { cells: PairCell[] };

const PAIR = ['beforeSum', 'beforeAnswered', 'afterSum', 'afterAnswered', 'people'] as const;

/** Everybody with a score in both waves, in the same cells. */
export async function pairCells(
  connection: Database['connection'],
  schema: Schema,
  asked: readonly string[],
): Promise<PairCells> {
  const { places, groupings, valuesAt } = cut(schema, asked);
  const cellsOf = async (instrument: Instrumentation): Promise<PairCell[]> => {
    const { columns, rows } = await ask(
      connection,
      pairCellsQuery(places, instrument === 'survey' ? 'counts' : 'rubric_counts'),
    );
    const keys = ['competency', ...places.map((_, place) => cellColumn(place))];
    const isSame = (one: number, other: number) => keys.every((key) => columns[key]![one] === columns[key]![other]);
    const starts = Array.from({ length: rows }, (_, row) => row).filter((row) => row === 0 || !isSame(row, row - 1));
    return starts.map((from, index) => ({
      instrument,
      competency: columns.competency![from]!,
      values: valuesAt(columns, from),
      counts: Object.fromEntries(
        PAIR.map((name) => [name, Int32Array.from(columns[name]!.slice(from, starts[index + 1] ?? rows))]),
      ) as PairCell['counts'],
    }));
  };
  return {
    groupings: groupings.map(({ id, values }) => ({ id, values })),
    cells: [...(await cellsOf('survey')), ...(schema.rubric ? await cellsOf('rubric') : [])],
  };
}

/** The groupings that are asked for and in the data, with their places there, and the values that a row has of them. */
function cut(schema: Schema, asked: readonly string[]) {
  const places = schema.groupings.flatMap(({ id }, index) => (asked.includes(id) ? [index] : []));
  const groupings = places.map((place) => schema.groupings[place]!);
  const valuesAt = (columns: Numbers, row: number): CellValues =>
    groupings.map(({ values }, place) => {
      const code = columns[cellColumn(place)]![row]!;
      return code === NULL_INTEGER ? null : values[code]!;
    });
  return { places, groupings, valuesAt };
}

const flowAt = (schema: Schema, columns: Numbers, row: number): PeopleFlow =>
  peopleFlow(schema, columns as Parameters<typeof peopleFlow>[1], row);
