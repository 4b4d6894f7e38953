import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersNeeded, type ScaleDefinition, scoreScale } from '../../src/statistics';

const five = { minimum: 1, maximum: 5, reversed: false };
const seven = { minimum: 1, maximum: 7, reversed: true };

test('items of different length are scored in percent only', () => {
  expect(scoreScale([5, 1], { items: [five, seven] })).toEqual({
    ok: true,
    answered: 2,
    outOfRange: 0,
    points: null,
    percent: 100,
  });
  expect(scoreScale([3, 7], { items: [five, seven] })).toMatchObject({ percent: 25 });
});

test('an answer outside its range is missing, and counted', () => {
  expect(scoreScale([6, 4], { items: [five, five] })).toMatchObject({ answered: 1, outOfRange: 1, points: 4 });
});

test('the fewest answers that make a score', () => {
  expect([1, 4, 5].map((itemCount) => answersNeeded(itemCount))).toEqual([1, 2, 3]);
  expect(answersNeeded(30, { share: 0.1 })).toBe(3);
  expect([answersNeeded(4, 'all'), answersNeeded(4, 'all-but-one'), answersNeeded(1, 'all-but-one')]).toEqual([
    4, 3, 1,
  ]);
  expect(
    [{ items: 5 }, { items: 0 }, { items: 1.5 }, { share: 0 }, { share: 1.1 }].map((rule) => answersNeeded(4, rule)),
  ).toEqual(Array(5).fill(null));
});

test.each<[string, ScaleDefinition, number[]]>([
  ['no-items', { items: [] }, []],
  ['item-range', { items: [{ ...five, maximum: 1 }] }, [1]],
  ['minimum-answered', { items: [five], minimumAnswered: { items: 2 } }, [1]],
])('a scale that makes no sense: %s', (detail, definition, answers) => {
  expect(scoreScale(answers, definition)).toEqual({ ok: false, reason: 'bad-definition', detail });
});

test('an item turned round and declared as reversed changes no score', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, fc.boolean()), { minLength: 1, maxLength: 9 }), (given) => {
      const plain = scoreScale(given.map(([one]) => one), { items: given.map(() => five) }); // biome-ignore format: one thought
      const turned = scoreScale(
        given.map(([one, turn]) => (turn && one !== null ? 6 - one : one)),
        { items: given.map(([, reversed]) => ({ ...five, reversed })) },
      );
      expect(turned).toEqual(plain);
      const answered = given.filter(([one]) => one !== null).length;
      expect(plain.ok && plain.points !== null).toBe(answered >= answersNeeded(given.length)!);
    }),
    { seed: 20260101, numRuns: 3000 },
  );
});
