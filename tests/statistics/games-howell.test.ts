import { describe, expect, test } from 'vitest';
import { gamesHowell, valuesOnce } from '../../src/statistics';
import { cohortCases } from './cohort-cases';
import { expectClose, expectInterval, expectProbability } from './reference-cases';

type Pair = {
  a: string;
  b: string;
  diff: number;
  se: number;
  df: number;
  q: number;
  p: number;
  low: number;
  high: number;
};

const cases = cohortCases<{ pairs: Pair[] }>('games-howell');

test('every case is here', () => expect(cases).toHaveLength(4));

describe('Games–Howell equals R', () => {
  test.each(cases)('$id', ({ gains, levels, expected, tolerance }) => {
    const result = gamesHowell(gains);
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.pairs).toHaveLength(expected.pairs.length);
    result.pairs.forEach((pair, index) => {
      const { a, b, diff, se, df, q, p, low, high } = expected.pairs[index]!;
      expect([levels[pair.reference], levels[pair.compared]]).toEqual([a, b]);
      expectClose(pair.difference, diff, tolerance, 'difference');
      expectClose(pair.standardError, se, tolerance, 'standard error');
      expectClose(pair.degreesOfFreedom, df, tolerance, 'degrees of freedom');
      expectClose(pair.q, q, tolerance, 'q');
      expectProbability(pair.p, p, tolerance, `p of ${a} and ${b}`);
      expectInterval(pair.interval, [low, high], tolerance, `interval of ${a} and ${b}`);
    });
  });
});

test('a level of one is left out; a constant level leaves nothing to compare by', () => {
  const [first, second] = [valuesOnce([1, 2, 4]), valuesOnce([3, 5, 5, 4])];
  const result = gamesHowell([first, valuesOnce([8]), second]);
  expect(result).toMatchObject({ ok: true, leftOut: [1], pairs: [{ reference: 0, compared: 2 }] });
  expect(gamesHowell([first])).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
  expect(gamesHowell([first, valuesOnce([2, 2])])).toMatchObject({ reason: 'not-computable' });
});
