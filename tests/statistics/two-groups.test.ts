import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CountedValues,
  fisherExact,
  mannWhitney,
  mrg32k3a,
  sharesAcrossGroups,
  twoShares,
  valuesOnce,
  welchT,
  wilson,
} from '../../src/statistics';
import { expectClose, expectInterval, expectProbability } from './reference-cases';

const runs = { seed: 20260101, numRuns: 200 };
const EXACTLY = { relative: 1e-10, absolute: 0 };

describe('two groups by ranks', () => {
  // R: wilcox.test(x, y, exact = FALSE, conf.int = TRUE, tol.root = 1e-13)
  test('many ties, groups of different size', () => {
    const [first, second] = [valuesOnce([3, 3, 4, 5, 2, 4, 4, 1, 5, 3]), valuesOnce([2, 2, 3, 1, 4, 2, 3, 3])];
    const result = mannWhitney({ first, second });
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.u).toBe(58);
    expectProbability(result.p, 0.10898532657011317, EXACTLY, 'p');
    expectClose(result.shift, 1, { relative: 0, absolute: 1e-12 }, 'shift');
  });

  test('nobody, nothing that varies, and one group wholly above the other', () => {
    expect(mannWhitney({ first: valuesOnce([]), second: valuesOnce([1]) })).toMatchObject({ reason: 'too-few' });
    expect(mannWhitney({ first: valuesOnce([2, 2]), second: valuesOnce([2]) })).toMatchObject({
      reason: 'no-variation',
    });
    expect(mannWhitney({ first: valuesOnce([4, 5, 6]), second: valuesOnce([1, 2, 3]) })).toMatchObject({
      cliffsDelta: 1,
      interval: null,
    });
  });

  const group = fc.array(fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3), { minLength: 1, maxLength: 40 }); // biome-ignore format: one thought

  test('groups in the other order turn the sign; people counted or one by one, the same', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const there = mannWhitney({ first: valuesOnce(a), second: valuesOnce(b) });
        const back = mannWhitney({ first: valuesOnce(b), second: valuesOnce([...a].reverse()) });
        if (!there.ok || !back.ok) {
          expect(back.ok).toBe(there.ok);
          return;
        }
        expect(there.u + back.u).toBe(a.length * b.length);
        expectClose(back.cliffsDelta, -there.cliffsDelta, { relative: 0, absolute: 1e-14 }, 'δ');
        expectClose(back.p, there.p, EXACTLY, 'p');
        const twice = { value: a, count: a.map(() => 2) };
        const doubled = mannWhitney({ first: twice, second: valuesOnce(b) });
        expect(doubled.ok && doubled.u).toBe(2 * there.u);
      }),
      runs,
    );
  });

  test('a million people cost nothing', () => {
    const first = { value: [1, 2, 3], count: [200_000, 300_000, 100_000] };
    const second = { value: [1, 2, 3], count: [250_000, 100_000, 50_000] };
    expect(mannWhitney({ first, second })).toMatchObject({ ok: true, u: 1.525e11, n: { first: 6e5, second: 4e5 } });
  });
});

describe('shares in two groups', () => {
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II: 56/70 − 48/80 and 9/10 − 3/10, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
  ])('%d/%d − %d/%d', (count, n, otherCount, otherN, low, high) => {
    const result = twoShares({ first: { count, n }, second: { count: otherCount, n: otherN } });
    if (!result.ok) return expect.unreachable(result.reason);
    expect(result.interval[0]).toBeCloseTo(low, 4);
    expect(result.interval[1]).toBeCloseTo(high, 4);
  });

  // R: prop.test(c(56, 48), c(70, 80), correct = FALSE)
  test('χ² of two shares', () => {
    const result = twoShares({ first: { count: 56, n: 70 }, second: { count: 48, n: 80 } });
    if (!result.ok) return expect.unreachable(result.reason);
    expectClose(result.test?.chiSquared, 7.0234113712374597, EXACTLY, 'χ²');
    expectProbability(result.test?.p, 0.0080450813681965643, EXACTLY, 'p');
    expect(wilson(56, 70)).toEqual({ ok: true, ...result.first });
  });

  test('nobody, everybody, and no group', () => {
    expect(twoShares({ first: { count: 3, n: 3 }, second: { count: 2, n: 2 } })).toMatchObject({ test: null });
    expect(twoShares({ first: { count: 0, n: 0 }, second: { count: 2, n: 2 } })).toMatchObject({ reason: 'too-few' });
    expect(() => twoShares({ first: { count: 4, n: 3 }, second: { count: 2, n: 2 } })).toThrow(/not a part of 3: 4/);
  });
});

