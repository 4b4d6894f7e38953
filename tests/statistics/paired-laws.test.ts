import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attainment,
  type CountedPairs,
  countPairs,
  describePairs,
  effectSizePaired,
  hodgesLehmann,
  pairedT,
  rankBiserial,
  reliableChange,
  wilcoxonSignedRank,
} from '../../src/statistics';
import { changeForDecision } from '../../src/statistics/counted-pairs';
import { signedRanks } from '../../src/statistics/signed-ranks';
import { expectFinite, expectSame } from './laws';

const runs = { seed: 20260101, numRuns: 1000 };

/** Means of three items from 1 to 5, as people answer them: many ties, many without change. */
const score = fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3);
const people = fc.array(fc.record({ before: score, after: score }), { minLength: 2, maxLength: 70 });
type People = { before: number; after: number }[];

const methods = {
  describePairs,
  pairedT,
  effectSizePaired,
  wilcoxonSignedRank,
  hodgesLehmann,
  rankBiserial,
  attainment: (pairs: CountedPairs) => attainment(pairs, { cut: 3.5 }),
  reliableChange: (pairs: CountedPairs) => {
    const { indices, ...result } = { indices: null, ...reliableChange(pairs, { reliability: 0.8, scoreMaximum: 5 }) };
    return result;
  },
};
const named = Object.entries(methods);

const counted = (rows: People) => countPairs(rows.map(({ before }) => before), rows.map(({ after }) => after)).pairs; // biome-ignore format: one thought
const oneByOne = (rows: People): CountedPairs => ({
  before: rows.map(({ before }) => before),
  after: rows.map(({ after }) => after),
  count: rows.map(() => 1),
});

describe.each(named)('%s', (name, method) => {
  const runs = { seed: 20260101, numRuns: name === 'effectSizePaired' ? 150 : 1000 };
  test('counts give what the people one by one give', () => {
    fc.assert(
      fc.property(people, (rows) => expectSame(method(counted(rows)), method(oneByOne(rows)), 1e-12)),
      runs,
    );
  });

  test('the order of the rows changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(people, (rows) => expectSame(method(counted(rows)), method(counted([...rows].reverse())), 0)),
      runs,
    );
  });

  test('no number of an answer is NaN or infinite', () => {
    fc.assert(
      fc.property(people, (rows) => expectFinite(method(counted(rows)))),
      runs,
    );
  });
});

/** Ends of a noncentral t are searched for. */
const fewer = { ...runs, numRuns: 150 };

test('everyone twice: the same means and d_av, a narrower interval', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const pairs = counted(rows);
      const twice = { ...pairs, count: Array.from(pairs.count, (count) => 2 * count) };
      const once = { t: pairedT(pairs), effect: effectSizePaired(pairs) };
      const doubled = { t: pairedT(twice), effect: effectSizePaired(twice) };
      if (!once.t.ok || !doubled.t.ok || !once.effect.ok || !doubled.effect.ok) return;
      const meanOfSquares = (n: number) => Math.sqrt((n - 1) / n);
      expectSame(doubled.t.meanChange, once.t.meanChange, 1e-13);
      expectSame(
        doubled.effect.dav.cohen / meanOfSquares(2 * once.t.n),
        once.effect.dav.cohen / meanOfSquares(once.t.n),
        1e-11,
      );
      expect(doubled.t.interval[1] - doubled.t.interval[0]).toBeLessThan(once.t.interval[1] - once.t.interval[0]);
    }),
    fewer,
  );
});

test('an interval contains its estimate', () => {
  const holds = (interval: readonly [number, number], estimate: number, slack = 0) => {
    expect(interval[0] - slack).toBeLessThanOrEqual(estimate);
    expect(interval[1] + slack).toBeGreaterThanOrEqual(estimate);
  };
  fc.assert(
    fc.property(people, (rows) => {
      const pairs = counted(rows);
      const [t, effect, shift, biserial] = [
        pairedT(pairs),
        effectSizePaired(pairs),
        hodgesLehmann(pairs),
        rankBiserial(pairs),
      ];
      const target = attainment(pairs, { cut: 3.5 });
      if (t.ok) holds(t.interval, t.meanChange);
      if (effect.ok) holds(effect.dz.interval, effect.dz.cohen);
      if (effect.ok) holds(effect.dav.interval, effect.dav.cohen);
      if (effect.ok && effect.drm.ok) holds(effect.drm.interval, effect.drm.cohen);
      if (shift.ok && shift.interval) holds(shift.interval, shift.estimate, 1e-12);
      if (biserial.ok && biserial.interval) holds(biserial.interval, biserial.estimate);
      if (target.ok) holds(target.interval, target.difference);
      if (target.ok) holds(target.before.interval, target.before.share);
    }),
    runs,
  );
});

test('the ranks share out n(n + 1)/2, wherever the shift', () => {
  fc.assert(
    fc.property(people, fc.double({ min: -5, max: 5, noNaN: true }), (rows, shift) => {
      const { used, positiveRankSum, negativeRankSum } = signedRanks(changeForDecision(counted(rows)), shift);
      expect(positiveRankSum + negativeRankSum).toBe((used * (used + 1)) / 2);
    }),
    runs,
  );
});

test('a million people', () => {
  const pairs = {
    before: [2, 2, 3, 3, 4],
    after: [2, 3, 3, 4, 3],
    count: [300_000, 200_000, 250_000, 150_000, 100_000],
  };
  for (const [, method] of named) expect(method(pairs)).toMatchObject({ ok: true });
  expect(wilcoxonSignedRank(pairs)).toMatchObject({ used: 450_000, positiveRankSum: 350_000 * 225_000.5 });
});

test('columns of rows become counted pairs, complete ones only', () => {
  const { pairs, missing } = countPairs([3, null, 1, 3, 3, Number.NaN], [2, 2, 5, 1, 2, 4]);
  expect(missing).toBe(2);
  expect(pairs).toEqual({
    before: Float64Array.of(1, 3, 3),
    after: Float64Array.of(5, 1, 2),
    count: Float64Array.of(1, 1, 2),
  });
  expect(() => countPairs([1], [1, 2])).toThrow(/columns differ in length: 1 before, 2 after/);
});
