import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerDistribution,
  answerTable,
  blandAltman,
  bowker,
  type CountedPairs,
  countPairs,
  cronbachAlpha,
  itemMoments,
  itemShift,
  kendallTauB,
  mannWhitney,
  ordinalMarginalHomogeneity,
  pearson,
  spearman,
  valuesOnce,
  wilcoxonSignedRank,
} from '../../src/statistics';
import { expectSame } from './laws';
import { expectClose, expectInterval, expectProbability, referenceCases } from './reference-cases';

type Interval = [number, number];
type Agreement = Record<'pearson' | 'pearsonT' | 'pearsonP' | 'spearman' | 'spearmanP', number> &
  Record<'kendallTauB' | 'kendallZ' | 'kendallP' | 'baBias' | 'baSd' | 'loaLow' | 'loaHigh', number> &
  Record<'n' | 'spearmanS' | 'loaSe' | 'propBiasSlope', number> &
  Record<'pearsonCi' | 'spearmanCi_BonettWright' | 'biasCi', Interval>;
type Shift = Record<'itemShift' | 'shiftMinusRest' | 't' | 'p' | 'pHolm' | 'restCorPre' | 'restCorPost', number[]> &
  Record<'alphaPre' | 'alphaPost', number>;
type Likert = Record<'n' | 'top2Pre' | 'top2Post' | 'wilcoxonV' | 'wilcoxonP' | 'probSuperiority', number> &
  Record<'sharePre' | 'sharePost' | 'depShare', number[]> & { table: number[][]; ordinalMhZ2: number };

const measures = referenceCases<{ x: number[]; y: number[] }, Agreement>('correlation-agreement');
const shifts = referenceCases<{ pre: number[][]; post: number[][] }, Shift>('item-shift');
const likert = referenceCases<{ pre: number[]; post: number[] }, Likert, { levels: number[] }>('likert-distribution');

const runs = { seed: 20260101, numRuns: 150 };

test('every case is here', () => {
  expect([measures, shifts, likert].map((cases) => cases.length)).toEqual([4, 1, 3]);
});