describe('who came back, by cohort', () => {
  // R: m <- cbind(count, n - count); fisher.test(m)$p.value; chisq.test(m, correct = FALSE)
  test.each([
    [[3, 9, 1], [5, 10, 6], 0.010049633888643043, 8.561538461538461],
    [[12, 20, 7, 15], [15, 22, 16, 18], 0.009505882099238392, 12.486609972271737],
    [[0, 4], [5, 5], 0.047619047619047616, 6.6666666666666661],
    [[40, 30, 22, 50, 18], [44, 41, 25, 55, 20], 0.12988246528904912, 8.137190133037695],
  ])('%j of %j', (counts, ns, exactP, chiSquared) => {
    const result = sharesAcrossGroups(counts.map((count, index) => ({ count, n: ns[index]! })));
    if (!result.ok) return expect.unreachable(result.reason);
    expectProbability(result.exactP, exactP, EXACTLY, 'exact p');
    expectClose(result.chiSquared, chiSquared, EXACTLY, 'χ²');
  });

  test('too many tables for the exact p, groups of nobody, nothing that varies', () => {
    const large = Array.from({ length: 6 }, () => ({ count: 500, n: 1000 }));
    expect(fisherExact(large)).toBeNull();
    expect(sharesAcrossGroups(large)).toMatchObject({ ok: true, exactP: null, test: 'chi-squared', chiSquared: 0 });
    expect(sharesAcrossGroups([{ count: 1, n: 2 }, { count: 0, n: 0 }])).toMatchObject({ reason: 'too-few' }); // biome-ignore format: one thought
    expect(sharesAcrossGroups([{ count: 2, n: 2 }, { count: 9, n: 9 }])).toMatchObject({ reason: 'no-variation' }); // biome-ignore format: one thought
  });
});

const share = fc.integer({ min: 1, max: 60 }).chain((n) => fc.nat({ max: n }).map((count) => ({ count, n })));

test('a share lies in its interval, which turns with the share', () => {
  fc.assert(
    fc.property(share, share, (first, second) => {
      const [one, rest] = [wilson(first.count, first.n), wilson(first.n - first.count, first.n)];
      if (!one.ok || !rest.ok) return expect.unreachable();
      expect(one.interval[0] - 1e-15).toBeLessThanOrEqual(one.share);
      expect(one.interval[1] + 1e-15).toBeGreaterThanOrEqual(one.share);
      expectInterval(
        rest.interval,
        [1 - one.interval[1], 1 - one.interval[0]],
        { relative: 0, absolute: 1e-14 },
        'rest',
      );
      const [there, back] = [twoShares({ first, second }), twoShares({ first: second, second: first })];
      if (!there.ok || !back.ok) return expect.unreachable();
      expect(there.interval[0] - 1e-12).toBeLessThanOrEqual(there.difference);
      expect(there.interval[1] + 1e-12).toBeGreaterThanOrEqual(there.difference);
      expectInterval(back.interval, [-there.interval[1], -there.interval[0]], { relative: 0, absolute: 1e-12 }, 'back');
      if (there.test) expectClose(back.test?.p, there.test.p, EXACTLY, 'p');
    }),
    { ...runs, numRuns: 2000 },
  );
});

test('the order of the groups changes nothing', () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 3 }), (groups) => {
      const [there, back] = [sharesAcrossGroups(groups), sharesAcrossGroups([...groups].reverse())];
      if (!there.ok || !back.ok) return void expect(back.ok).toBe(there.ok);
      expectClose(back.chiSquared, there.chiSquared, { relative: 1e-10, absolute: 1e-12 }, 'χ²');
      expectClose(back.exactP, there.exactP, EXACTLY, 'exact p');
      expectClose(fisherExact(groups), there.exactP, EXACTLY, 'the same exact p');
    }),
    { ...runs, numRuns: 1000 },
  );
});

/** Kolmogorov's distance of p from the uniform, for groups drawn from one normal distribution. */
function distanceFromUniform(
  sizes: [number, number],
  pOf: (first: CountedValues, second: CountedValues) => number,
): number {
  const draw = mrg32k3a([1, 2, 3, 4, 5, 6]);
  const normals = (n: number) => valuesOnce(Array.from({ length: n }, () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw()))); // biome-ignore format: one thought
  const p = Array.from({ length: 4000 }, () => pOf(normals(sizes[0]), normals(sizes[1]))).sort(
    (one, other) => one - other,
  );
  return Math.max(
    ...p.map((value, at) => Math.max(Math.abs(value - at / p.length), Math.abs(value - (at + 1) / p.length))),
  );
}

test('where two groups of 4 and 40 do not differ, p is uniform', () => {
  const t = distanceFromUniform([4, 40], (first, second) => {
    const result = welchT({ first, second });
    return result.ok ? result.p : Number.NaN;
  });
  const ranks = distanceFromUniform([4, 40], (first, second) => {
    const result = mannWhitney({ first, second });
    return result.ok ? result.p : Number.NaN;
  });
  // 1.63/√4000 is Kolmogorov's 1 % point; Welch's degrees of freedom are approximate at 4, the rank sum goes in steps with a correction.
  expect(t).toBeLessThan(0.035);
  expect(ranks).toBeLessThan(0.035);
});
