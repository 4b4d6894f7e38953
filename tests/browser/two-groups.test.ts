import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import { giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['code'], wave: ['wave'] },
  competencies: [{ id: 'compassion', items: [1, 2, 3].map((item) => ({ id: `CE${item}`, columns: [`CE${item}`] })) }],
});

/** Forty before and forty after, of whom the first so many are the same people. */
function survey(same: number): string {
  const answers = (person: number, wave: number) =>
    [1, 2, 3].map((item) => 1 + ((person * 7 + item * 3 + wave) % 4) + (wave === 1 && person % 3 === 0 ? 1 : 0));
  const rows = (wave: 'pre' | 'post') =>
    Array.from({ length: 40 }, (_, person) => {
      const code = wave === 'post' && person >= same ? `T${person}x${person}` : `S${person}`;
      return [code, wave, ...answers(person, wave === 'pre' ? 0 : 1)].join(',');
    });
  return ['code,wave,CE1,CE2,CE3', ...rows('pre'), ...rows('post')].join('\n');
}

it('where nobody is matched the waves are compared as two groups, on both places', async () => {
  const { page, complaints } = await visit(open);
  await giveFiles(page, [textFile('answers.csv', survey(0)), textFile('instrument.json', instrument)]);
  for (const place of ['/overview', '/competency/compassion']) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#${place}`);
    await page.getByRole('heading', { name: en.unpaired.banner.title }).waitFor();
    await page.getByRole('columnheader', { name: 'Welch t (df)' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(en.competency.figure.reliable);
  }
  expect(complaints).toEqual([]);
});

it('where fewer than half are matched it is a choice, and never both at once', async () => {
  const { page } = await visit(open);
  await giveFiles(page, [textFile('answers.csv', survey(12)), textFile('instrument.json', instrument)]);
  await page.evaluate(() => {
    window.location.hash = '#/overview';
  });
  await page.getByRole('heading', { level: 1, name: /12 matched students/ }).waitFor();
  await page.getByRole('button', { name: en.settings.open }).first().click();
  await page.getByRole('radio', { name: en.settings.unpaired }).click();
  await page.getByRole('button', { name: en.settings.close }).click();
  await page.getByRole('heading', { level: 1, name: /40 students before and 40 after/ }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('12 matched students');
  await page.getByRole('button', { name: en.unpaired.banner.back }).click();
  await page.getByRole('heading', { level: 1, name: /12 matched students/ }).waitFor();
});

it('pictures of a competency are saved, and what is folded is open on paper', async () => {
  const { page } = await visit(open);
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await waitForState(page, 'ready');
  await page.evaluate(() => {
    window.location.hash = '#/competency/compassion';
  });
  const save = page.getByRole('button', { name: /^Save picture/ });
  await save.first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), save.first().click()]);
  expect(download.suggestedFilename()).toBe('compassion-scores.svg');
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/^<svg[\s\S]*Scores before and after[\s\S]*<\/svg>\s*$/);
  await page.emulateMedia({ media: 'print' });
  const heights = await page
    .locator('.picture-table table')
    .evaluateAll((tables) => tables.map((table) => table.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(2);
  expect(Math.min(...heights)).toBeGreaterThan(0);
}, 60_000);
