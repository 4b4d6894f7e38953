import { expect, it } from 'vitest';
import { comparisonsByCohort } from '../../../src/messages';
import { type Block, composeReport, type ReportInput } from '../../../src/report';
import { DEFAULT_SETTINGS, LANGUAGES } from '../../../src/vocabulary';
import { fixtureInput } from './fixture-report';
import { textsOf } from './texts';

const blocksOf = (input: ReportInput): Block[] => composeReport(input).sections.flatMap(({ blocks }) => blocks);
const idsOf = (input: ReportInput) => blocksOf(input).flatMap((block) => ('id' in block ? [block.id] : []));
const figureIn = (input: ReportInput, id: string) => {
  const figure = blocksOf(input).find((block) => 'id' in block && block.id === id);
  if (figure?.kind !== 'figure') throw new Error(`no figure: ${id}`);
  return figure;
};
const tableIn = (input: ReportInput, id: string) => {
  const table = blocksOf(input).find((block) => 'id' in block && block.id === id);
  if (table?.kind !== 'table') throw new Error(`no table: ${id}`);
  return table;
};
/** Nobody is too few. */
const settings = { ...DEFAULT_SETTINGS, publicationThreshold: 1 };

type Series = { type: string; xAxisIndex: number; data: unknown[] };

it('draws every competency over its semesters, with each change and interval as the table gives them', async () => {
  const input = await fixtureInput('gap', { settings });
  const [finding] = input.findings.cohorts!;
  const { picture, alt } = figureIn(input, 'figure-trend-1');
  const series = picture.option.series as Series[];
  const table = tableIn(input, 'table-intervals-semester-1');
  for (const [index, { id }] of input.understanding.competencies.entries()) {
    const rows = comparisonsByCohort(finding!, { instrument: 'survey', competency: id }).map((row) => row!);
    const changes = rows.map(({ gain }) => ('mean' in gain ? gain.mean : Number.NaN));
    const own = series.filter(({ xAxisIndex }) => xAxisIndex === index);
    const marks = own.find(({ type, data }) => type === 'scatter' && Array.isArray(data[0]))!;
    expect(marks.data.map((point) => (point as number[])[1])).toEqual(changes);
    const whiskers = own
      .filter(({ type, data }) => type === 'line' && data.length === 2)
      .map(({ data }) => data as number[][]);
    for (const [place, { gain }] of rows.entries()) {
      if (!('mean' in gain) || !gain.ci) throw new Error('no interval');
      const time = finding!.cohorts[place]!.time!;
      expect(whiskers).toContainEqual(gain.ci.map((end) => [time, end]));
      expect(table.rows[place]![index + 1]!.value).toBe(gain.mean);
      expect(table.rows[place]![index + 1]!.text).toMatch(/^[+−]?\d\.\d\d \[/);
    }
    expect(alt).toContain('112-1 ');
  }
  // 112-2 and 114-1 are three terms apart, and the picture keeps the gap.
  const points = series.find(({ type, data }) => type === 'scatter' && Array.isArray(data[0]))!.data as number[][];
  expect(points.map(([time]) => time! - points[0]![0]!)).toEqual([0, 1, 4, 5]);
});

it('draws no trend of two semesters or one, and says why', async () => {
  const two = await fixtureInput('gap', { settings, filters: { semester: ['112-1', '114-2'] } });
  expect(idsOf(two).filter((id) => id.startsWith('figure-trend'))).toEqual([]);
  expect(textsOf(composeReport(two))).toContain(
    'Changes of 2 semesters make no trend: at least 3 semesters are needed.',
  );
  const one = await fixtureInput('tiny');
  expect(textsOf(composeReport(one)).join(' ')).toContain('All answers are from one semester, 112-1');
  const kept = await fixtureInput('gap', { settings, filters: { semester: ['112-1'] } });
  expect(idsOf(kept).filter((id) => /semester/.test(id))).toEqual(['cohorts-semester']);
});

it('stands on one page of twelve semesters and of many competencies', async () => {
  for (const name of ['years', 'many'] as const) {
    const input = await fixtureInput(name);
    for (const language of LANGUAGES) {
      const figures = blocksOf({ ...input, language }).filter(
        (block) => 'id' in block && block.id.startsWith('figure-trend'),
      );
      expect(figures).toHaveLength(name === 'years' ? 1 : 5);
      for (const figure of figures) if (figure.kind === 'figure') expect(figure.picture.height).toBeLessThan(500);
    }
  }
}, 60_000);
