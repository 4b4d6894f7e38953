import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bootstrapBca,
  type CountedPairs,
  changeVerdict,
  countPairs,
  detectableChange,
  limitShares,
  mrg32k3a,
  normalisedGain,
  omegaTotal,
  pairedPower,
  pairedT,
  pairsNeeded,
  roundForDecision,
  shapeOfChange,
  shapiroWilk,
  signFlipTest,
  signTest,
  tostPaired,
} from '../../src/statistics';
import { drawBinomial } from '../../src/statistics/binomial-draw';
import { binomial } from '../../src/statistics/distributions';
import { fairCoins } from '../../src/statistics/fair-coins';
import { resample } from '../../src/statistics/resample';
import { expectFinite, expectSame } from './laws';
import { expectClose } from './reference-cases';

const SEED = [12345, 23456, 34567, 45678, 56789, 67890];
const runs = { seed: 20260101, numRuns: 60 };

const score = fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3);
const people = fc.array(fc.record({ before: score, after: score }), { minLength: 2, maxLength: 50 });
type People = { before: number; after: number }[];

const counted = (rows: People) => countPairs(rows.map(({ before }) => before), rows.map(({ after }) => after)).pairs; // biome-ignore format: one thought
const oneByOne = ({ before, after, count }: CountedPairs): CountedPairs => {
  const rows = Array.from(count).flatMap((people_, index) => new Array<number>(people_).fill(index));
  return {
    before: rows.map((row) => before[row]!),
    after: rows.map((row) => after[row]!),
    count: rows.map(() => 1),
  };
};

const bounds = { low: -0.3, high: 0.3 };
const methods: Record<string, (pairs: CountedPairs) => object> = {
  signTest,
  signFlipTest: (pairs) => signFlipTest(pairs, { seed: SEED, replicates: 199 }),
  bootstrapBca: (pairs) => bootstrapBca(pairs, { seed: SEED, replicates: 199 }),
  classGain: (pairs) => bootstrapBca(pairs, { seed: SEED, replicates: 199, statistic: { classGainTo: 5 } }),
  normalisedGain: (pairs) => ({ ...normalisedGain(pairs, { minimum: 1, maximum: 5 }), gains: [], changes: [] }),
  limitShares: (pairs) => limitShares(pairs, { minimum: 1, maximum: 5 }),
  shapeOfChange,
  tostPaired: (pairs) => tostPaired(pairs, bounds),
  changeVerdict: (pairs) => changeVerdict(pairs, bounds),
};

describe.each(Object.entries(methods))('%s', (_, method) => {
  test('counts give what the people one by one give', () => {
    fc.assert(
      fc.property(people, (rows) => expectSame(method(oneByOne(counted(rows))), method(counted(rows)), 1e-11)),
      runs,
    );
  });

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(people, (rows) => {
        expect(method(counted([...rows].reverse()))).toEqual(method(counted(rows)));
      }),
      runs,
    );
  });

  test('no number of an answer is NaN or infinite', () => {
    fc.assert(
      fc.property(people, (rows) => expectFinite(method(counted(rows)))),
      runs,
    );
  });

  test('a million people', () => {
    const pairs = { before: [2, 2, 3, 3, 4], after: [2, 3, 3, 4, 3], count: [3e5, 2e5, 2.5e5, 1.5e5, 1e5] };
    const began = performance.now();
    expect(method(pairs)).toMatchObject({ ok: true });
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

test('swapping the waves turns the tails of the permutation test round', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ before: score, after: score }), { minLength: 1, maxLength: 9 }), (rows) => {
      const pairs = counted(rows);
      const there = signFlipTest(pairs, { seed: SEED });
      const back = signFlipTest({ ...pairs, before: pairs.after, after: pairs.before }, { seed: SEED });
      if (!there.ok || !back.ok) return expect.unreachable();
      expect([back.p, back.pGreater, back.pLess]).toEqual([there.p, there.pLess, there.pGreater]);
    }),
    runs,
  );
});

