import { describe, expect, it } from 'vitest';
import {
  cohortForest,
  cohortForestPicture,
  cohortMark,
  cohortTrend,
  cohortTrendPicture,
  heatStrength,
  inShareOfScale,
  loadRenderer,
  markReach,
} from '../../src/charts';
import { comparisonsByCohort } from '../../src/messages';
import { withheldComparison } from '../../src/report/published-comparison';
import { type CohortsFinding, DEFAULT_SETTINGS } from '../../src/vocabulary';
import { answer } from '../views/fixture-engine';
import { FIXTURES, type FixtureName } from '../views/fixtures';
import { madeUpComparison } from '../views/made-up';

const findingOf = (name: FixtureName, within: string | null = null) =>
  answer(FIXTURES[name](), {
    kind: 'cohorts',
    by: 'semester',
    within,
    filters: {},
    settings: DEFAULT_SETTINGS,
  }) as CohortsFinding;
const whole = findingOf('centre');
const test = whole.tests[0]!;
const rows = comparisonsByCohort(whole, test);
const all = whole.cohorts.map((_, place) => place);
const within = (value: number) => value >= 0 && value <= 1;

describe('a change on an axis around none', () => {
  it('stands in the middle where nothing changed, and its interval around it', () => {
    const comparison = madeUpComparison({ competency: 'a', n: 40, before: 3, after: 3 });
    const mark = cohortMark(comparison, 1)!;
    expect(mark.at).toBe(0.5);
    expect(mark.low + mark.high).toBeCloseTo(1, 12);
    expect(mark.isCut).toEqual({ low: false, high: false });
  });

  it('is cut at the end of the axis, and says so', () => {
    const comparison = madeUpComparison({ competency: 'a', n: 2, before: 3, after: 3.4 });
    const mark = cohortMark(comparison, 0.5)!;
    expect(mark.isCut.high).toBe(true);
    expect(mark.high).toBe(0.98);
  });

  it('reaches to every change, and to most intervals', () => {
    const changes = [0.1, 0.2, -0.6].map((by) => madeUpComparison({ competency: 'a', n: 1, before: 3, after: 3 + by }));
    expect(markReach(changes, () => 1)).toBeCloseTo(0.6, 12);
    expect(markReach(changes, inShareOfScale)).toBeCloseTo(0.15, 12);
    const many = Array.from({ length: 19 }, () => madeUpComparison({ competency: 'a', n: 400, before: 3, after: 3.2 }));
    const tiny = madeUpComparison({ competency: 'a', n: 2, before: 3, after: 3.2 });
    expect(markReach([...many, tiny], () => 1)).toBeLessThan(0.4);
  });

  it('is nothing where nobody was counted', () => {
    expect(cohortMark(madeUpComparison({ competency: 'a', n: 0, before: 3, after: 3 }), 1)).toBeNull();
  });
});

describe('a heat map', () => {
  it('shades by the share of the answer scale, both ways alike', () => {
    const by = (change: number, max = 5) =>
      heatStrength(
        madeUpComparison({
          competency: 'a',
          n: 9,
          before: 3,
          after: 3 + change,
          scale: { min: 1, max, unit: 'points' },
        }),
        0.25,
      );
    expect(by(0)).toBe(0);
    expect(by(0.5)).toBe(by(-0.5));
    expect(by(0.5)).toBe(0.5);
    expect(by(1, 9)).toBe(0.5);
    expect(by(4)).toBe(1);
  });
});

