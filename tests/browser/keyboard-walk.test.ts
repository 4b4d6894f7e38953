import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyboardOf } from './focus';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const BACK = { key: 'Shift+Tab' };

it('from an empty page to a saved report with the keyboard alone', async () => {
  const { page, complaints } = await visit(open);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { to, enter, press, look, unseen } = keyboardOf(page);
  const heading = (text: RegExp) => page.getByRole('heading', { level: 1, name: text }).first().waitFor();
  /** Where somebody is who did not move: never nowhere. */
  const at = (name: RegExp) => expect.poll(look).toMatch(name);

  const choosing = page.waitForEvent('filechooser');
  await enter(/choose files/i);
  await (await choosing).setFiles(['sample-data/SurveyCake_113-1.csv']);
  await waitForState(page, 'needs-decision');
  await heading(/^4 questions need your answer/);

  // The map is confirmed: one decision by hand, the others as proposed; both are taken back and made again.
  await enter(/^Compassion and Empathy/);
  await heading(/^3 questions need/);
  await at(/^To decide/);
  await enter(/^Undo/, BACK);
  await heading(/^4 questions need/);
  await at(/^Undo/);
  await enter(/^Redo/);
  await heading(/^3 questions need/);
  await at(/^Undo/);
  await enter(/^Accept all proposals/);
  await waitForState(page, 'ready');
  await at(/people can be compared/);
  await enter(/^Undo/, BACK);
  await waitForState(page, 'needs-decision');
  await enter(/^Redo/);
  await waitForState(page, 'ready');
  await at(/^Undo/);

  await enter(/^Overview$/, BACK);
  await heading(/^Of \d+ matched|matched/);
  await enter(/how is this computed/);
  await page.getByRole('dialog', { name: 'How this figure comes about' }).waitFor();
  // Nobody gets out of a dialog by Tab, and everybody by Escape, back to where they came from.
  await to(/^Close/);
  await to(/^Close/);
  await press('Escape');
  await at(/how is this computed/);

  await enter(/^Competency$/, BACK);
  await heading(/matched students/);
  const competency = page.url();
  await to(/^Reflection|Critical and Reflective Thinking/);
  await press('Enter');
  await expect.poll(() => page.url()).not.toBe(competency);

  await enter(/^Cohorts$/, BACK);
  await heading(/one group by semester/);
  await to(/^Group|by semester|Semester/i);

  await enter(/^Report$/, BACK);
  await heading(/^Report/);
  await page.locator('.report[aria-busy="false"]').waitFor();
  await to(/^Title/);
  await page.keyboard.type('Practice, term by term');
  await enter(/^Save as$/, BACK);
  await page.getByRole('menu').waitFor();
  const downloading = page.waitForEvent('download');
  for (let step = 0; step < 5 && !/Word/.test(await look()); step++) await press('ArrowDown');
  await press('Enter');
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^report-.*\.docx$/);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  const text = new TextDecoder().decode(parts['word/document.xml']);
  expect(text).toContain('Practice, term by term');
  expect(text).toContain('Compassion and Empathy');
  await page
    .getByRole('status')
    .getByText(/^Saved.*\.docx|\.docx/)
    .waitFor({ state: 'attached' });
  await at(/^Save as$/);

  expect(unseen()).toEqual([]);
  expect(complaints).toEqual([]);
}, 120_000);
