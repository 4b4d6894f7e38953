import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Comparison, ResultsFile } from '../../src/vocabulary';
import { recordTasks } from './long-tasks';
import { exportResults, openBrowser, textFile, visit, waitForState } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  opened = await openBrowser();
}, 60_000);
afterAll(() => opened?.close());

const WORDS = {
  en: {
    start: /Try with sample data/,
    full: 'Full results (JSON)',
    publication: 'Results for publication (JSON)',
    view: 'Publication view',
    compare: (name: string) => `Compare with now: ${name}`,
    none: 'No number differs.',
    one: '1 number differs.',
    two: '2 numbers differ.',
    older: 'Before',
    mean: 'mean before',
    confidence: 'Setting: Confidence level (90 % before, 95 % now)',
    wave: (file: string) => `Decision: wave of ${file} (after before, as proposed now)`,
    report: 'What changed since older results',
    fullInPublication: 'These older results are full',
    published: 'do not tell settings and decisions',
    version: 'is a results file of another version of the format',
  },
  'zh-TW': {
    start: /範例資料/,
    full: '完整結果 (JSON)',
    publication: '供發表之結果 (JSON)',
    view: '公開檢視',
    compare: (name: string) => `將 ${name} 與現在比較`,
    none: '沒有任何數字不同。',
    one: '1 個數字不同。',
    two: '2 個數字不同。',
    older: '之前',
    mean: '前測平均',
    confidence: '設定：信賴水準（之前：90 %，現在：95 %）',
    wave: (file: string) => `決定：${file}的測次（之前：後測，現在：採建議）`,
    report: '自較早結果以來的變動',
    fullInPublication: '這份較早的結果是完整結果',
    published: '不記載設定與決定',
    version: '是其他版本格式的結果檔',
  },
};

/** The file with the mean before of its first comparison changed. */
function withMean(results: ResultsFile, mean: number): ResultsFile {
  const [first, ...others] = results.comparisons as Comparison[];
  return { ...results, comparisons: [{ ...first!, pre: { ...first!.pre, mean } } as Comparison, ...others] };
}

it.each(['en', 'zh-TW'] as const)(
  'older results are compared with those of now, in words and with reasons, and what was published with what may be (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await visit(opened, { language });
    await page.getByRole('button', { name: words.start }).first().click();
    await waitForState(page, 'ready');
    const results = await exportResults(page, words.full);
    const published = await exportResults(page, words.publication);
    const offer = async (name: string, file: object) => {
      await page.evaluate("location.hash = '#/data'");
      await page.locator('input[type=file]').setInputFiles([textFile(name, JSON.stringify(file))]);
    };
    const give = async (name: string, file: object) => {
      await offer(name, file);
      await page.getByRole('link', { name: words.compare(name) }).click();
    };
    await give('same.json', results);
    await page.getByText(words.none).waitFor({ timeout: 60_000 });

    const changed = withMean(results, 1);
    const [first] = changed.comparisons as Comparison[];
    const [source] = results.sources;
    await give('old.json', {
      ...changed,
      app: { ...results.app, version: '0.0.0' },
      comparisons: [{ ...first!, n: first!.n - 1 }, ...changed.comparisons.slice(1)],
      settings: { ...results.settings!, confidence: 0.9 },
      made: [{ what: 'wave', source: source!.sha256, value: 'post' }],
    });
    await page.getByText(words.two).waitFor({ timeout: 60_000 });
    const row = page.getByRole('row').filter({ hasText: words.mean });
    expect(await row.innerText()).toMatch(/1\s+3\.\d+/);
    expect(await row.innerText()).toContain('0.0.0');
    // No number of these two is an interval: the level of confidence is no reason for them.
    await page.getByText(words.wave(source!.name)).waitFor();
    expect(await page.getByText(words.confidence).count()).toBe(0);
    await page.getByRole('button', { name: words.older, exact: true }).click();
    await page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]').waitFor();
    const violations = await page.evaluate(
      `${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')}; axe.run('main').then((found) => found.violations.map(({ id }) => id))`,
    );
    expect(violations).toEqual([]);

    const gain = { ...first!.gain, ci: [0.1, 0.2] };
    const wider = { ...results, settings: { ...results.settings!, confidence: 0.9 } };
    await give('wider.json', {
      ...wider,
      comparisons: [{ ...results.comparisons[0]!, gain }, ...results.comparisons.slice(1)],
    });
    await page.getByText(words.confidence).waitFor({ timeout: 60_000 });

    await offer('future.json', { ...results, format: 'competency-results/2' });
    await page.getByText(words.version).waitFor();

    await page.getByRole('radio', { name: words.view }).click();
    await page.evaluate("location.hash = '#/changes'");
    await page.getByText(words.fullInPublication).waitFor();
    await give('published.json', withMean(published, 1));
    await page.getByText(words.one).waitFor({ timeout: 60_000 });
    await page.getByText(words.published).waitFor();
    await page.evaluate("location.hash = '#/report'");
    await page.getByRole('link', { name: words.report }).click();
    await page.getByText(words.one).waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  },
  180_000,
);

it('on a phone every number is a card with its reasons, and results of a hundred thousand numbers leave the page free', async () => {
  const { page, complaints } = await visit(opened, { language: 'en' });
  await page.getByRole('button', { name: WORDS.en.start }).first().click();
  await waitForState(page, 'ready');
  const results = await exportResults(page, WORDS.en.full);
  const everyone = results.comparisons.filter(
    ({ instrument, cohort }) => instrument === 'survey' && Object.keys(cohort).length === 0,
  );
  const ofCourses = Array.from({ length: 400 }, (_, place) =>
    everyone.map((row) => ({ ...row, cohort: { course: `第${place + 1}組・社會實踐與地方創生` } })),
  ).flat();
  const many = { ...results, comparisons: [...results.comparisons, ...ofCourses] };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate("location.hash = '#/data'");
  await page.locator('input[type=file]').setInputFiles([textFile('many.json', JSON.stringify(many))]);
  const link = page.getByRole('link', { name: WORDS.en.compare('many.json') });
  await link.waitFor({ timeout: 60_000 });
  const tasks = await recordTasks(page);
  await link.click();
  await page.getByText(/^1\d\d,\d\d\d numbers differ/).waitFor({ timeout: 90_000 });
  await page
    .getByText(/^The first 50 of \d\d,\d\d\d rows/)
    .first()
    .waitFor();
  expect(await tasks.stop(200)).toEqual([]);
  await page.getByRole('button', { name: 'Show 50 more' }).first().click();
  await page
    .getByText(/^The first 100 of/)
    .first()
    .waitFor();
  const overflow = await page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('.changes')];
    const reasons = [...document.querySelectorAll('.changes .reasons')]
      .slice(0, 50)
      .map((one) => one.getBoundingClientRect());
    return {
      scrolls: wide.filter((one) => one.scrollWidth > one.clientWidth + 1).length,
      outside: reasons.filter(({ left, right, width }) => left < 0 || right > innerWidth || width < 60).length,
    };
  });
  expect(overflow).toEqual({ scrolls: 0, outside: 0 });
  expect(complaints).toEqual([]);
}, 180_000);
