import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTasks } from './long-tasks';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

/** Holds the page's main thread until an answer comes: milliseconds by the clock on the wall. */
const waitStandingStill = (page: Page) =>
  page.evaluate(() => {
    const start = performance.now();
    const request = new XMLHttpRequest();
    request.open('GET', 'late', false);
    request.send();
    return performance.now() - start;
  });

/** So much work, however long it takes here. */
const compute = (page: Page, steps: number) =>
  page.evaluate((count) => {
    let sum = 0;
    for (let step = 0; step < count; step += 1) sum = Math.sqrt(sum + step);
    return sum;
  }, steps);

describe('what counts as a long task', () => {
  it('is what the page computes, and not what it waits for', async () => {
    const { page, context } = await visit(open);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    await page.route('**/late', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.fulfill({ body: '' });
    });
    const waiting = await recordTasks(page);
    expect(await waitStandingStill(page)).toBeGreaterThan(900);
    expect(await waiting.stop(200)).toEqual([]);
    const busy = await recordTasks(page);
    await compute(page, 200_000_000);
    expect(await busy.stop(200)).not.toEqual([]);
    await context.close();
  }, 60_000);
});

const PLACES = [
  'overview',
  'overview/table',
  'overview/radar',
  'competency/resilience',
  'cohorts',
  'rubrics',
  'reflections',
  'report',
  'data',
  'privacy',
];

describe('a walk through every place with the sample data', () => {
  it('never keeps a click waiting, in the working view and as it may be published', async () => {
    const { page, context, foreign, complaints } = await visit(open);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const tasks = await recordTasks(page);
    await page.getByRole('button', { name: 'Try with sample data' }).click();
    await waitForState(page, 'ready');
    for (const view of ['Working view', 'Publication view']) {
      await page.getByRole('radio', { name: view }).click();
      for (const place of PLACES) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/${place}`);
        await page.locator('main h1').first().waitFor();
        const unfinished = page.locator('main [aria-busy="true"], main .skeleton');
        await expect.poll(() => unfinished.count(), { timeout: 20_000 }).toBe(0);
      }
    }
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('button', { name: 'EN' }).waitFor();
    expect(await tasks.stop(200)).toEqual([]);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    await context.close();
  }, 120_000);
});
