import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/vocabulary';
import { haveRealExports, REAL, realExport } from '../shared';
import { exportResults, giveFiles, openBrowser, visit } from './visit';

type Figures = Record<
  | 'n'
  | 'preMean'
  | 'preSd'
  | 'postMean'
  | 'postSd'
  | 'r'
  | 'gain'
  | 'ciLow'
  | 'ciHigh'
  | 't'
  | 'df'
  | 'p'
  | 'V'
  | 'dz'
  | 'pHolm'
  | 'wilcoxonP',
  number
>;
type Expected = {
  rows: number;
  kept: number;
  all: Record<string, Figures>;
  bySemester: Record<string, Record<string, Figures>>;
};

const folder = 'qualtrics/bucknell-cure';
let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

describe.skipIf(!haveRealExports)(`a real Qualtrics export with its instrument${REAL}`, () => {
  it('gives R’s figures, through the page, in the full results', async () => {
    const { page, foreign, complaints } = await visit(open);
    const names = ['Year2.NoDemographics.tsv', 'instrument.json', 'Year1.NoDemographics.tsv'];
    await giveFiles(
      page,
      names.map((name) => realExport(`${folder}/${name}`)),
    );
    const results = await exportResults(page, 'Full results (JSON)');
    const expected = JSON.parse(readFileSync(realExport(`${folder}/expected.json`), 'utf8')) as Expected;

    const sum = (count: (source: (typeof results.sources)[number]) => number) =>
      results.sources.map(count).reduce((a, b) => a + b, 0);
    expect(sum(({ rows }) => rows)).toBe(expected.rows);
    expect(sum(({ kept }) => kept)).toBe(expected.kept);
    expect(sum(({ setAside }) => setAside.excluded ?? 0)).toBe(1);

    const cohorts: [Record<string, string>, Record<string, Figures>][] = [
      [{}, expected.all],
      ...Object.entries(expected.bySemester).map(
        ([semester, figures]): [Record<string, string>, Record<string, Figures>] => [{ semester }, figures],
      ),
    ];
    let compared = 0;
    for (const [cohort, competencies] of cohorts) {
      for (const [competency, figures] of Object.entries(competencies)) {
        const found = results.comparisons.find(
          (row) => row.competency === competency && JSON.stringify(row.cohort) === JSON.stringify(cohort),
        ) as Comparison;
        expectFigures(found, figures);
        compared += 1;
      }
    }
    expect(compared).toBe(10);
    expect(
      results.comparisons
        .map(({ cohort }) => cohort.semester)
        .filter((value, index, all) => all.indexOf(value) === index),
    ).toEqual([undefined, 'Fall 2021', 'Spring 2022', 'Fall 2022', 'Spring 2023']);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

function expectFigures(found: Comparison, figures: Figures): void {
  const where = `${found.competency} ${JSON.stringify(found.cohort)}`;
  const near = (value: number | undefined, expected: number, name: string) =>
    expect(
      Math.abs((value ?? Number.NaN) - expected),
      `${where}: ${name}: ${value} for ${expected}`,
    ).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), name.startsWith('p') ? 0 : 1e-3));
  if ('refusal' in found.pre || 'refusal' in found.post || 'refusal' in found.gain || 'refusal' in found.t)
    throw new Error(`${where}: refused`);
  if ('refusal' in found.wilcoxon || 'refusal' in found.effects.cohensDz) throw new Error(`${where}: refused`);
  expect(found.n).toBe(figures.n);
  near(found.pre.mean, figures.preMean, 'mean before');
  near(found.pre.sd, figures.preSd, 'sd before');
  near(found.post.mean, figures.postMean, 'mean after');
  near(found.post.sd, figures.postSd, 'sd after');
  near(found.correlation as number, figures.r, 'correlation');
  near(found.gain.mean, figures.gain, 'gain');
  near(found.gain.ci?.[0], figures.ciLow, 'ci low');
  near(found.gain.ci?.[1], figures.ciHigh, 'ci high');
  near(found.t.statistic, figures.t, 't');
  near(found.t.df, figures.df, 'df');
  near(found.t.p, figures.p, 'p');
  near(found.t.pHolm, figures.pHolm, 'pHolm');
  expect(found.wilcoxon.V).toBe(figures.V);
  near(found.wilcoxon.p, figures.wilcoxonP, 'p of Wilcoxon');
  // Its d_z comes from changes rounded to ten decimals (it differs from its own t/√n by that much); ours from the changes as they are.
  expect(Math.abs(found.effects.cohensDz.value - figures.dz), `${where}: dz`).toBeLessThan(1e-9);
}
