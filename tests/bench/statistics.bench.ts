import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { CountedPairs, CountedValues } from '../../src/statistics';
import * as statistics from '../../src/statistics';
import { medianOf, printTable } from './median';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const SEED = [12345, 23456, 34567, 45678, 56789, 67890];

type Cell = { before: number; after: number; cohort: number; count: number };

/** Mean scores of five items from 1 to 5 in four cohorts, always the same: everybody has one of 21 × 21 pairs of scores. */
function cellsOf(people: number): Cell[] {
  const draw = statistics.mrg32k3a(SEED);
  const cells = new Map<number, Cell>();
  const score = (middle: number) =>
    Math.min(25, Math.max(5, Math.round(middle + (draw() + draw() + draw() - 1.5) * 6)));
  for (let person = 0; person < people; person += 1) {
    const trait = 12 + draw() * 8;
    const [before, after, cohort] = [score(trait), score(trait + 1), person % 4];
    const key = (before * 100 + after) * 4 + cohort;
    const cell = cells.get(key) ?? { before: before / 5, after: after / 5, cohort, count: 0 };
    cell.count += 1;
    cells.set(key, cell);
  }
  return [...cells.values()].sort((one, other) => one.before - other.before || one.after - other.after);
}

type Work = { cells: Cell[]; pairs: CountedPairs; gains: CountedValues[]; table: number[][] };

function workOf(cells: Cell[]): Work {
  const merged = new Map<string, { before: number; after: number; count: number }>();
  for (const { before, after, count } of cells) {
    const row = merged.get(`${before} ${after}`) ?? { before, after, count: 0 };
    merged.set(`${before} ${after}`, { ...row, count: row.count + count });
  }
  const rows = [...merged.values()];
  const pairs = { before: rows.map((row) => row.before), after: rows.map((row) => row.after), count: rows.map((row) => row.count) }; // biome-ignore format: one thought
  const gains = [0, 1, 2, 3].map((level) => {
    const own = cells.filter(({ cohort }) => cohort === level);
    return { value: own.map(({ before, after }) => after - before), count: own.map(({ count }) => count) };
  });
  const table = [1, 2, 3, 4, 5].map(() => [0, 0, 0, 0, 0]);
  for (const { before, after, count } of cells) table[Math.round(before) - 1]![Math.round(after) - 1]! += count;
  return { cells, pairs, gains, table };
}

const bounds = { low: -0.3, high: 0.3 };
const two = ({ gains: [first, second] }: Work) => ({ first: first!, second: second! });
/** Every method that is defined on counts, and what R calls the same where it is one call. */
const METHODS: Record<string, [run: (work: Work) => unknown, inR?: string]> = {
  describePairs: [({ pairs }) => statistics.describePairs(pairs), 'c(mean(pre), sd(pre), quantile(pre), mean(post), sd(post), quantile(post), mean(d), sd(d), quantile(d), cor(pre, post))'], // biome-ignore format: one method
  pairedT: [({ pairs }) => statistics.pairedT(pairs), 't.test(post, pre, paired = TRUE)'],
  effectSizePaired: [({ pairs }) => statistics.effectSizePaired(pairs)],
  wilcoxonSignedRank: [({ pairs }) => statistics.wilcoxonSignedRank(pairs), 'wilcox.test(z, exact = FALSE)'],
  hodgesLehmann: [({ pairs }) => statistics.hodgesLehmann(pairs), 'wilcox.test(z, exact = FALSE, conf.int = TRUE)'],
  rankBiserial: [({ pairs }) => statistics.rankBiserial(pairs)],
  signTest: [({ pairs }) => statistics.signTest(pairs), 'binom.test(sum(z > 0), length(z))'],
  signFlipTest: [({ pairs }) => statistics.signFlipTest(pairs, { seed: SEED })],
  bootstrapBca: [({ pairs }) => statistics.bootstrapBca(pairs, { seed: SEED })],
  attainment: [({ pairs }) => statistics.attainment(pairs, { cut: 4 }), 'mcnemar.test(table(pre >= 4, post >= 4))'],
  reliableChange: [
    ({ pairs }) => statistics.reliableChange(pairs, { reliability: 0.8 }),
    'table(sign(d) * (abs(d) > sd(pre) * 0.4 * 1.96))',
  ],
  normalisedGain: [({ pairs }) => statistics.normalisedGain(pairs, { minimum: 1, maximum: 5 })],
  limitShares: [({ pairs }) => statistics.limitShares(pairs, { minimum: 1, maximum: 5 })],
  shapeOfChange: [({ pairs }) => statistics.shapeOfChange(pairs), 'c(mean((d - mean(d))^3) / sd(d)^3, mean((d - mean(d))^4) / sd(d)^4 - 3)'], // biome-ignore format: one method
  normalQuantiles: [({ pairs }) => statistics.normalQuantiles(pairs, { limit: 200 })],
  tostPaired: [({ pairs }) => statistics.tostPaired(pairs, bounds)],
  changeVerdict: [({ pairs }) => statistics.changeVerdict(pairs, bounds)],
  detectableChangeOf: [({ pairs }) => statistics.detectableChangeOf(pairs, 0.8)],
  pearson: [({ pairs }) => statistics.pearson(pairs), 'cor.test(pre, post)'],
  spearman: [({ pairs }) => statistics.spearman(pairs), 'cor.test(pre, post, method = "spearman", exact = FALSE)'],
  kendallTauB: [({ pairs }) => statistics.kendallTauB(pairs)],
  blandAltman: [({ pairs }) => statistics.blandAltman(pairs)],
  answerDistribution: [({ table }) => statistics.answerDistribution(table)],
  stuartMaxwell: [({ table }) => statistics.stuartMaxwell(table)],
  bowker: [({ table }) => statistics.bowker(table), 'mcnemar.test(table(round(pre), round(post)))'],
  welchT: [(work) => statistics.welchT(two(work)), 't.test(d[cohort == 0], d[cohort == 1])'],
  mannWhitney: [
    (work) => statistics.mannWhitney(two(work)),
    'wilcox.test(d[cohort == 0], d[cohort == 1], exact = FALSE)',
  ],
  oneWayAnova: [({ gains }) => statistics.oneWayAnova(gains), 'oneway.test(d ~ cohort, var.equal = TRUE)'],
  welchAnova: [({ gains }) => statistics.welchAnova(gains), 'oneway.test(d ~ cohort)'],
  kruskalWallis: [({ gains }) => statistics.kruskalWallis(gains), 'kruskal.test(d, cohort)'],
  brownForsythe: [({ gains }) => statistics.brownForsythe(gains)],
  gamesHowell: [({ gains }) => statistics.gamesHowell(gains)],
  ancova: [({ cells }) => statistics.ancova(cells), 'anova(lm(post ~ pre), lm(post ~ pre + factor(cohort)))'],
  clusterRobustGain: [
    ({ cells }) => statistics.clusterRobustGain(cells.map((cell) => ({ ...cell, course: cell.cohort }))),
  ],
  mixedModel: [
    ({ cells }) =>
      statistics.mixedModel(
        cells.map((cell) => ({ ...cell, course: 0 })),
        { courses: false },
      ),
  ],
};

