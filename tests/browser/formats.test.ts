import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const ASSETS = join(import.meta.dirname, '../../dist/assets');
const NO_STEPS = /\b([\w$]+)=\[\],([\w$]+)=`competency-project\/`/;
/** What a project of format 0 would be: its name under another key. */
const STEP = '{from:0,migrate:({titel:name,...rest})=>({...rest,name})}';
const asOlder = ({ name, ...rest }: Record<string, unknown>) => ({
  ...rest,
  format: 'competency-project/0',
  titel: name,
});

/** The program as it will be once there is an older format: with one step from it. */
async function withAStep(context: BrowserContext): Promise<void> {
  const [file, ...others] = readdirSync(ASSETS).filter(
    (name) => name.endsWith('.js') && NO_STEPS.test(readFileSync(join(ASSETS, name), 'utf8')),
  );
  expect(others).toEqual([]);
  const code = readFileSync(join(ASSETS, file!), 'utf8').replace(NO_STEPS, `$1=[${STEP}],$2=\`competency-project/\``);
  await context.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
}

const files = () => SAMPLE_FILES.filter((name) => /112-1|instrument/.test(name)).map((name) => sample(name));
const field = (page: Page) => page.getByRole('textbox', { name: 'Name of the project' });
const rows = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<[string, Record<string, unknown>][]>((resolve) => {
        const request = indexedDB.open('competency-outcomes');
        request.onsuccess = () => {
          const store = request.result.transaction('projects').objectStore('projects');
          const [keys, all] = [store.getAllKeys(), store.getAll()];
          all.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map((key, index) => [String(key), all.result[index].project]));
          };
        };
      }),
  );
const put = (page: Page, id: string, project: unknown) =>
  page.evaluate(
    ([id, project]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('competency-outcomes');
        request.onsuccess = () => {
          const writing = request.result.transaction('projects', 'readwrite');
          writing
            .objectStore('projects')
            .put({ project, savedAt: '2999-01-01T00:00:00.000Z', revision: 7 }, id as string);
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [id, project] as const,
  );
const shoot = (page: Page, name: string) =>
  process.env.SHOTS ? page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true }) : undefined;

it('a project of an older format is brought to this one, dropped or kept; one of a newer is refused in words and stays as it is', async () => {
  const { page: empty, context } = await visit(open);
  await empty.close();
  await withAStep(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${open.host.address}?lang=en`);
  await giveFiles(page, files());
  await page.getByRole('button', { name: 'Use this response: row 92 of Social_Practice_112-1_post.csv' }).click();
  await field(page).fill('Of today');
  await field(page).press('Enter');
  await waitForState(page, 'ready');
  const figures = await exportResults(page, /^Full results/);
  await expect.poll(async () => (await rows(page))[0]?.[1].name).toBe('Of today');
  const today = (await rows(page))[0]![1];

  await page
    .locator('input[type=file]')
    .setInputFiles([textFile('older.json', JSON.stringify(asOlder({ ...today, name: 'Dropped' })))]);
  await expect.poll(() => field(page).inputValue()).toBe('Dropped');
  await waitForState(page, 'ready');
  expect(await exportResults(page, /^Full results/)).toEqual(figures);
  await expect
    .poll(async () => (await rows(page)).map(([, { format, name }]) => `${format} ${name}`).sort())
    .toEqual(['competency-project/1 Dropped', 'competency-project/1 Of today']);

  // Kept by an earlier version, and changed last: opened at the next visit, written in this format at the first change.
  const older = asOlder({ ...today, name: 'Kept' });
  await put(page, 'older', older);
  const next = await context.newPage();
  next.on('pageerror', (error) => complaints.push(error.message));
  await page.close();
  await next.goto(`${open.host.address}?lang=en`);
  await expect.poll(() => field(next).inputValue()).toBe('Kept');
  expect(Object.fromEntries(await rows(next)).older).toEqual(older);
  await giveFiles(next, files());
  expect(await exportResults(next, /^Full results/)).toEqual(figures);
  await expect.poll(async () => Object.fromEntries(await rows(next)).older?.format).toBe('competency-project/1');

  // By a newer one: nothing is known of what is in it.
  const newer = { format: 'competency-project/9', name: 'Of tomorrow', parts: [{ secret: 'untouched' }] };
  await next.locator('input[type=file]').setInputFiles([textFile('tomorrow.json', JSON.stringify(newer))]);
  await next.getByText('“tomorrow.json” was saved by a newer version of this program').waitFor();
  expect(await field(next).inputValue()).toBe('Kept');
  await put(next, 'newer', newer);
  const last = await context.newPage();
  last.on('pageerror', (error) => complaints.push(error.message));
  await next.close();
  await last.goto(`${open.host.address}?lang=en`);
  await last.getByText('“Of tomorrow” was saved by a newer version of this program').waitFor();
  await last.getByText('of a newer version of this program', { exact: true }).waitFor();
  await shoot(last, 'newer');
  await waitForState(last, 'empty');
  await field(last).fill('Begun meanwhile');
  await field(last).press('Enter');
  await expect.poll(async () => (await rows(last)).length).toBe(5);
  expect(Object.fromEntries(await rows(last)).newer).toEqual(newer);
  expect(await last.getByRole('button', { name: 'Rename Of tomorrow' }).isDisabled()).toBe(true);
  await last.getByRole('button', { name: 'Delete Of tomorrow' }).click();
  await last.getByRole('button', { name: 'Put it back' }).click();
  await expect.poll(async () => Object.fromEntries(await rows(last)).newer).toEqual(newer);
  expect(complaints).toEqual([]);
}, 90_000);
