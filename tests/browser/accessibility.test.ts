import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { openBrowser, visit, waitForState } from './visit';

const PLACES = [
  'data',
  'privacy',
  'overview',
  'overview/radar',
  'overview/table',
  'competency/compassion',
  'cohorts',
  'cohorts/compassion/department',
];

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

describe.each([
  { language: 'zh-TW', dark: false, width: 1440 },
  { language: 'en', dark: true, width: 1440 },
  { language: 'zh-TW', dark: true, width: 390 },
  { language: 'en', dark: false, width: 390 },
] as const)(
  'WCAG 2.2 AA in $language, dark: $dark, $width px',
  (look) => {
    it('every place is clean, and nothing is wider than the window', async () => {
      const { page } = await visit(open, look);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /sample data|範例資料/ }).click();
      await waitForState(page, 'ready');
      for (const place of PLACES) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/${place}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForTimeout(600);
        expect(await violations(page), place).toEqual([]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, `${place} is ${sideways} px too wide`).toBeLessThanOrEqual(0);
      }
    });
  },
  120_000,
);
