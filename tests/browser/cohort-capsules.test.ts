import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Capsule } from '../../src/vocabulary';
import { sample } from '../shared';
import { violations } from './axe';
import { focused } from './focus';
import { exportResults, giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  opened = await openBrowser();
}, 60_000);
afterAll(() => opened?.close());

const LATER = ['instrument.json', 'SurveyCake_113-1.csv', 'Social_Practice_113-2_wide.csv'];

async function capsuleOfAll(): Promise<{ capsule: Capsule; complaints: string[] }> {
  const { page, complaints } = await visit(opened);
  await page.getByRole('button', { name: 'Try with sample data' }).first().click();
  await waitForState(page, 'ready');
  const capsule = (await exportResults(page, 'Semester capsule (JSON)')) as unknown as Capsule;
  return { capsule, complaints };
}

const capsuleFile = (name: string, capsule: Capsule) => textFile(name, JSON.stringify(capsule));

async function open(page: Page, capsules: ReturnType<typeof textFile>[]) {
  const answers = LATER.map((name) => ({ name, mimeType: '', buffer: readFileSync(sample(name)) }));
  await giveFiles(page, [...answers, ...capsules]);
  await page.evaluate(() => {
    window.location.hash = '#/cohorts';
  });
  await page.locator('.cohorts-place[aria-busy="false"] .cohort-table').waitFor({ timeout: 60_000 });
}

/** By Tab from one part of the page into another: what has the focus on the way, and how often nothing has. */
async function walkPast(page: Page, from: Locator, until: string): Promise<[string[], number]> {
  await from.focus();
  const reached: string[] = [];
  let lost = 0;
  const isPast = () => page.evaluate((part) => document.activeElement?.closest(part) !== null, until);
  for (let step = 0; step < 150 && !(await isPast()); step++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop) reached.push(stop.name);
    else lost += 1;
  }
  return [reached, lost];
}

it('semesters from capsules stand beside those of answers, another centre’s by its name, what was asked otherwise apart', async () => {
  const { capsule, complaints: before } = await capsuleOfAll();
  const [first, ...others] = capsule.instruments;
  const only = (semester: string) => capsule.figures.filter(({ cohort }) => cohort.semester === semester);
  const foreign: Capsule = { ...capsule, centre: '臺灣大學社會實踐中心', sources: [], figures: only('113-1') };
  const otherwise: Capsule = {
    ...foreign,
    centre: 'Elsewhere',
    figures: only('112-2'),
    instruments: [{ ...first!, minAnswered: 4 }, ...others],
  };
  const { page, complaints } = await visit(opened, { hash: '#/data' });
  await open(page, [
    capsuleFile('own.json', capsule),
    capsuleFile('ntu.json', foreign),
    capsuleFile('elsewhere.json', otherwise),
  ]);
  const names = await page.locator('.cohort-grid tbody th').allInnerTexts();
  expect(names.map((name) => name.replaceAll('\n', ' ').replace(/ from the capsule .*/, ''))).toEqual([
    '112-1 capsule',
    '112-2 capsule',
    '112-2 · Elsewhere capsule',
    '113-1',
    '113-1 · 臺灣大學社會實踐中心 capsule',
    '113-2',
  ]);
  const panel = page.locator('.capsules-panel');
  expect(await panel.innerText()).toContain('113-1 of own.json is not used');
  expect(await panel.locator('tbody tr').count()).toBe(1);
  expect(await panel.innerText()).toContain('asked or scored otherwise');
  expect(await page.locator('.trend-plot .of-capsule').count()).toBe(3);
  expect(await page.getByText('needs the single answers').count()).toBeGreaterThan(2);
  // There is nothing to filter to.
  expect(await page.getByRole('button', { name: 'Show only 112-1' }).count()).toBe(0);
  const [reached, lost] = await walkPast(page, page.locator('.all-cohorts .wide-table'), '.cohort-table');
  expect(lost).toBe(0);
  expect(reached.filter((name) => name.startsWith('Show only 113-')).length).toBeGreaterThanOrEqual(2);
  expect(reached.some((name) => name.startsWith('Show only 112-'))).toBe(false);
  const row = page.locator('.cohort-grid').getByRole('button', { name: 'Show only 113-2' }).first();
  await row.press('Enter');
  await page.getByRole('button', { name: 'Remove the filter Semester' }).waitFor();
  await expect.poll(() => page.locator('.cohort-grid tbody tr').count()).toBe(1);
  expect(await focused(page)).not.toBeNull();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(() => page.locator('.cohort-grid tbody tr').count()).toBe(names.length);
  expect(await focused(page)).not.toBeNull();
  await page.locator('.forest tbody .figure').first().click();
  expect(await page.getByRole('dialog').innerText()).toContain('A capsule does not tell who was left out.');
  await page.keyboard.press('Escape');
  for (const view of ['Working view', 'Publication view']) {
    await page.getByRole('radio', { name: view }).click();
    await page.locator('.cohorts-place[aria-busy="false"] .cohort-table').waitFor();
    expect(await violations(page), view).toEqual([]);
    expect(await page.locator('.cohort-grid tbody th').count()).toBe(names.length);
  }
  await page.evaluate(() => {
    window.location.hash = '#/report';
  });
  await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });
  const semesters = page
    .locator('table', { hasText: 'Mean change by semester with its' })
    .locator('tbody th, tbody td:first-child');
  expect(await semesters.allInnerTexts()).toEqual(['112-1 (capsule)', '112-2 (capsule)', '113-1', '113-2']);
  expect([...before, ...complaints]).toEqual([]);
}, 240_000);

it('semesters of a capsule stand alone where no answers are loaded, and whose it is is asked', async () => {
  const { capsule } = await capsuleOfAll();
  const { page, complaints } = await visit(opened, { hash: '#/data' });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([capsuleFile('default.json', capsule)]);
  await page.locator('.capsules').getByText('default.json').waitFor();
  await page.evaluate(() => {
    window.location.hash = '#/cohorts';
  });
  await page.locator('.cohorts-place[aria-busy="false"] .cohort-table').waitFor({ timeout: 60_000 });
  const names = () => page.locator('.cohort-grid tbody th').allInnerTexts();
  expect(await names()).toHaveLength(4);
  expect(await page.locator('.trend-plot .of-capsule').count()).toBe(4);
  expect(await page.locator('.forest tfoot').count()).toBe(1);
  await page.getByRole('button', { name: 'It is another centre’s' }).click();
  await expect.poll(async () => (await names())[0]).toContain('default.json');
  expect(await page.locator('.whose-capsule').count()).toBe(0);
  expect(complaints).toEqual([]);
}, 180_000);
