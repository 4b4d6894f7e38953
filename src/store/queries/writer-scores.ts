import { declared, type Query } from '../query';

const COLUMNS = {
  person: 'integer',
  beforeSum: 'integer',
  beforeAnswered: 'integer',
  afterSum: 'integer',
  afterAnswered: 'integer',
} as const;

/** Both scores of everyone who wrote and has both, in one competency. */
export function writerScoresQuery(competency: number): Query<typeof COLUMNS> {
  const score = (column: string, name: string) => declared(`${column}${competency}`, name, 'integer');
  const selected = [
    declared('person', 'person', 'integer'),
    score('bs', 'beforeSum'),
    score('bn', 'beforeAnswered'),
    score('as', 'afterSum'),
    score('an', 'afterAnswered'),
  ];
  return {
    name: 'writer scores',
    sql: `SELECT ${selected.join(', ')} FROM pairs WHERE person in (SELECT person FROM texts) AND bs${competency} is not null AND as${competency} is not null ORDER BY person`,
    values: [],
    columns: COLUMNS,
  };
}