/** What their cost depends on instead of people. */
const STEPS: Record<string, string> = {
  bootstrapBca: 'draws people up to ten thousand, beyond that the count table',
  gamesHowell: 'a double integral for each pair, longer the further out q lies',
  mixedModel: 'the steps of a search',
};

const milliseconds = new Map<string, number[]>();
const rivals = new Map<string, number[]>();

it.each(SIZES)('%i people', async (people) => {
  const cells = cellsOf(people);
  const work = workOf(cells);
  for (const [name, [run]] of Object.entries(METHODS)) {
    expect(run(work), name).toMatchObject(name === 'answerDistribution' ? {} : { ok: true });
    milliseconds.set(name, [...(milliseconds.get(name) ?? []), await medianOf(3, () => run(work))]);
  }
  const inR = timesInR(cells);
  if (inR) for (const [name, time] of Object.entries(inR)) rivals.set(name, [...(rivals.get(name) ?? []), time]);
});

it('a million people cost what ten thousand cost', () => {
  for (const [name, times] of milliseconds) {
    const [, tenThousand, , million] = times as [number, number, number, number];
    const allowed = name in STEPS ? 5000 : 4 * tenThousand + 5;
    expect(million, `${name}: ${times.map((time) => time.toFixed(2))}`).toBeLessThan(allowed);
  }
});

/** The same calls in R, on the people one by one, which R needs: milliseconds, or null without Rscript. */
function timesInR(cells: Cell[]): Record<string, number> | null {
  if (spawnSync('Rscript', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const rows = cells.map(({ before, after, cohort, count }) => `${before},${after},${cohort},${count}`);
    writeFileSync(join(folder, 'cells.csv'), ['before,after,cohort,count', ...rows].join('\n'));
    const calls = Object.entries(METHODS).flatMap(([name, [, r]]) => (r ? [`${name} = quote(${r})`] : []));
    const script = `
      t <- read.csv("cells.csv"); t <- t[rep(seq_len(nrow(t)), t$count), ]; pre <- t$before; post <- t$after; cohort <- t$cohort
      d <- round(post - pre, 10); z <- d[d != 0]; calls <- list(${calls.join(',\n')})
      for (name in names(calls)) cat(name, suppressWarnings(system.time(eval(calls[[name]]))[["elapsed"]]) * 1000, "\\n")`;
    const run = spawnSync('Rscript', ['-e', script], { cwd: folder, encoding: 'utf8', maxBuffer: 1e7 });
    if (run.status !== 0) throw new Error(run.stderr);
    return Object.fromEntries(run.stdout.trim().split('\n').map((line) => [line.split(' ')[0]!, Number(line.split(' ')[1])])); // biome-ignore format: one thought
  } finally {
    rmSync(folder, { recursive: true });
  }
}

afterAll(() => {
  const columns = (times: number[] | undefined, suffix = '') =>
    Object.fromEntries(SIZES.map((people, at) => [`${people.toLocaleString('en')}${suffix}`, times?.[at] ?? '–']));
  printTable(
    rivals.size > 0
      ? 'Methods on counts beside R on people, milliseconds'
      : 'Methods on counts, milliseconds (no Rscript to compare with)',
    [...milliseconds].map(([name, times]) => ({ method: name, ...columns(times), ...(rivals.size > 0 && columns(rivals.get(name), ' R')), note: STEPS[name] ?? '' })), // biome-ignore format: one thought
  );
});
