import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Comparison } from '../../src/vocabulary';
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
    compare: 'Compare with now: old.json',
    none: 'No number differs.',
    one: '2 numbers differ.',
    older: 'Before',
  },
  'zh-TW': {
    start: /範例資料/,
    full: '完整結果 (JSON)',
    compare: '將 old.json 與現在比較',
    none: '沒有任何數字不同。',
    one: '2 個數字不同。',
    older: '之前',
  },
};

it.each(['en', 'zh-TW'] as const)(
  'older results are dropped, listed, and compared with those of now (%s)',
  async (language) => {
    const words = WORDS[language];
    const { page, complaints } = await visit(opened, { language });
    await page.getByRole('button', { name: words.start }).first().click();
    await waitForState(page, 'ready');
    const results = await exportResults(page, words.full);
    /** `at`: its place among the files that were given, which it takes a moment to stand in. */
    const give = async (file: object, at: number) => {
      await page.evaluate("location.hash = '#/data'");
      await page.locator('input[type=file]').setInputFiles([textFile('old.json', JSON.stringify(file))]);
      await page.getByRole('link', { name: words.compare }).nth(at).click();
    };
    await give(results, 0);
    await page.getByText(words.none).waitFor({ timeout: 60_000 });
    const [first] = results.comparisons as Comparison[];
    const changed = { ...first!, n: first!.n - 1, pre: { ...first!.pre, mean: 1 } };
    await give(
      {
        ...results,
        app: { ...results.app, version: '0.0.0' },
        comparisons: [changed, ...results.comparisons.slice(1)],
      },
      1,
    );
    await page.getByText(words.one).waitFor({ timeout: 60_000 });
    const row = page.getByRole('row').filter({ hasText: 'pre.mean' });
    expect(await row.innerText()).toMatch(/1\s+3\.\d+/);
    expect(await row.innerText()).toContain('0.0.0');
    await page.getByRole('button', { name: words.older, exact: true }).click();
    await page.locator('th[aria-sort="ascending"], th[aria-sort="descending"]').waitFor();
    const violations = await page.evaluate(
      `${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')}; axe.run('main').then((found) => found.violations.map(({ id }) => id))`,
    );
    expect(violations).toEqual([]);
    expect(complaints).toEqual([]);
  },
  180_000,
);
