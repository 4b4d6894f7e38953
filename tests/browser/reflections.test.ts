import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

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
        expect(await violations(page)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
    }
    const [english, chinese] = heads.map((text) => (text.match(/\d+/g) ?? []).sort());
    expect(heads[0]).toMatch(/^80 students wrote 80 texts/);
    expect(english).toEqual(chinese);
  }, 180_000);

  describe('in one visit', () => {
    let page: Page;
    beforeAll(async () => {
      page = (await atReflections()).page;
    }, 60_000);

    it('flags every planted identifier, and decides the same words together', async () => {
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
      await tab(page, 'Words in context');
      const search = page.getByRole('searchbox');
      await search.fill('合作');
      await page.getByText(/“合作” stands \d+ times/).waitFor();
      await search.fill('plan*');
      await page.getByText(/“plan\*” stands/).waitFor();
      expect(await page.locator('.concordance tbody th').first().innerText()).toMatch(/^plan/i);
    });

    it('puts texts beside the survey, by words', async () => {
      await tab(page, 'Beside the survey');
      await page.locator('.reflections-place .plain-table tbody tr').first().waitFor();
      expect(await page.locator('.reflections-place .plain-table tbody tr').count()).toBe(5);
      await page
        .getByRole('button', { name: /read \d+ texts/ })
        .first()
        .click();
      await page.locator('.text-list .one-text').first().waitFor();
    });

    it('codes with the keyboard, saves the codings and reads a second coder', async () => {
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

    it('lets no quote out before everything in it is decided', async () => {
      await tab(page, 'Words in context');
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
  });
});

/** A survey that asks for some words as well, of everyone before and after. */
function surveyWithWords(): { csv: string; instrument: string } {
  const people = Array.from({ length: 12 }, (_, person) => person);
  const before = (person: number) =>
    `這學期開始之前，我以為社區服務就是把東西送過去，第 ${person} 組的同學也這麼想，沒有人問過長輩需要什麼。`;
  const after = (person: number) =>
    `學期結束時，我學會先坐下來聽。第 ${person} 次拜訪之後，我們和不同系的同學合作，把計畫重新調整過一遍。`;
  const rows = people.flatMap((person) => [
    [`S10${person}`, 'pre', 2 + (person % 3), 3, 2, before(person)],
    [`S10${person}`, 'post', 3 + (person % 3), 4, 3, person === 5 ? '' : after(person)],
  ]);
  const head = ['student_code', 'wave', 'CE1', 'CE2', 'CE3', '您最想說的話是什麼？'];
  const instrument = {
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    columns: { person: ['student_code'], wave: ['wave'] },
    waves: { pre: ['pre'], post: ['post'] },
    competencies: [{ id: 'compassion', items: ['CE1', 'CE2', 'CE3'].map((id) => ({ id, columns: [id] })) }],
  };
  return { csv: [head, ...rows].map((row) => row.join(',')).join('\n'), instrument: JSON.stringify(instrument) };
}

it('reads free text of a survey where a person says so, by wave and person, and undoes it', async () => {
  const { csv, instrument } = surveyWithWords();
  const { page, complaints } = await visit(open);
  await giveFiles(page, ['sample-data/SurveyCake_113-1.csv', 'sample-data/instrument.json']);
  const place = page.getByRole('link', { name: 'Reflections', exact: true });
  await place.click();
  await page.getByRole('heading', { name: 'No students’ texts yet' }).waitFor();
  await page.goto(page.url().replace(/#.*/, '#/data'));
  await page.reload();
  await giveFiles(page, [textFile('survey.csv', csv), textFile('instrument.json', instrument)]);
  await place.click();
  await page.getByRole('heading', { name: 'No students’ texts yet' }).waitFor();
  await page.getByText('23 texts in survey.csv').waitFor();
  await page.getByRole('button', { name: 'Read “您最想說的話是什麼？”' }).click();
  await page.getByRole('heading', { level: 1, name: /^12 students wrote 23 texts/ }).waitFor();
  const groups = page.locator('.text-groups tbody tr');
  await groups.first().waitFor();
  expect(await groups.allInnerTexts()).toEqual([
    expect.stringMatching(/^before\s+12\s+12$/i),
    expect.stringMatching(/^after\s+11\s+11$/i),
  ]);
  await page.getByRole('searchbox').fill('坐下來聽');
  await page.getByText('“坐下來聽” stands 11 times, in 11 texts by 11 students.').waitFor();
  await tab(page, 'Beside the survey');
  await page.locator('.reflections-place .plain-table tbody tr').first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('heading', { name: 'No students’ texts yet' }).waitFor();
  expect(complaints).toEqual([]);
});
