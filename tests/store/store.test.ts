import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Database, type Store } from '../../src/store';
import { baselineQuery } from '../../src/store/queries/baseline';
import { bothInstrumentsQuery } from '../../src/store/queries/both-instruments';
import { cleanedAnswersQuery } from '../../src/store/queries/cleaned-answers';
import { completenessQuery } from '../../src/store/queries/completeness';
import { countTablesQuery } from '../../src/store/queries/count-tables';
import { itemMomentsQuery } from '../../src/store/queries/item-moments';
import { itemPairsQuery } from '../../src/store/queries/item-pairs';
import { itemRestChangesQuery } from '../../src/store/queries/item-rest-changes';
import { pairCellsQuery, presenceCellsQuery, scoredCellsQuery } from '../../src/store/queries/people-cells';
import { presenceQuery } from '../../src/store/queries/presence';
import { ratingsQuery } from '../../src/store/queries/ratings';
import { scoreSumsQuery } from '../../src/store/queries/score-sums';
import { triplesQuery } from '../../src/store/queries/triples';
import { waveScoresQuery } from '../../src/store/queries/wave-scores';
import { ask, type Query, run } from '../../src/store/query';
import { ofCriteria } from '../../src/store/rubric-schema';
import { NO_ANSWER, type RubricAnswers } from '../../src/vocabulary';
import { tenResponses } from './answers';
import { openNodeDatabase } from './node-database';

const never = () => Promise.resolve();
let database: Database;
let store: Store;

beforeAll(async () => {
  database = await openNodeDatabase();
  store = createStore(database);
  await store.load(tenResponses(), never);
}, 120_000);
afterAll(() => database?.close());

describe('the lock', () => {
  const refused = [
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_csv('https://example.org/a.csv')",
    "ATTACH 'https://example.org/a.db'",
    "COPY (SELECT 1) TO 'elsewhere.csv'",
    'LOAD parquet',
    'SET enable_external_access=true',
    'SET lock_configuration=false',
    'SET autoload_known_extensions=true',
  ];
  it.each(refused)('refuses %s', async (sql) => {
    await expect(run(database.connection, 'lock', sql)).rejects.toThrow();
    expect((await database.connection.query('SELECT 1 as one')).numRows).toBe(1);
  });
});

describe('every query', () => {
  it('is explained and runs with its declared columns', async () => {
    const schema = store.schema()!;
    const filters = { semester: ['113-1'], department: ["O'Neill", '不存在'] };
    const queries = [
      countTablesQuery(schema, {}, null),
      countTablesQuery(schema, filters, 0),
      countTablesQuery(schema, filters, 1, 0),
      scoreSumsQuery(schema, filters, 0, null, null),
      scoreSumsQuery(schema, {}, 0, 1, 1),
      presenceQuery(schema, {}, 0, 1),
      presenceQuery(schema, filters, null),
      presenceQuery(schema, {}, 1),
      presenceCellsQuery(schema, [0, 1]),
      presenceCellsQuery(schema, []),
      scoredCellsQuery([1], 'counts'),
      pairCellsQuery([0, 1], 'counts'),
      baselineQuery(schema, filters),
      itemMomentsQuery(schema, 0, filters),
      itemMomentsQuery(schema, 1, {}),
      itemPairsQuery(schema, 0, filters),
      itemRestChangesQuery(schema, 1, {}),
      completenessQuery(schema, 0, filters),
      waveScoresQuery(schema, filters),
      triplesQuery(schema, 1, filters),
      cleanedAnswersQuery(schema, {}),
      cleanedAnswersQuery(schema, filters),
    ];
    for (const query of queries) {
      const statement = await database.connection.prepare(`EXPLAIN ${query.sql}`);
      expect((await statement.query(...query.values)).numRows).toBeGreaterThan(0);
      await statement.close();
      const { columns } = await ask(database.connection, query);
      expect(Object.keys(columns)).toEqual(Object.keys(query.columns));
    }
  });
});

