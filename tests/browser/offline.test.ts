import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSampleResults, SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.map((name) => sample(name));
const kept = /kept on this device: it opens without a network/;

const DIST = join(import.meta.dirname, '../../dist');

/** The report with everything that can be taken away from it; each file is whole and speaks of what stands on the page. */
async function expectReport(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Report' }).click();
  await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });
  const saved = async (item: RegExp, press = async () => {}) => {
    await page.getByRole('button', { name: 'Save as' }).first().click();
    const download = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('menuitem', { name: item }).click();
    await press();
    return unzipSync(readFileSync(await (await download).path()));
  };
  const textOf = (parts: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(parts[name]);
  const title = await page.locator('.paper-name').innerText();
  expect(textOf(await saved(/^Word document/), 'word/document.xml')).toContain(title);
  const workbook = await saved(/^Workbook/);
  expect(textOf(workbook, 'xl/workbook.xml')).toContain('<sheet ');
  expect(textOf(workbook, 'xl/sharedStrings.xml')).toContain('Resilience');
  const bundle = await saved(/^R bundle/, () => page.getByRole('button', { name: 'Save the bundle' }).click());
  expect(Object.keys(bundle).filter((name) => name.endsWith('.R')).length).toBeGreaterThan(0);
  // The dialog of the browser cannot be answered from here: that it is asked for, and that what it would be given prints.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('button', { name: 'Print / save as PDF' }).click();
  await page.waitForSelector('html[data-printed]', { state: 'attached' });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(100_000);
}

describe('after one visit', () => {
  it('a newer version waits until the person takes it, and keeps what was decided', async () => {
    const { page, context } = await visit(open, { offline: true });
    await page.getByRole('link', { name: /Stays on this device/ }).click();
    await page.getByText(kept).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Data' }).click();
    await giveFiles(page, files());
    await page.waitForTimeout(800);
    const worker = readFileSync(join(DIST, 'service-worker.js'), 'utf8');
    open.host.replace('service-worker.js', worker.replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"'));
    // The page's own policy starts no worker from an address any more; the browser looks for a newer version by itself.
    await context
      .serviceWorkers()[0]!
      .evaluate(() => (self as unknown as ServiceWorkerGlobalScope).registration.update());
    const renew = page.getByRole('button', { name: 'Load it now' });
    await renew.waitFor();
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    await renew.click();
    await page.getByRole('region', { name: /needs its files again/ }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual(['competency-outcomes-0123456789abcdef']);
  }, 120_000);

  it('the program opens, reads, compares, reports and exports with its host stopped and the network off', async () => {
    const { page, context, foreign, complaints } = await visit(open, { offline: true });
    await page.getByRole('link', { name: /Stays on this device/ }).click();
    await page.getByText(kept).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Data' }).click();
    await open.host.close();
    await context.setOffline(true);
    await page.reload();
    await giveFiles(page, files());
    expectSampleResults(await exportResults(page, 'Full results (JSON)'));
    await expectReport(page);
    for (const place of ['overview', 'overview/radar', 'competency/resilience', 'data']) {
      await page.goto(`${open.host.address}?lang=zh-TW#/${place}`);
      await page.locator('main').waitFor();
    }
    await page.reload();
    await waitForState(page, 'empty');
    expect(foreign).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
  }, 120_000);
});
