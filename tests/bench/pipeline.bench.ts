import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, expect, it } from 'vitest';
import { answer } from '../../src/analyses';
import { CENTRE } from '../../src/framework';
import { readInstrument, readTables, understand } from '../../src/import';
import { createStore } from '../../src/store';
import { type Answers, DEFAULT_SETTINGS, type Plan, type ReadTable } from '../../src/vocabulary';
import { openNodeDatabase } from '../store/node-database';
import { madeUpSurvey } from './made-up-survey';
import { medianOf, printTable } from './median';

const SIZES = [1_000, 10_000, 100_000];
const never = () => Promise.resolve();
const rows: Record<string, string | number>[] = [];
const rivals: Record<string, string | number>[] = [];

async function read(csv: Uint8Array): Promise<ReadTable> {
  const { tables, problems } = await readTables(
    { name: 'wide.csv', bytes: csv, sha256: 'made-up' },
    { report: () => undefined, pause: never, hash: () => Promise.resolve('made-up') },
  );
  const [table] = tables;
  if (!table) throw new Error(problems[0]?.code);
  return table;
}

it.each(SIZES)('import, scoring, counting, filtering: %i people', async (people) => {
  const survey = madeUpSurvey(people);
  const bytes = new TextEncoder().encode(survey.csv);
  const named = readInstrument(survey.instrument, 'instrument.json');
  if (!('instrument' in named)) throw new Error('instrument refused');
  const plan: Plan = {
    sources: [{ sha256: 'made-up', name: 'wide.csv' }],
    instrument: named.instrument,
    framework: CENTRE,
    choices: {},
  };
  const runs = people >= 100_000 ? 3 : 7;

  let table = await read(bytes);
  const reading = await medianOf(runs, async () => {
    table = await read(bytes);
  });
  let answers: Answers = understand([table], plan).answers;
  const understanding = await medianOf(runs, () => {
    answers = understand([table], plan).answers;
  });
  const database = await openNodeDatabase();
  const store = createStore(database);
  const loading = await medianOf(runs, () => store.load(answers, never));
  const counting = await medianOf(runs, () => store.countTables({}, null));
  let turn = 0;
  const filtering = await medianOf(15, () =>
    answer(store, {
      kind: 'change',
      filters: { department: [`Department ${turn++ % 8}`] },
      by: null,
      settings: DEFAULT_SETTINGS,
    }),
  );
  const unfiltered = await medianOf(7, () =>
    answer(store, { kind: 'change', filters: {}, by: null, settings: DEFAULT_SETTINGS }),
  );
  await database.close();
  rows.push({
    people,
    'read file': reading,
    understand: understanding,
    'load and score': loading,
    'count table': counting,
    'filter → findings': filtering,
    'all → findings': unfiltered,
  });

  const papa = await medianOf(runs, () => Papa.parse(survey.csv));
  rivals.push({
    work: `read file, ${people} people`,
    rival: 'Papa Parse alone',
    ours: reading,
    theirs: papa,
    ratio: reading / papa,
  });
  const r = filterInR(survey.csv);
  if (r !== null)
    rivals.push({
      work: `filter → t, ${people} people`,
      rival: 'R (5 t + 5 Wilcoxon tests)',
      ours: filtering,
      theirs: r,
      ratio: filtering / r,
    });
  expect(answers.people).toHaveLength(people);
});

/** The same filter in R, on data that R already holds: milliseconds, or null without Rscript. */
function filterInR(csv: string): number | null {
  if (spawnSync('Rscript', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeFileSync(join(folder, 'wide.csv'), csv);
    const script = `
      d <- read.csv("wide.csv"); s <- function(w, k) rowMeans(d[paste0("Q", (k*5-4):(k*5), "_", w)])
      p <- data.frame(department = d$department); for (k in 1:5) { p[paste0("a", k)] <- s("pre", k); p[paste0("b", k)] <- s("post", k) }
      f <- function(x) { q <- p[p$department == x, ]; for (k in 1:5) { a <- q[[paste0("a", k)]]; b <- q[[paste0("b", k)]]
        t.test(b, a, paired = TRUE); z <- round(b - a, 10); z <- z[z != 0]; wilcox.test(z, exact = FALSE, conf.int = TRUE) } }
      m <- sapply(0:4, function(i) system.time(f(paste("Department", i)))[["elapsed"]]); cat(median(m) * 1000)`;
    const run = spawnSync('Rscript', ['-e', script], { cwd: folder, encoding: 'utf8' });
    return run.status === 0 ? Number(run.stdout) : null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

afterAll(() => {
  printTable('Medians, milliseconds', rows);
  printTable('Beside a rival on the same work, milliseconds', rivals);
});
