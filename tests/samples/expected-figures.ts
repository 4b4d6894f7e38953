import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Comparison, isRefused, type OrRefusal, type Reliability, type ResultsFile } from '../../src/vocabulary';
import { sample } from '../shared';

/** One row of sample-data/expected.json, by the names of its R script. */
export type ExpectedRow = Record<string, number> & Record<'alphaPreCi' | 'alphaPostCi', [number, number]>;
type People = Record<'pre' | 'post' | 'both' | 'preOnly' | 'postOnly', number>;
export type ExpectedSample = {
  rows: Record<string, { rows: number; kept: number; setAside: Record<string, number> }>;
  people: People;
  peopleBySemester: Record<string, People>;
  all: Record<string, ExpectedRow>;
  bySemester: Record<string, Record<string, ExpectedRow>>;
};

/** Without what R says of cohorts, which has a test of its own. */
export function expectedSample(): ExpectedSample {
  const { cohorts: _, comparisonGroup: _group, ...rest } = JSON.parse(readFileSync(sample('expected.json'), 'utf8'));
  return rest;
}

export const SAMPLE_FILES = [
  'instrument.json',
  'Social_Practice_112-1_pre.csv',
  'Social_Practice_112-1_post.csv',
  'Social_Practice_112-2_pre.csv',
  'Social_Practice_112-2_post.csv',
  'SurveyCake_113-1.csv',
  'Social_Practice_113-2_wide.csv',
  'rubric-113.csv',
  'reflections-113-1.csv',
];

const value = <Value>(given: OrRefusal<Value>, what: string): Value => {
  if (isRefused(given)) throw new Error(`${what}: refused: ${given.refusal.code}`);
  return given;
};

/** Our figure for each of R's, with the relative error allowed: the Hodges–Lehmann estimate is the place of a jump, found to 1e-12. */
function figures(found: Comparison): Record<string, [number | undefined, number]> {
  const pre = value(found.pre, 'pre');
  const post = value(found.post, 'post');
  const gain = value(found.gain, 'gain');
  const t = value(found.t, 't');
  const wilcoxon = value(found.wilcoxon, 'wilcoxon');
  const dz = value(found.effects.cohensDz, 'dz');
  const gav = value(found.effects.hedgesGav, 'gav');
  const change = value(found.reliableChange, 'reliable change');
  const target = value(found.target, 'target');
  const close = 1e-9;
  return {
    n: [found.n, 0],
    preMean: [pre.mean, close],
    preSd: [pre.sd, close],
    preMedian: [pre.median, close],
    postMean: [post.mean, close],
    postSd: [post.sd, close],
    postMedian: [post.median, close],
    r: [value(found.correlation, 'r'), close],
    gain: [gain.mean, close],
    gainSd: [gain.sd, close],
    ciLow: [gain.ci?.[0], close],
    ciHigh: [gain.ci?.[1], close],
    t: [t.statistic, close],
    df: [t.df, 0],
    p: [t.p, close],
    pHolm: [t.pHolm, close],
    pBH: [t.pBH, close],
    V: [wilcoxon.V, 0],
    wilcoxonP: [wilcoxon.p, close],
    wilcoxonPHolm: [wilcoxon.pHolm, close],
    HL: [wilcoxon.hodgesLehmann, close],
    HLCiLow: [wilcoxon.ci?.[0], close],
    HLCiHigh: [wilcoxon.ci?.[1], close],
    rankBiserial: [wilcoxon.rankBiserial, close],
    dz: [dz.value, close],
    dzCiLow: [dz.ci?.[0], close],
    dzCiHigh: [dz.ci?.[1], close],
    gav: [gav.value, close],
    gavCiLow: [gav.ci?.[0], close],
    gavCiHigh: [gav.ci?.[1], close],
    rciCriterion: [change.criterion, close],
    rciAlpha: [change.reliability, close],
    improved: [change.improved, 0],
    unchanged: [change.unchanged, 0],
    declined: [change.declined, 0],
    targetPre: [target.pre, close],
    targetPost: [target.post, close],
    mcnemarP: [target.mcnemarP, close],
    atMaximumPre: [found.extremes.ceilingBefore, close],
    atMaximumPost: [found.extremes.ceilingAfter, close],
  };
}

/** Expects every figure of one comparison, and that no figure of R's was left unlooked at. Returns how many were compared. */
export function expectComparison(found: Comparison, expected: ExpectedRow): number {
  const ours = figures(found);
  const names = Object.keys(expected).filter((name) => !/^alpha/.test(name));
  for (const name of names) {
    const where = `${found.competency} ${JSON.stringify(found.cohort)} ${name}`;
    const [actual, relative] = ours[name] ?? [undefined, 0];
    expect(actual, where).toBeTypeOf('number');
    const allowed = relative * Math.max(Math.abs(expected[name]!), /^(p|wilcoxonP|mcnemarP)/.test(name) ? 0 : 1e-2);
    expect(Math.abs(actual! - expected[name]!), `${where}: ${actual} for ${expected[name]}`).toBeLessThanOrEqual(
      allowed,
    );
  }
  return names.length;
}

/** Expects both reliabilities of one scale. Returns how many figures were compared. */
export function expectReliability(scales: Reliability[], competency: string, expected: ExpectedRow): number {
  for (const [wave, name] of [
    ['pre', 'alphaPre'],
    ['post', 'alphaPost'],
  ] as const) {
    // biome-ignore format: one thought
    const found = scales.find((scale) => scale.competency === competency && scale.wave === wave)!;
    const [low, high] = expected[`${name}Ci`];
    expect(found.n).toBe(expected[`${name}N`]);
    expect(value(found.alpha, 'alpha')).toBeCloseTo(expected[name]!, 10);
    expect(found.alphaCi?.[0]).toBeCloseTo(low, 9);
    expect(found.alphaCi?.[1]).toBeCloseTo(high, 9);
  }
  return 8;
}

/** Numbers in a tree of them. */
export const numbersIn = (tree: unknown): number =>
  typeof tree === 'number' ? 1 : Object.values(tree as object).reduce((sum: number, one) => sum + numbersIn(one), 0);

/** R's figures for everyone and every semester in the full results of the sample data, and one row of every criterion where works were assessed. */
export function expectSampleResults(results: ResultsFile): void {
  const expected = expectedSample();
  expect(results.people).toEqual(expected.people);
  for (const { name, rows, kept, setAside } of results.sources.filter((source) => source.name in expected.rows)) {
    expect({ rows, kept, setAside }).toEqual(expected.rows[name]);
  }
  const of = (instrument: string) => results.comparisons.filter((row) => row.instrument === instrument);
  // Everyone and four semesters; everyone and the two semesters in which works were assessed.
  expect([of('survey').length, of('rubric').length]).toEqual([25, 15]);
  const cohorts: [string | undefined, ExpectedSample['all']][] = [
    [undefined, expected.all],
    ...Object.entries(expected.bySemester),
  ];
  for (const [semester, rows] of cohorts) {
    for (const [competency, row] of Object.entries(rows)) {
      const found = results.comparisons.find(
        ({ instrument, competency: of, cohort }) =>
          instrument === 'survey' && of === competency && cohort.semester === semester,
      );
      expectComparison(found as Comparison, row);
    }
  }
  for (const [competency, row] of Object.entries(expected.all)) expectReliability(results.reliability, competency, row);
}
