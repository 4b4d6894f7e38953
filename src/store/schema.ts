import type { Answers, CompetencyScale, ItemColumn, RubricCriterion, RubricLevels } from '../vocabulary';
import { NO_ANSWER, WAVES } from '../vocabulary';

/** Internal column names: people's own names never become identifiers. */
export const itemColumn = (index: number) => `i${index}`;
export const groupColumn = (index: number) => `g${index}`;

export type RubricSchema = {
  criteria: RubricCriterion[];
  raters: string[];
  levels: RubricLevels;
  target: number | null;
  /** Names of all people by their numbers. */
  people: string[];
};

/** The part of the answers that queries are written from. */
export type Schema = Pick<Answers, 'items' | 'competencies'> & {
  groupings: { id: string; values: string[] }[];
  /** The two waves that are compared, by their codes. */
  pair: { before: number; after: number };
  /** What assessors gave; null where there is no rubric. */
  rubric: RubricSchema | null;
};

/** An item's answer as it counts: turned where the item is reversed, and stretched where a competency mixes scales. */
export function countedAnswer(item: ItemColumn, index: number, unit: CompetencyScale['unit']['kind']): string {
  // A SMALLINT would overflow where scales are stretched.
  const answer = `cast(${itemColumn(index)} as integer)`;
  const turned = item.reverse ? `(${item.min + item.max} - ${answer})` : answer;
  return unit === 'percent' ? `((${turned} - ${item.min}) * ${item.step})` : turned;
}

const groupList = (schema: Schema) => schema.groupings.map((_, index) => groupColumn(index));

/** Statements that make the tables from `incoming`, in order. Each is named for the table that it makes. */
export function tables(schema: Schema): { name: string; sql: string }[] {
  return [
    { name: 'responses', sql: responsesTable(schema) },
    { name: 'incoming', sql: 'DROP TABLE incoming' },
    { name: 'scores', sql: scoresTable(schema) },
    { name: 'pairs', sql: pairsTable(schema) },
    { name: 'counts', sql: countsTable(schema) },
    { name: 'sums', sql: sumsTable(schema) },
    ...schema.competencies.map((_, k) => ({ name: momentsTableName(k), sql: momentsTable(schema, k) })),
    { name: 'presence', sql: presenceTable(schema) },
  ];
}

/** One row a response: person, wave, groups, and every item's answer or NULL. */
function responsesTable(schema: Schema): string {
  const columns = [
    'person',
    'wave',
    ...groupList(schema).map((column) => `nullif(${column}, -1) as ${column}`),
    ...schema.items.map((_, index) => `nullif(${itemColumn(index)}, ${NO_ANSWER}) as ${itemColumn(index)}`),
  ];
  return `CREATE OR REPLACE TABLE responses AS SELECT ${columns.join(', ')} FROM incoming`;
}

/** One row a response: for competency k the sum sk and the number answered nk, NULL where too few are answered. */
function scoresTable(schema: Schema): string {
  const columns = schema.competencies.flatMap((competency, k) => {
    const answered = competency.items.map((index) => `cast(${itemColumn(index)} is not null as integer)`).join(' + ');
    const sum = competency.items
      .map((index) => `coalesce(${countedAnswer(schema.items[index]!, index, competency.unit.kind)}, 0)`)
      .join(' + ');
    const enough = `(${answered}) >= ${competency.minAnswered}`;
    return [
      `case when ${enough} then cast(${sum} as integer) end as s${k}`,
      `case when ${enough} then cast(${answered} as integer) end as n${k}`,
    ];
  });
  return `CREATE OR REPLACE TABLE scores AS SELECT ${['person', 'wave', ...groupList(schema), ...columns].join(', ')} FROM responses`;
}

/** One row a person who answered before or after: whether in which wave, and both scores of each competency. */
function pairsTable(schema: Schema): string {
  const scores = schema.competencies.flatMap((_, k) => [
    `b.s${k} as bs${k}`,
    `b.n${k} as bn${k}`,
    `a.s${k} as as${k}`,
    `a.n${k} as an${k}`,
  ]);
  const columns = [
    'coalesce(b.person, a.person) as person',
    'b.person is not null as before',
    'a.person is not null as after',
    ...groupList(schema).map((column) => `coalesce(b.${column}, a.${column}) as ${column}`),
    ...scores,
  ];
  const wave = (code: number) => `(SELECT * FROM scores WHERE wave = ${code})`;
  return `CREATE OR REPLACE TABLE pairs AS SELECT ${columns.join(', ')} FROM ${wave(schema.pair.before)} b FULL OUTER JOIN ${wave(schema.pair.after)} a ON b.person = a.person`;
}

/**
 * The exact pre×post counts of matched people for every combination of groups: the sufficient statistic that every filter reads. A wave
 * without a score stays as NULL, so that who is left out is counted by the same table.
 */
