import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RBundleInput, rBundle, rBundleFiles } from '../../src/report';
import { startNodeEngine, takeIn } from '../engine/node-engine';
import { bundleInput, hasR, runBundle, wordsIn } from './r-bundle-input';

const PEOPLE = 400;
const RATERS = ['林', '陳', 'O’Neil'];
const NAMES = { code: 'code', wave: 'wave', semester: 'semester' };

/** People answer one item twice; three raters give each work one of three levels, or a fifth of works only two of them do. */
const person = (index: number) => ({ code: `s${index}`, semester: index % 2 === 0 ? '112-1' : '112-2' });
const wavesOf = (index: number) =>
  ['pre', 'post'].map((wave, after) => ({
    ...person(index),
    wave,
    own: 1 + ((index * 7 + after * (index % 3)) % 5),
    after,
  }));
const survey = () =>
  [
    `${Object.values(NAMES).join(',')},RE1`,
    ...Array.from({ length: PEOPLE }, (_, index) =>
      wavesOf(index).map(({ code, wave, semester, own }) => [code, wave, semester, own].join(',')),
    ).flat(),
  ].join('\n');
const rubric = () =>
  [
    'code,rater,wave,criterion,score',
    ...Array.from({ length: PEOPLE }, (_, index) =>
      wavesOf(index).flatMap(({ code, wave, after }) =>
        ['同理', '反思'].flatMap((criterion, place) =>
          RATERS.filter((_, rater) => place === 0 || index % 5 > 0 || rater > 0).map((rater, at) => {
            const level = (Math.floor(index / 4) + place + after * (index % 2)) % 2;
            const apart = (index + at * 3) % 8 === 0 || (place === 0 && index === 5 && at === 2) ? 1 : 0;
            return [code, rater, wave, criterion, level + apart].join(',');
          }),
        ),
      ),
    ).flat(),
  ].join('\n');
const INSTRUMENT = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['code'], wave: ['wave'], semester: ['semester'] },
  waves: { pre: ['pre'], post: ['post'] },
  competencies: [{ id: 'reflection', target: 4, items: [{ id: 'RE1', columns: ['RE1'] }] }],
  rubric: {
    levels: { min: 0, max: 2 },
    criteria: [
      { id: '同理', columns: ['同理'] },
      { id: '反思', columns: ['反思'] },
    ],
    columns: { person: ['code'], rater: ['rater'], criterion: ['criterion'], score: ['score'], wave: ['wave'] },
  },
});

let running: Awaited<ReturnType<typeof startNodeEngine>>;
let counts: RBundleInput;
let filtered: RBundleInput;
beforeAll(async () => {
  running = await startNodeEngine();
  const files = [
    new File([survey()], 'survey.csv'),
    new File([rubric()], 'rubric.csv'),
    new File([INSTRUMENT], 'instrument.json'),
  ];
  const { understanding } = await takeIn(running.engine, files);
  counts = await bundleInput(running.engine, understanding, { contents: 'counts', by: 'semester' });
  filtered = await bundleInput(running.engine, understanding, {
    contents: 'counts',
    by: 'semester',
    filters: { semester: ['112-2'] },
  });
}, 120_000);
afterAll(() => running?.close());

const rowsIn = (text: string) =>
  text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));
const TABLES = ['counts.csv', 'rated.csv', 'agreement.csv', 'levels.csv'];
/** The counts at the end of the rows of what assessors saw. */
const cellsOf = (files: Record<string, string>, name: string) =>
  rowsIn(files[name]!).flatMap((row) => (/^k/.test(row[0]!) ? [Number(row.at(-1))] : []));

describe('an R bundle of counts of ratings', () => {
  it('holds for publication no table with a cell below the threshold, and no rater by a name', () => {
    const threshold = counts.settings.publicationThreshold;
    const files = rBundleFiles(counts, wordsIn('zh-TW'));
    const all = rBundleFiles({ ...counts, smallGroups: true }, wordsIn('zh-TW'));
    for (const name of TABLES) for (const cell of cellsOf(files, name)) expect(cell).toBeGreaterThanOrEqual(threshold);
    expect(Math.min(...TABLES.flatMap((name) => cellsOf(all, name)))).toBeLessThan(threshold);
    expect(cellsOf(files, 'rated.csv').length).toBeGreaterThan(2);
    expect(cellsOf(files, 'agreement.csv').length).toBeGreaterThan(10);
    for (const text of Object.values(all)) for (const rater of RATERS) expect(text).not.toContain(rater);
    expect(files['README.txt']).toContain('少於 10 人或件');
  });

  it('hands out the tables of cohorts only where nobody can be worked out from everyone’s', () => {
    const rows = rowsIn(rBundleFiles(counts, wordsIn('en'))['counts.csv']!).filter(([of]) => /^k/.test(of!));
    const threshold = counts.settings.publicationThreshold;
    for (const everyone of rows.filter(([, cohort]) => cohort === 'all')) {
      const same = rows.filter((row) => row !== everyone && [0, 2, 3, 4, 5].every((at) => row[at] === everyone[at]));
      if (!rows.some(([of, cohort]) => of === everyone[0] && cohort !== 'all')) continue;
      const rest = Number(everyone[6]) - same.reduce((sum, row) => sum + Number(row[6]), 0);
      expect(rest === 0 || rest >= threshold).toBe(true);
    }
  });

  it('under filters holds no table of ratings, but what is told of them anyway', () => {
    const files = rBundleFiles(filtered, wordsIn('en'));
    for (const name of TABLES) expect(cellsOf(files, name)).toEqual([]);
    expect(rowsIn(files['summaries.csv']!).length).toBeGreaterThan(0);
    expect(rowsIn(files['not-here.csv']!)).toContainEqual(['rubric.wilcoxon.p', 'cells']);
  });
});

it.runIf(hasR)(
  'R finds again from counts of ratings what the publication view tells, with tables and without, and all of it with small cells',
  () => {
    for (const [what, input] of Object.entries({ counts, filtered, all: { ...counts, smallGroups: true } })) {
      const { status, output } = runBundle(rBundle(input, wordsIn('en')));
      expect(status, output).toBe(0);
      process.stdout.write(`${what}: ${output.trim().split('\n').at(-1)}\n`);
      if (what === 'counts') expect(output).toMatch(/^rubric\.agreement\.all\.icc\.single +[12] +0 +0 +0$/m);
      expect(output).toMatch(/^rubric\.(wilcoxon|t)\.p +[1-9]/m);
      expect(output).toContain('So these are not recomputed');
    }
  },
  120_000,
);
