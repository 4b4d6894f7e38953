import { describe, expect, test } from 'vitest';
import {
  binomial,
  chiSquared,
  fisherF,
  noncentralT,
  normal,
  studentizedRange,
  studentT,
} from '../../src/statistics/distributions';
import { QF_LOST_BY_R } from '../reference/register/distribution-grids';
import { expectClose, expectProbability, referenceCases } from './reference-cases';

type Columns = Record<string, number[]>;

/** R says 5.506167268136085e-276. mpmath 1.3.0, 400 digits: 1 − (1 − y)^27.5·Σ_{j<500} Γ(27.5 + j)/(Γ(27.5)·j!)·y^j, y = 1000/4300. */
const F_LOST_BY_R = { x: 60, d1: 55, d2: 1000, upper: 5.506167233682147e-276 };

/**
 * R's ptukey stops at four digits at 3 degrees of freedom, and its upper tail is one minus the lower one. Both tails by SciPy 1.17.1 and
 * NumPy, 60 × 80 panels of Gauss–Legendre over s and z; mpmath 1.3.0 has .98401795677779543 for the fifth, and 2·pt(−q/√2, df) the ninth.
 */
const STUDENTIZED_RANGE_LOST_BY_R = [
  { q: 0.5, k: 3, df: 3, lower: 0.06513412295094385, upper: 0.9348658770490577 },
  { q: 2, k: 3, df: 3, lower: 0.5613706224842121, upper: 0.4386293775157875 },
  { q: 3.5, k: 3, df: 3, lower: 0.8282982398336043, upper: 0.17170176016639563 },
  { q: 5, k: 3, df: 3, lower: 0.9237306064596882, upper: 0.0762693935403105 },
  { q: 9, k: 3, df: 3, lower: 0.9840179567777946, upper: 0.015982043222204218 },
  { q: 5, k: 5, df: 3, lower: 0.8605658959134043, upper: 0.13943410408659443 },
  { q: 9, k: 5, df: 3, lower: 0.9695600281961173, upper: 0.03043997180388205 },
  { q: 9, k: 8, df: 3, lower: 0.9521993143850194, upper: 0.047800685614978876 },
  { q: 9, k: 2, df: 120, lower: 0.9999999962602361, upper: 3.739771575966673e-9 },
  { q: 9, k: 3, df: 120, lower: 0.9999999887970602, upper: 1.1202947602070404e-8 },
  { q: 9, k: 5, df: 120, lower: 0.9999999627628271, upper: 3.723718068449636e-8 },
  { q: 9, k: 3, df: 10000, lower: 0.9999999993858368, upper: 6.155877996383608e-10 },
  { q: 9, k: 5, df: 10000, lower: 0.9999999979502117, upper: 2.0512126140662042e-9 },
  { q: 9, k: 8, df: 10000, lower: 0.999999994261124, upper: 5.740299897222842e-9 },
];

/** qtukey(.99, k, 3) by SciPy 1.17.1; R is off in the fourth digit, beyond its own 1e-4. */
const STUDENTIZED_QUANTILE_LOST_BY_R = [
  { p: 0.99, k: 3, df: 3, q: 10.61853991287488 },
  { p: 0.99, k: 5, df: 3, q: 13.324309387285428 },
  { p: 0.99, k: 8, df: 3, q: 15.641002732855904 },
];

test('where R has lost the studentised range, ours is the double integral', () => {
  for (const { q, k, df, lower, upper } of STUDENTIZED_RANGE_LOST_BY_R) {
    const tolerance = { relative: 1e-11, absolute: 0 };
    expectProbability(studentizedRange.cumulative(q, k, df, 'lower'), lower, tolerance, `lower at ${q}, ${k}, ${df}`);
    expectProbability(studentizedRange.cumulative(q, k, df, 'upper'), upper, tolerance, `upper at ${q}, ${k}, ${df}`);
  }
  for (const { p, k, df, q } of STUDENTIZED_QUANTILE_LOST_BY_R) {
    expectClose(studentizedRange.quantile(p, k, df, 'lower'), q, { relative: 1e-11, absolute: 0 }, `q of ${k}, ${df}`);
  }
});

test('the studentised range of two groups is √2·|t|, in both tails', () => {
  for (const df of [1, 2.5, 30, 1e4]) {
    for (const q of [1e-3, 0.7, 4, 25]) {
      const tolerance = { relative: 1e-11, absolute: 0 };
      const outer = 2 * studentT.cumulative(q / Math.SQRT2, df, 'upper');
      expectProbability(studentizedRange.cumulative(q, 2, df, 'upper'), outer, tolerance, `upper at ${q}, ${df}`);
      expectClose(studentizedRange.cumulative(q, 2, df, 'lower'), 1 - outer, { relative: 1e-9, absolute: 0 }, 'lower');
    }
  }
  expect(studentizedRange.cumulative(0, 3, 10, 'upper')).toBe(1);
  expect(studentizedRange.quantile(0, 3, 10, 'upper')).toBe(Number.POSITIVE_INFINITY);
});

test('the one F tail that R has 6e-9 off equals its finite sum', () => {
  const { x, d1, d2, upper } = F_LOST_BY_R;
  expectProbability(fisherF.cumulative(x, d1, d2, 'upper'), upper, { relative: 1e-11, absolute: 0 }, 'upper tail');
  expect(fisherF.cumulative(x, d1, d2, 'lower')).toBe(1);
});