describe('counts', () => {
  it('hold the matched people, their sums and answered items', async () => {
    const [first, second] = await store.countTables({}, null);
    // competency a: two items 1–5, the second reversed; competency b: scales 1–5 and 1–7 on a common range of 12
    expect(first?.counts.beforeSum).toEqual(Int32Array.from([4, 6, 8]));
    expect(first?.counts.beforeAnswered).toEqual(Int32Array.from([2, 2, 2]));
    expect(first?.counts.afterSum).toEqual(Int32Array.from([5, 10, 8]));
    expect(first?.counts.afterAnswered).toEqual(Int32Array.from([1, 2, 2]));
    expect(first?.counts.people).toEqual(Int32Array.from([1, 1, 1]));
    expect(first?.leftOut).toEqual({ noScoreBefore: 0, noScoreAfter: 1 });
    expect(second?.counts.unit.kind).toBe('percent');
    expect([...second!.counts.beforeSum]).toEqual([6, 12, 18]);
    expect(second?.leftOut).toEqual({ noScoreBefore: 1, noScoreAfter: 0 });
  });

  it('are cut by a grouping and by filters', async () => {
    const bySemester = await store.countTables({}, 'semester');
    const people = (part: { counts: { people: Int32Array } }) => part.counts.people.reduce((a, b) => a + b, 0);
    expect(bySemester.filter(({ competency }) => competency === 0).map((part) => [part.cohort, people(part)])).toEqual([
      ['113-1', 2],
      ['113-2', 1],
    ]);
    const filtered = await store.countTables({ semester: ['113-2'] }, null);
    expect(filtered.map(people)).toEqual([1, 1]);
    expect(await store.countTables({ semester: ['nowhere'] }, null)).toEqual([]);
    expect(await store.countTables({}, 'nothing')).toEqual([]);
  });

  it('of people follow the waves', async () => {
    expect(await store.presence({})).toEqual({
      pre: 5,
      post: 5,
      then: 0,
      followUp: 0,
      both: 4,
      preOnly: 1,
      postOnly: 1,
    });
    expect(await store.presence({ semester: ['113-2'] })).toMatchObject({ pre: 2, both: 1, preOnly: 1 });
    expect(
      (await store.presenceBy({}, 'semester')).map(({ cohort, people }) => [cohort, people.pre, people.both]),
    ).toEqual([
      ['113-1', 3, 3],
      ['113-2', 2, 1],
    ]);
  });
});

describe('two groupings that cross', () => {
  it('cut the counts and the people, in the order of both', async () => {
    const cells = await store.presenceBy({}, 'department', 'semester');
    expect(cells.map(({ cohort, within, people }) => [cohort, within, people.pre, people.both])).toEqual([
      ['地理學系', '113-1', 2, 2],
      ['地理學系', '113-2', 1, 0],
      ["O'Neill", '113-1', 1, 1],
      ["O'Neill", '113-2', 1, 1],
    ]);
    const counts = await store.countTables({}, 'department', 'semester');
    expect(counts.filter(({ competency }) => competency === 0).map(({ cohort, within }) => [cohort, within])).toEqual([
      ['地理學系', '113-1'],
      ["O'Neill", '113-1'],
      ["O'Neill", '113-2'],
    ]);
    expect(await store.countTables({}, 'department', 'nothing')).toEqual([]);
    expect(await store.scoreSums({}, 'department', null, 'nothing')).toEqual([]);
  });
});

it('score sums are those of everyone with a score, whichever', async () => {
  const sums = (await store.scoreSums({}, 'semester', null, 'department')).filter(({ competency }) => competency === 0);
  // turned means: p0 2→5 and p3 3→– in one cell, p1 3→5, p2 4→4, p4 3→– alone, p5 –→3
  expect(
    sums.map(({ cohort, course, hasBefore, hasAfter, people }) => [cohort, course, hasBefore, hasAfter, people]),
  ).toEqual([
    ['113-1', 0, true, false, 1],
    ['113-1', 0, true, true, 1],
    ['113-1', 1, true, true, 1],
    ['113-2', 0, false, true, 1],
    ['113-2', 0, true, false, 1],
    ['113-2', 1, true, true, 1],
  ]);
  expect(sums[1]).toMatchObject({ before: 2, after: 5, beforeSquares: 4, product: 10, afterSquares: 25 });
  expect(sums[3]).toMatchObject({ before: 0, after: 3, beforeSquares: 0, product: 0, afterSquares: 9 });
  const together = await store.scoreSums({}, 'semester', null, null);
  expect(together.every(({ course }) => course === 0)).toBe(true);
  expect(together.filter(({ competency }) => competency === 0).map(({ people }) => people)).toEqual([1, 2, 1, 1, 1]);
});