test('drawn patterns come near all patterns, where all can be counted', () => {
  const pairs = { before: [1, 2, 3, 4, 2], after: [2, 2, 5, 3, 3], count: [2, 4, 2, 4, 2] };
  const all = signFlipTest(pairs, { seed: SEED });
  // Two more people without change, which flips no sum: 16 people are drawn.
  const drawn = signFlipTest({ ...pairs, count: [2, 6, 2, 4, 2] }, { seed: SEED });
  if (!all.ok || !drawn.ok) return expect.unreachable();
  expect([all.method, drawn.method]).toEqual(['exact', 'monte-carlo']);
  expect(Math.abs(drawn.p - all.p)).toBeLessThan(4 * Math.sqrt((all.p * (1 - all.p)) / 9999));
});

/** Share of p at or below each level among samples without any change, in which few people have the largest changes. */
function sharesBelow(levels: number[], pOf: (pairs: CountedPairs, sample: number) => number): number[] {
  const draw = mrg32k3a([1, 2, 3, 4, 5, 6]);
  const gains = Array.from({ length: 12 }, (_, index) => ({ size: 0.11 * 1.37 ** index, count: 12 - index }));
  const p = Array.from({ length: 1000 }, (_, sample) => {
    const rows = gains.flatMap(({ size, count }) => {
      const up = drawBinomial(draw, count, 0.5);
      return [[size, up] as const, [-size, count - up] as const];
    });
    const pairs = { before: rows.map(() => 0), after: rows.map(([change]) => change), count: rows.map(([, n]) => n) };
    return pOf(pairs, sample);
  });
  return levels.map((level) => p.filter((one) => one <= level).length / p.length);
}

test('where nothing changed the permutation p is uniform, with counts far from equal', () => {
  const levels = [0.05, 0.2, 0.5, 0.8];
  const shares = sharesBelow(levels, (pairs, sample) => {
    const result = signFlipTest(pairs, { seed: [7, 8, 9, 10, 11, sample], replicates: 399 });
    return result.ok ? result.p : Number.NaN;
  });
  levels.forEach((level, index) => {
    expect(Math.abs(shares[index]! - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 1000));
  });
});

describe('draws of counts', () => {
  test.each([
    [20, 0.3],
    [1000, 0.004],
    [60, 0.5],
    [100_000, 0.02],
    [1_000_000, 0.7],
  ])('binomial of %d at %d has its mean and its spread', (trials, chance) => {
    const draw = mrg32k3a(SEED);
    const drawn = Array.from({ length: 20_000 }, () => drawBinomial(draw, trials, chance));
    const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
    const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (drawn.length - 1);
    const wanted = trials * chance * (1 - chance);
    expect(Math.abs(mean - trials * chance)).toBeLessThan(4 * Math.sqrt(wanted / drawn.length));
    expect(Math.abs(variance / wanted - 1)).toBeLessThan(4 * Math.sqrt(2 / drawn.length) * 1.1);
    expect(drawn.every((one) => Number.isInteger(one) && one >= 0 && one <= trials)).toBe(true);
  });

  test('a sample has as many people, and nobody of an empty cell', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 12 }), (count) => {
        const all = count.reduce((sum, one) => sum + one, 0);
        for (const method of ['people', 'multinomial-counts'] as const) {
          const sample = resample(count, method, mrg32k3a(SEED))();
          expect(sample.reduce((sum, one) => sum + one, 0)).toBe(all);
          for (const [cell, one] of count.entries()) if (one === 0) expect(sample[cell]).toBe(0);
        }
      }),
      runs,
    );
  });

  test('drawing the table says what drawing the people says', () => {
    const pairs = { before: [1, 2, 2, 3, 4], after: [2, 2, 4, 3, 3], count: [1500, 3000, 2500, 2000, 999] };
    const byPeople = bootstrapBca(pairs, { seed: SEED });
    const byCounts = bootstrapBca({ ...pairs, count: [1500, 3000, 2500, 2000, 1001] }, { seed: SEED });
    if (!byPeople.ok || !byCounts.ok) return expect.unreachable();
    expect([byPeople.method, byCounts.method]).toEqual(['people', 'multinomial-counts']);
    expectClose(byCounts.standardError, byPeople.standardError, { relative: 0.08, absolute: 0 }, 'standard error');
    expectClose(byCounts.interval[0], byPeople.interval[0], { relative: 0, absolute: 0.002 }, 'low');
    expectClose(byCounts.interval[1], byPeople.interval[1], { relative: 0, absolute: 0.002 }, 'high');
  });
});