// R 4.2.2: pchisq, pf and pt where libraries lose digits (@stdlib's gammainc is 17 % off at the first, betainc 2e-10 at the second).
test('large degrees of freedom keep their digits', () => {
  const tolerance = { relative: 1e-12, absolute: 0 };
  const chi = chiSquared.cumulative(4108.770926532631, 4205.695882609054, 'lower');
  const f = fisherF.cumulative(1.9575813596339486, 16, 32860.02192860789, 'upper');
  const t = studentT.cumulative(2.3692883604901125, 1635290.6996051846, 'upper');
  expectProbability(chi, 0.14508062994832835, tolerance, 'χ²');
  expectProbability(f, 0.012269504405877688, tolerance, 'F');
  expectProbability(t, 0.008911233692735923, tolerance, 't');
});

// mpmath 1.3.0, 40 digits: the integral over s = √(χ²/df) of Φ(t·s − ncp) or Φ(ncp − t·s).
test.each([
  [12, 10.5, -2, 'upper', 4.531668221245358e-11],
  [5, 30, -2, 'upper', 1.1461470106005018e-9],
  [12, 100, -2, 'upper', 9.845715137291041e-29],
  [12, 30, 0.3, 'upper', 1.2391453656580986e-12],
  [12, 100, 1, 'upper', 3.61574671145689e-18],
  [-3, 30, 3, 'lower', 1.0352546982148355e-8],
  [12, 100, 3, 'upper', 1.2638545242023742e-12],
  [-3, 1, 8, 'lower', 2.004938823726446e-17],
  [0.5, 5, 8, 'lower', 5.6166174218064274e-14],
  [-3, 1, 20, 'lower', 3.642712013088174e-91],
  [5, 5, 20, 'lower', 3.57076437505191e-13],
  [12, 100, 20, 'lower', 8.834526343248172e-10],
  [2, 100, 8, 'lower', 1.3834421826254327e-9],
  [-3, 100, 8, 'lower', 2.4931807682250356e-27],
] as const)('noncentral t at %d, df %d, ncp %d: the %s tail is the integral', (t, df, ncp, tail, integral) => {
  expectClose(noncentralT.cumulative(t, df, ncp, tail), integral, { relative: 1e-11, absolute: 0 }, 'tail');
});

test('the noncentral t with noncentrality zero is the t', () => {
  for (const df of [1, 2.5, 30, 1e6]) {
    for (const t of [-30, -3, 0, 0.4, 12]) {
      for (const tail of ['lower', 'upper'] as const) {
        const central = studentT.cumulative(t, df, tail);
        expectClose(
          noncentralT.cumulative(t, df, 0, tail),
          central,
          { relative: 1e-10, absolute: 0 },
          `${tail} ${t} ${df}`,
        );
      }
    }
  }
});

// R takes qf from 1/qbeta − 1, which cancels for small p: qf(1e-12, 1, 3) is 0 there, and pf(qf(1e-6, 1, 500)) is 9.94e-7.
test('where R has lost the F quantile, ours gives the probability back', () => {
  const { data, expected, tolerance } = referenceCases<Columns, Columns>('distributions').find(
    ({ id }) => id === 'qf',
  )!;
  const grid = data.p!.map((p, row) => ({ p, d1: data.d1![row]!, d2: data.d2![row]!, r: expected.q![row]! }));
  const back = (q: number, d1: number, d2: number) => fisherF.cumulative(q, d1, d2, 'lower');
  const lost = grid.flatMap(({ p, d1, d2, r }, row) =>
    Math.abs(back(r, d1, d2) - p) > tolerance.relative * p ? [row] : [],
  );
  expect(lost).toEqual(QF_LOST_BY_R);
  for (const { p, d1, d2 } of lost.map((row) => grid[row]!)) {
    expectClose(
      back(fisherF.quantile(p, d1, d2, 'lower'), d1, d2),
      p,
      { relative: 1e-12, absolute: 0 },
      `${p} ${d1} ${d2}`,
    );
  }
});

describe('quantile after cumulative is the identity', () => {
  const probabilities = [1e-300, 1e-40, 1e-9, 0.01, 0.3, 0.5];
  const shapes = [0.5, 1, 3.7, 40, 5e3];
  const check = (there: number, back: number) =>
    expectClose(back, there, { relative: 1e-11, absolute: 0 }, 'probability');

  test.each(['lower', 'upper'] as const)('in the %s tail', (tail) => {
    for (const p of probabilities) {
      check(p, normal.cumulative(normal.quantile(p, tail), tail));
      if (p < 1e-100) continue;
      for (const a of shapes) {
        check(p, studentT.cumulative(studentT.quantile(p, a + 0.5, tail), a + 0.5, tail));
        check(p, chiSquared.cumulative(chiSquared.quantile(p, 2 * a, tail), 2 * a, tail));
        for (const b of shapes) {
          check(p, fisherF.cumulative(fisherF.quantile(p, 2 * a, 2 * b, tail), 2 * a, 2 * b, tail));
        }
      }
    }
  });

  test('a binomial quantile is the first success count to reach the probability', () => {
    for (const p of [0, 1e-9, 0.025, 0.5, 0.999]) {
      const k = binomial.quantile(p, 1e6, 0.3, 'lower');
      expect(binomial.cumulative(k, 1e6, 0.3, 'lower')).toBeGreaterThanOrEqual(p);
      if (k > 0) expect(binomial.cumulative(k - 1, 1e6, 0.3, 'lower')).toBeLessThan(p);
    }
  });
});
