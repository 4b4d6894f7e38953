import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasR, runBundle } from '../report/r-bundle-input';
import { openBrowser, visit, waitForState } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  opened = await openBrowser();
}, 60_000);
afterAll(() => opened?.close());

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Opens the dialog from the Export menu and saves what is chosen. */
async function save(
  page: Awaited<ReturnType<typeof visit>>['page'],
  words: Words,
  counts: boolean,
): Promise<Uint8Array> {
  await page.getByRole('button', { name: words.export }).click();
  await page.getByRole('menuitem', { name: words.menu }).click();
  await page.getByRole('dialog').waitFor();
  if (counts) await page.getByText(words.counts).click();
  await page
    .getByRole('note')
    .filter({ hasText: counts ? words.countsWarn : words.answersWarn })
    .waitFor();
  const violations = await page.evaluate(
    `${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')}; axe.run('.r-bundle').then((found) => found.violations.map(({ id }) => id))`,
  );
  expect(violations).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: words.save }).click(),
  ]);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return new Uint8Array(readFileSync(await download.path()));
}

type Words = Record<'start' | 'export' | 'menu' | 'counts' | 'answersWarn' | 'countsWarn' | 'save', string | RegExp>;
const WORDS: Record<'en' | 'zh-TW', Words> = {
  en: {
    start: 'Try with sample data',
    export: 'Export',
    menu: /^R bundle/,
    counts: 'Only counts of scores before and after',
    answersWarn: 'do not publish it',
    countsWarn: 'no answers',
    save: 'Save the bundle',
  },
  'zh-TW': {
    start: /範例資料/,
    export: '匯出',
    menu: /^R 重現包/,
    counts: '只含前後分數的人數表',
    answersWarn: '請勿公開',
    countsWarn: '不含作答',
    save: '儲存重現包',
  },
};

describe('an R bundle saved from the sample data by clicks', () => {
  it.each(['en', 'zh-TW'] as const)(
    'is run by R, which finds every number again (%s)',
    async (language) => {
      const words = WORDS[language];
      const { page, complaints, foreign } = await visit(opened, { language });
      await page.getByRole('button', { name: words.start }).first().click();
      await waitForState(page, 'ready');
      for (const counts of [false, true]) {
        const zip = await save(page, words, counts);
        if (!hasR) {
          say('Rscript is not installed here: the saved bundle was not run.');
          continue;
        }
        const { status, output } = runBundle(zip);
        expect(status, output).toBe(0);
        const summary = output.trim().split('\n').at(-1)!;
        say(`saved in the browser (${language}, ${counts ? 'counts' : 'answers'}): ${summary}`);
        expect(summary).toContain('0 differ; 0 could not be computed');
      }
      expect(complaints).toEqual([]);
      expect(foreign).toEqual([]);
    },
    300_000,
  );
});
