import '../every-language';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJson } from '../../src/engine/read-json';
import { CENTRE } from '../../src/framework';
import { emptyProject } from '../../src/project';
import { composeReport, type ReportInput, reportFindings } from '../../src/report';
import { capsuleText } from '../../src/views/export/export-capsule';
import { type Capsule, DEFAULT_SETTINGS, LANGUAGES, type Question, type Understanding } from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { APP, PAPER_COLOURS } from '../report/document/sample-report';
import { textsOf } from '../report/document/texts';
import { sample } from '../shared';
import { SAMPLE_FILES } from './expected-figures';

const OURS = '社會實踐中心';
const LATER = ['instrument.json', 'SurveyCake_113-1.csv', 'Social_Practice_113-2_wide.csv'];

type Loaded = Awaited<ReturnType<typeof startNodeEngine>> & { understanding: Understanding };

async function load(names: string[]): Promise<Loaded> {
  const running = await startNodeEngine();
  const { understanding } = await takeIn(
    running.engine,
    names.map((name) => fileAt(sample(name))),
  );
  return { ...running, understanding };
}

let all: Loaded;
let later: Loaded;
let capsule: Capsule;
beforeAll(async () => {
  [all, later] = await Promise.all([load(SAMPLE_FILES), load(LATER)]);
  const session = {
    get: () => ({ understanding: all.understanding }),
    engine: { ask: (_: string, question: Question) => askEngine(all.engine, all.understanding, question) },
  } as unknown as Parameters<typeof capsuleText>[0];
  const identity = { app: APP, centre: OURS, date: '2026-01-31' };
  const read = readJson('capsule.json', await capsuleText(session, emptyProject(CENTRE), identity));
  if (read.kind !== 'capsule') throw new Error(JSON.stringify(read));
  capsule = read.capsule;
}, 240_000);
afterAll(async () => {
  await all?.close();
  await later?.close();
});

async function reportOf(
  { engine, understanding }: Loaded,
  capsules: { name: string; capsule: Capsule }[] = [],
): Promise<ReportInput> {
  const project = { ...emptyProject(CENTRE), centre: OURS, capsules };
  const findings = await reportFindings(
    (question) => askEngine(engine, understanding, question),
    project,
    understanding,
  );
  return { app: APP, language: 'en', date: '2026-01-31', project, understanding, findings, colours: PAPER_COLOURS };
}

const blockIn = (input: ReportInput, id: string) =>
  composeReport(input)
    .sections.flatMap(({ blocks }) => blocks)
    .find((block) => 'id' in block && block.id === id);

function rowsOf(input: ReportInput, id: string) {
  const table = blockIn(input, id);
  if (table?.kind !== 'table') throw new Error(`no table: ${id}`);
  return table.rows;
}

it('semesters whose answers are gone stand in the report by their capsule, with the same numbers', async () => {
  const whole = await reportOf(all);
  const kept = await reportOf(later, [{ name: 'own.json', capsule }]);
  const names = (id: string, input: ReportInput) => rowsOf(input, id).map(([name]) => name!.text);
  expect(names('table-intervals-semester-1', whole)).toEqual(['112-1', '112-2', '113-1', '113-2']);
  expect(names('table-intervals-semester-1', kept)).toEqual(['112-1 (capsule)', '112-2 (capsule)', '113-1', '113-2']);
  expect(names('table-people-semester', kept)).toEqual(['113-1', '113-2']);
  for (const id of ['table-intervals-semester-1', 'table-changes-semester-1', 'table-tests-semester']) {
    const [expected, found] = [whole, kept].map((input) => rowsOf(input, id).map((row) => row.slice(1)));
    for (const [place, row] of expected!.entries())
      for (const [column, cell] of row.entries()) {
        const own = found![place]![column]!;
        expect(own.text).toBe(cell.text);
        if (typeof cell.value === 'number') expect(own.value).toBeCloseTo(cell.value, 9);
      }
  }
  const figure = blockIn(kept, 'figure-trend-1');
  if (figure?.kind !== 'figure') throw new Error('no figure');
  const series = figure.picture.option.series as { type: string; data: unknown[] }[];
  const hollow = series.flatMap(({ data }) =>
    data.filter((mark) => !Array.isArray(mark) && JSON.stringify(mark).includes('borderColor')),
  );
  expect(hollow).toHaveLength(2 * kept.understanding.competencies.length);
}, 60_000);

it('says which they are in both languages, and speaks for no other centre', async () => {
  const foreign = { ...capsule, centre: 'Elsewhere', sources: [] };
  const input = await reportOf(later, [
    { name: 'own.json', capsule },
    { name: 'elsewhere.json', capsule: foreign },
  ]);
  for (const language of LANGUAGES) {
    const words = textsOf(composeReport({ ...input, language })).join('\n');
    expect(words).toMatch(/own\.json/);
    expect(words).not.toMatch(/elsewhere/i);
    expect(words).toContain(language === 'en' ? 'Hollow: from a capsule.' : '空心：來自學期膠囊。');
  }
  const plain = await reportOf(later);
  expect(textsOf(composeReport(plain)).join('\n')).not.toMatch(/apsule/);
}, 60_000);

it('what a capsule asked otherwise is named, and in no table', async () => {
  const [first, ...others] = capsule.instruments;
  const otherwise = { ...capsule, instruments: [{ ...first!, minAnswered: 4 }, ...others] };
  const input = await reportOf(later, [{ name: 'own.json', capsule: otherwise }]);
  const words = textsOf(composeReport(input)).join('\n');
  expect(words).toMatch(/112-1, Interdisciplinary Thinking and Action, from the capsule own\.json, stands apart/);
  const [row] = rowsOf(input, 'table-intervals-semester-1');
  expect(row!.slice(0, 3).map(({ text }) => text)).toEqual([
    '112-1 (capsule)',
    expect.not.stringMatching(/\d/),
    expect.stringMatching(/\d/),
  ]);
  expect(input.project.settings).toEqual(DEFAULT_SETTINGS);
}, 60_000);
