import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused } from './focus';
import { recordTasks } from './long-tasks';
import { giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

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
    await expect.poll(async () => (await focused(page))?.name).toBe(`Show only ${name}`);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    expect(await focused(page)).not.toBeNull();
    await expect.poll(() => chips(page).count()).toBe(0);
    await expect.poll(() => matched.innerText()).toBe(whole);
    await expect.poll(() => figures(page)).toBe(wholeRow);

    // The trend goes with the other semesters, and what was pressed with it: the place has the focus.
    await page.locator('.trend-plot .cohort-button').nth(1).press('Enter');
    await chips(page).waitFor();
    await page.locator('.trend-plot').waitFor({ state: 'detached' });
    expect(await focused(page)).not.toBeNull();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
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

/** Three hundred courses in two semesters, four people each, five competencies of one item. */
function manyCourses(): ReturnType<typeof textFile>[] {
  const ids = ['compassion', 'reflection', 'resilience', 'fourth', 'fifth'];
  const instrument = {
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    columns: { person: ['code'], wave: ['wave'], semester: ['semester'], course: ['course'] },
    waves: { pre: ['pre'], post: ['post'] },
    competencies: ids.map((id) => ({ id, target: 4, items: [{ id, columns: [id] }] })),
  };
  const lines = Array.from({ length: 300 * 2 * 4 }, (_, person) => {
    const course = Math.floor(person / 8);
    return ['pre', 'post'].map((wave, after) => {
      const scores = ids.map((_id, item) => 1 + ((person * (3 + item) + after * (1 + (course % 3))) % 5));
      return [`P${person}`, wave, person % 2 === 0 ? '113-1' : '113-2', `課程 ${course + 1}`, ...scores].join(',');
    });
  });
  const head = ['code', 'wave', 'semester', 'course', ...ids].join(',');
  return [
    textFile('answers.csv', [head, ...lines.flat()].join('\n')),
    textFile('instrument.json', JSON.stringify(instrument)),
  ];
}

it('the table of 600 groups is put in order, searched, grouped and turned without a long task', async () => {
  const { page, complaints } = await visit(open, { hash: '#/data' });
  await giveFiles(page, manyCourses());
  await page.evaluate(() => {
    window.location.hash = '#/cohorts';
  });
  const table = page.locator('.cohort-table');
  const rows = () => table.getByRole('status').first().innerText();
  await page.locator('.choose-groups select').first().selectOption('course');
  await page.locator('.choose-groups select').nth(1).selectOption('semester');
  await expect.poll(rows, { timeout: 60_000 }).toBe('3,000 rows');
  const first = () => table.locator('tbody tr').first().innerText();
  const atFirst = await first();
  const recording = await recordTasks(page);
  await table.getByRole('button', { name: /^Change/ }).click();
  await expect.poll(first).not.toBe(atFirst);
  await table.getByRole('searchbox').pressSequentially('課程 29');
  await expect.poll(rows).toBe('110 rows');
  await table.getByRole('searchbox').fill('');
  await expect.poll(rows).toBe('3,000 rows');
  await table.getByLabel('Grouped by').selectOption('competency');
  await table.locator('.group-row').first().waitFor();
  await table.getByRole('button', { name: 'Columns' }).click();
  await page.locator('.filter-dialog .check').filter({ hasText: 'Wilcoxon' }).click();
  await page.keyboard.press('Escape');
  await table.getByRole('button', { name: 'Next' }).click();
  await table.locator('.wide-table').evaluate((region) => region.scrollBy(400, 0));
  await table.getByRole('checkbox').first().check();
  await expect.poll(() => page.locator('.forest tbody tr').count()).toBe(1);
  expect(await recording.stop(200)).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);