describe('a forest', () => {
  const forest = cohortForest(rows, all, test);

  it('holds every group, the mean of all, its prediction and the band on one axis', () => {
    expect(forest.rows).toHaveLength(4);
    expect(forest.ticks.some(({ value, at }) => value === 0 && at === 0.5)).toBe(true);
    expect(forest.ticks.length).toBeLessThanOrEqual(5);
    expect(forest.rows.every(({ mark }) => mark && within(mark.low) && within(mark.high))).toBe(true);
    const { mark, prediction } = forest.pooled!;
    expect(prediction!.low).toBeLessThanOrEqual(mark.low);
    expect(forest.band!.low + forest.band!.high).toBeCloseTo(1, 12);
  });

  it('weighs in percent, the heaviest largest', () => {
    const weights = forest.rows.map(({ weight }) => weight!);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 8);
    const heaviest = forest.rows.toSorted((a, b) => b.weight! - a.weight!)[0]!;
    expect(heaviest.radius).toBe(Math.max(...forest.rows.map(({ radius }) => radius)));
  });

  it('knows weights that are given for all levels and for the weighed ones alone', () => {
    if ('refusal' in test.pooled) throw new Error('fixture: nothing pooled');
    const zero = { ...test.pooled, leftOut: [1], weights: [40, 0, 30, 30] };
    const without = { ...test.pooled, leftOut: [1], weights: [40, 30, 30] };
    const third = (pooled: typeof zero) => cohortForest(rows, all, { ...test, pooled }).rows[2]!.weight;
    expect(third(zero)).toBe(30);
    expect(third(without)).toBe(30);
  });

  it('keeps its axis while fewer are shown', () => {
    expect(cohortForest(rows, [2], test).ticks).toEqual(forest.ticks);
    expect(cohortForest(rows, [2], test).rows.map(({ cohort }) => cohort)).toEqual([2]);
  });

  it('stands without tests', () => {
    const alone = cohortForest(rows, all, undefined);
    expect(alone.pooled).toBeNull();
    expect(alone.band).toBeNull();
  });
});

describe('a trend', () => {
  it('keeps a gap open', () => {
    const found = findingOf('gap');
    const { points } = cohortTrend(found.cohorts, comparisonsByCohort(found, found.tests[0]!), all, found.tests[0])!;
    const [a, b, c, d] = points.map(({ x }) => x);
    expect(b! - a!).toBeCloseTo(d! - c!, 12);
    expect(c! - b!).toBeCloseTo(3 * (b! - a!), 12);
  });

  it('draws the line of the test through the times of the groups', () => {
    const { line, points } = cohortTrend(whole.cohorts, rows, all, test)!;
    if ('refusal' in test.trend) throw new Error('fixture: no trend');
    expect(line!.x1).toBe(points[0]!.x);
    expect(Math.sign(line!.y1 - line!.y2)).toBe(Math.sign(test.trend.slope.estimate));
  });

  it('is nothing for one group, or for several at one time', () => {
    const one = findingOf('tiny');
    expect(cohortTrend(one.cohorts, comparisonsByCohort(one, test), [0], undefined)).toBeNull();
    const twice = whole.cohorts.map((row) => ({ ...row, time: 224 }));
    expect(cohortTrend(twice, rows, all, test)).toBeNull();
  });
});

describe('pictures of cohorts to take away', () => {
  const colours = {
    paper: '#ffffff',
    ink: '#111111',
    quiet: '#555555',
    line: '#dddddd',
    accent: '#0044cc',
    competencies: ['#b0309a'],
    colour: '#b0309a',
    marker: 'circle' as const,
  };
  const words = {
    title: 'A & B',
    subtitle: 'n 120 · no filter · 2026-01-31',
    change: 'change',
    pooled: 'All together',
    nameOf: ({ cohort }: (typeof whole)['cohorts'][number]) => Object.values(cohort).join(' · '),
  };
  const [withheld, ...others] = rows;
  const untold = [withheldComparison(withheld!, 10), ...others];

  it('show every cohort with its interval and say n, filter and day; of who is withheld the name alone', async () => {
    const { chartAsSvg } = await loadRenderer();
    const trend = cohortTrend(whole.cohorts, untold, all, test)!;
    const shown = { cohorts: whole.cohorts, comparisons: untold, places: all, test };
    for (const { option, width, height } of [
      cohortForestPicture(shown, words, colours),
      cohortTrendPicture(trend, shown, words, colours),
    ]) {
      const svg = chartAsSvg(option, { width, height });
      expect(svg).toContain('A &amp; B');
      expect(svg).toContain('n 120 · no filter · 2026-01-31');
      expect(svg).not.toMatch(/NaN|undefined/);
      const [marks] = (option.series as { type: string; data: unknown[] }[]).filter(({ type }) => type === 'scatter');
      const pooled = option.xAxis && 'name' in option.xAxis ? 1 : 0;
      expect(marks!.data).toHaveLength(others.length + pooled);
    }
  });
});
