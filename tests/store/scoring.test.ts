import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CountedPairs, countPairs, type ScaleDefinition, scoreScale } from '../../src/statistics';
import { createStore, type Database } from '../../src/store';
import { type Answers, type CountTable, NO_ANSWER } from '../../src/vocabulary';
import { openNodeDatabase } from './node-database';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
}, 120_000);
afterAll(() => database?.close());

type Scale = { definition: ScaleDefinition; minAnswered: number };

/** A competency of a few items, equal or different in range, some of them reversed. */
const scales = fc
  .record({
    items: fc.array(
      fc.record({
        minimum: fc.integer({ min: 0, max: 1 }),
        width: fc.integer({ min: 2, max: 6 }),
        reversed: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    sameRange: fc.boolean(),
    share: fc.constantFrom(0.25, 0.5, 0.75, 1),
  })
  .map(({ items, sameRange, share }): Scale => {
    const [first] = items;
    const ranged = items.map(({ minimum, width, reversed }) => {
      const range = sameRange ? { minimum: first!.minimum, width: first!.width } : { minimum, width };
      return { minimum: range.minimum, maximum: range.minimum + range.width, reversed };
    });
    const minAnswered = Math.max(1, Math.ceil(share * items.length - 1e-9));
    return { definition: { items: ranged, minimumAnswered: { items: minAnswered } }, minAnswered };
  });

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

function asAnswers(
  { definition: { items }, minAnswered }: Scale,
  rows: { before: (number | null)[]; after: (number | null)[] }[],
): Answers {
  const ranges = items.map(({ minimum, maximum }) => maximum - minimum);
  const same = items.every(({ minimum, maximum }) => minimum === items[0]!.minimum && maximum === items[0]!.maximum);
  const common = ranges.reduce((least, range) => (least * range) / greatestDivisor(least, range));
  const responses = rows.flatMap(({ before, after }, person) => [
    { person, wave: 0, answers: before },
    { person, wave: 1, answers: after },
  ]);
  return {
    pair: { before: 'pre', after: 'post' },
    people: rows.map((_, person) => `p${person}`),
    person: Int32Array.from(responses, ({ person }) => person),
    wave: Uint8Array.from(responses, ({ wave }) => wave),
    groupings: [],
    items: items.map(({ minimum, maximum, reversed }, item) => ({
      id: `i${item}`,
      competency: 'c',
      reverse: reversed,
      min: minimum,
      max: maximum,
      step: same ? 1 : common / (maximum - minimum),
      values: Int16Array.from(responses, ({ answers }) => answers[item] ?? NO_ANSWER),
    })),
    competencies: [
      {
        id: 'c',
        items: items.map((_, item) => item),
        minAnswered,
        target: null,
        unit: same
          ? { kind: 'points', min: items[0]!.minimum, max: items[0]!.maximum, offset: 0, factor: 1 }
          : { kind: 'percent', min: 0, max: 100, offset: 0, factor: 100 / common },
      },
    ],
  };
}

function scoresOf({ unit, beforeSum, beforeAnswered, afterSum, afterAnswered, people }: CountTable): CountedPairs {
  const score = (sum: number, answered: number) => unit.offset + (unit.factor * sum) / answered;
  return {
    before: Array.from(beforeSum, (sum, row) => score(sum, beforeAnswered[row]!)),
    after: Array.from(afterSum, (sum, row) => score(sum, afterAnswered[row]!)),
    count: Array.from(people),
  };
}

const rounded = ({ before, after, count }: CountedPairs) =>
  Array.from(before, (score, row) => `${score.toFixed(9)} ${after[row]!.toFixed(9)}`)
    .flatMap((pair, row) => Array.from({ length: count[row]! }, () => pair))
    .sort();

it('scores in SQL are the scores of the definition, whatever the scale', async () => {
  const store = createStore(database);
  await fc.assert(
    fc.asyncProperty(
      scales.chain((scale) => {
        const answer = fc.tuple(
          ...scale.definition.items.map(({ minimum, maximum }) =>
            fc.option(fc.integer({ min: minimum, max: maximum }), { freq: 4 }),
          ),
        );
        return fc.tuple(
          fc.constant(scale),
          fc.array(fc.record({ before: answer, after: answer }), { minLength: 1, maxLength: 12 }),
        );
      }),
      async ([scale, rows]) => {
        await store.load(asAnswers(scale, rows), () => Promise.resolve());
        const [found] = await store.countTables({}, null);
        const unit = found!.counts.unit.kind;
        const score = (answers: (number | null)[]) => {
          const scored = scoreScale(answers, scale.definition);
          return scored.ok ? scored[unit === 'points' ? 'points' : 'percent'] : null;
        };
        const { pairs } = countPairs(
          rows.map(({ before }) => score(before)),
          rows.map(({ after }) => score(after)),
        );
        expect(rounded(scoresOf(found!.counts))).toEqual(rounded(pairs));
      },
    ),
    { numRuns: 60, seed: 20260202 },
  );
}, 120_000);
