import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const planted = (
  JSON.parse(readFileSync('sample-data/planted.json', 'utf8')) as { identifiers: { value: string }[] }
).identifiers.map(({ value }) => value);

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

async function atReflections(language: 'en' | 'zh-TW' = 'en', width = 1440) {
  const visited = await visit(open, { language, width });
  const { page } = visited;
  await page.getByRole('button', { name: /sample data|範例資料/ }).click();
  await waitForState(page, 'ready');
  await page.getByRole('link', { name: language === 'en' ? 'Reflections' : '反思文字', exact: true }).click();
  await page.locator('.reflections-place .tab-list').waitFor({ timeout: 60_000 });
  return visited;
}

const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).click();

async function breaches(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('the Reflections place on the sample data', () => {
  it('answers first, in both languages, with the same numbers, and breaks no rule of access in any view', async () => {
    const heads = [];
    for (const language of ['en', 'zh-TW'] as const) {
      const { page, complaints, foreign } = await atReflections(language);
      heads.push(await page.getByRole('heading', { level: 1 }).innerText());
      const tabs = await page.getByRole('tab').allInnerTexts();
      expect(tabs).toHaveLength(6);
      for (const name of tabs) {
        await tab(page, name);
        await expect.poll(() => page.locator('.reflections-place .skeleton').count()).toBe(0);
        expect(await breaches(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
    }
    const [english, chinese] = heads.map((text) => (text.match(/\d+/g) ?? []).sort());
    expect(heads[0]).toMatch(/^80 students wrote 80 texts/);
    expect(english).toEqual(chinese);
  }, 180_000);

  it('flags every planted identifier, and decides the same words together', async () => {
    const { page } = await atReflections();
    await tab(page, 'Identifiers');
    const found = await page.locator('.identifiers .found').allInnerTexts();
    expect(planted.filter((value) => !found.some((text) => text.includes(value)))).toEqual([]);
    expect(found.length - planted.length).toBeLessThanOrEqual(5);
    await page.getByRole('button', { name: /^Replace all/ }).click();
    await page.getByText('Every passage that may tell who somebody is has been decided.').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/passages are undecided/).waitFor();
  });

  it('finds a word in its context in both scripts', async () => {
    const { page } = await atReflections();
    const search = page.getByRole('searchbox');
    await search.fill('合作');
    await page.getByText(/“合作” stands \d+ times/).waitFor();
    await search.fill('plan*');
    await page.getByText(/“plan\*” stands/).waitFor();
    expect(await page.locator('.concordance tbody th').first().innerText()).toMatch(/^plan/i);
  });

  it('lets no quote out before everything in it is decided', async () => {
    const { page } = await atReflections();
    await page.getByRole('searchbox').fill('林曉彤');
    await page
      .getByRole('button', { name: /Read the text/ })
      .first()
      .click();
    const sentence = page.getByRole('checkbox').filter({ hasText: '林曉彤' });
    await sentence.focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Collect as a quote' }).click();
    await tab(page, 'Quotes');
    const use = page.getByRole('button', { name: 'Use in the report' });
    await use.waitFor();
    expect(await use.isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save quotes (CSV)' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Replace: 林曉彤' }).click();
    await expect.poll(() => use.isDisabled()).toBe(false);
    await use.click();
    await page.getByRole('button', { name: 'Used in the report' }).waitFor();
    const quote = await page.locator('blockquote.quote').innerText();
    expect(quote).toContain('[name]');
    expect(quote).not.toContain('林曉彤');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save quotes (CSV)' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toContain('[name]');
    expect(saved).not.toContain('林曉彤');
    await page.getByText('Publication view', { exact: true }).click();
    await page.locator('blockquote.quote').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('林曉彤');
    await tab(page, 'Words in context');
    await page.getByText('shown in the working view only').waitFor();
  });

  it('codes with the keyboard, saves the codings and reads a second coder', async () => {
    const { page } = await atReflections();
    await tab(page, 'Coding');
    await page.getByLabel('Name', { exact: true }).fill('Listening');
    await page.getByRole('button', { name: 'Add the code' }).click();
    const next = page.getByRole('button', { name: 'Next text' });
    await next.focus();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Take “Listening” off' }).waitFor();
    await page.getByLabel('I have finished with this text').check();
    await next.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Text 2 of 80').waitFor();
    expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.getByLabel('I have finished with this text').check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save my codings (JSON)' }).click(),
    ]);
    const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(saved).toMatchObject({ format: 'competency-coding/1', codes: [{ name: 'Listening' }] });
    expect(saved.done).toHaveLength(2);
    expect(JSON.stringify(saved)).not.toMatch(/[\u4e00-\u9fff]{4}/);
    const second = { ...saved, coder: 'B', assignments: [] };
    await page
      .locator('.second-coder input[type=file]')
      .setInputFiles([textFile('coder-b.json', JSON.stringify(second))]);
    await page.getByText('2 texts were finished by both.').waitFor();
    expect(await page.locator('.second-coder .plain-table tbody').innerText()).toContain('50 %');
  });

  it('puts texts beside the survey, by words', async () => {
    const { page } = await atReflections();
    await tab(page, 'Beside the survey');
    await page.locator('.reflections-place .plain-table tbody tr').first().waitFor();
    expect(await page.locator('.reflections-place .plain-table tbody tr').count()).toBe(5);
    await page
      .getByRole('button', { name: /read \d+ texts/ })
      .first()
      .click();
    await page.locator('.text-list .one-text').first().waitFor();
  });
});

it('says what to give where no file holds texts', async () => {
  const { page } = await visit(open);
  await giveFiles(page, ['sample-data/SurveyCake_113-1.csv', 'sample-data/instrument.json']);
  await page.getByRole('link', { name: 'Reflections', exact: true }).click();
  await page.getByRole('heading', { name: 'No students’ texts yet' }).waitFor();
});
