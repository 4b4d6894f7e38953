import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  opened = await openBrowser();
}, 60_000);
afterAll(() => opened?.close());

it('the publication view tells nothing of few people, on every place, can be undone and is kept', async () => {
  const { page, complaints } = await visit(opened);
  await page.getByRole('button', { name: 'Try with sample data' }).first().click();
  await page.waitForSelector('html[data-state="ready"]', { timeout: 60_000 });
  await page.waitForSelector('.overview');
  const publication = page.getByRole('radio', { name: 'Publication view' });
  await publication.click();
  await page.getByText('Publication view: groups of fewer than 10 people').waitFor();
  await page.waitForSelector('.overview .change-row, .overview table');
  await page.evaluate(() => {
    window.location.hash = '#/competency';
  });
  await page.waitForSelector('.pictures');
  await page.evaluate(() => {
    window.location.hash = '#/data';
  });
  await page.getByText('shown in the working view only').waitFor();
  expect(await page.locator('table').count()).toBe(0);
  // Not even how many people or rows there are: the files alone do not know what of it may be told.
  expect(await page.locator('.data-place header').innerText()).toBe('Before and after can be compared');
  expect(await page.locator('.visually-hidden[aria-live]').first().textContent()).toBe('Ready');
  await page.evaluate(() => {
    window.location.hash = '#/overview';
  });
  // One semester of one department: large enough each, few together.
  await page.getByRole('button', { name: /Filter$/ }).click();
  for (const grouping of ['Semester', 'Department']) {
    const open = page.getByRole('button', { name: grouping, exact: true });
    if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
    await page.getByRole('group', { name: grouping, exact: true }).locator('label').last().click();
  }
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1, name: 'This group is too small to publish' }).waitFor();
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Undo' }).click();
  expect(await publication.getAttribute('aria-checked')).toBe('false');
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await publication.getAttribute('aria-checked')).toBe('true');
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByText('needs its files again').waitFor();
  expect(await publication.getAttribute('aria-checked')).toBe('true');
  expect(complaints).toEqual([]);
}, 180_000);
