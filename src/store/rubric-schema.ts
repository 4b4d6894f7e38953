import type { RubricAnswers, RubricLevels, ScoreUnit } from '../vocabulary';
import { RATING_STATES, WAVES } from '../vocabulary';
import { groupColumn, type RubricSchema, type Schema } from './schema';

export const rubricSchema = ({ criteria, raters, levels, target }: RubricAnswers, people: string[]): RubricSchema => ({
  criteria,
  raters,
  levels,
  target,
  people,
});

/** A score is the mean of levels, counted in steps. */
export const rubricUnit = ({ min, max, step }: RubricLevels): ScoreUnit => ({
  kind: 'points',
  min,
  max,
  offset: 0,
  factor: step,
});

/** The schema as the count queries read it, with criteria in the place of competencies. */
export function ofCriteria(schema: Schema): Schema {
  const { rubric } = schema;
  const competencies = (rubric?.criteria ?? []).map(({ id }) => ({
    id,
    items: [],
    minAnswered: 1,
    target: rubric!.target,
    unit: rubricUnit(rubric!.levels),
  }));
  return { ...schema, items: [], competencies };
}

const SCORED = RATING_STATES.indexOf('scored');

/** Statements that make the rubric's tables from `ratings`, in order. */
export function rubricTables(schema: Schema): { name: string; sql: string }[] {
  const groups = schema.groupings.map((_, index) => groupColumn(index));
  const any = groups.map((column) => `any_value(${column}) as ${column}`);
  const scored = `FROM ratings WHERE state = ${SCORED}`;
  const { before, after } = schema.pair;
  const scores = `SELECT ${['person', 'wave', 'criterion', ...any, 'cast(sum(score) as integer) as s', 'cast(count(*) as integer) as n'].join(', ')} ${scored} GROUP BY person, wave, criterion`;
  const waves = WAVES.map((wave, code) => `bool_or(wave = ${code}) as "${wave}"`);
  const works = `SELECT ${['person', ...any, ...waves].join(', ')} ${scored} GROUP BY person`;
  const inWave = (wave: number) => `(SELECT person, criterion, s, n FROM rubric_scores WHERE wave = ${wave})`;
  const keys = ['criterion', ...groups, 'bs', 'bn', '"as"', 'an'];
  const presence = [...groups, ...WAVES.map((wave) => `"${wave}"`)].join(', ');
  const criteria = (schema.rubric?.criteria ?? []).map((_, index) => `(${index})`).join(', ');
  return [
    { name: 'rubric scores', sql: `CREATE OR REPLACE TABLE rubric_scores AS ${scores}` },
    { name: 'rubric works', sql: `CREATE OR REPLACE TABLE rubric_works AS ${works}` },
    {
      name: 'rubric presence',
      sql: `CREATE OR REPLACE TABLE rubric_presence AS SELECT ${presence}, cast(count(*) as integer) as people FROM rubric_works GROUP BY ${presence}`,
    },
    {
      name: 'rubric pairs',
      sql: `CREATE OR REPLACE TABLE rubric_pairs AS SELECT ${['w.person', 'c.criterion', ...groups.map((column) => `w.${column}`), 'b.s as bs', 'b.n as bn', 'a.s as "as"', 'a.n as an'].join(', ')} FROM rubric_works w CROSS JOIN (VALUES ${criteria}) c(criterion) LEFT JOIN ${inWave(before)} b ON b.person = w.person AND b.criterion = c.criterion LEFT JOIN ${inWave(after)} a ON a.person = w.person AND a.criterion = c.criterion WHERE w."${WAVES[before]}" AND w."${WAVES[after]}"`,
    },
    {
      name: 'rubric counts',
      sql: `CREATE OR REPLACE TABLE rubric_counts AS SELECT ${keys.join(', ').replace('criterion', 'criterion as competency')}, cast(count(*) as integer) as people FROM rubric_pairs GROUP BY ${keys.join(', ')}`,
    },
  ];
}