test('the BCa interval contains the estimate, and is near that of t where changes are many', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ before: score, after: score }), { minLength: 30, maxLength: 60 }), (rows) => {
      const pairs = counted(rows);
      const [bootstrap, t] = [bootstrapBca(pairs, { seed: SEED, replicates: 999 }), pairedT(pairs)];
      if (!bootstrap.ok || !t.ok) return;
      expect(bootstrap.interval[0]).toBeLessThanOrEqual(bootstrap.estimate);
      expect(bootstrap.interval[1]).toBeGreaterThanOrEqual(bootstrap.estimate);
      expect(Math.abs(bootstrap.interval[0] - t.interval[0])).toBeLessThan(t.standardError);
    }),
    runs,
  );
});

// R: d <- c(2, 1, 1, 0, 1, 3, 0, 1) on pre <- c(1, 2, 3, 4, 2, 1, 4, 3); boot(data, function(x, i) mean(d[i]) / (5 - mean(pre[i])), 1999)
test('the class gain has an interval, and none where somebody could be drawn who has nothing to gain', () => {
  const pairs = { before: [1, 2, 3, 4, 2, 1, 4, 3], after: [3, 3, 4, 4, 3, 4, 4, 4], count: new Array(8).fill(1) };
  const result = bootstrapBca(pairs, { seed: SEED, statistic: { classGainTo: 5 } });
  if (!result.ok) return expect.unreachable(result.reason);
  const gain = normalisedGain(pairs, { minimum: 1, maximum: 5 });
  expectClose(result.estimate, gain.ok ? gain.classGain : null, { relative: 1e-14, absolute: 0 }, 'class gain');
  const full = { before: [5, 5], after: [5, 4], count: [5, 2] };
  expect(bootstrapBca(full, { seed: SEED, statistic: { classGainTo: 5 } })).toMatchObject({
    ok: false,
    reason: 'not-computable',
    detail: 'nothing-to-gain',
  });
});

describe('the verdict', () => {
  const ORDER = ['changed', 'cannot-tell', 'no-meaningful-change'];

  test('wider bounds never take "no meaningful change" back', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.01, max: 2, noNaN: true }), (rows, bound) => {
        const at = (reach: number) => changeVerdict(counted(rows), { low: -reach, high: reach });
        const [narrow, wide] = [at(bound), at(2 * bound)];
        if (!narrow.ok || !wide.ok) return;
        if (narrow.verdict === 'no-meaningful-change') expect(wide.verdict).toBe('no-meaningful-change');
        expect(ORDER).toContain(wide.verdict);
        expect(wide.equivalence.p).toBeLessThanOrEqual(narrow.equivalence.p);
      }),
      runs,
    );
  });

  test('swapping the waves changes no verdict', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const pairs = counted(rows);
        const there = changeVerdict(pairs, bounds);
        const back = changeVerdict({ ...pairs, before: pairs.after, after: pairs.before }, bounds);
        expect(back.ok && back.verdict).toBe(there.ok && there.verdict);
      }),
      runs,
    );
  });

  test('equivalent is the 90 % interval within the bounds', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.05, max: 1.5, noNaN: true }), (rows, bound) => {
        const result = tostPaired(counted(rows), { low: -bound, high: bound });
        if (!result.ok) return;
        const [low, high] = result.interval;
        expect(result.p < 0.05).toBe(low > -bound && high < bound);
      }),
      runs,
    );
  });
});