it('item moments are exact sums over complete answers', async () => {
  const [before] = await store.itemMoments(0, {});
  // turned answers before: (1,3) (3,3) (4,4) (2,4) (5,1)
  expect(before).toEqual({
    wave: 'pre',
    n: 5,
    sums: [15, 15],
    products: [
      [55, 41],
      [41, 51],
    ],
  });
});

it('baseline scores are split by who stayed', async () => {
  const [first] = await store.baseline({});
  expect([...first!.stayed.score]).toEqual([2, 3, 4]);
  expect([...first!.stayed.people]).toEqual([1, 2, 1]);
  expect([...first!.left.people]).toEqual([1]);
});

it('scores of a wave are of everyone in it, matched or not', async () => {
  const [first, second] = await store.waveScores({});
  // competency a: before 2, 3, 3, 4 of those who stayed and 3 of p4, who left; after without p3, who answered too little, and with p5, who came late
  expect([...first!.before.score]).toEqual([2, 3, 4]);
  expect([...first!.before.people]).toEqual([1, 3, 1]);
  expect([...first!.after.people].reduce((sum, people) => sum + people, 0)).toBe(4);
  expect([...second!.before.people].reduce((sum, people) => sum + people, 0)).toBe(4);
  const some = await store.waveScores({ semester: ['nowhere'] });
  expect(some.map(({ before }) => before.people.length)).toEqual([0, 0]);
});

it('triples are of people who answered before, after and looking back', async () => {
  const answers = tenResponses();
  expect((await store.triples(0, {})).people).toHaveLength(0);
  // p0 and p1 look back; p1 gives the same answers as before.
  const more = (values: Int16Array, first: number, second: number) => Int16Array.from([...values, first, second]);
  const looked = createStore(database);
  await looked.load(
    {
      ...answers,
      person: Int32Array.from([...answers.person, 0, 1]),
      wave: Uint8Array.from([...answers.wave, 2, 2]),
      groupings: answers.groupings.map((grouping) => ({
        ...grouping,
        codes: Int32Array.from([...grouping.codes, -1, -1]),
      })),
      items: answers.items.map((item) => ({
        ...item,
        values: item.id === 'a1' ? more(item.values, 5, 3) : more(item.values, 1, 3),
      })),
    },
    never,
  );
  expect(await looked.triples(0, {})).toEqual({
    before: Float64Array.of(2, 3),
    after: Float64Array.of(5, 5),
    recalled: Float64Array.of(5, 3),
    people: Int32Array.of(1, 1),
  });
  expect((await looked.triples(0, { department: ["O'Neill"] })).people).toHaveLength(1);
  expect((await looked.triples(0, { department: ['地理學系'] })).people).toHaveLength(1);
  await store.load(tenResponses(), never);
});

describe('items', () => {
  it('have their own count tables, answers as they were given', async () => {
    const [first, second] = await store.itemPairs(0, {});
    // a1 of p1 3→5 and p2 4→4; a2 of p0 3→1, p1 3→1, p2 2→2
    expect(first).toEqual({ before: Int32Array.of(3, 4), after: Int32Array.of(5, 4), people: Int32Array.of(1, 1) });
    expect(second).toEqual({ before: Int32Array.of(2, 3), after: Int32Array.of(2, 1), people: Int32Array.of(1, 2) });
  });

  it('move beside the rest of their scale', async () => {
    const [first, second] = await store.itemRestChanges(0, {});
    // complete in both waves: p1 (+2, turned +2) and p2 (0, 0)
    expect(first).toEqual({ ofItem: Int32Array.of(0, 2), ofRest: Int32Array.of(0, 2), people: Int32Array.of(1, 1) });
    expect(second).toEqual(first);
  });

  it('are complete, prorated or missing', async () => {
    expect(await store.completeness(0, {})).toEqual([
      { wave: 'pre', complete: 5, prorated: 0, missing: 0 },
      { wave: 'post', complete: 3, prorated: 1, missing: 1 },
    ]);
  });
});

