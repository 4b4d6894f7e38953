import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpSurvey } from '../bench/made-up-survey';
import { madeUpReflections } from '../bench/made-up-texts';
import { recordTasks } from './long-tasks';
import { giveFiles, openBrowser, textFile, visit } from './visit';

const TEXTS = 20_000;
/** Milliseconds that one task of the page may compute. */
const LONG = 200;

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

it('20,000 texts: progress with a stop, and every view in pages, while the page stays free', async () => {
  const { csv, instrument } = madeUpSurvey(2_000);
  const files = { 'wide.csv': csv, 'instrument.json': instrument, 'reflections.csv': madeUpReflections(TEXTS) };
  const { page, complaints } = await visit(open);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await giveFiles(
    page,
    Object.entries(files).map(([name, text]) => textFile(name, text)),
  );
  const recording = await recordTasks(page);

  await page.getByRole('link', { name: 'Reflections', exact: true }).click();
  const bar = page.locator('.work-bar');
  await bar.getByText('Looking through the texts').waitFor();
  expect(await bar.getByRole('progressbar').getAttribute('max')).toBe(String(TEXTS));
  await bar.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('heading', { name: 'Stopped before every text was looked through' }).waitFor();
  expect(await bar.count()).toBe(0);
  await page.getByRole('button', { name: 'Look through the rest' }).click();
  await page.getByRole('heading', { level: 1, name: /^20,000 students wrote 20,000 texts/ }).waitFor();
  await page.getByRole('searchbox').pressSequentially('合作');
  await page.getByText(/“合作” stands [\d,]+ times/).waitFor();
  expect(await page.locator('.concordance tbody tr').count()).toBe(50);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByText(/^51–100 of/).waitFor();
  await page.getByRole('tab', { name: 'Themes' }).click();
  await page.getByRole('button', { name: 'Read the texts: Compassion and Empathy' }).click();
  await page.locator('.text-list .one-text').first().waitFor();
  expect(await page.locator('.text-list .one-text').count()).toBe(10);
  await page.getByRole('tab', { name: 'Identifiers' }).click();
  await page.locator('.identifiers tbody tr').first().waitFor();
  expect(await page.locator('.identifiers tbody tr').count()).toBeLessThanOrEqual(25);
  await page.getByRole('button', { name: /^Replace all/ }).click();
  await page.getByText('Every passage that may tell who somebody is has been decided.').first().waitFor();
  await page.getByRole('tab', { name: 'Beside the survey' }).click();
  await page.locator('.reflections-place .plain-table tbody tr').first().waitFor();
  expect(await page.locator('*').count()).toBeLessThan(3_000);
  expect(await recording.stop(LONG)).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);
