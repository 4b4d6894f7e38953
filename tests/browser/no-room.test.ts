import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.filter((name) => /112-1|instrument/.test(name)).map((name) => sample(name));

/** A visit to a browser that is made so before the page sees it. */
async function visitWith(made: () => void) {
  const visited = await visit(open);
  await visited.page.addInitScript(made);
  await visited.page.reload();
  return visited;
}
const rename = async (page: Page, name: string) => {
  const field = page.getByRole('textbox', { name: 'Name of the project' });
  await field.fill(name);
  await field.press('Enter');
};
const told = (page: Page, words: RegExp) => page.getByRole('alert').filter({ hasText: words });

/** Work goes on, and what was decided can be taken away as a file. */
async function worksOn(page: Page, name: string): Promise<void> {
  await giveFiles(page, files());
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('alert').getByRole('button', { name: 'Save project' }).click(),
  ]);
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({ name, sources: [{}, {}] });
}

describe('a device without room', () => {
  it('is told of, work goes on, the project can be saved, and once there is room the next try keeps it', async () => {
    const { page, complaints } = await visitWith(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if ((window as unknown as { room?: true }).room) return put.apply(this, given);
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await rename(page, 'Not kept');
    await told(page, /no more room on this device/).waitFor();
    await worksOn(page, 'Not kept');
    await page.evaluate(() => Object.assign(window, { room: true }));
    await page.getByRole('button', { name: 'Try again' }).click();
    await told(page, /no more room/).waitFor({ state: 'detached' });
    await page.reload();
    await expect.poll(() => page.getByRole('textbox', { name: 'Name of the project' }).inputValue()).toBe('Not kept');
    expect(complaints).toEqual([]);
  });

  it('for the answers alone keeps what was decided, and says so', async () => {
    const { page } = await visitWith(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name !== 'answers') return put.apply(this, given);
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await giveFiles(page, files());
    const box = page.getByRole('checkbox', { name: 'Keep the answers of this project on this device' });
    await box.click();
    await told(page, /no more room on this device/).waitFor();
    expect(await box.isChecked()).toBe(false);
    await rename(page, 'Decided');
    await told(page, /no more room/).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('region', { name: /“Decided” needs its files again/ }).waitFor();
  });
});

describe('a browser that keeps nothing', () => {
  it.each([
    [
      'refuses to open its storage',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('denied', 'SecurityError');
        };
      },
    ],
    [
      'has no storage at all',
      () => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) {
          Object.defineProperty(window, name, {
            get() {
              if (name === 'indexedDB') return undefined;
              throw new DOMException('denied', 'SecurityError');
            },
          });
        }
        Object.defineProperty(navigator, 'locks', { value: undefined });
      },
    ],
  ])('%s: it is told of, work goes on, and the project can be saved', async (_, made) => {
    const { page, complaints } = await visitWith(made);
    await told(page, /keeps nothing between visits/).waitFor();
    await rename(page, 'In memory');
    await worksOn(page, 'In memory');
    await page.getByRole('link', { name: /Stays on this device/ }).click();
    await page.getByText('Answers: none.').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await waitForState(page, 'ready');
    expect(complaints).toEqual([]);
  });
});
