import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpSurvey } from '../bench/made-up-survey';
import { madeUpReflections } from '../bench/made-up-texts';
import { giveFiles, openBrowser, textFile, visit } from './visit';

const TEXTS = 20_000;
/** Of the page's own thread, in one step of a person. */
const MOST_MILLISECONDS = 800;

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

/** Measures time of the processor that the page's own thread takes, however busy the machine is. */
async function pageThread(page: Page): Promise<(work: () => Promise<void>) => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  return async (work) => {
    const before = await taken();
    await work();
    return (await taken()) - before;
  };
}

it('20,000 texts: progress with a stop, and every view in pages, while the page stays free', async () => {
  const { csv, instrument } = madeUpSurvey(2_000);
  const files = { 'wide.csv': csv, 'instrument.json': instrument, 'reflections.csv': madeUpReflections(TEXTS) };
  const { page, complaints } = await visit(open);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await giveFiles(
    page,
    Object.entries(files).map(([name, text]) => textFile(name, text)),
  );
  const timed = await pageThread(page);
  const taken: Record<string, number> = {};
  const step = async (name: string, work: () => Promise<void>) => {
    taken[name] = await timed(work);
  };

  await step('stop', async () => {
    await page.getByRole('link', { name: 'Reflections', exact: true }).click();
    const bar = page.locator('.work-bar');
    await bar.getByText('Looking through the texts').waitFor();
    expect(await bar.getByRole('progressbar').getAttribute('max')).toBe(String(TEXTS));
    await bar.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('heading', { name: 'Stopped before every text was looked through' }).waitFor();
    expect(await bar.count()).toBe(0);
  });
  await step('go on', async () => {
    await page.getByRole('button', { name: 'Look through the rest' }).click();
    await page.getByRole('heading', { level: 1, name: /^20,000 students wrote 20,000 texts/ }).waitFor();
  });
  await step('search', async () => {
    await page.getByRole('searchbox').pressSequentially('合作');
    await page.getByText(/“合作” stands [\d,]+ times/).waitFor();
  });
  expect(await page.locator('.concordance tbody tr').count()).toBe(50);
  await step('turn', async () => {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText(/^51–100 of/).waitFor();
  });
  await step('themes', async () => {
    await page.getByRole('tab', { name: 'Themes' }).click();
    await page.getByRole('button', { name: 'Read the texts: Compassion and Empathy' }).click();
    await page.locator('.text-list .one-text').first().waitFor();
  });
  expect(await page.locator('.text-list .one-text').count()).toBe(10);
  await step('identifiers', async () => {
    await page.getByRole('tab', { name: 'Identifiers' }).click();
    await page.locator('.identifiers tbody tr').first().waitFor();
  });
  expect(await page.locator('.identifiers tbody tr').count()).toBeLessThanOrEqual(25);
  await step('decide all', async () => {
    await page.getByRole('button', { name: /^Replace all/ }).click();
    await page.getByText('Every passage that may tell who somebody is has been decided.').first().waitFor();
  });
  await step('beside the survey', async () => {
    await page.getByRole('tab', { name: 'Beside the survey' }).click();
    await page.locator('.reflections-place .plain-table tbody tr').first().waitFor();
  });
  expect(await page.locator('*').count()).toBeLessThan(3_000);
  expect(Object.entries(taken).filter(([, milliseconds]) => milliseconds > MOST_MILLISECONDS)).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);