describe('two measures of the same people: equal to R', () => {
  test.each(measures)('$id', ({ data, expected, tolerance }) => {
    const { pairs } = countPairs(data.x, data.y);
    const [product, rank, tau, agreement] = [pearson(pairs), spearman(pairs), kendallTauB(pairs), blandAltman(pairs)];
    if (!product.ok || !rank.ok || !tau.ok || !agreement.ok) return expect.unreachable();
    expect(product.n).toBe(expected.n);
    expectClose(product.estimate, expected.pearson, tolerance, 'r');
    expectClose(product.t, expected.pearsonT, tolerance, 't');
    expectProbability(product.p, expected.pearsonP, tolerance, 'p of r');
    expectInterval(product.interval, expected.pearsonCi, tolerance, 'interval of r');
    expectClose(rank.estimate, expected.spearman, tolerance, 'ρ');
    expectClose(((expected.n ** 3 - expected.n) * (1 - rank.estimate)) / 6, expected.spearmanS, tolerance, 'S');
    expectProbability(rank.p, expected.spearmanP, tolerance, 'p of ρ');
    expectInterval(rank.interval, expected.spearmanCi_BonettWright, tolerance, 'interval of ρ');
    expectClose(tau.estimate, expected.kendallTauB, tolerance, 'τ-b');
    expectClose(tau.z, expected.kendallZ, tolerance, 'z of τ-b');
    expectProbability(tau.p, expected.kendallP, tolerance, 'p of τ-b');
    expectClose(agreement.bias, expected.baBias, tolerance, 'bias');
    expectClose(agreement.standardDeviation, expected.baSd, tolerance, 'SD');
    expectInterval(agreement.limitsOfAgreement, [expected.loaLow, expected.loaHigh], tolerance, 'limits of agreement');
    expectInterval(agreement.biasInterval, expected.biasCi, tolerance, 'interval of the bias');
    expectClose(agreement.limitStandardError, expected.loaSe, tolerance, 'standard error of a limit');
    expectClose(agreement.proportionalBias, expected.propBiasSlope, tolerance, 'slope');
  });

  // R: cor.test(x, y, method = "spearman" | "kendall", exact = FALSE)
  test('measures that run against each other', () => {
    const { pairs } = countPairs([1, 2, 3, 4, 5, 6, 7, 8, 2, 3], [8, 7, 7, 5, 6, 3, 2, 1, 5, 7]);
    const exactly = { relative: 1e-12, absolute: 0 };
    const [rank, tau] = [spearman(pairs), kendallTauB(pairs)];
    if (!rank.ok || !tau.ok) return expect.unreachable();
    expectClose(rank.estimate, -0.8452376966295818, exactly, 'ρ');
    expectProbability(rank.p, 0.0020730836228158018, exactly, 'p of ρ');
    expectClose(tau.z, -2.9394795515111358, exactly, 'z of τ-b');
    expectProbability(tau.p, 0.0032876396362715426, exactly, 'p of τ-b');
  });

  test('no honest answer', () => {
    const line = countPairs([1, 2, 3, 4], [2, 3, 4, 5]).pairs;
    expect(pearson(line)).toMatchObject({ ok: true, estimate: 1, t: null, p: null, interval: null });
    expect(spearman(line)).toMatchObject({ ok: true, estimate: 1, interval: null });
    expect(blandAltman(line)).toMatchObject({ ok: false, reason: 'zero-variance', partial: { n: 4, bias: 1 } });
    const flat = countPairs([1, 2, 3, 4], [2, 2, 2, 2]).pairs;
    for (const method of [pearson, spearman, kendallTauB])
      expect(method(flat)).toMatchObject({ ok: false, reason: 'zero-variance', detail: 'constant-measure' });
    const two = countPairs([1, 2], [2, 1]).pairs;
    for (const method of [pearson, spearman, kendallTauB])
      expect(method(two)).toMatchObject({ ok: false, reason: 'too-few', needed: 3, counted: 2 });
    expect(blandAltman(countPairs([1, 2, 4], [2, 1, 3]).pairs)).toMatchObject({ ok: true, biasInterval: null });
    expect(pearson(countPairs([1, 2, 4], [2, 1, 3]).pairs)).toMatchObject({ ok: true, interval: null });
  });

  test('people counted, one by one, in any order: the same', () => {
    const score = fc.integer({ min: 3, max: 15 }).map((sum) => sum / 3);
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 3, maxLength: 60 }), (rows) => {
        const apart = (list: typeof rows): CountedPairs => ({
          before: list.map(([x]) => x),
          after: list.map(([, y]) => y),
          count: list.map(() => 1),
        });
        const { pairs } = countPairs(apart(rows).before as number[], apart(rows).after as number[]);
        for (const method of [pearson, spearman, kendallTauB, blandAltman] as ((pairs: CountedPairs) => object)[])
          expectSame(method(apart([...rows].reverse())), method(pairs), 1e-11);
      }),
      runs,
    );
  });

  test('one measure turned round: every correlation turns its sign, every p stays', () => {
    const score = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 4, maxLength: 60 }), (rows) => {
        const pairs = countPairs(rows.map(([x]) => x), rows.map(([, y]) => y)).pairs; // biome-ignore format: one thought
        const turned = { ...pairs, after: Float64Array.from(pairs.after, (y) => 8 - y) };
        for (const method of [pearson, spearman, kendallTauB]) {
          const [there, back] = [method(pairs), method(turned)];
          if (!there.ok || !back.ok) return expect(back.ok).toBe(there.ok);
          expectSame([back.estimate, back.p], [-there.estimate, there.p], 1e-11);
        }
      }),
      runs,
    );
  });

  test('τ-b by the tree is τ-b pair by pair', () => {
    const score = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 3, maxLength: 40 }), (rows) => {
        const sign = (i: number, j: number, measure: 0 | 1) => Math.sign(rows[i]![measure] - rows[j]![measure]);
        const sum = (term: (i: number, j: number) => number) =>
          rows.reduce((total, _, i) => rows.reduce((inner, __, j) => inner + term(i, j), total), 0);
        const untied = Math.sqrt(sum((i, j) => sign(i, j, 0) ** 2)) * Math.sqrt(sum((i, j) => sign(i, j, 1) ** 2));
        const result = kendallTauB(countPairs(rows.map(([x]) => x), rows.map(([, y]) => y)).pairs); // biome-ignore format: one thought
        expect(result.ok).toBe(untied > 0);
        if (result.ok) expectSame(result.estimate, sum((i, j) => sign(i, j, 0) * sign(i, j, 1)) / untied, 1e-11);
      }),
      runs,
    );
  });
});

const movesOf = ({ pre, post }: { pre: number[][]; post: number[][] }) => {
  const moves = pre.map((row, person) => row.map((answer, item) => post[person]![item]! - answer));
  return pre[0]!.map((_, item) => ({
    ofItem: moves.map((row) => row[item]!),
    ofOthers: moves.map((row) => row.reduce((sum, move) => sum + move, 0) - row[item]!),
    count: moves.map(() => 1),
  }));
};

