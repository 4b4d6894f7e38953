import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportResults, giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const ids = Array.from({ length: 6 }, (_, person) => `4104700${person}S`);
const csv = (shift: number, write = (id: string) => id) =>
  [
    '學號,CE1,CE2,CE3',
    ...ids.map((id, person) => [write(id), ...[0, 1, 2].map((item) => 1 + ((person + item + shift) % 5))].join(',')),
  ].join('\n');
const instrument = textFile(
  'instrument.json',
  JSON.stringify({
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    competencies: [{ id: 'compassion', items: ['CE1', 'CE2', 'CE3'].map((id) => ({ id, columns: [id] })) }],
  }),
);
const semester = (name: string) => [
  textFile(`${name}_pre.csv`, csv(Number(name.at(-1)))),
  textFile(
    `${name}_post.csv`,
    csv(3 + Number(name.at(-1)), (id) => id.toLowerCase()),
  ),
];
const KEY = 'our-house-key-2026';

/** Every text that the page's storage holds. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        texts.push(await new Promise((resolve) => (all.onsuccess = () => resolve(JSON.stringify(all.result)))));
      }
      database.close();
    }
    return texts.join('\n');
  });

async function menuFile(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: /^Export/ }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return readFileSync(await saved.path(), 'utf8');
}

function expectNothingRaw(text: string) {
  expect(ids.filter((id) => text.toUpperCase().includes(id))).toEqual([]);
  expect(text).not.toContain(KEY);
}

it('student numbers become pseudonyms under a key, and stay out of all that is kept', async () => {
  const { page, complaints } = await visit(open);
  await giveFiles(page, [...semester('113-1'), instrument], 'needs-decision');
  const asked = page.getByRole('group', { name: /The ids in 學號 name people themselves/ });
  const key = asked.getByLabel('Key', { exact: true });
  expect(await key.inputValue()).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  await key.fill('short');
  await key.press('Enter');
  expect(await asked.getByRole('alert').innerText()).toMatch(/at least 12/);
  await key.fill(KEY);
  await key.press('Enter');
  await waitForState(page, 'ready');
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the key as a file' }).click(),
  ]);
  const keyFile = readFileSync(await saved.path());
  expect(JSON.parse(keyFile.toString())).toEqual({ format: 'competency-key/1', key: KEY });

  const results = await exportResults(page, 'Full results (JSON)');
  expect(results.people.both).toBe(6);
  const project = await menuFile(page, 'Save project');
  await page.waitForTimeout(600);
  const storage = await kept(page);
  expect(storage).toContain('113-1_pre.csv');
  for (const text of [JSON.stringify(results), project, storage, await page.locator('body').innerText()])
    expectNothingRaw(text);

  // Undone, the question is there again.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await asked.waitFor();
  await page.getByRole('button', { name: /^Redo/ }).click();
  await waitForState(page, 'ready');

  // Another visit: the key is asked for, a wrong one is told, and the right one gives the same results.
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByRole('region', { name: /needs its files again/ }).waitFor();
  await giveFiles(page, [...semester('113-1'), instrument], 'needs-decision');
  const again = page.getByRole('group', { name: 'Which key do the pseudonyms of this project have?' });
  await again.getByLabel('Key', { exact: true }).fill('quite another key');
  await again.getByRole('button', { name: 'Go on with this key' }).click();
  expect(await again.getByRole('alert').innerText()).toMatch(/not the key of this project/);
  const wrong = textFile('wrong.json', JSON.stringify({ format: 'competency-key/1', key: 'quite another key' }));
  await giveFiles(page, [wrong], 'needs-decision');
  await page
    .getByText(/wrong\.json. is not the key of this project/)
    .first()
    .waitFor();
  await giveFiles(page, [{ name: 'key.json', mimeType: 'application/json', buffer: keyFile }]);
  expect(await exportResults(page, 'Full results (JSON)')).toEqual(results);

  // Next semester: the same people have the same names, so that a person of both semesters is one.
  await giveFiles(page, semester('113-2'));
  expect((await exportResults(page, 'Full results (JSON)')).people.both).toBe(6);
  expect(complaints).toEqual([]);
}, 120_000);
