import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EIGHT_CRITERIA, ONE_RATER, SURVEY } from './rubric-states';
import { openBrowser, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [768, 'dark'],
    [390, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${process.env.SHOTS}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function give(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await page.locator('input[type=file]').first().setInputFiles(files);
}

async function rubrics(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Rubrics', exact: true }).click();
  await page.locator('.rubrics-place .agreement').waitFor();
  await page.locator('.rubrics-place [aria-busy="false"]').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  const text = await page.locator('.rubrics-place').innerText();
  expect(text).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
  return text;
}

it('says what one assessor, eight criteria, and a survey beside them allow, and refuses the rest', async () => {
  const { page, complaints } = await visit(open);
  // One assessor, two criteria, levels by name.
  await give(page, ONE_RATER);
  await page.locator('.rubric-map').waitFor();
  expect(await page.locator('.rubric-map').innerText()).toContain('1 = 待加強 … 4 = 優秀');
  await shoot(page, 'data-one');
  let text = await rubrics(page);
  expect(text).toMatch(/^1 assessor scored 4\d works/);
  expect(text).toContain('How far assessors agree cannot be told from these works.');
  expect(text).toContain('作品呈現的完整程度與可讀性（含圖表與附錄）');
  expect(text).toContain('No work was scored by two assessors');
  expect(text).not.toContain('Works to talk about');
  expect(await page.locator('table.change tbody tr').count()).toBe(2);
  await page.locator('.picture-table > summary').first().click();
  expect(await page.locator('.picture-table thead').first().innerText()).toContain('優秀');
  await shoot(page, 'one');

  // A target is set here, and undone.
  await page.getByLabel('Target level of the rubric').fill('3');
  await page.getByLabel('Target level of the rubric').press('Enter');
  await page.locator('table.change').getByText('≥ 3').first().waitFor();
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await page.locator('table.change').getByText('≥ 3').first().waitFor({ state: 'detached' });

  // What could not be scored is in the ledger, and how it counts is chosen once for all.
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  const ledger = page.locator('.ledger');
  expect(await ledger.innerText()).toContain('could not be scored');
  await ledger
    .getByRole('button', { name: /Choose how it counts/ })
    .first()
    .click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('rubric-words');
  await page.getByLabel('How “無法評分” counts').selectOption('1');
  await ledger.getByText('could not be scored').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Remove 評分表/ }).click();

  // Three assessors, eight criteria, half levels; one criterion on which agreement and κ contradict each other.
  await give(page, EIGHT_CRITERIA);
  await page.getByText('rubric_eight.csv').first().waitFor();
  await page.getByText('Assessors also gave parts of a level (0.5).').waitFor();
  text = await rubrics(page);
  expect(text).toMatch(/^3 assessors scored 48 works/);
  expect(text).toMatch(/C\. Huang is the severest/);
  expect(await page.locator('table.change tbody tr').count()).toBe(8);
  expect(await page.locator('.paradox').innerText()).toMatch(/^Presentation of results: assessors often give the same/);
  expect(text).toContain('No criterion has a competency that the survey measures as well.');
  await shoot(page, 'eight');

  // Every coefficient tells how it came about.
  for (const method of ['κ', 'Krippendorff', 'Intraclass', 'Exact and adjacent']) {
    const cells = { κ: 3, Krippendorff: 5, Intraclass: 8, 'Exact and adjacent': 1 } as Record<string, number>;
    const row = page.locator('.agreement').locator('tbody tr').first();
    await row.locator('td').nth(cells[method]!).locator('button.figure').click();
    const how = page.getByRole('dialog');
    await how.getByText('ratings is a matrix').waitFor();
    if (method !== 'κ') expect(await how.innerText()).toContain(method);
    await page.keyboard.press('Escape');
    await how.waitFor({ state: 'detached' });
  }

  // Beside a survey.
  await give(page, SURVEY);
  await page.getByText('survey.csv').first().waitFor();
  await page.getByRole('link', { name: 'Rubrics', exact: true }).click();
  await page.locator('.convergence table').waitFor();
  text = await rubrics(page);
  expect(await page.locator('.convergence tbody tr').count()).toBe(1);
  expect(text).toContain('Students with the survey and works, before and after.');
  await shoot(page, 'both');
  expect(complaints).toEqual([]);
}, 120_000);