it('answers with nothing where there is no competency', async () => {
  const empty = createStore(database);
  await empty.load({ ...tenResponses(), items: [], competencies: [] }, never);
  expect(await empty.countTables({}, null)).toEqual([]);
  expect(await empty.baseline({})).toEqual([]);
  expect((await empty.presence({})).both).toBe(4);
  await store.load(tenResponses(), never);
});

describe('queries of a rubric', () => {
  const columns = [
    // person, wave, criterion, rater, score, state; the last one is blank
    [0, 0, 0, 0, 1, 0],
    [0, 0, 0, 1, 2, 0],
    [0, 1, 0, 0, 4, 0],
    [2, 0, 0, 0, 0, 0],
    [2, 1, 0, 0, 3, 0],
    [2, 1, 1, -1, -1, 1],
  ];
  const column = (index: number) => columns.map((row) => row[index]!);
  const rubric: RubricAnswers = {
    criteria: ['a', 'c'].map((id) => ({ id, key: id, text: id, competency: id === 'a' ? 'a' : null })),
    raters: ['R1', 'R2'],
    levels: { min: 0, max: 4, step: 0.5, names: null },
    target: null,
    person: Int32Array.from(column(0)),
    wave: Uint8Array.from(column(1)),
    criterion: Int32Array.from(column(2)),
    rater: Int32Array.from(column(3)),
    score: Int16Array.from(column(4), (score) => (score < 0 ? NO_ANSWER : score)),
    state: Uint8Array.from(column(5)),
    groups: [Int32Array.from(column(0), (person) => (person === 2 ? 1 : 0)), Int32Array.from(column(0), () => -1)],
  };

  it('are explained and run with their declared columns', async () => {
    const whole = await openNodeDatabase();
    try {
      const rated = createStore(whole);
      await rated.load({ ...tenResponses(), rubric }, never);
      const schema = rated.schema()!;
      const filters = { semester: ['113-1'], department: ["O'Neill", '不存在'] };
      const queries: Query[] = [
        countTablesQuery(ofCriteria(schema), {}, null, null, 'rubric_counts'),
        countTablesQuery(ofCriteria(schema), filters, 0, null, 'rubric_counts'),
        presenceQuery(schema, {}, 0, null, 'rubric_presence'),
        ratingsQuery(schema, {}),
        ratingsQuery(schema, filters),
        bothInstrumentsQuery(schema, 0, 0, {}),
        bothInstrumentsQuery(schema, 1, 1, filters),
      ];
      for (const query of queries) {
        const statement = await whole.connection.prepare(`EXPLAIN ${query.sql}`);
        expect((await statement.query(...query.values)).numRows).toBeGreaterThan(0);
        await statement.close();
        const { columns: found } = await ask(whole.connection, query);
        expect(Object.keys(found)).toEqual(Object.keys(query.columns));
      }
      expect((await rated.ratings({})).map(({ level, state }) => [level, state])).toEqual([
        [0.5, 'scored'],
        [1, 'scored'],
        [0, 'scored'],
        [2, 'scored'],
        [1.5, 'scored'],
        [null, 'blank'],
      ]);
      const [counts] = await rated.rubricCounts({}, null);
      expect([...counts!.counts.people]).toEqual([1, 1]);
      expect((await rated.rubricPresence({}, 'semester')).map(({ people }) => people.both)).toEqual([1, 1]);
    } finally {
      await whole.close();
    }
  }, 60_000);
});
