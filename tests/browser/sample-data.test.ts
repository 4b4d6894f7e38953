import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Comparison, resultsSchema } from '../../src/vocabulary';
import { expectSampleResults } from '../samples/expected-figures';
import { exportResults, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

describe('the sample data, one click away', () => {
  it('give R’s figures for everyone and every semester, and nothing is asked of elsewhere', async () => {
    const { page, foreign, complaints } = await visit(open);
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await waitForState(page, 'ready');
    expect(page.url()).toContain('#/overview');
    const results = await exportResults(page, 'Full results (JSON)');
    expect(v.safeParse(resultsSchema, results).issues).toBeUndefined();
    expectSampleResults(results);
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('show the same figures on the page, in both languages', async () => {
    for (const [language, button, heading] of [
      ['en', 'Try with sample data', /518 matched students/],
      ['zh-TW', '使用範例資料試試', /518 位配對學生/],
    ] as const) {
      const { page } = await visit(open, { language });
      await page.getByRole('button', { name: language === 'en' ? button : /範例資料/ }).click();
      await page.getByRole('heading', { level: 1, name: heading }).waitFor({ timeout: 60_000 });
      const row = page
        .getByRole('row')
        .filter({ hasText: language === 'en' ? 'Compassion and Empathy' : '關懷與同理' });
      expect(await row.first().innerText()).toContain('+0.29');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    }
  });

  it('keep the place in the address, and Back works', async () => {
    const { page } = await visit(open);
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await waitForState(page, 'ready');
    await page.getByRole('tab', { name: 'Table' }).click();
    expect(page.url()).toContain('#/overview/table');
    await page.getByRole('link', { name: /^Data/ }).click();
    expect(page.url()).toContain('#/data');
    await page.goBack();
    expect(page.url()).toContain('#/overview/table');
    await page.getByRole('table').first().waitFor();
  });

  it('hold for publication no group of fewer than ten', async () => {
    const { page } = await visit(open);
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await waitForState(page, 'ready');
    const published = await exportResults(page, 'Results for publication (JSON)');
    expect(v.safeParse(resultsSchema, published).issues).toBeUndefined();
    expect(published.view).toBe('publication');
    const shown = published.comparisons.filter((row): row is Comparison => 'n' in row);
    expect(shown.every(({ n }) => n >= 10)).toBe(true);
    const of = (instrument: string) => shown.filter((row) => row.instrument === instrument);
    expect(of('survey').length).toBe(25);
    // Everyone, and the two semesters in which works were assessed: 57 people with works before and after, 29 and 28 of them.
    expect(of('rubric').map(({ n, cohort }) => [cohort.semester, n])).toEqual(
      [[undefined, 57] as const, ['113-1', 29] as const, ['113-2', 28] as const].flatMap((row) => Array(5).fill(row)),
    );
    expect(published.agreement.length).toBe(15);
    expect(JSON.stringify(published)).not.toMatch(/評審|SP11\d/);
  });
});
