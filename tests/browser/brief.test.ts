import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit, waitForState } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
let folder: string;
beforeAll(async () => {
  opened = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'brief-'));
}, 60_000);
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(page: Page, name: string) {
  const file = join(folder, name);
  const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  writeFileSync(file, bytes);
  const read = (command: string, ...rest: string[]) =>
    execFileSync(command, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return {
    info: read('pdfinfo', file),
    text: read('pdftotext', file, '-'),
    pages: read('pdftotext', '-layout', file, '-').split('\f').slice(0, -1),
    structure: read('pdfinfo', '-struct-text', file),
    raw: bytes.toString('latin1'),
  };
}

async function slide(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /1920 × 1080/ }).click(),
  ]);
  return readFileSync(await download.path());
}

/** Lines are compared without spaces: print sets them where it likes. */
const bare = (text: string) => text.replaceAll(/\s+/g, '');

it('the brief prints on one page and is the same slide twice; the report prints whole, with headings where they belong', async () => {
  const { page, foreign, complaints } = await visit(opened, { language: 'zh-TW' });
  await page.getByRole('button', { name: '以範例資料試用' }).first().click();
  await waitForState(page, 'ready');
  await page.evaluate(() => {
    window.location.hash = '#/report';
  });
  await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });

  const report = await printed(page, 'report.pdf');
  expect(report.info).toMatch(/Tagged:\s+yes/);
  expect(report.info).toMatch(/Page size:.*A4/);
  expect(report.text).toContain('各項素養的結果');
  const headings = (await page.locator('.paper :is(h2, h3)').allTextContents()).map(bare);
  expect(report.structure).toMatch(/^\s*H[1-3]\b/m);
  expect((report.raw.match(/\/Title\b/g) ?? []).length).toBeGreaterThanOrEqual(headings.length);
  // The last line of a page is its number; above it no heading stands alone.
  for (const text of report.pages) {
    const lines = text.split('\n').map(bare).filter(Boolean);
    expect(headings).not.toContain(lines.filter((line) => !/^\d+\/\d+$/.test(line)).at(-1));
    expect(lines.length).toBeGreaterThan(12);
  }

  await page.getByRole('tab', { name: '一頁說明' }).click();
  await page.locator('.brief img').waitFor();
  expect(await page.locator('.brief').innerText()).toContain('512 位配對學生的務實投入提升');
  const brief = await printed(page, 'brief.pdf');
  expect(brief.info).toMatch(/Pages:\s+1\n/);
  expect(brief.info).toMatch(/Page size:.*A4/);
  expect(bare(brief.text)).toContain('沒有對照組');
  expect(brief.text).not.toContain('另存投影片');
  const [first, second] = [await slide(page), await slide(page)];
  expect([first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([1920, 1080]);
  const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  expect(hash(second)).toBe(hash(first));
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await page.locator('.brief').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  // The report is drawn anew once it is come to: paper and pictures are light on a dark page.
  await page.getByRole('tab', { name: '報告' }).click();
  await page.getByRole('tab', { name: '一頁說明' }).click();
  expect(hash(await slide(page))).toBe(hash(first));
  await page.emulateMedia({ colorScheme: 'light' });

  await page.locator('.report-panel summary').click();
  await page.getByLabel('下一步行動：務實投入').fill('延長駐點兩週');
  await page.getByLabel('下一步行動：務實投入').blur();
  await page.locator('.brief', { hasText: '務實投入：延長駐點兩週' }).waitFor();

  await page.getByRole('tab', { name: '報告' }).click();
  await page.locator('.paper-claims details summary').first().click();
  await page.getByRole('button', { name: '新增宣稱' }).click();
  await page.keyboard.type('學生持續參與社區');
  await page.getByLabel('自訂宣稱 1 所要求的指標').fill('指標 2-3');
  await page.getByLabel('自訂宣稱 1 所要求的指標').blur();
  await page.getByLabel('自訂宣稱 1 的證據').selectOption('competency:engagement');
  const row = page.locator('#report-table-claims tr', { hasText: '學生持續參與社區' });
  await row.filter({ hasText: '+0.49' }).filter({ hasText: '指標 2-3' }).filter({ hasText: '證據強' }).waitFor();
  const undo = page.getByRole('button', { name: '復原' });
  for (let step = 0; step < 4; step++) await undo.click();
  await row.waitFor({ state: 'detached' });
  expect(await page.getByLabel('自訂宣稱 1', { exact: true }).count()).toBe(0);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);
