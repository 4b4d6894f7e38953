import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.map((name) => sample(name));

const field = (page: Page) => page.getByRole('textbox', { name: 'Name of the project' });
async function rename(page: Page, name: string): Promise<void> {
  await field(page).fill(name);
  await field(page).press('Enter');
}
async function menu(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Projects' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
const rows = (page: Page) => page.locator('.project-row strong');

describe('several projects', () => {
  it('are begun, named, opened, duplicated, deleted and put back', async () => {
    const { page, complaints } = await visit(open);
    await giveFiles(page, files());
    await rename(page, 'Spring');
    await menu(page, 'New project');
    await waitForState(page, 'empty');
    expect(await field(page).inputValue()).toBe('');
    const list = page.getByRole('region', { name: 'Projects on this device' });
    await list.getByText('Spring').waitFor();
    await rename(page, 'Autumn');
    await expect.poll(() => rows(page).allInnerTexts()).toEqual(['Autumn', 'Spring']);

    await page.getByRole('button', { name: 'Duplicate Spring' }).click();
    await expect.poll(() => field(page).inputValue()).toBe('Spring (copy)');
    // The files are in the memory of the page still: the copy needs nobody to choose them again.
    await waitForState(page, 'ready');
    await menu(page, /^Autumn/);
    await waitForState(page, 'empty');
    expect(await field(page).inputValue()).toBe('Autumn');

    await page.getByRole('button', { name: 'Rename Spring (copy)' }).click();
    await page.getByRole('textbox', { name: 'New name of Spring (copy)' }).fill('Summer');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await rows(page).allInnerTexts()).sort()).toEqual(['Autumn', 'Spring', 'Summer']);

    await page.getByRole('button', { name: 'Delete Spring', exact: true }).click();
    await expect.poll(async () => (await rows(page).allInnerTexts()).sort()).toEqual(['Autumn', 'Summer']);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect.poll(async () => (await rows(page).allInnerTexts()).sort()).toEqual(['Autumn', 'Spring', 'Summer']);

    await page.reload();
    await expect.poll(() => field(page).inputValue()).toBe('Autumn');
    await page.getByRole('button', { name: 'Open Spring' }).click();
    await page.getByRole('region', { name: /“Spring” needs its files again/ }).waitFor();
    await giveFiles(page, files());
    expect(complaints).toEqual([]);
  });

  it('a project file is opened beside what was open; one of a newer version is refused', async () => {
    const { page } = await visit(open);
    await giveFiles(page, files());
    await rename(page, 'Here first');
    await page.getByRole('button', { name: /^Export/ }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save project' }).click(),
    ]);
    const project = JSON.parse(readFileSync(await saved.path(), 'utf8'));
    const newer = textFile('newer.json', JSON.stringify({ ...project, format: 'competency-project/9' }));
    await page.locator('input[type=file]').setInputFiles([newer]);
    await page.getByText('“newer.json” was saved by a newer version of this program').waitFor();
    expect(await field(page).inputValue()).toBe('Here first');

    const other = textFile('other.json', JSON.stringify({ ...project, name: 'From a file' }));
    await page.locator('input[type=file]').setInputFiles([other]);
    await expect.poll(() => field(page).inputValue()).toBe('From a file');
    await menu(page, /^Here first/);
    await expect.poll(() => field(page).inputValue()).toBe('Here first');
    await waitForState(page, 'ready');
  });

  it('a tab that is reloaded goes on, however long the browser takes to end the page before', async () => {
    const { page, context } = await visit(open);
    await rename(page, 'Reloaded');
    const busy = await context.newPage();
    await busy.goto(`${open.host.address}favicon.svg`);
    const id = await page.evaluate(() => sessionStorage.getItem('project'));
    // Takes the place of a page that is slow to end: gets the claim once it is let go, and keeps it longer than another tab is waited for.
    await busy.evaluate((name) => {
      void navigator.locks.request(name, () => new Promise((resolve) => setTimeout(resolve, 2000)));
    }, `competency-outcomes/project/${id}`);
    await page.reload();
    await expect.poll(() => field(page).inputValue(), { timeout: 10_000 }).toBe('Reloaded');
    expect(await page.getByRole('heading', { name: /is open in another tab/ }).count()).toBe(0);
  });

  it('the one project that an earlier version kept is there', async () => {
    const { page: source, context } = await visit(open);
    await rename(source, 'Of last year');
    await expect.poll(() => source.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
    const kept = await source.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('competency-outcomes');
          request.onsuccess = () => {
            const all = request.result.transaction('projects').objectStore('projects').getAll();
            all.onsuccess = () => resolve(all.result[0].project);
          };
        }),
    );
    await context.close();
    // A file of the same host that is not the program, so that nothing is opened before the old is there.
    const page = await (await open.browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(`${open.host.address}schemas/competency-key-1.json`);
    await page.evaluate(
      (project) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('competency-outcomes', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('projects');
          request.onsuccess = () => {
            const writing = request.result.transaction('projects', 'readwrite');
            writing.objectStore('projects').put({ project, savedAt: '2026-01-01T00:00:00.000Z' }, 'current');
            writing.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
      kept,
    );
    await page.goto(`${open.host.address}?lang=en`);
    await expect.poll(() => field(page).inputValue()).toBe('Of last year');
  });
});

describe('two tabs', () => {
  it('never write over each other: the second says so, takes over with the last change, and the first lets go', async () => {
    const { page: first, context } = await visit(open);
    await rename(first, 'Shared');
    const second = await context.newPage();
    await second.goto(`${open.host.address}?lang=en`);
    await second.getByRole('heading', { name: '“Shared” is open in another tab' }).waitFor();
    await rename(first, 'Changed at the last moment');
    await second.getByRole('button', { name: 'Go on here' }).click();
    await expect.poll(() => field(second).inputValue()).toBe('Changed at the last moment');
    await first.getByRole('heading', { name: /is open in another tab/ }).waitFor();
    await rename(second, 'Changed in the second');
    await first.getByRole('button', { name: 'Go on here' }).click();
    await expect.poll(() => field(first).inputValue()).toBe('Changed in the second');
    await second.getByRole('button', { name: 'New project here' }).click();
    await rename(second, 'Another');
    await menu(first, 'All projects…');
    await first.getByRole('dialog').getByText('open in another tab').waitFor();
    expect(await first.getByRole('dialog').getByRole('button', { name: 'Delete Another' }).isDisabled()).toBe(true);
  });

  it('a tab that sleeps through being taken over writes nothing over', async () => {
    const { page: first, context } = await visit(open);
    await rename(first, 'Shared');
    const second = await context.newPage();
    // Nobody hears it ask.
    await second.addInitScript(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await second.goto(`${open.host.address}?lang=en`);
    await second.getByRole('button', { name: 'Go on here' }).click();
    await expect.poll(() => field(second).inputValue(), { timeout: 8000 }).toBe('Shared');
    await rename(second, 'By the second');
    await first.getByRole('heading', { name: /is open in another tab/ }).waitFor();
    await first.getByRole('button', { name: 'Go on here' }).click();
    await expect.poll(() => field(first).inputValue()).toBe('By the second');
  });
});
