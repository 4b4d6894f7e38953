import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

async function atCohorts(language: 'en' | 'zh-TW' = 'en') {
  const visited = await visit(open, { language });
  const { page } = visited;
  await page.getByRole('button', { name: /sample data|範例資料/ }).click();
  await waitForState(page, 'ready');
  await page.getByRole('link', { name: language === 'en' ? 'Cohorts' : '群體比較' }).click();
  await page.locator('.cohorts-place[aria-busy="false"] .cohort-table').waitFor({ timeout: 60_000 });
  return visited;
}

const figures = (page: Page) => page.locator('.cohort-table tbody tr').first().innerText();
const chips = (page: Page) => page.getByRole('button', { name: 'Remove the filter Semester' });

describe('the Cohorts place on the sample data', () => {
  it('answers first, in both languages, with the same numbers', async () => {
    const heads = [];
    for (const language of ['en', 'zh-TW'] as const) {
      const { page, complaints, foreign } = await atCohorts(language);
      heads.push(await page.getByRole('heading', { level: 1 }).innerText());
      expect(page.url()).toContain('#/cohorts');
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
    }
    const [english, chinese] = heads.map((text) => (text.match(/[−+]?\d*\.?\d+/g) ?? []).sort());
    expect(heads[0]).toMatch(/^Compared by semester, /);
    expect(english).toEqual(chinese);
  });

  it('sorts and searches the table, and chooses its columns', async () => {
    const { page } = await atCohorts();
    const table = page.locator('.cohort-table');
    await table.getByRole('button', { name: /^Change/ }).click();
    const changes = (await table.locator('tbody tr td:nth-child(6) .figure').allInnerTexts()).map((text) =>
      Number(text.split('\n')[0]!.replace('−', '-')),
    );
    expect(changes.length).toBeGreaterThan(10);
    expect(changes).toEqual(changes.toSorted((a, b) => b - a));
    await table.getByRole('searchbox').fill('resil');
    await expect.poll(() => table.getByRole('status').first().innerText()).toMatch(/^\d row/);
    expect(await table.locator('tbody .competency-cell').allInnerTexts()).toEqual(
      expect.arrayContaining(['Resilience and Adaptability']),
    );
    const before = await table.locator('thead th').count();
    await table.getByRole('button', { name: 'Columns' }).click();
    await page.locator('.filter-dialog .check').filter({ hasText: 'Wilcoxon' }).click();
    await page.keyboard.press('Escape');
    expect(await table.locator('thead th').count()).toBe(before + 1);
  });

  it('narrows the pictures to the rows that are ticked', async () => {
    const { page } = await atCohorts();
    const all = await page.locator('.forest tbody tr').count();
    expect(all).toBeGreaterThan(2);
    await page.locator('.cohort-table').getByRole('checkbox').first().check();
    await expect.poll(() => page.locator('.forest tbody tr').count()).toBe(1);
    await page.getByRole('button', { name: 'Show all again' }).click();
    await expect.poll(() => page.locator('.forest tbody tr').count()).toBe(all);
  });

  it('filters everything to the group that is chosen, and undo and Back take that off', async () => {
    const { page } = await atCohorts();
    const matched = page.locator('.matched');
    const [whole, wholeRow] = [await matched.innerText(), await figures(page)];
    const group = page.locator('.cohort-grid .cohort-button').nth(1);
    const name = await group.innerText();
    await group.focus();
    await page.keyboard.press('Enter');
    await chips(page).waitFor();
    await expect.poll(() => matched.innerText()).not.toBe(whole);
    await page.getByRole('heading', { level: 1, name: `only one group by semester, ${name}` }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => chips(page).count()).toBe(0);
    await expect.poll(() => matched.innerText()).toBe(whole);
    await expect.poll(() => figures(page)).toBe(wholeRow);

    await page.locator('.forest .forest-picture button').first().click();
    await chips(page).waitFor();
    await page.goBack();
    await expect.poll(() => chips(page).count()).toBe(0);
    expect(page.url()).toContain('#/cohorts');
    await expect.poll(() => figures(page)).toBe(wholeRow);
  });

  it('splits within, and keeps the choice in the address', async () => {
    const { page } = await atCohorts();
    await page.getByLabel('split within by').selectOption('department');
    await expect.poll(() => page.url()).toMatch(/#\/cohorts\/\w+\/department$/);
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/#\/cohorts$/);
  });

  it('saves the rows in view as CSV', async () => {
    const { page } = await atCohorts();
    const rows = Number((await page.locator('.cohort-table').getByRole('status').first().innerText()).split(' ')[0]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF"group","competency","n"')).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(rows + 1);
  });

  it('tells how a test came about', async () => {
    const { page } = await atCohorts();
    await page.locator('.test-figures .figure').first().click();
    const panel = page.getByRole('dialog');
    expect(await panel.innerText()).toContain('oneway.test(gain ~ cohort)');
  });

  it('sets a group as the comparison group, and only then speaks of taking part', async () => {
    const { page } = await atCohorts();
    expect(await page.getByText('Against the comparison group').count()).toBe(0);
    await page.getByRole('button', { name: 'Analysis settings' }).first().click();
    await page.getByLabel('Comparison group').selectOption({ index: 1 });
    await page.keyboard.press('Escape');
    await page.getByText('The comparison group is').waitFor();
    await page.getByRole('heading', { level: 3, name: 'Against the comparison group' }).waitFor();
  });
});
