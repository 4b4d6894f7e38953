import { describe, expect, it } from 'vitest';
import {
  byMovement,
  changeAxis,
  changeBubbles,
  itemBars,
  itemReach,
  levelStreams,
  quantilePlot,
  scoreBars,
} from '../../src/charts';
import { madeUpCompetency } from '../views/made-up-competency';

const spec = { competency: 'a', n: 120, before: 3.1, after: 3.5, items: 5, reverse: [3] };
const finding = madeUpCompetency(spec, [spec]);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe('two histograms back to back', () => {
  it('hold everyone, on the whole scale', () => {
    const { bars, ticks, isBinned } = scoreBars(finding);
    expect(bars).toHaveLength(21);
    expect(sum(bars.map(({ before }) => before))).toBe(120);
    expect(sum(bars.map(({ after }) => after))).toBe(120);
    expect(ticks.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(ticks[0]!.at).toBeCloseTo(bars[0]!.at, 12);
    expect(isBinned).toBe(false);
  });

  it('put a score between two possible ones to the nearer', () => {
    const { bars } = scoreBars({ ...finding, distribution: [{ score: 3.25, before: 2, after: 1 }] });
    expect(bars.findIndex(({ before }) => before === 2)).toBe(11);
  });

  it('put scores together where there are too many to see', () => {
    const long = { ...spec, items: 25 };
    const { bars, isBinned } = scoreBars(madeUpCompetency(long, [long]));
    expect(bars).toHaveLength(21);
    expect(isBinned).toBe(true);
  });
});

describe('change by score before', () => {
  it('keeps everyone within the plot', () => {
    const { bubbles, band, regression } = changeBubbles(finding);
    expect(sum(bubbles.map(({ people }) => people))).toBe(120);
    expect(bubbles.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
    expect(band!.top + band!.bottom).toBeCloseTo(1, 12);
    expect(regression!.y1).toBeLessThan(regression!.y2);
  });

  it('has no band and no line where they are refused', () => {
    const one = { ...spec, n: 1 };
    const { band, regression } = changeBubbles(madeUpCompetency(one, [one]));
    expect(band).toBeNull();
    expect(regression).toBeNull();
  });

  it('lays very many different pairs on a grid and loses nobody', () => {
    const pairs = Array.from({ length: 2000 }, (_, index) => ({
      before: 1 + (index % 89) * 0.04,
      after: 1 + (index % 97) * 0.04,
      people: 1,
    }));
    const { bubbles, isGridded } = changeBubbles({ ...finding, pairs });
    expect(isGridded).toBe(true);
    expect(bubbles.length).toBeLessThan(900);
    expect(sum(bubbles.map(({ people }) => people))).toBe(2000);
  });

  it('stands on an axis around no change', () => {
    expect(changeAxis(1.3)).toEqual({ limit: 1.5, ticks: [-1.5, -1, -0.5, 0, 0.5, 1, 1.5] });
    expect(changeAxis(0).ticks).toEqual([-0.05, 0, 0.05]);
    expect(changeAxis(37).limit).toBe(40);
  });
});

describe('streams between levels', () => {
  const { before, after, streams } = levelStreams(finding.levels);

  it('carry everyone from one side to the other', () => {
    expect(sum(before.map(({ people }) => people))).toBe(120);
    expect(sum(after.map(({ people }) => people))).toBe(120);
    expect(sum(streams.map(({ people }) => people))).toBe(120);
  });

  it('fill the height, highest level on top', () => {
    const last = before.filter(({ people }) => people > 0).at(-1)!;
    expect(last.top + last.height).toBeCloseTo(1, 12);
    expect(before[0]!.level).toBe(4);
  });

  it('write their words apart from each other, inside the picture', () => {
    const flow = [
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 500],
    ];
    const labels = levelStreams({ labels: [1, 2, 3, 4, 5], flow }).before.map(({ label }) => label);
    for (const [index, label] of labels.entries()) {
      if (index > 0) expect(label - labels[index - 1]!).toBeGreaterThan(0.06);
      expect(label).toBeLessThanOrEqual(1);
    }
  });

  it('are nothing where nobody is', () => {
    expect(
      levelStreams({
        labels: [1, 2],
        flow: [
          [0, 0],
          [0, 0],
        ],
      }).streams,
    ).toEqual([]);
  });
});

describe('items around the middle of their scale', () => {
  const ordered = byMovement(finding.items);
  const bars = itemBars(ordered);

  it('come in the order of their movement', () => {
    const means = ordered.map(({ change }) => ('mean' in change ? change.mean : Number.NaN));
    expect(means).toEqual(means.toSorted((a, b) => b - a));
  });

  it('show every answer, the middle one halved', () => {
    for (const { before, after } of bars) {
      for (const wave of [before, after]) {
        expect(sum(wave.map(({ share }) => share))).toBeCloseTo(1, 12);
        const middle = wave.find(({ side }) => side === 0)!;
        expect(middle.from + middle.width / 2).toBeCloseTo(0, 12);
      }
    }
  });

  it('share one axis that holds the longest', () => {
    const reach = itemReach(bars);
    const ends = bars.flatMap(({ before, after }) => [before, after].map((wave) => Math.abs(wave[0]!.from)));
    expect(reach).toBeGreaterThanOrEqual(Math.max(...ends));
    expect(reach).toBeLessThanOrEqual(1);
  });

  it('have no middle answer on an even scale', () => {
    const [item] = finding.items;
    const even = { ...item!, min: 1, max: 4, before: [1, 1, 1, 1], after: [0, 0, 0, 0] };
    const [only] = itemBars([even]);
    expect(only!.before.map(({ side }) => side)).toEqual([-1, -1, 1, 1]);
    expect(only!.before[2]!.from).toBeCloseTo(0, 12);
    expect(only!.after).toEqual([]);
  });
});

describe('changes against a normal distribution', () => {
  it('keep every point and the line within the plot', () => {
    const { points, line } = quantilePlot(finding.checks);
    expect(points).toHaveLength(finding.checks.quantiles.length);
    expect(points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
    expect(Object.values(line!).every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it('draw a flat line where everyone changed alike', () => {
    const { line } = quantilePlot({ ...finding.checks, line: { intercept: 1, slope: 0 } });
    expect(line!.y1).toBe(line!.y2);
  });
});
