import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedTriples, effectSizePaired, pairedT, retrospectivePretest } from '../../src/statistics';
import { expectClose } from './reference-cases';

const score = fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3);
const people = fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 60 });
const runs = { seed: 20260101, numRuns: 150 };

const triplesOf = (rows: [number, number, number][]): CountedTriples => ({
  before: rows.map(([before]) => before),
  recalled: rows.map(([, recalled]) => recalled),
  after: rows.map(([, , after]) => after),
  count: rows.map(() => 1),
});

test('the classic change is the adjusted change and the shift together', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const { classic, adjusted, shift } = retrospectivePretest(triplesOf(rows));
      if (!classic.test.ok || !adjusted.test.ok || !shift.test.ok) return;
      const sum = adjusted.test.meanChange + shift.test.meanChange;
      expectClose(classic.test.meanChange, sum, { relative: 1e-12, absolute: 1e-12 }, 'sum of the parts');
    }),
    runs,
  );
});

test('each part is a paired t of its own, p adjusted for the three', () => {
  const triples = triplesOf([[2, 1, 4], [3, 2, 4], [2, 2, 3], [4, 3, 5], [3, 3, 3], [3, 1, 4]]); // biome-ignore format: one row a person
  const { before, after, recalled, count } = triples;
  const { classic, adjusted, shift } = retrospectivePretest(triples, { confidence: 0.9 });
  expect(classic.test).toEqual(pairedT({ before, after, count }, { confidence: 0.9 }));
  expect(adjusted.test).toEqual(pairedT({ before: recalled, after, count }, { confidence: 0.9 }));
  expect(shift.test).toEqual(pairedT({ before, after: recalled, count }, { confidence: 0.9 }));
  expect(shift.effect).toEqual(effectSizePaired({ before, after: recalled, count }, { confidence: 0.9 }));
  if (!classic.test.ok || !adjusted.test.ok || !shift.test.ok) return expect.unreachable();
  const smallest = Math.min(classic.test.p, adjusted.test.p, shift.test.p);
  expect(Math.min(classic.adjustedP!, adjusted.adjustedP!, shift.adjustedP!)).toBeCloseTo(3 * smallest, 14);
});

test('whoever recalls what they said has no shift, and the family is the other two', () => {
  const { classic, shift } = retrospectivePretest(triplesOf([[2, 2, 4], [3, 3, 4], [2, 2, 3], [4, 4, 4]])); // biome-ignore format: one row a person
  expect(shift).toMatchObject({ test: { ok: false, reason: 'all-zero-differences' }, adjustedP: null });
  if (!classic.test.ok) return expect.unreachable();
  expect(classic.adjustedP).toBeCloseTo(2 * classic.test.p, 14);
});