test('power grows with people and with the change, and is α where there is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (n, dz) => {
      expectClose(pairedPower(n, 0), 0.05, { relative: 1e-10, absolute: 0 }, 'power of no change');
      expect(pairedPower(n + 1, dz)).toBeGreaterThanOrEqual(pairedPower(n, dz) - 1e-12);
      expect(pairedPower(n, 1.1 * dz)).toBeGreaterThanOrEqual(pairedPower(n, dz) - 1e-12);
      expectClose(pairedPower(n, -dz), pairedPower(n, dz), { relative: 1e-10, absolute: 0 }, 'power of a loss');
    }),
    runs,
  );
});

test('W is not moved by a change of unit, and lies between its limits', () => {
  fc.assert(
    fc.property(people, (rows) => {
      const pairs = counted(rows);
      const scaled = (x: Float64Array) => x.map((one) => 7 * one - 3);
      const [there, back] = [
        shapiroWilk(pairs),
        shapiroWilk({
          ...pairs,
          before: scaled(pairs.before as Float64Array),
          after: scaled(pairs.after as Float64Array),
        }),
      ];
      if (!there.ok || !back.ok) {
        expect(back.ok).toBe(there.ok);
        return;
      }
      expectClose(back.W, there.W, { relative: 1e-12, absolute: 0 }, 'W');
      expect(there.W).toBeGreaterThan(0);
      expect(there.W).toBeLessThanOrEqual(1);
      expect(there.p).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

// R: factanal(covmat = R, factors = 1, n.obs = 100): a uniqueness at its bound of .005
test('an item that is all factor is no answer', () => {
  const correlations = [[1, 0.8, 0.8], [0.8, 1, 0.5], [0.8, 0.5, 1]]; // biome-ignore format: a matrix
  const products = correlations.map((row) => row.map((r) => Math.round(r * 990_000)));
  const moments = { n: 100, sums: [0, 0, 0], products };
  expect(omegaTotal(moments)).toMatchObject({ ok: false, reason: 'not-converged' });
});

test('a rounded value is near, is its own rounding, and turns with its sign', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (given) => {
      const rounded = roundForDecision(given);
      expect(Math.abs(rounded - given)).toBeLessThanOrEqual(0.51e-10 + 1e-15 * Math.abs(given));
      expect(roundForDecision(rounded)).toBe(rounded);
      expect(roundForDecision(-given) + rounded).toBe(0);
    }),
    { ...runs, numRuns: 5000 },
  );
});

test('the change that can be detected has the power asked for, and needs as many pairs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 3000 }), fc.double({ min: 0.3, max: 0.95, noNaN: true }), (n, power) => {
      const found = detectableChange(n, power);
      if (!found.ok) return expect.unreachable(found.reason);
      expectClose(pairedPower(n, found.dz), power, { relative: 1e-9, absolute: 0 }, 'power');
      const needed = pairsNeeded(found.dz, power);
      expectClose(needed.ok ? needed.n : null, n, { relative: 1e-6, absolute: 0 }, 'pairs');
    }),
    runs,
  );
});

test('heads by one uniform number are the binomial quantile, for a few coins and for a million', () => {
  for (const people of [1, 2, 7, 60, 1001, 1_000_000]) {
    const heads = fairCoins(people);
    fc.assert(
      fc.property(fc.double({ min: 2.4e-10, max: 1 - 2.4e-10, noNaN: true }), (uniform) => {
        expect(heads(uniform)).toBe(binomial.quantile(uniform, people, 0.5, 'lower'));
      }),
      { ...runs, numRuns: 200 },
    );
  }
});
