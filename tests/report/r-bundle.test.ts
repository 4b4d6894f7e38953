import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RBundleInput, rBundle, rBundleFiles } from '../../src/report';
import { RUBRIC_TARGET, type Understanding } from '../../src/vocabulary';
import { fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { bundleInput, hasR, runAgain, runBundle, wordsIn } from './r-bundle-input';

const RUBRIC = 'rubric-113.csv';

let running: Awaited<ReturnType<typeof startNodeEngine>>;
let understanding: Understanding;
let answers: RBundleInput;
let counts: RBundleInput;
let rated: RBundleInput;
beforeAll(async () => {
  running = await startNodeEngine();
  const files = SAMPLE_FILES.map((name) => fileAt(sample(name)));
  ({ understanding } = await takeIn(running.engine, files));
  answers = await bundleInput(running.engine, understanding, { contents: 'answers', by: 'semester' });
  counts = await bundleInput(running.engine, understanding, {
    contents: 'counts',
    by: 'department',
    filters: { semester: ['113-2'] },
  });
  rated = await bundleInput(running.engine, understanding, { contents: 'counts', by: 'semester' });
}, 120_000);
afterAll(() => running?.close());

/** No work is rated by all: one rater after the other leaves one out. Every fifth level is raised by a half, every ninth is given by nobody. */
function uneven(csv: string): string {
  const [header = '', ...lines] = csv.replace('\uFEFF', '').trim().split(/\r?\n/);
  const columns = header.split(',');
  const [person, rater, wave, score] = ['person', 'rater', 'wave', 'score'].map((name) => columns.indexOf(name));
  const raters = [...new Set(lines.map((line) => line.split(',')[rater!]!))].sort();
  const works: string[] = [];
  const kept = lines.flatMap((line, row) => {
    const cells = line.split(',');
    const work = `${cells[person!]}/${cells[wave!]}`;
    if (!works.includes(work)) works.push(work);
    if (cells[rater!] === raters[works.indexOf(work) % raters.length]) return [];
    if (row % 5 === 0 && /^[0-3]$/.test(cells[score!]!)) cells[score!] = `${cells[score!]}.5`;
    if (row % 9 === 0) cells[rater!] = '';
    return [cells.join(',')];
  });
  return [header, ...kept].join('\n');
}

/**
 * Rows that are not true, of everything that the comparison makes an allowance for, and of every other limit: each limit off by 0.00001 of
 * itself (of a mixed model, of the limit farther from zero), each zero by 0.00000000001, and a number of people by one.
 */
function plantedIn(expected: string): string[] {
  const rows = expected.replace('\uFEFF', '').trim().split('\r\n').slice(1);
  const read = rows.map((row) => {
    const [cell = '', text = ''] = /,(-?\d[\d.e+-]*),"(?:base|lmerTest)"/.exec(row) ?? [];
    return { row, cell, text, id: /^"([^"]*)"/.exec(row)![1]!, value: Number(text) };
  });
  const valueAt = new Map(read.map(({ id, value }) => [id, value]));
  const farther = (id: string, value: number) => {
    const other = id.endsWith('.low') ? id.replace(/low$/, 'high') : id.replace(/high$/, 'low');
    return Math.max(Math.abs(value), Math.abs(valueAt.get(other) ?? 0));
  };
  return read.flatMap(({ row, cell, text, id, value }) => {
    const planted = (off: number) => [row.replace(cell, cell.replace(text, String(value + off)))];
    if (id === 'c1.all.n') return planted(1);
    if (Math.abs(value) <= 1e-12) return /(p|pHolm|pBH|mcnemarP|midP|equivalenceP)$/.test(id) ? [] : planted(1e-11);
    if (!/\.(low|high)$/.test(id)) return [];
    return planted(1e-5 * (id.includes('.mixed.') ? farther(id, value) : Math.abs(value)));
  });
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const summary = (output: string) => output.trim().split('\n').at(-1)!;
const SUMMARY = /(\d+) of (\d+) numbers agree to 1e-6; (\d+) differ; (\d+) could not be computed; (\d+) cannot be/;
const countsIn = (output: string) => {
  const [agree, all, differ, notComputed, notHere] = SUMMARY.exec(output)!.slice(1).map(Number);
  return { agree, all, differ, notComputed, notHere };
};

describe('an R bundle', () => {
  it('is the same to the last byte for the same input, and its README is in the language that is asked for', () => {
    expect(rBundle(answers, wordsIn('en'))).toEqual(rBundle(answers, wordsIn('en')));
    const names = Object.keys(unzipSync(rBundle(answers, wordsIn('zh-TW')))).sort();
    expect(names).toEqual(
      [
        'README.txt',
        'analysis.R',
        'answers.csv',
        'cohorts.csv',
        'competencies.csv',
        'criteria.csv',
        'expected.csv',
        'expressions.csv',
        'items.csv',
        'ratings.csv',
        'settings.csv',
      ].sort(),
    );
    expect(rBundleFiles(answers, wordsIn('zh-TW'))['README.txt']).toContain('R 重現包');
    expect(rBundleFiles(answers, wordsIn('en'))['README.txt']).toContain('ANSWERS OF SINGLE PEOPLE');
    const named = rBundleFiles({ ...answers, capsules: ['111-1', '111-2'] }, wordsIn('en'))['README.txt'];
    expect(named).toMatch(/Not here: the semesters .*\(111-1, 111-2\)/);
    expect(rBundleFiles(answers, wordsIn('en'))['README.txt']).not.toContain('capsules');
  });

  it('holds everybody once a wave under pseudonyms in an order of its own, and no id', () => {
    const table = rBundleFiles(answers, wordsIn('en'))['answers.csv']!.replace('\uFEFF', '');
    const [header, ...lines] = table.trim().split('\r\n');
    expect(header).toMatch(/^"person","wave","semester","department","course","strategy",/);
    const { pre, post, both } = answers.people;
    const raters = answers.rubric!.agreement.raters.map(({ name }) => name);
    expect(lines.length).toBe(pre + post);
    const people = new Set(lines.map((line) => line.slice(0, 7)));
    expect(people.size).toBe(pre + post - both);
    expect([...people][0]).toBe('"p0001"');
    expect(table).not.toMatch(/SP1\d\d[AB]/);
    const files = rBundleFiles(answers, wordsIn('en'));
    const ratings = files['ratings.csv']!.replace('\uFEFF', '').trim().split('\r\n');
    expect(ratings.length).toBeGreaterThan(1000);
    expect(ratings[1]).toMatch(/^"p\d{4}","pre","k1","r1",/);
    expect(raters.length).toBeGreaterThan(2);
    for (const name of raters) for (const text of Object.values(files)) expect(text).not.toContain(name);
    const semesters = lines.map((line) => line.split(',')[2]);
    expect(new Set(semesters.slice(0, 40)).size).toBeGreaterThan(2);
  });

  it('gives other pseudonyms for another seed', async () => {
    const again = { ...answers.settings, seed: [1, 2, 3, 4, 5, 6] };
    const other = await bundleInput(running.engine, understanding, {
      contents: 'answers',
      by: 'semester',
      settings: again,
    });
    const table = (input: RBundleInput) => rBundleFiles(input, wordsIn('en'))['answers.csv'];
    expect(table(other)).not.toBe(table(answers));
  });

  it('of counts holds no group below the threshold, nothing of its people, and no test that it took part in', () => {
    const files = rBundleFiles(counts, wordsIn('en'));
    const small = counts.cohorts!.comparisons.filter(({ n }) => n < 10);
    expect(small.length).toBeGreaterThan(0);
    const codes = new Set(
      small.map(
        ({ cohort }) =>
          `g${counts.cohorts!.cohorts.findIndex((row) => row.cohort === cohort || row.cohort.department === cohort.department) + 1}`,
      ),
    );
    for (const code of codes) {
      expect(files['counts.csv']).not.toContain(`"${code}"`);
      expect(files['expected.csv']).not.toMatch(new RegExp(`\\.${code}\\.`));
    }
    expect(files['expected.csv']).not.toMatch(/\.by\.|leftOut|people\./);
    const all = rBundleFiles({ ...counts, smallGroups: true }, wordsIn('en'));
    expect(all['counts.csv']!.length).toBeGreaterThan(files['counts.csv']!.length);
    expect(all['README.txt']).toContain('not for publication');
  });
});

describe.skipIf(!hasR)(
  `R finds again${hasR ? '' : ' (SKIPPED: R is not here, and bundles were made but not run)'}`,
  () => {
    it('every number of the sample data from its answers, in any locale, and tells a changed one', () => {
      const { folder, status, output } = runBundle(rBundle(answers, wordsIn('en')), { LC_ALL: 'C', LANG: 'C' });
      expect(status, output).toBe(0);
      const { agree, all, notHere } = countsIn(output);
      expect(all).toBeGreaterThan(5500);
      expect(agree! + notHere!).toBe(all);
      expect(output).toMatch(/^t\.pHolm +25 +0 +0 +0$/m);
      expect(output).toMatch(/^rubric\.agreement\.all\.krippendorff\.ordinal\.ci\.low +5 +0 +0 +0$/m);
      expect(output).toMatch(/^rubric\.raters\.severity\.difference +[4-9] +0 +0 +0$/m);
      expect(output).toMatch(/^rubric\.convergence\.gains\.rho +5 +0 +0 +0$/m);
      say(`R bundle with answers: ${summary(output)}`);
      const hasMixed = !output.includes('needs the package lmerTest');
      const planted = plantedIn(rBundleFiles(answers, wordsIn('en'))['expected.csv']!);
      expect(planted.length).toBeGreaterThan(1000);
      expect(planted.filter((line) => line.includes('.mixed.')).length).toBeGreaterThan(10);
      appendFileSync(join(folder, 'expected.csv'), planted.map((line) => `${line}\r\n`).join(''));
      const changed = runAgain(folder);
      expect(changed.status).toBe(1);
      expect(changed.output).toContain('c1.all.n: differs');
      expect(countsIn(changed.output).differ).toBe(
        planted.filter((line) => hasMixed || !line.includes('.mixed.')).length,
      );
    }, 300_000);

    it('every number of the sample data by department, where groups are small and figures are refused', async () => {
      const settings = {
        confidence: 0.9,
        publishedReliability: { compassion: 0.85 },
        meaningfulChange: { reflection: 0.2 },
      };
      const input = await bundleInput(running.engine, understanding, {
        contents: 'answers',
        by: 'department',
        settings: { ...settings, comparisonGroup: { grouping: 'strategy', value: '素養工作坊' } },
        filters: { semester: ['113-2', '112-1'] },
      });
      const { status, output } = runBundle(rBundle(input, wordsIn('zh-TW')));
      expect(status, output).toBe(0);
      say(`R bundle by department: ${summary(output)}`);
    }, 300_000);

    it('every number of a rubric with half levels, works that few rated, and raters who are not named', async () => {
      const files = SAMPLE_FILES.filter((name) => name !== RUBRIC).map((name) => fileAt(sample(name)));
      const second = await startNodeEngine();
      try {
        const given = [...files, new File([uneven(readFileSync(sample(RUBRIC), 'utf8'))], 'uneven.csv')];
        const { understanding: uneasy } = await takeIn(second.engine, given);
        const settings = {
          confidence: 0.9,
          targets: { [RUBRIC_TARGET]: 2 },
          seed: [1, 4294967000, 3, 4, 4294944000, 6],
        };
        const input = await bundleInput(second.engine, uneasy, {
          contents: 'answers',
          by: 'course',
          filters: { semester: ['113-1'] },
          settings,
        });
        expect(input.rubric!.agreement.levels.step).toBe(0.5);
        const models = input.rubric!.agreement.rows.map(({ icc }) => ('model' in icc ? icc.model : ''));
        expect(new Set(models)).toEqual(new Set(['ICC1']));
        const { status, output } = runBundle(rBundle(input, wordsIn('en')));
        expect(status, output).toBe(0);
        say(`R bundle of an uneven rubric: ${summary(output)}`);
      } finally {
        await second.close();
      }
    }, 300_000);

    it('from counts what the tables show, and with small groups the tests too', () => {
      const published = runBundle(rBundle(counts, wordsIn('en')));
      expect(published.status, published.output).toBe(0);
      expect(countsIn(published.output).notHere).toBe(0);
      say(`R bundle of counts: ${summary(published.output)}`);
      const all = runBundle(rBundle({ ...counts, smallGroups: true }, wordsIn('en')));
      expect(all.status, all.output).toBe(0);
      expect(all.output).toContain('Counts do not hold the answers to single items');
      expect(all.output).toMatch(/gamesHowell\.p +[1-9]/);
    }, 300_000);

    it('from counts what assessors saw, by criterion, and how far two of them agree', () => {
      const all = runBundle(rBundle({ ...rated, smallGroups: true }, wordsIn('en')));
      expect(all.status, all.output).toBe(0);
      say(`R bundle of counts with a rubric: ${summary(all.output)}`);
      const published = runBundle(rBundle(rated, wordsIn('en')));
      expect(published.status, published.output).toBe(0);
      say(`R bundle of counts with a rubric, for publication: ${summary(published.output)}`);
    }, 300_000);
  },
);
