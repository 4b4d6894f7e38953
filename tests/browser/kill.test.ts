import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sample } from '../shared';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const KILLS = 50;

/** Park and Miller's generator: the same moments in every run. */
function moments(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Name of the project' });

/** Ends the page as a crash or a closed window does: nothing of it runs any more. */
async function kill(context: BrowserContext, page: Page, byCrash: boolean): Promise<void> {
  if (byCrash) {
    const devtools = await context.newCDPSession(page);
    // Never answered: who would answer is gone.
    void devtools.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
  }
  await page.close();
}

it(`a page that is killed ${KILLS} times while importing and writing loses at most the last change, and always opens`, async () => {
  const { page: first, context } = await visit(open);
  const below = moments(20261127);
  let page = first;
  /** The change before the last: what must be there. */
  let least = 0;
  let last = 0;
  let isImported = false;
  for (let turn = 1; turn <= KILLS; turn += 1) {
    await field(page).waitFor();
    if (turn > 1) {
      await expect
        .poll(async () => Number(/\d+/.exec(await field(page).inputValue())?.[0] ?? 0), { timeout: 10_000 })
        .toBeGreaterThanOrEqual(least);
    }
    const changes = 1 + below(3);
    for (let step = 1; step <= changes; step += 1) {
      least = last;
      last = turn * 10 + step;
      await field(page).fill(`step ${last}`);
      await field(page).press('Enter');
    }
    if (turn % 5 === 0) {
      await page.locator('input[type=file]').setInputFiles([sample('SurveyCake_113-1.csv')]);
      isImported = true;
    }
    await page.waitForTimeout(below(turn % 5 === 0 ? 400 : 25));
    await kill(context, page, below(2) === 0);
    page = await context.newPage();
    await page.goto(`${open.host.address}?lang=en`);
  }
  expect(isImported).toBe(true);
  await expect
    .poll(async () => Number(/\d+/.exec(await field(page).inputValue())?.[0] ?? 0), { timeout: 10_000 })
    .toBeGreaterThanOrEqual(least);
  await page.locator('input[type=file]').setInputFiles([sample('SurveyCake_113-1.csv'), sample('instrument.json')]);
  await waitForState(page, 'ready', 'needs-decision');
}, 180_000);
