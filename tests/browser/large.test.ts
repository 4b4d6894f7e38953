import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { madeUpSurvey } from '../bench/made-up-survey';
import { recordTasks } from './long-tasks';
import { giveFiles, openBrowser, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
const folder = mkdtempSync(join(tmpdir(), 'large-'));
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true });
});

it('a file of 100,000 people and 25 items leaves the page responsive while it loads', async () => {
  const { csv, instrument } = madeUpSurvey(100_000);
  const files = [join(folder, 'wide.csv'), join(folder, 'instrument.json')];
  writeFileSync(files[0]!, csv);
  writeFileSync(files[1]!, instrument);
  const { page, complaints } = await visit(open);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const tasks = await recordTasks(page);
  await giveFiles(page, files);
  await page.getByText('100,000').first().waitFor();
  expect(await tasks.stop(200)).toEqual([]);
  expect(complaints).toEqual([]);
}, 180_000);
