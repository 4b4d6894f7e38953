import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.map((name) => sample(name));

describe('a project', () => {
  it('survives a reload: the files are asked for by name, and everything is as it was', async () => {
    const { page } = await visit(open);
    await giveFiles(page, files());
    await page.getByRole('button', { name: 'Use this response: row 92 of Social_Practice_112-1_post.csv' }).click();
    await waitForState(page, 'ready');
    const before = await exportResults(page, 'Full results (JSON)');
    await page.waitForTimeout(800);
    await page.reload();
    const asked = page.getByRole('region', { name: /needs its files again/ });
    await asked.waitFor();
    expect(await asked.innerText()).toContain('Social_Practice_112-1_pre.csv');
    await giveFiles(page, files());
    await asked.waitFor({ state: 'detached' });
    expect(await exportResults(page, 'Full results (JSON)')).toEqual(before);
  }, 90_000);

  it('saved as a file and opened elsewhere with its files gives the same results', async () => {
    const { page } = await visit(open);
    await giveFiles(page, files());
    await page.getByRole('button', { name: /^Export/ }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save project' }).click(),
    ]);
    const project = readFileSync(await saved.path());
    expect(project.toString()).not.toContain('SP112A');
    const before = await exportResults(page, 'Full results (JSON)');

    const elsewhere = await visit(open);
    await elsewhere.page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'project.json', mimeType: 'application/json', buffer: project }]);
    await elsewhere.page.getByRole('region', { name: /needs its files again/ }).waitFor();
    await giveFiles(
      elsewhere.page,
      files().filter((name) => !name.endsWith('instrument.json')),
    );
    expect(await exportResults(elsewhere.page, 'Full results (JSON)')).toEqual(before);
  }, 90_000);

  it('says which file has changed since it was saved', async () => {
    const { page } = await visit(open);
    await giveFiles(page, files());
    await page.waitForTimeout(800);
    await page.reload();
    await page.getByRole('region', { name: /needs its files again/ }).waitFor();
    const changed = readFileSync(sample('SurveyCake_113-1.csv'), 'utf8').split('\n').slice(0, -3).join('\n');
    await giveFiles(page, [...files().filter((name) => !name.includes('SurveyCake'))]);
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'SurveyCake_113-1.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) }]);
    await page.getByText('SurveyCake_113-1.csv” is not the same file').waitFor();
  }, 90_000);
});
