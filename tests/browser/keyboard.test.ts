import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { haveRealExports, REAL, realExport } from '../shared';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

/** Presses Tab until the focused element has that name, as somebody without a mouse would; every stop must be visible. */
async function tabTo(page: Awaited<ReturnType<typeof visit>>['page'], name: RegExp, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const label =
        element.getAttribute('aria-label') ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent ??
        '';
      return label.trim();
    });
    if (focused !== null && name.test(focused)) return;
  }
  throw new Error(`keyboard: never reached ${name}`);
}

it.skipIf(!haveRealExports)(`from files to export without a mouse${REAL}`, async () => {
  const { page } = await visit(open);
  const folder = 'qualtrics/bucknell-cure';
  const chooser = page.waitForEvent('filechooser');
  await tabTo(page, /choose files/i);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(
    ['Year1.NoDemographics.tsv', 'Year2.NoDemographics.tsv', 'instrument.json'].map((name) =>
      realExport(`${folder}/${name}`),
    ),
  );
  await waitForState(page, 'ready');

  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, /^overview/i);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('#/overview');
  await page
    .getByRole('heading', { level: 1 })
    .getByText(/matched/)
    .waitFor();

  await tabTo(page, /^export/i);
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  const download = page.waitForEvent('download');
  while (!(await page.evaluate(() => /^Full results/.test(document.activeElement?.textContent ?? '')))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  const results = JSON.parse(readFileSync(await (await download).path(), 'utf8')) as {
    format: string;
    comparisons: unknown[];
  };
  expect(results.format).toBe('competency-results/1');
  expect(results.comparisons).toHaveLength(10);
  // Focus comes back to where the menu was opened.
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/export/i);
});
