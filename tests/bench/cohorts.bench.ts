import { spawnSync } from 'node:child_process';
import { afterAll, expect, it } from 'vitest';
import { answer } from '../../src/analyses';
import { createStore } from '../../src/store';
import { DEFAULT_SETTINGS } from '../../src/vocabulary';
import { openNodeDatabase } from '../store/node-database';
import { madeUpAnswers } from './made-up-answers';
import { medianOf, printTable } from './median';

const SIZES = [10_000, 100_000, 1_000_000];
const settings = DEFAULT_SETTINGS;
const rows: Record<string, string | number>[] = [];

it.each(SIZES)('cohorts: %i people, 12 semesters, 300 courses', async (people) => {
  const database = await openNodeDatabase();
  const store = createStore(database);
  await store.load(madeUpAnswers(people), () => Promise.resolve());
  let turn = 0;
  const department = () => ({ department: [`Department ${turn++ % 8}`] });
  const everyone = await medianOf(15, () =>
    answer(store, { kind: 'change', filters: department(), by: null, settings }),
  );
  const bySemester = await medianOf(7, () =>
    answer(store, { kind: 'change', filters: department(), by: 'semester', settings }),
  );
  const tests = await medianOf(3, () =>
    answer(store, { kind: 'cohorts', filters: department(), by: 'semester', within: null, settings }),
  );
  await database.close();
  const r = filterInR(people);
  rows.push({
    people,
    'filter → change': everyone,
    'filter → 12 semesters': bySemester,
    'filter → all cohort tests': tests,
    'R: filter → 5 t, 5 Wilcoxon': r ?? '–',
    'change : R': r === null ? '–' : everyone / r,
  });
  expect(turn).toBe(16 + 8 + 4);
});

/** The same filter in R, on scores of so many people that R already holds: milliseconds, or null without Rscript. */
function filterInR(people: number): number | null {
  if (spawnSync('Rscript', ['--version']).status !== 0) return null;
  const script = `
    set.seed(1); n <- ${people}; p <- data.frame(department = sample(0:7, n, TRUE))
    for (k in 1:5) { t <- rnorm(n); p[[paste0("a", k)]] <- round(pmin(5, pmax(1, 3.2 + t + rnorm(n, 0, .4))) * 5) / 5
      p[[paste0("b", k)]] <- round(pmin(5, pmax(1, 3.5 + t + rnorm(n, 0, .4))) * 5) / 5 }
    f <- function(x) { d <- p[p$department == x, ]; for (k in 1:5) { a <- d[[paste0("a", k)]]; b <- d[[paste0("b", k)]]
      t.test(b, a, paired = TRUE); z <- round(b - a, 10); wilcox.test(z[z != 0], exact = FALSE) } }
    m <- sapply(0:2, function(x) system.time(f(x))[["elapsed"]]); cat(median(m) * 1000)`;
  const run = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
  return run.status === 0 ? Number(run.stdout) : null;
}

afterAll(() => printTable('Cohorts: medians, milliseconds', rows));
