import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openAsBlob, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { DEFAULT_SETTINGS, type Plan } from '../../src/vocabulary';
import { anyTask, askEngine, settled, startNodeEngine } from '../engine/node-engine';
import { madeUpInstrument, madeUpLines } from './made-up-survey';
import { medianOf, printTable } from './median';

const PEOPLE = 1_000_000;
/** With four columns of who and where, 40 columns. */
const ITEMS = 18;
const COMPETENCIES = ['interdisciplinary', 'compassion', 'reflection', 'engagement', 'resilience'];
const MEGABYTE = 2 ** 20;
const folder = mkdtempSync(join(tmpdir(), 'million-'));
const path = join(folder, 'wide.csv');

function writeSurvey(people: number): void {
  const file = openSync(path, 'w');
  let lines: string[] = [];
  for (const line of madeUpLines(people, ITEMS)) {
    if (lines.push(line, '') < 40_000) continue;
    writeSync(file, lines.join('\n').replaceAll('\n\n', '\n'));
    lines = [];
  }
  writeSync(file, lines.join('\n').replaceAll('\n\n', '\n'));
  closeSync(file);
}

/** One file from its handle to findings, in the engine as the worker runs it. */
async function takeInSurvey() {
  const { engine, close } = await startNodeEngine();
  const starts: [string, number][] = [];
  const stage = (name: string) => {
    if (starts.at(-1)?.[0] !== name) starts.push([name, performance.now()]);
  };
  const report = (progress: { stage: string }) => stage(progress.stage);
  const files = [
    new File([await openAsBlob(path)], 'wide.csv'),
    new File([madeUpInstrument(ITEMS)], 'instrument.json'),
  ];
  stage('reading');
  const outcomes = settled(await engine.read(anyTask(), files, {}, report));
  const plan: Plan = { sources: [], instrument: null, framework: CENTRE, choices: {} };
  for (const outcome of outcomes) {
    if (outcome.kind === 'table') plan.sources.push({ sha256: outcome.sha256, name: outcome.name });
    else if (outcome.kind === 'instrument') plan.instrument = outcome.instrument;
    else throw new Error(`not read: ${outcome.name}`);
  }
  const understanding = settled(await engine.understand(anyTask(), plan, report));
  stage('answering');
  const change = { kind: 'change', filters: {}, by: null, settings: DEFAULT_SETTINGS } as const;
  const finding = await askEngine(engine, understanding, change);
  stage('done');
  const times = Object.fromEntries(starts.slice(0, -1).map(([name, from], at) => [name, starts[at + 1]![1] - from]));
  return { engine, close, understanding, change, finding, times };
}

beforeAll(() => writeSurvey(PEOPLE));
afterAll(() => rmSync(folder, { recursive: true }));

it('a million people and 40 columns, from the file to what the Overview shows', async () => {
  const { close, finding, understanding, times } = await takeInSurvey();
  await close();
  const peak = process.resourceUsage().maxRSS / 1024;
  expect(understanding.people.both).toBe(PEOPLE);
  expect(finding.comparisons).toHaveLength(5);
  const megabytes = (statSync(path).size / MEGABYTE).toFixed(0);
  const rival = inR();
  const seconds = (milliseconds: number | undefined) => (milliseconds ?? 0) / 1000;
  const all = Object.values(times).reduce((sum, time) => sum + time, 0);
  printTable(`From a file of ${megabytes} MB (${PEOPLE} people × 40 columns) to findings, seconds`, [
    { step: 'read', ours: seconds(times.reading), R: rival?.read ?? '–' },
    { step: 'understand (header, scales, people, quality)', ours: seconds(times.understanding), R: '–' },
    { step: 'load and score', ours: seconds(times.loading), R: rival?.score ?? '–' },
    { step: 'five t and five Wilcoxon tests', ours: seconds(times.answering), R: rival?.test ?? '–' },
    { step: 'all', ours: seconds(all), R: rival?.all ?? '–' },
    { step: 'peak of memory, MB', ours: peak, R: rival?.memory ?? '–' },
  ]);
  process.stdout.write(rival ? `R reads with ${rival.reader}.\n` : 'Rscript is not here: no rival.\n');
});

it('what every question costs at a thousand, a hundred thousand and a million people', async () => {
  const rows: Record<string, string | number>[] = [];
  for (const people of [1_000, 100_000, PEOPLE]) {
    writeSurvey(people);
    const { engine, close, understanding, change, times } = await takeInSurvey();
    const row: Record<string, string | number> = { people, 'change, first': times.answering! };
    row['change, again'] = await medianOf(5, () => askEngine(engine, understanding, change));
    for (const competency of COMPETENCIES) {
      const question = { kind: 'competency', competency, filters: {}, settings: DEFAULT_SETTINGS } as const;
      row[competency] = await medianOf(3, () => askEngine(engine, understanding, question));
    }
    rows.push(row);
    await close();
  }
  expect(rows).toHaveLength(3);
  printTable('What a question costs, milliseconds', rows);
});

type Rival = { read: number; score: number; test: number; all: number; memory: number; reader: string };

/** The same scores and tests in one run of R: seconds, and megabytes at its peak; null without Rscript. */
function inR(): Rival | null {
  const first = (index: number) => Math.floor((index * ITEMS) / 5);
  const spans = [0, 1, 2, 3, 4].map((index) => `${first(index) + 1}:${first(index + 1)}`).join(', ');
  const script = `
    fast <- requireNamespace("data.table", quietly = TRUE)
    t0 <- proc.time()[["elapsed"]]; d <- if (fast) as.data.frame(data.table::fread("wide.csv")) else read.csv("wide.csv")
    t1 <- proc.time()[["elapsed"]]; spans <- list(${spans})
    score <- function(w) lapply(spans, function(k) rowMeans(d[paste0("Q", k, "_", w)])); a <- score("pre"); b <- score("post")
    t2 <- proc.time()[["elapsed"]]
    for (k in 1:5) { t.test(b[[k]], a[[k]], paired = TRUE); z <- round(b[[k]] - a[[k]], 10); wilcox.test(z[z != 0], exact = FALSE, conf.int = TRUE) }
    t3 <- proc.time()[["elapsed"]]
    status <- if (file.exists("/proc/self/status")) readLines("/proc/self/status") else ""
    peak <- sub("\\\\D+(\\\\d+).*", "\\\\1", grep("VmHWM", status, value = TRUE)); if (length(peak) == 0) peak <- NA
    cat(t1 - t0, t2 - t1, t3 - t2, as.numeric(peak) / 1024, if (fast) "data.table::fread" else "read.csv (data.table is not here)", sep = "|")`;
  if (spawnSync('Rscript', ['--version']).status !== 0) return null;
  const run = spawnSync('Rscript', ['-e', script], { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const [read, score, test, memory] = run.stdout.split('|').map(Number) as [number, number, number, number];
  return { read, score, test, all: read + score + test, memory, reader: run.stdout.split('|')[4]! };
}
