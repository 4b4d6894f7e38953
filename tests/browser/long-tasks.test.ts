import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTasks } from './long-tasks';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const compute = (page: Page, milliseconds: number) =>
  page.evaluate((duration) => {
    const end = performance.now() + duration;
    while (performance.now() < end);
  }, milliseconds);

describe('what counts as a long task', () => {
  const neighbours: ChildProcess[] = [];
  afterAll(() => {
    for (const neighbour of neighbours) neighbour.kill();
  });

  it('is what the page computes, and not what its neighbours do meanwhile', async () => {
    const { page, context } = await visit(open);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    await page.waitForLoadState('networkidle');
    neighbours.push(spawn('yes', { stdio: 'ignore' }), spawn('yes', { stdio: 'ignore' }));
    const waiting = await recordTasks(page);
    await page.waitForTimeout(500);
    expect(await waiting.stop(50)).toEqual([]);
    // It may get as little as a third of a core.
    const busy = await recordTasks(page);
    await compute(page, 1000);
    const [task] = await busy.stop(200);
    expect(task?.cpu).toBeLessThanOrEqual(1010);
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
