import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('after one visit', () => {
  it('a newer version waits until the person takes it, and keeps what was decided', async () => {
    const { page } = await visit(open, { offline: true });
    await page.getByRole('link', { name: /Stays on this device/ }).click();
    await page.getByText(kept).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Data' }).click();
    await giveFiles(page, files());
    await page.waitForTimeout(800);
    const worker = readFileSync(join(DIST, 'service-worker.js'), 'utf8');
    open.host.replace('service-worker.js', worker.replace(/"[0-9a-f]{16}"/, '"0123456789abcdef"'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const renew = page.getByRole('button', { name: 'Load it now' });
    await renew.waitFor();
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    await renew.click();
    await page.getByRole('region', { name: /needs its files again/ }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual(['competency-outcomes-0123456789abcdef']);
  }, 120_000);

  it('the program opens, reads, compares and exports with its host stopped and the network off', async () => {
    const { page, context, foreign, complaints } = await visit(open, { offline: true });
    await page.getByRole('link', { name: /Stays on this device/ }).click();
    await page.getByText(kept).waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Data' }).click();
    await open.host.close();
    await context.setOffline(true);
    await page.reload();
    await giveFiles(page, files());
    expectSampleResults(await exportResults(page, 'Full results (JSON)'));
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
