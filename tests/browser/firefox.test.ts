import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/vocabulary';
import { expectSampleResults } from '../samples/expected-figures';
import { findProgram } from './find-program';
import { type StaticHost, startStaticHost } from './static-host';

const firefox = process.env.FIREFOX ?? findProgram('firefox-esr', 'firefox');

const SKIPPED = firefox ? '' : ' (SKIPPED: it is not here; Debian: apt-get install firefox-esr)';

describe.skipIf(!firefox)(`Firefox${SKIPPED}`, () => {
  let host: StaticHost;
  let browser: Browser;
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));

  beforeAll(async () => {
    host = await startStaticHost();
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox!,
      extraPrefsFirefox: { 'browser.download.folderList': 2, 'browser.download.dir': downloads },
    });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await host?.close();
    rmSync(downloads, { recursive: true });
  });

  it('does the main job: sample data in, R’s figures out', async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== host.origin) foreign.push(request.url());
    });
    await page.goto(`${host.address}?lang=en`);
    await page.locator('::-p-aria([name="Try with sample data"][role="button"])').click();
    await page.waitForSelector('html[data-state="ready"]', { timeout: 60_000 }).catch(async (error: unknown) => {
      const shown = await page.evaluate(() => `${document.documentElement.dataset.state}: ${document.body.innerText}`);
      throw new Error(`not ready, but ${shown}\n${complaints.join('\n')}`, { cause: error });
    });
    await page.locator('::-p-aria([name="Export"][role="button"])').click();
    await page.locator('::-p-text(Full results (JSON))').click();
    const results = JSON.parse(await savedFile(downloads, '.json')) as ResultsFile;
    expectSampleResults(results);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
  }, 120_000);
});

/** Firefox keeps an unfinished download as a file beside it. */
async function savedFile(folder: string, ending: string): Promise<string> {
  const saved = () => readdirSync(folder).find((name) => name.endsWith(ending));
  await expect.poll(() => saved() && !existsSync(join(folder, `${saved()}.part`)), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => readFileSync(join(folder, saved()!)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  return readFileSync(join(folder, saved()!), 'utf8');
}
