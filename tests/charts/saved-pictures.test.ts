import { describe, expect, it } from 'vitest';
import { changeScatter, gainBubbles, gainScatter, loadRenderer, scoreHistogram } from '../../src/charts';
import { madeUpCompetency } from '../views/made-up-competency';

const spec = { competency: 'a', n: 120, before: 3.1, after: 3.5 };
const finding = madeUpCompetency(spec, [spec]);
const colours = {
  paper: '#ffffff',
  ink: '#111111',
  quiet: '#555555',
  line: '#dddddd',
  accent: '#0044cc',
  competencies: ['#b0309a'],
  colour: '#b0309a',
};

describe('pictures of one competency to take away', () => {
  it('show the scores of both waves, and nobody is lost', async () => {
    const words = { title: 'A & B', subtitle: 'n 120', before: 'before', after: 'after', people: 'People' };
    const { option, width, height } = scoreHistogram(finding, words, colours);
    const [before, after] = (option.series as { data: (number | '-')[] }[]).map(({ data }) =>
      data.reduce<number>((sum, people) => sum + (people === '-' ? 0 : people), 0),
    );
    expect([before, after]).toEqual([120, -120]);
    const { chartAsSvg } = await loadRenderer();
    const svg = chartAsSvg(option, { width, height });
    expect(svg).toContain('A &amp; B');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('show the changes within their axes, with the band and what chance expects', async () => {
    const words = { title: 'A', subtitle: 'n', x: 'score before', y: 'change' };
    const { option, width, height } = changeScatter(finding, words, colours);
    const series = option.series as { type: string; data: unknown[] }[];
    expect(series.map(({ type }) => type)).toEqual(['line', 'line', 'line', 'scatter']);
    const { max } = option.yAxis as { max: number };
    const changes = (series[3]!.data as { value: [number, number] }[]).map(({ value }) => Math.abs(value[1]));
    expect(Math.max(...changes)).toBeLessThanOrEqual(max);
    const { chartAsSvg } = await loadRenderer();
    expect(chartAsSvg(option, { width, height })).not.toMatch(/NaN|undefined/);
  });
});

describe('gains by assessors and by students', () => {
  const points = [
    { survey: 10, rubric: 25, people: 3 },
    { survey: -5, rubric: 0, people: 1 },
    { survey: 0, rubric: 0, people: 2 },
  ];

  it('stand on one axis for both, zero in the middle, the larger circles behind', () => {
    const { bubbles, ticks, limit } = gainBubbles(points);
    expect(limit).toBe(30);
    expect(ticks.find(({ value }) => value === 0)?.at).toBe(0.5);
    expect(bubbles.map(({ people }) => people)).toEqual([3, 2, 1]);
    expect(bubbles[1]).toMatchObject({ x: 0.5, y: 0.5 });
    for (const { x, y } of bubbles) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0);
    expect(gainBubbles([]).bubbles).toEqual([]);
  });

  it('are drawn to take away', async () => {
    const { option, width, height } = gainScatter(
      points,
      { title: 'A', subtitle: 'n 6', x: 'survey', y: 'rubric' },
      colours,
    );
    const series = option.series as { type: string; data: unknown[] }[];
    expect(series.at(-1)).toMatchObject({ type: 'scatter', data: { length: 3 } });
    const { chartAsSvg } = await loadRenderer();
    expect(chartAsSvg(option, { width, height })).not.toMatch(/NaN|undefined/);
  });
});