function countsTable(schema: Schema): string {
  const groups = groupList(schema);
  const parts = schema.competencies.map(
    (_, k) =>
      `SELECT ${[`${k} as competency`, ...groups, `bs${k} as bs`, `bn${k} as bn`, `as${k} as "as"`, `an${k} as an`].join(', ')} FROM pairs WHERE before AND after`,
  );
  // Without any competency there is nothing to count, and still a table to ask.
  if (parts.length === 0) {
    const none = ['competency', 'bs', 'bn', '"as"', 'an', 'people'].map((name) => `cast(null as integer) as ${name}`);
    return `CREATE OR REPLACE TABLE counts AS SELECT ${[...groups, ...none].join(', ')} FROM pairs WHERE false`;
  }
  const keys = ['competency', ...groups, 'bs', 'bn', '"as"', 'an'].join(', ');
  return `CREATE OR REPLACE TABLE counts AS SELECT ${keys}, cast(count(*) as integer) as people FROM (${parts.join(' UNION ALL ')}) GROUP BY ${keys}`;
}

/**
 * Exact sums, squares and products of everyone with a score before or after, matched or not, for every combination of groups and numbers
 * answered: what models of people within courses need, whatever the number of people.
 */
function sumsTable(schema: Schema): string {
  const groups = groupList(schema);
  const scores = ['b', 'bn', 'a', 'an'];
  const parts = schema.competencies.map(
    (_, k) =>
      `SELECT ${[`${k} as competency`, ...groups, `bs${k} as b`, `bn${k} as bn`, `as${k} as a`, `an${k} as an`].join(', ')} FROM pairs WHERE bs${k} is not null OR as${k} is not null`,
  );
  if (parts.length === 0) {
    const none = ['competency', ...scores].map((name) => `cast(null as integer) as ${name}`);
    parts.push(`SELECT ${[...groups, ...none].join(', ')} FROM pairs WHERE false`);
  }
  const keys = ['competency', ...groups, 'bn', 'an'].join(', ');
  // A BIGINT holds these sums exactly, and a double whatever of them is below 2^53.
  const sum = (left: string, right: string | null, name: string) =>
    `cast(sum(cast(${left} as bigint)${right === null ? '' : ` * ${right}`}) as double) as ${name}`;
  const sums = [
    sum('b', null, 'b'),
    sum('a', null, 'a'),
    sum('b', 'b', 'bb'),
    sum('a', 'b', 'ab'),
    sum('a', 'a', 'aa'),
  ];
  return `CREATE OR REPLACE TABLE sums AS SELECT ${[keys, 'cast(count(*) as integer) as people', ...sums].join(', ')} FROM (${parts.join(' UNION ALL ')}) GROUP BY ${keys}`;
}

export const momentsTableName = (competency: number) => `moments${competency}`;

/** The sum of item a, `sum_a`, and of the products of items a and b, `product_a_b` for a ≤ b, by position within the competency. */
export function momentColumns(items: number): { name: string; a: number; b: number | null }[] {
  const places = Array.from({ length: items }, (_, place) => place);
  return places.flatMap((a) => [
    { name: `sum_${a}`, a, b: null },
    ...places.slice(a).map((b) => ({ name: `product_${a}_${b}`, a, b })),
  ]);
}

/** Exact moments of complete answers to a competency, for every wave and combination of groups. */
function momentsTable(schema: Schema, competency: number): string {
  const { items, unit } = schema.competencies[competency]!;
  const answers = items.map((index) => `cast(${countedAnswer(schema.items[index]!, index, unit.kind)} as bigint)`);
  const sums = momentColumns(items.length).map(
    ({ name, a, b }) => `cast(sum(${answers[a]}${b === null ? '' : ` * ${answers[b]}`}) as double) as ${name}`,
  );
  const keys = ['wave', ...groupList(schema)].join(', ');
  const complete = items.map((index) => `${itemColumn(index)} is not null`).join(' AND ');
  return `CREATE OR REPLACE TABLE ${momentsTableName(competency)} AS SELECT ${[keys, 'cast(count(*) as integer) as people', ...sums].join(', ')} FROM responses WHERE ${complete} GROUP BY ${keys}`;
}

/** How many people answered in which waves, for every combination of groups. */
function presenceTable(schema: Schema): string {
  const waves = WAVES.map((wave, code) => `bool_or(wave = ${code}) as ${quotedWave(wave)}`);
  const groups = groupList(schema);
  const person = `SELECT ${['person', ...groups.map((column) => `any_value(${column}) as ${column}`), ...waves].join(', ')} FROM responses GROUP BY person`;
  const keys = [...groups, ...WAVES.map(quotedWave)].join(', ');
  return `CREATE OR REPLACE TABLE presence AS SELECT ${keys}, cast(count(*) as integer) as people FROM (${person}) GROUP BY ${keys}`;
}

const quotedWave = (wave: string) => `"${wave}"`;
