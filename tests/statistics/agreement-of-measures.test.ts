import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerDistribution,
  answerTable,
  blandAltman,
  bowker,
  type CountedPairs,
  countPairs,
  itemShift,
  kendallTauB,
  ordinalMarginalHomogeneity,
  pearson,
  spearman,
  stuartMaxwell,
} from '../../src/statistics';
import { expectSame } from './laws';
import { expectClose, expectProbability } from './reference-cases';

const runs = { seed: 20260101, numRuns: 150 };

describe('two measures of the same people', () => {
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

describe('an item beside its scale', () => {
  test('an item that gains two points while the others stay is flagged, and they are not', () => {
    const pre = Array.from({ length: 30 }, (_, person) => [2, 3, 1 + (person % 3)]);
    const post = pre.map(([a, b, c], person) => [a! + 1 + (person % 2) * 2, b! + (person % 2), c! + (person % 3 === 0 ? 1 : 0)]); // biome-ignore format: one thought
    expect(itemShift(movesOf({ pre, post })).map(({ flagged }) => flagged)).toEqual([true, true, true]);
    const still = itemShift(movesOf({ pre, post: pre }));
    expect(still[0]).toMatchObject({ test: { reason: 'all-zero-differences' }, adjustedP: null, flagged: false });
    expect(() => itemShift([])).toThrow(/no other items beside: 0/);
  });
});

describe('answers to one item', () => {
  test('nobody, and an answer that the item does not offer', () => {
    expect(answerDistribution([[0, 0], [0, 0]])).toMatchObject({ ok: false, reason: 'too-few' }); // biome-ignore format: one row a level
    expect(() => answerTable(countPairs([6], [1]).pairs, [1, 2, 3])).toThrow(/not among the levels: 6/);
  });
});

const answer = fc.integer({ min: 1, max: 4 });

test('swapped waves turn every item shift, and every other p stays', () => {
  const person = fc.tuple(fc.tuple(answer, answer, answer), fc.tuple(answer, answer, answer));
  fc.assert(
    fc.property(fc.array(person, { minLength: 3, maxLength: 40 }), (rows) => {
      const [pre, post] = [rows.map(([before]) => [...before]), rows.map(([, after]) => [...after])];
      const [there, back] = [itemShift(movesOf({ pre, post })), itemShift(movesOf({ pre: post, post: pre }))];
      for (const [item, { test: found, adjustedP }] of there.entries()) {
        const other = back[item]!;
        expect(other.test.ok).toBe(found.ok);
        if (!found.ok || !other.test.ok) continue;
        expectSame(
          [other.test.meanChange, other.test.p, other.adjustedP],
          [-found.meanChange, found.p, adjustedP],
          1e-9,
        );
      }
    }),
    { seed: 20260101, numRuns: 1000 },
  );
});

test('swapped waves turn the table and its z, and no other test', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 60 }), (rows) => {
      const [before, after] = [rows.map(([x]) => x), rows.map(([, y]) => y)];
      const [there, back] = [answerTable(countPairs(before, after).pairs, [1, 2, 3, 4]), answerTable(countPairs(after, before).pairs, [1, 2, 3, 4])]; // biome-ignore format: one thought
      expect(back).toEqual(there[0]!.map((_, level) => there.map((row) => row[level]!)));
      const [shown, turned] = [answerDistribution(there), answerDistribution(back)];
      if (!shown.ok || !turned.ok) return expect.unreachable();
      expect([turned.before, turned.after, turned.improved, turned.same]).toEqual([shown.after, shown.before, shown.declined, shown.same]); // biome-ignore format: one thought
      expect(shown.improved + shown.same + shown.declined).toBeCloseTo(1, 12);
      for (const method of [bowker, stuartMaxwell]) expectSame(method(back), method(there), 1e-9);
      const [z, minusZ] = [ordinalMarginalHomogeneity(there), ordinalMarginalHomogeneity(back)];
      if (z.ok && minusZ.ok) expectSame([minusZ.z, minusZ.p], [-z.z, z.p], 1e-12);
      else expect(minusZ.ok).toBe(z.ok);
    }),
    { seed: 20260101, numRuns: 1000 },
  );
});
