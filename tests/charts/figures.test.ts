import { describe, expect, it } from 'vitest';
import {
  dumbbell,
  dumbbellRow,
  loadRenderer,
  lookOf,
  markerPath,
  onRadar,
  radar,
  reachOf,
  reliableBar,
  scaleTicks,
  sparkline,
  wholePercents,
} from '../../src/charts';
import type { Comparison } from '../../src/vocabulary';
import { madeUpComparison } from '../views/made-up';

const row = (competency: string, before: number, after: number, n = 100) =>
  madeUpComparison({ competency, n, before, after });
const COLOURS = {
  paper: '#fff',
  ink: '#000',
  quiet: '#666',
  line: '#ddd',
  accent: '#00f',
  competencies: ['#111', '#222', '#333'],
};
const words = {
  title: 'Title',
  legend: 'Legend',
  nameOf: (id: string) => id,
  indexOf: (id: string) => 'abc'.indexOf(id),
};

describe('an answer scale', () => {
  it('is marked at whole numbers, both ends among them', () => {
    expect(scaleTicks(1, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(scaleTicks(1, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(scaleTicks(0, 10)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(scaleTicks(0, 100)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(scaleTicks(1, 14)).toEqual([1, 14]);
  });
});

describe('a dumbbell', () => {
  it('stands on the whole scale, not on the data', () => {
    const { before, after, ticks } = dumbbellRow(row('a', 3, 4));
    expect(before).toBe(0.5);
    expect(after).toBe(0.75);
    expect(ticks.map(({ at }) => at)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  });

  it('draws the interval of the change from the mean before', () => {
    const comparison = row('a', 3, 4);
    const { interval } = dumbbellRow(comparison);
    const [low, high] = 'mean' in comparison.gain ? comparison.gain.ci! : [0, 0];
    expect(interval!.low).toBeCloseTo((3 + low - 1) / 4, 12);
    expect(interval!.high).toBeCloseTo((3 + high - 1) / 4, 12);
  });

  it('puts the labels where they cannot meet', () => {
    expect(dumbbellRow(row('a', 3, 3.1)).labels).toEqual({ before: 'left', after: 'right' });
    expect(dumbbellRow(row('a', 3, 2.9)).labels).toEqual({ before: 'right', after: 'left' });
  });

  it('keeps the means of one person and draws nothing of nobody', () => {
    expect(dumbbellRow(row('a', 3, 4, 1))).toMatchObject({ before: 0.5, after: 0.75, interval: null });
    expect(dumbbellRow(row('a', 3, 4, 0))).toMatchObject({ before: null, after: null, interval: null });
  });
});

describe('a sparkline', () => {
  const cohort = (semester: string, change: number, n = 30): Comparison => ({
    ...row('a', 3, 3 + change, n),
    cohort: { semester },
  });
  const frame = { width: 100, height: 40, inset: 4 };

  it('runs from left to right around a line of no change', () => {
    const { points, lines, zero } = sparkline(
      [cohort('1', 0), cohort('2', 0.5), cohort('3', -0.5)],
      'semester',
      0.5,
      frame,
    );
    expect(zero).toBe(20);
    expect(points.map((point) => [point!.x, point!.y])).toEqual([
      [4, 20],
      [50, 4],
      [96, 36],
    ]);
    expect(lines).toEqual(['4,20 50,4 96,36']);
  });

  it('is broken where a semester gives no figure', () => {
    const { points, lines } = sparkline(
      [cohort('1', 0.1), cohort('2', 0.1), cohort('3', 0.1, 0), cohort('4', 0.1), cohort('5', 0.1)],
      'semester',
      0.5,
      frame,
    );
    expect(points[2]).toBeNull();
    expect(lines).toHaveLength(2);
  });

  it('shares one reach', () => {
    expect(reachOf([cohort('1', 0.25), cohort('2', -0.5)])).toBe(0.5);
    expect(reachOf([])).toBe(0);
  });
});

describe('shares', () => {
  it('of reliable change add up', () => {
    const bar = reliableBar({
      improved: 40,
      unchanged: 130,
      declined: 13,
      criterion: 1,
      reliability: 0.8,
      reliabilityFrom: 'alpha',
      improvedCi: [0.1, 0.2],
      unchangedCi: [0.6, 0.8],
      declinedCi: [0, 0.1],
      cannotImprove: 0,
    });
    expect(bar!.up + bar!.same + bar!.down).toBeCloseTo(1, 12);
    expect(reliableBar({ refusal: { code: 'too-few' } })).toBeNull();
  });

  it('are rounded to whole percents that add up to 100', () => {
    expect(wholePercents([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
    expect(wholePercents([0.005, 0.99, 0.005])).toEqual([1, 99, 0]);
    expect(wholePercents([1, 0, 0])).toEqual([100, 0, 0]);
  });
});

describe('a competency', () => {
  it('has its own colour and shape among the first five, then grey', () => {
    const looks = [0, 1, 2, 3, 4].map(lookOf);
    expect(new Set(looks.map(({ token }) => token)).size).toBe(5);
    expect(new Set(looks.map(({ marker }) => marker)).size).toBe(5);
    expect(lookOf(5).token).toBe('--competency-other');
    expect(lookOf(-1).token).toBe('--competency-other');
  });

  it('has closed outlines', () => {
    for (const index of [0, 1, 2, 3, 4]) expect(markerPath(lookOf(index).marker, 5)).toMatch(/^M.*Z$/);
  });
});

describe('pictures', () => {
  const rows = [row('a', 3.3, 3.7), row('b', 3.2, 3.5), row('c', 3.2, 3.1)];

  it('of a radar have the whole scale as every axis', () => {
    const { radar: axes } = radar(rows, { before: 'before', after: 'after', nameOf: (id) => id }, COLOURS);
    const { indicator } = axes as { indicator: { min: number; max: number }[] };
    expect(indicator.map(({ min, max }) => [min, max])).toEqual([
      [1, 5],
      [1, 5],
      [1, 5],
    ]);
  });

  it('leave out who has no means', () => {
    expect(onRadar([...rows, row('d', 3, 3, 0)])).toHaveLength(3);
  });

  it('become the text of an SVG file with names, means and intervals', async () => {
    const { chartAsSvg } = await loadRenderer();
    const change = chartAsSvg(dumbbell(rows, words, COLOURS), { width: 900, height: 260 });
    expect(change).toMatch(/^<svg/);
    expect(change).not.toMatch(/[^=]"\w/);
    expect(change).toContain('+0.40');
    expect(change).toContain('−0.10');
    const star = chartAsSvg(radar(rows, { before: 'before', after: 'after', nameOf: (id) => `Name ${id}` }, COLOURS), {
      width: 900,
      height: 560,
    });
    expect(star).toContain('Name a');
    expect(star).toContain('3.30 → 3.70');
    expect(star).not.toContain('NaN');
  });
});
