import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { giveFiles, openBrowser, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

it('everything on the device is listed, and forgotten for good after asking, in every tab', async () => {
  const { page, context, complaints } = await visit(open, { offline: true });
  await page.getByRole('link', { name: /Stays on this device/ }).click();
  await page.getByText(/kept on this device: it opens without a network/).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Data' }).click();
  await giveFiles(
    page,
    SAMPLE_FILES.map((name) => sample(name)),
  );
  await page.getByRole('checkbox', { name: 'Keep the answers of this project on this device' }).check();
  await page.evaluate(async () => {
    localStorage.setItem('theme', 'dark');
    await (await navigator.storage.getDirectory()).getFileHandle('left-over', { create: true });
  });
  const other = await context.newPage();
  await other.goto(`${open.host.address}?lang=en`);
  await page.getByRole('link', { name: /Stays on this device/ }).click();
  await page.getByText('1 project has its answers kept here').waitFor();
  await page.getByText('1 file in the private file system').waitFor();
  await page.getByText('Nothing was fetched from any other address.').waitFor();
  await page.getByText('Every address, and who fetched it').click();
  const fetched = await page.locator('.addresses li').allInnerTexts();
  for (const part of [/^Page: .*\.css$/, /^Worker that calculates: .*\.wasm$/, /^Database: .*\.wasm$/]) {
    expect(fetched).toContainEqual(expect.stringMatching(part));
  }
  expect(fetched.filter((line) => !line.includes(`: ${open.host.origin}/`))).toEqual([]);
  await page.getByText('Where it lies: projects and kept answers in the database of this page').waitFor();
  await page.getByText("default-src 'none'").waitFor();
  await page.getByRole('button', { name: 'Forget everything…' }).click();
  await page.getByRole('button', { name: 'Forget everything now' }).click();
  await page.getByRole('heading', { name: 'Everything was forgotten' }).waitFor();
  await other.getByRole('heading', { name: 'Everything was forgotten' }).waitFor();
  await page.waitForTimeout(500);
  const left = await page.evaluate(async () => {
    const names: string[] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown as AsyncIterable<[string]>;
    for await (const [name] of folder) names.push(name);
    return {
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      settings: localStorage.length + sessionStorage.length,
      names,
    };
  });
  expect(left).toEqual({ databases: [], caches: [], workers: 0, settings: 0, names: [] });
  expect(complaints).toEqual([]);
}, 120_000);
