import { existsSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import {
  type Agreement,
  type Convergence,
  DEFAULT_SETTINGS,
  type IccFigures,
  isRefused,
  type OrRefusal,
  type TotalAgreement,
} from '../../src/vocabulary';
import { askEngine, fileAt, startNodeEngine, takeIn } from '../engine/node-engine';
import { realExport, sample } from '../shared';
import { SAMPLE_FILES } from './expected-figures';

type ExpectedAgreement = {
  twice: number;
  complete: number;
  exact: number;
  adjacent: number;
  kappa: number;
  pairs: number;
  nominal: number;
  ordinal: number;
  interval: number;
  icc: { model: string; works: number; single: number; low: number; high: number; average: number };
};
type ExpectedRho = Record<'rho' | 'low' | 'high' | 'p', number>;
type ExpectedConvergence = { criterion: string } & Record<'gains' | 'before' | 'after', ExpectedRho> &
  Record<'n' | 'bias' | 'biasLow' | 'biasHigh' | 'sd' | 'low' | 'high' | 'slope', number>;
type Expected = {
  total: Pick<ExpectedAgreement, 'twice' | 'complete' | 'interval' | 'icc'>;
  change: {
    criterion: string;
    n: number;
    pre: number;
    post: number;
    gain: number;
    low: number;
    high: number;
    t: number;
    p: number;
  }[];
  severity: { rater: string; works: number; difference: number; low: number; high: number }[];
  agreement: Record<string, ExpectedAgreement>;
  convergence: ExpectedConvergence[];
};
type Running = Awaited<ReturnType<typeof startNodeEngine>>;

const closing: Running[] = [];
afterAll(async () => {
  for (const running of closing) await running.close();
});

async function loaded(paths: string[]) {
  const running = await startNodeEngine();
  closing.push(running);
  const { understanding } = await takeIn(
    running.engine,
    paths.map((path) => fileAt(path)),
  );
  const asked = { filters: {}, settings: DEFAULT_SETTINGS };
  return { understanding, asked, engine: running.engine };
}

const told = <Value>(value: OrRefusal<Value>): Value => {
  if (isRefused(value)) throw new Error(`refused: ${value.refusal.code}`);
  return value;
};
const close = (found: number | undefined, wanted: number) =>
  expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));

function agrees(row: Agreement, wanted: ExpectedAgreement): void {
  expect([row.ratedTwice, row.complete]).toEqual([wanted.twice, wanted.complete]);
  close(told(row.exact), wanted.exact);
  close(told(row.adjacent), wanted.adjacent);
  close(told(row.kappa).mean, wanted.kappa);
  expect(told(row.kappa).pairs).toBe(wanted.pairs);
  const alpha = told(row.krippendorff);
  for (const metric of ['nominal', 'ordinal', 'interval'] as const) close(alpha[metric].value, wanted[metric]);
  iccAgrees(told(row.icc), wanted.icc);
}

function iccAgrees(icc: IccFigures, wanted: ExpectedAgreement['icc']): void {
  expect([icc.model, icc.works]).toEqual([wanted.model, wanted.works]);
  close(icc.single, wanted.single);
  close(icc.ci?.[0], wanted.low);
  close(icc.ci?.[1], wanted.high);
  close(icc.average, wanted.average);
}

function totalAgrees(row: TotalAgreement, { twice, complete, interval, icc }: Expected['total']): void {
  expect([row.ratedTwice, row.complete]).toEqual([twice, complete]);
  close(told(row.krippendorff).value, interval);
  iccAgrees(told(row.icc), icc);
}

