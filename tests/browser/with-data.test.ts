import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.map((name) => sample(name));
const PASSPHRASE = 'four words nobody guesses';

async function saveWithData(page: Page, passphrase: string | null): Promise<Buffer> {
  await page.getByRole('button', { name: 'Projects' }).click();
  await page.getByRole('menuitem', { name: 'Save project with data…' }).click();
  const dialog = page.getByRole('dialog');
  if (passphrase === null) {
    await dialog.getByRole('radio', { name: 'No passphrase' }).check();
    expect(await dialog.innerText()).toContain('can read every answer');
  } else {
    await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
    await dialog.getByRole('button', { name: 'Save' }).click();
    expect(await dialog.getByRole('alert').innerText()).toContain('At least 12');
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Passphrase once more').fill(passphrase);
  }
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save' }).click(),
  ]);
  return readFileSync(await saved.path());
}

it('a project saved with its data gives the same results elsewhere to the last bit, and only under its passphrase', async () => {
  const { page } = await visit(open);
  await giveFiles(page, files());
  await page.getByRole('button', { name: 'Use this response: row 92 of Social_Practice_112-1_post.csv' }).click();
  await waitForState(page, 'ready');
  const before = await exportResults(page, 'Full results (JSON)');
  const encrypted = await saveWithData(page, PASSPHRASE);
  expect(encrypted.toString('latin1')).not.toContain('Social_Practice');
  const plain = await saveWithData(page, null);

  const elsewhere = await visit(open);
  await elsewhere.page
    .locator('input[type=file]')
    .setInputFiles([{ name: 'mine.competency', mimeType: 'application/octet-stream', buffer: encrypted }]);
  const dialog = elsewhere.page.getByRole('dialog', { name: '“mine.competency” is encrypted' });
  await dialog.getByLabel('Passphrase').fill('another passphrase');
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByText('It does not open with this passphrase').waitFor();
  expect(await elsewhere.page.locator('html').getAttribute('data-state')).toBe('empty');
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Open', exact: true }).click();
  await waitForState(elsewhere.page, 'ready');
  expect(await exportResults(elsewhere.page, 'Full results (JSON)')).toEqual(before);

  const unencrypted = await visit(open);
  await giveFiles(unencrypted.page, [
    { name: 'plain.competency', mimeType: 'application/octet-stream', buffer: plain },
  ]);
  expect(await exportResults(unencrypted.page, 'Full results (JSON)')).toEqual(before);
  expect(elsewhere.complaints).toEqual([]);
}, 120_000);

it('answers stay on the device only where the person says so, come back by themselves, and go when it is taken back', async () => {
  const { page } = await visit(open);
  await giveFiles(page, files());
  const before = await exportResults(page, 'Full results (JSON)');
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const request = indexedDB.open('competency-outcomes');
          request.onsuccess = () => {
            const count = request.result.transaction('answers').objectStore('answers').count();
            count.onsuccess = () => {
              request.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  expect(await kept()).toBe(0);
  await page.getByRole('checkbox', { name: 'Keep the answers of this project on this device' }).check();
  await expect.poll(kept).toBe(SAMPLE_FILES.filter((name) => name.endsWith('.csv')).length);
  await page.reload();
  await waitForState(page, 'ready');
  expect(await exportResults(page, 'Full results (JSON)')).toEqual(before);
  await page.getByRole('checkbox', { name: 'Keep the answers of this project on this device' }).uncheck();
  await expect.poll(kept).toBe(0);
  await page.reload();
  await page.getByRole('region', { name: /needs its files again/ }).waitFor();
}, 120_000);