describe('an item beside its scale equals R', () => {
  test.each(shifts)('$id', ({ data, expected, tolerance }) => {
    const moves = movesOf(data);
    for (const [item, { test: found, adjustedP, flagged }] of itemShift(moves).entries()) {
      if (!found.ok) return expect.unreachable(found.reason);
      const shift = moves[item]!.ofItem.reduce((sum, move) => sum + move, 0) / data.pre.length;
      expectClose(shift, expected.itemShift[item], tolerance, 'shift');
      expectClose(found.meanChange, expected.shiftMinusRest[item], tolerance, 'shift − rest');
      expectClose(found.t, expected.t[item], tolerance, 't');
      expectProbability(found.p, expected.p[item], tolerance, 'p');
      expectProbability(adjustedP, expected.pHolm[item], tolerance, 'Holm');
      expect(flagged).toBe(false);
    }
    const waves = [data.pre, data.post].map((rows) => cronbachAlpha(itemMoments(rows).moments));
    const [before, after] = waves;
    if (!before?.ok || !after?.ok) return expect.unreachable();
    expectClose(before.alpha, expected.alphaPre, tolerance, 'α before');
    expectClose(after.alpha, expected.alphaPost, tolerance, 'α after');
    before.items.forEach(({ itemRest }, item) => {
      expectClose(itemRest, expected.restCorPre[item], tolerance, 'item–rest r before');
      expectClose(after.items[item]?.itemRest, expected.restCorPost[item], tolerance, 'item–rest r after');
    });
  });

  test('an item that gains two points while the others stay is flagged, and they are not', () => {
    const pre = Array.from({ length: 30 }, (_, person) => [2, 3, 1 + (person % 3)]);
    const post = pre.map(([a, b, c], person) => [a! + 1 + (person % 2) * 2, b! + (person % 2), c! + (person % 3 === 0 ? 1 : 0)]); // biome-ignore format: one thought
    expect(itemShift(movesOf({ pre, post })).map(({ flagged }) => flagged)).toEqual([true, true, true]);
    const still = itemShift(movesOf({ pre, post: pre }));
    expect(still[0]).toMatchObject({ test: { reason: 'all-zero-differences' }, adjustedP: null, flagged: false });
    expect(() => itemShift([])).toThrow(/no other items beside: 0/);
  });
});

describe('answers to one item equal R', () => {
  // R's mcnemar.test says NaN for the two larger tables; these leave the pairs of levels out between which nobody moved:
  // moved <- (T + t(T))[upper.tri(T)]; sum(((T - t(T))[upper.tri(T)]^2 / moved)[moved > 0]); sum(moved > 0)
  const BOWKER: Record<string, [chiSquared: number, degreesOfFreedom: number]> = {
    'likert4-n12': [2, 3],
    'likert5-n60': [14.433333333333334, 5],
    'likert7-n33': [11.533333333333333, 9],
  };

  test.each(likert)('$id', ({ id, data, options, expected, tolerance }) => {
    const { pairs } = countPairs(data.pre, data.post);
    const table = answerTable(pairs, options.levels);
    expect(table).toEqual(expected.table);
    const shown = answerDistribution(table);
    if (!shown.ok) return expect.unreachable(shown.reason);
    expect(shown.n).toBe(expected.n);
    options.levels.forEach((_, level) => {
      expectClose(shown.before[level], expected.sharePre[level], tolerance, 'share before');
      expectClose(shown.after[level], expected.sharePost[level], tolerance, 'share after');
    });
    expectClose(shown.topTwo.before, expected.top2Pre, tolerance, 'top two before');
    expectClose(shown.topTwo.after, expected.top2Post, tolerance, 'top two after');
    [shown.improved, shown.same, shown.declined].forEach((share, index) => {
      expectClose(share, expected.depShare[index], tolerance, 'share who moved');
    });
    const [ordinal, ranks, symmetry] = [ordinalMarginalHomogeneity(table), wilcoxonSignedRank(pairs), bowker(table)];
    const groups = mannWhitney({ first: valuesOnce(data.post), second: valuesOnce(data.pre) });
    if (!ordinal.ok || !ranks.ok || !symmetry.ok || !groups.ok) return expect.unreachable();
    expectClose(ordinal.z ** 2, expected.ordinalMhZ2, tolerance, 'z²');
    expectClose(ranks.positiveRankSum, expected.wilcoxonV, tolerance, 'V');
    expectProbability(ranks.p, expected.wilcoxonP, tolerance, 'p of V');
    expectClose((groups.cliffsDelta + 1) / 2, expected.probSuperiority, tolerance, 'superiority');
    expectClose(symmetry.chiSquared, BOWKER[id]![0], tolerance, 'Bowker');
    expect(symmetry.degreesOfFreedom).toBe(BOWKER[id]![1]);
  });

  test('nobody, and an answer that the item does not offer', () => {
    expect(answerDistribution([[0, 0], [0, 0]])).toMatchObject({ ok: false, reason: 'too-few' }); // biome-ignore format: one row a level
    expect(() => answerTable(countPairs([6], [1]).pairs, [1, 2, 3])).toThrow(/not among the levels: 6/);
  });
});
