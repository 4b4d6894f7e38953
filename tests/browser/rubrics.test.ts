import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

async function atRubrics(language: 'en' | 'zh-TW' = 'en', width = 1440) {
  const visited = await visit(open, { language, width });
  const { page } = visited;
  await page.getByRole('button', { name: /sample data|範例資料/ }).click();
  await waitForState(page, 'ready');
  await page.getByRole('link', { name: language === 'en' ? 'Rubrics' : '評量尺規', exact: true }).click();
  await page.locator('.rubrics-place .convergence table').waitFor({ timeout: 60_000 });
  return visited;
}

const numbers = (text: string) => (text.match(/\d+(\.\d+)?/g) ?? []).sort();
const shoot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined;

describe('the Rubrics place on the sample data', () => {
  it('answers first, names the severest assessor, and breaks no rule of access, in both languages', async () => {
    const heads = [];
    for (const language of ['en', 'zh-TW'] as const) {
      const { page, complaints, foreign } = await atRubrics(language);
      heads.push(await page.getByRole('heading', { level: 1 }).innerText());
      const raters = await page.locator('.raters').innerText();
      expect(raters).toMatch(language === 'en' ? /評審C is the severest: 0\.\d\d levels below/ : /評審C最嚴格/);
      expect(await page.locator('table.change tbody tr').count()).toBe(5);
      expect(await page.locator('.level-criterion').count()).toBe(5);
      for (const table of await page.locator('.picture-table > summary').all()) await table.click();
      expect(await violations(page)).toEqual([]);
      await shoot(page, `rubrics-${language}-1440`);
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
    }
    expect(heads[0]).toMatch(/^4 assessors scored 117 works; 3 of 5 criteria rose, .* most, 1\.79 → 2\.35$/);
    expect(numbers(heads[0]!)).toEqual(numbers(heads[1]!));
  }, 180_000);

  it('fits a phone: the page itself never scrolls sideways', async () => {
    const { page } = await atRubrics('zh-TW', 390);
    await shoot(page, 'rubrics-zh-TW-390');
    if (process.env.SHOTS)
      for (const [index, part] of ['.raters', '.level-bars', '.convergence', '.moderation'].entries()) {
        await page.locator(part).scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${process.env.SHOTS}/phone-${index}.png` });
      }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it('tells neither single works nor names of assessors for publication', async () => {
    const { page, complaints } = await atRubrics();
    expect(await page.locator('.moderation tbody tr').count()).toBeGreaterThan(0);
    await page.getByText('Publication view', { exact: true }).click();
    await page.getByText('Single works are shown in the working view only.').waitFor();
    expect(await page.locator('.moderation tbody tr').count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain('評審');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(
      /^4 assessors scored students’ works; 3 of 5/,
    );
    await shoot(page, 'rubrics-publication');
    expect(complaints).toEqual([]);
  });
});

it('says which file to give where none holds assessors’ scores', async () => {
  const { page } = await visit(open);
  await giveFiles(page, ['sample-data/SurveyCake_113-1.csv', 'sample-data/instrument.json']);
  await page.getByRole('link', { name: 'Rubrics', exact: true }).click();
  await page.getByRole('heading', { name: 'No assessors’ scores yet' }).waitFor();
});

it('shows a rubric alone, without a survey', async () => {
  const { page, complaints } = await visit(open);
  await page.locator('input[type=file]').setInputFiles(['sample-data/rubric-113.csv']);
  await page.getByText('rubric-113.csv').first().waitFor();
  await page.getByRole('link', { name: 'Rubrics', exact: true }).click();
  await page.locator('.raters').waitFor();
  await shoot(page, 'rubric-alone');
  expect(await page.locator('.raters').innerText()).toMatch(/評審C is the severest/);
  expect(await page.locator('.convergence').innerText()).toContain('No criterion has a competency that the survey');
  expect(complaints).toEqual([]);
});
