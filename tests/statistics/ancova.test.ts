import { describe, expect, test } from 'vitest';
import { ancova, type CohortRow } from '../../src/statistics';

const rowsOf = (cohort: number, scores: [before: number, after: number][]): CohortRow[] =>
  scores.map(([before, after]) => ({ cohort, before, after, count: 1 }));

describe('no honest answer', () => {
  const first = rowsOf(0, [[1, 2], [2, 2.5], [3, 4], [2, 3]]); // biome-ignore format: one level

  test('a level of one is left out and named; one level is too few', () => {
    const second = rowsOf(4, [[1, 3], [2, 2], [3, 5]]); // biome-ignore format: one level
    const result = ancova([...first, ...rowsOf(2, [[1, 1]]), ...second]);
    expect(result).toMatchObject({ ok: true, n: 7, leftOut: [2], pairs: [{ reference: 0, compared: 4 }] });
    expect(ancova([...first, ...rowsOf(2, [[1, 1]])])).toMatchObject({ reason: 'too-few', needed: 2, counted: 1 });
  });

  test('no residual degree of freedom', () => {
    const pair = (cohort: number) => rowsOf(cohort, [[1, 2], [2, 2.5]]); // biome-ignore format: one level
    expect(ancova([...pair(0), ...pair(1)])).toMatchObject({ reason: 'zero-variance' });
    const three = [...pair(0), ...rowsOf(1, [[1, 3]])];
    expect(ancova(three)).toMatchObject({ reason: 'too-few' });
  });

  test('one starting score for all, or one for each level, leaves no slope; in one level it is fine', () => {
    const constant = (cohort: number, before: number) => rowsOf(cohort, [[before, 2], [before, 3], [before, 3]]); // biome-ignore format: one level
    expect(ancova([...constant(0, 2), ...constant(1, 2)])).toMatchObject({ reason: 'singular' });
    expect(ancova([...constant(0, 2.2), ...constant(1, 3.1)])).toMatchObject({ reason: 'singular' });
    for (const [constantLevel, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      // biome-ignore format: one thought
      const rows = [...constant(constantLevel, 2), ...first.map((row) => ({ ...row, cohort: other }))];
      const result = ancova(rows);
      expect(result).toMatchObject({ ok: true, slopes: { ok: false, reason: 'singular' } });
      if (result.ok) expect(result.levels[constantLevel]?.slope).toBeNull();
    }
  });

  test('our mistakes are thrown', () => {
    expect(() => ancova([{ cohort: 0.5, before: 1, after: 1, count: 1 }])).toThrow(/not the place of a level: 0.5/);
    expect(() => ancova([{ cohort: 0, before: 1, after: Number.NaN, count: 1 }])).toThrow(/not a number: NaN/);
  });
});
