import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './visit';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let opened: Awaited<ReturnType<typeof openBrowser>>;
let folder: string;
beforeAll(async () => {
  opened = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'report-'));
}, 60_000);
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openReport(language: 'en' | 'zh-TW') {
  const visited = await visit(opened, { language });
  const { page } = visited;
  await page
    .getByRole('button', { name: language === 'en' ? 'Try with sample data' : '以範例資料試用' })
    .first()
    .click();
  await page.waitForSelector('html[data-state="ready"]', { timeout: 60_000 });
  await page.evaluate(() => {
    window.location.hash = '#/report';
  });
  await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });
  return visited;
}

async function printed(page: Page, name: string): Promise<{ file: string; text: string; info: string }> {
  const file = join(folder, name);
  writeFileSync(file, await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }));
  const read = (command: string, ...rest: string[]) => execFileSync(command, [file, ...rest], { encoding: 'utf8' });
  return { file, text: read('pdftotext', '-'), info: read('pdfinfo') };
}

describe.each([
  ['en', 'Who took part', 'Practical Engagement'],
  ['zh-TW', '參與者', '務實投入'],
] as const)('the report in Chromium (%s)', (language, section, competency) => {
  it('is whole, prints on A4 with headings and readable text, and axe finds nothing', async () => {
    const { page, complaints } = await openReport(language);
    expect(await page.locator('.paper-section').count()).toBeGreaterThanOrEqual(12);
    expect(await page.locator('.paper table caption').count()).toBeGreaterThan(10);
    const { text, info } = await printed(page, `${language}.pdf`);
    expect(info).toMatch(/Page size:.*A4/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(text).toContain(section);
    expect(text).toContain(competency);
    expect(text).not.toContain(language === 'en' ? 'Copy table' : '複製表格');
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 180_000);
});

it('takes sections out, moves them, is written into, and all of it can be undone', async () => {
  const { page, complaints } = await openReport('en');
  const titles = () => page.locator('.paper-section > h2').allTextContents();
  await page.getByRole('checkbox', { name: 'Show “Summary”' }).click();
  expect(await titles()).not.toContain('Summary');
  await page.getByRole('button', { name: 'Move “Results by competency” up' }).press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: 'Results by competency: place 5 of 15' })
    .waitFor({ state: 'attached' });
  await page.locator('.paper-participants details summary').click();
  await page.getByLabel('Own words: Who took part').fill('本中心的說明');
  await page.getByLabel('Own words: Who took part').blur();
  await page.locator('.paper .paper-own', { hasText: '本中心的說明' }).waitFor();
  await page.getByLabel('Language of the report').selectOption('zh-TW');
  await page.getByRole('heading', { name: '參與者' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Undo' }).click();
  expect((await titles())[0]).toBe('Summary');
  expect(await page.locator('.paper .paper-own').count()).toBe(0);

  // A claim of one's own, and what assessors saw on a criterion to speak for it.
  await page.getByText('Edit claims, indicators and evidence').click();
  await page.getByRole('button', { name: 'Add a claim' }).click();
  await page.getByLabel('Own claim 1', { exact: true }).fill('Works in the field show it');
  await page.getByLabel('Own claim 1', { exact: true }).blur();
  const evidence = page.getByLabel('What speaks for own claim 1');
  const criterion = evidence.locator('optgroup[label="Criteria of the rubric"] option').first();
  await evidence.selectOption(await criterion.getAttribute('value'));
  const claimed = page.locator('#report-table-claims tbody tr').filter({ hasText: 'Works in the field show it' });
  await claimed.filter({ hasText: /Assessors, .*: change [+−]/ }).waitFor();
  await claimed.filter({ hasText: /evidence|no claim/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await claimed.filter({ hasText: 'no evidence yet' }).waitFor();
  expect(complaints).toEqual([]);
}, 180_000);

it('gives a figure away as SVG and PNG, with its people, filters and date inside', async () => {
  const { page } = await openReport('en');
  const taken = async (name: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).first().click(),
    ]);
    return readFileSync(await download.path());
  };
  const svg = (await taken(/^Save as SVG/)).toString('utf8');
  expect(svg).toContain('Matched students: 518. Filters: none.');
  const png = await taken(/^Save as PNG/);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1800);
}, 180_000);
