import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sample } from '../shared';
import { giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const KILLS = 50;

/** Park and Miller's generator: the same moments in every run. */
function moments(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Where answers lie beside the project the page comes to its results by itself; it takes its time. */
const WITH_RESULTS = 6;

const csv = (wave: string, shift: number) =>
  [
    `student_code,${[1, 2, 3, 4].map((item) => `CE${item}_${wave}`).join(',')}`,
    ...Array.from({ length: 12 }, (_, person) =>
      [`S${100 + person}`, ...[0, 1, 2, 3].map((item) => 1 + ((person * 7 + item * 3 + shift) % 5))].join(','),
    ),
  ].join('\n');
const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['student_code'] },
  competencies: [
    { id: 'compassion', items: [1, 2].map((item) => ({ id: `CE${item}`, columns: [`CE${item}`] })) },
    { id: 'engagement', items: [3, 4].map((item) => ({ id: `CE${item}`, columns: [`CE${item}`] })) },
  ],
});
const survey = () => [
  textFile('pre.csv', csv('pre', 0)),
  textFile('post.csv', csv('post', 1)),
  textFile('instrument.json', instrument),
];

/** What the test changes in a project, as the page or the device has it. */
type Decided = { name: string; mapping: string; words: string };

/** What lies on the device of the project that was changed last. */
const kept = (page: Page): Promise<Decided> =>
  page.evaluate(
    () =>
      new Promise<Decided>((resolve, reject) => {
        const request = indexedDB.open('competency-outcomes');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('projects').objectStore('projects').getAll();
          all.onsuccess = () => {
            request.result.close();
            const [{ project }] = all.result.sort((one, other) => other.savedAt.localeCompare(one.savedAt));
            const [words] = Object.values<{ en?: string }>(project.report.texts);
            resolve({
              name: project.name,
              mapping: project.choices['competency/CE1'] ?? '',
              words: words?.en ?? '',
            });
          };
        };
      }),
  );

const field = (page: Page) => page.getByRole('textbox', { name: 'Name of the project' });
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
const go = (page: Page, hash: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, hash);

/** One change as a person makes it. */
const changes: { [part in keyof Decided]: (page: Page, value: string) => Promise<void> } = {
  async name(page, value) {
    await field(page).fill(value);
    await field(page).press('Enter');
  },
  async mapping(page, value) {
    const select = page.locator('select[aria-label="Competency of CE1"]');
    await select.waitFor({ state: 'attached' });
    await openAll(page);
    await select.selectOption(value);
  },
  async words(page, value) {
    const text = page.locator('.paper-edit textarea').first();
    await text.waitFor({ state: 'attached' });
    await openAll(page);
    await text.fill(value);
    await text.blur();
  },
};

/** Ends the page as a crash or a closed window does: nothing of it runs any more. */
async function kill(context: BrowserContext, page: Page, byCrash: boolean): Promise<void> {
  if (byCrash) {
    const devtools = await context.newCDPSession(page);
    // Never answered: who would answer is gone.
    void devtools.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
  }
  await page.close();
}

it(`a page that is killed ${KILLS} times while importing, renaming, mapping and writing loses at most the last change, and always opens`, async () => {
  const { page: first, context } = await visit(open);
  const below = moments(20261127);
  let page = first;
  await giveFiles(page, survey());
  await page.getByRole('checkbox', { name: 'Keep the answers of this project on this device' }).check();
  /** As it stood after each change since the page was opened; what came before is on the device. */
  let states: Decided[] = [{ name: '', mapping: '', words: '' }];
  const done = { name: 0, mapping: 0, words: 0, import: 0 };
  const change = async (part: keyof Decided, value: string) => {
    states.push({ ...states.at(-1)!, [part]: value });
    await changes[part](page, value);
    done[part] += 1;
  };
  for (let turn = 1; turn <= KILLS; turn += 1) {
    const kind = turn % WITH_RESULTS !== 0 ? 'name' : turn % (2 * WITH_RESULTS) === 0 ? 'mapping' : 'words';
    await field(page).waitFor();
    if (kind !== 'name') {
      await waitForState(page, 'ready');
      await go(page, kind === 'mapping' ? '#/data' : '#/report');
    }
    for (let step = 1; step <= 1 + below(3); step += 1) await change('name', `step ${turn}/${step}`);
    const mappings = states.at(-1)!.mapping === 'engagement' ? ['none', 'engagement'] : ['engagement', 'none'];
    if (kind === 'mapping') for (const mapping of mappings.slice(below(2))) await change('mapping', mapping);
    if (kind === 'words') for (const word of ['first', 'second']) await change('words', `${word} words of ${turn}`);
    if (turn % 5 === 0) {
      await go(page, '#/data');
      await page.locator('input[type=file]').setInputFiles([sample('SurveyCake_113-1.csv')]);
      done.import += 1;
    }
    await page.waitForTimeout(below(turn % 5 === 0 ? 400 : 25));
    await kill(context, page, below(2) === 0);
    page = await context.newPage();
    await page.goto(`${open.host.address}?lang=en`);
    const now = await kept(page);
    expect(states.slice(-2)).toContainEqual(now);
    await expect.poll(() => field(page).inputValue(), { timeout: 10_000 }).toBe(now.name);
    states = [now];
  }
  expect(Math.min(...Object.values(done))).toBeGreaterThanOrEqual(4);
  await waitForState(page, 'ready', 'needs-decision');
}, 240_000);