function converges(row: Convergence, wanted: ExpectedConvergence): void {
  expect([row.criterion.id, row.n]).toEqual([wanted.criterion, wanted.n]);
  for (const which of ['gains', 'before', 'after'] as const) {
    const { rho, ci, p } = told(row[which]);
    close(rho, wanted[which].rho);
    close(ci?.[0], wanted[which].low);
    close(ci?.[1], wanted[which].high);
    expect(Math.abs(p! / wanted[which].p - 1)).toBeLessThanOrEqual(1e-9);
  }
  const { bias, biasCi, sd, limits, slope } = told(row.blandAltman);
  close(bias, wanted.bias);
  close(biasCi?.[0], wanted.biasLow);
  close(biasCi?.[1], wanted.biasHigh);
  close(sd, wanted.sd);
  close(limits[0], wanted.low);
  close(limits[1], wanted.high);
  close(slope, wanted.slope);
}

it('the rubric of the sample data gives the numbers of R, beside the survey and alone', async () => {
  const expected: Expected = JSON.parse(readFileSync(sample('expected-rubric.json'), 'utf8'));
  for (const files of [SAMPLE_FILES, ['instrument.json', 'rubric-113.csv'], ['rubric-113.csv']]) {
    const { understanding, asked, engine } = await loaded(files.map(sample));
    expect(understanding.decisions).toEqual([]);
    expect(understanding.rubric).toMatchObject({ levels: { min: 0, max: 4, step: 1 }, both: 57 });
    const { criteria } = await askEngine(engine, understanding, { kind: 'rubric', ...asked });
    expect(criteria.map(({ comparison }) => comparison.competency)).toEqual(
      expected.change.map((one) => one.criterion),
    );
    criteria.forEach(({ comparison, before }, index) => {
      const wanted = expected.change[index]!;
      expect([comparison.n, before.reduce((sum, people) => sum + people, 0)]).toEqual([wanted.n, wanted.n]);
      const gain = told(comparison.gain);
      close(told(comparison.pre).mean, wanted.pre);
      close(told(comparison.post).mean, wanted.post);
      close(gain.mean, wanted.gain);
      close(gain.ci?.[0], wanted.low);
      close(gain.ci?.[1], wanted.high);
      close(told(comparison.t).statistic, wanted.t);
      close(told(comparison.t).p, wanted.p);
    });
    const { raters, rows, totals } = await askEngine(engine, understanding, { kind: 'agreement', ...asked });
    totalAgrees(totals[0]!, expected.total);
    expected.severity.forEach((wanted, index) => {
      expect(raters[index]?.name).toBe(wanted.rater);
      const severity = told(raters[index]!.severity);
      expect(severity.works).toBe(wanted.works);
      close(severity.difference, wanted.difference);
      close(severity.ci?.[0], wanted.low);
      close(severity.ci?.[1], wanted.high);
    });
    const severest = [...raters].sort((one, other) => told(one.severity).difference - told(other.severity).difference);
    expect(severest[0]?.name).toBe('評審C');
    for (const row of rows.filter(({ wave }) => wave === null)) agrees(row, expected.agreement[row.criterion.id]!);
    const noLevel = rows
      .filter(({ wave }) => wave === null)
      .reduce((sum, { counts }) => [sum[0]! + counts.blank, sum[1]! + counts.unscorable], [0, 0]);
    expect(noLevel).toEqual([18, 6]);
    const found = await askEngine(engine, understanding, { kind: 'convergence', ...asked });
    expect(found.rows).toHaveLength(files === SAMPLE_FILES ? 5 : 0);
    found.rows.forEach((row, index) => {
      converges(row, expected.convergence[index]!);
    });
  }
}, 240_000);

const RATINGS = realExport('rubrics/sirt_data.ratings1.csv');
it.skipIf(!existsSync(RATINGS))(
  `agreement on ratings of an unbalanced design equals R (needs ${RATINGS})`,
  async () => {
    const expected: Record<string, ExpectedAgreement> = JSON.parse(readFileSync('tests/samples/ratings1.json', 'utf8'));
    const { understanding, asked, engine } = await loaded([RATINGS]);
    const { rows } = await askEngine(engine, understanding, { kind: 'agreement', ...asked });
    for (const row of rows.filter(({ wave }) => wave === null)) agrees(row, expected[row.criterion.key]!);
  },
  120_000,
);
