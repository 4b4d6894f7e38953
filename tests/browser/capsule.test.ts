import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportResults, openBrowser, textFile, visit, waitForState } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  opened = await openBrowser();
}, 60_000);
afterAll(() => opened?.close());

it('a capsule is saved, dropped elsewhere, listed, undone, and there again on the next visit', async () => {
  const from = await visit(opened);
  await from.page.getByRole('button', { name: 'Try with sample data' }).first().click();
  await waitForState(from.page, 'ready');
  const capsule = await exportResults(from.page, 'Semester capsule (JSON)');
  expect(capsule.format).toBe('competency-capsule/1');
  const { page, complaints } = await visit(opened, { hash: '#/data' });
  await page.locator('input[type=file]').setInputFiles([textFile('112.json', JSON.stringify(capsule))]);
  const card = page.getByRole('heading', { name: '112.json' });
  await card.waitFor();
  await page.getByText('Semester: 112-1, 112-2, 113-1, 113-2.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await card.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Redo' }).click();
  await card.waitFor();
  await page.waitForTimeout(600);
  await page.reload();
  await card.waitFor();
  expect([...from.complaints, ...complaints]).toEqual([]);
}, 180_000);
