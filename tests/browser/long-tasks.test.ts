import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordTasks } from './long-tasks';
import { openBrowser, visit } from './visit';

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
