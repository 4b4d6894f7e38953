import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.filter((name) => /112-1|instrument/.test(name)).map((name) => sample(name));
const field = (page: Page) => page.getByRole('textbox', { name: 'Name of the project' });
async function rename(page: Page, name: string): Promise<void> {
  await field(page).fill(name);
  await field(page).press('Enter');
}
const banner = (page: Page) => page.locator('.elsewhere');
const here = (page: Page) => page.getByRole('button', { name: 'Go on here' });
const headline = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();
async function secondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${open.host.address}?lang=en`);
  return page;
}
const PRESSED = '.view-switch [aria-checked="true"], .view-switch [aria-pressed="true"]';
const shoot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png` }) : undefined;

describe('a second tab', () => {
  it('looks at everything while the first one writes, changes nothing, and takes over when the first is closed', async () => {
    const { page: first, context, complaints } = await visit(open);
    await giveFiles(first, files());
    await rename(first, 'Shared');
    await first.getByRole('link', { name: 'Overview' }).click();
    const second = await secondTab(context);
    const said: string[] = [];
    second.on('pageerror', (error) => said.push(error.message));
    second.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    await banner(second).getByRole('heading', { name: '“Shared” is open in another tab' }).waitFor();
    // The answers are in the memory of the first tab only, and are seen here all the same.
    await waitForState(second, 'ready');
    await second.getByRole('link', { name: 'Overview' }).click();
    await second.locator('table.change tbody tr').first().waitFor();
    expect(await headline(second)).toBe(await headline(first));
    expect(await exportResults(second, /^Full results/)).toMatchObject(await exportResults(first, /^Full results/));
    await shoot(second, 'second-tab');

    // What is only looked at is looked at here; what would change the project is declined, in words.
    expect(await field(second).isEditable()).toBe(false);
    await second.getByRole('link', { name: 'Data', exact: true }).click();
    await second
      .getByRole('button', { name: /Remove/ })
      .first()
      .click();
    await banner(second).getByText('Nothing was changed: this tab only looks.').waitFor();
    await shoot(second, 'second-tab-declined');
    await second
      .getByRole('switch')
      .or(second.getByRole('checkbox', { name: /^Keep the answers/ }))
      .first()
      .click();
    expect(await second.getByRole('checkbox', { name: /^Keep the answers/ }).isChecked()).toBe(false);

    await second.getByText('Publication view', { exact: true }).click();
    expect(await second.locator(PRESSED).innerText()).toBe('Publication view');

    // It follows what the first one does, and looks at it its own way.
    await rename(first, 'Shared and renamed');
    await expect.poll(() => field(second).inputValue()).toBe('Shared and renamed');
    expect(await second.locator(PRESSED).innerText()).toBe('Publication view');
    expect(await first.locator(PRESSED).innerText()).toBe('Working view');

    await first.reload();
    await expect.poll(() => field(first).inputValue(), { timeout: 10_000 }).toBe('Shared and renamed');
    expect(await banner(first).count()).toBe(0);
    expect(await banner(second).getAttribute('data-state')).toBe('look');
    // A tab that ends as the other one opens is taken over from without a word.
    await second.waitForTimeout(8000);
    await first.close();
    await banner(second).getByRole('heading', { name: 'The other tab with “Shared and renamed” is closed' }).waitFor();
    await here(second).click();
    await rename(second, 'Gone on with');
    await waitForState(second, 'ready');
    expect(await banner(second).count()).toBe(0);
    const third = await secondTab(context);
    await banner(third).getByRole('heading', { name: '“Gone on with” is open' }).waitFor();
    expect(complaints).toEqual([]);
    expect(said).toEqual([]);
  }, 90_000);
});

describe('where a browser has no locks', () => {
  const withoutLocks = async () => {
    const { page: empty, context } = await visit(open);
    await empty.close();
    await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    return context;
  };

  it('tabs find each other by asking, hand over with the last change, and tell when they are closed', async () => {
    const context = await withoutLocks();
    const first = await secondTab(context);
    await rename(first, 'Shared');
    const second = await secondTab(context);
    await banner(second).getByRole('heading', { name: '“Shared” is open in another tab' }).waitFor();
    await rename(first, 'At the last moment');
    await here(second).click();
    await banner(first).waitFor();
    await expect.poll(() => field(second).inputValue()).toBe('At the last moment');
    await rename(second, 'By the second');
    await expect.poll(() => field(first).inputValue()).toBe('By the second');
    await second.close();
    await banner(first).getByRole('heading', { name: 'The other tab with “By the second” is closed' }).waitFor();
    await here(first).click();
    await rename(first, 'By the first again');
    await first.reload();
    await expect.poll(() => field(first).inputValue()).toBe('By the first again');
    expect(await banner(first).count()).toBe(0);
  });

  it('and no channel, a change that comes too late is not written over the other, and can be kept as a copy', async () => {
    const context = await withoutLocks();
    await context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
    const first = await secondTab(context);
    await rename(first, 'Shared');
    const second = await secondTab(context);
    await expect.poll(() => field(second).inputValue()).toBe('Shared');
    await rename(first, 'By the first');
    await expect.poll(() => kept(first)).toEqual(['By the first']);
    await rename(second, 'By the second');
    await banner(second)
      .getByRole('heading', { name: /was changed in another tab at the same time/ })
      .waitFor();
    await shoot(second, 'second-tab-unkept');
    expect(await kept(first)).toEqual(['By the first']);
    await banner(second).getByRole('button', { name: 'Keep it as a copy' }).click();
    await expect.poll(() => kept(first)).toEqual(['By the first', 'By the second (copy)']);
    expect(await banner(second).count()).toBe(0);
  });
});

const kept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('competency-outcomes');
        request.onsuccess = () => {
          const all = request.result.transaction('projects').objectStore('projects').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.map(({ project }) => project.name).sort());
          };
        };
      }),
  );
