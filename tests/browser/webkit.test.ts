import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/vocabulary';
import { expectSampleResults } from '../samples/expected-figures';
import { findProgram } from './find-program';
import { type StaticHost, startStaticHost } from './static-host';
import { startWebDriver, type WebDriver } from './web-driver';

const driver = findProgram('WebKitWebDriver');
const hasScreen = Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const screen = hasScreen ? '' : findProgram('xvfb-run');
const isHere = driver !== null && screen !== null;

const SKIPPED = isHere ? '' : ' (SKIPPED: it is not here; Debian: apt-get install webkit2gtk-driver xvfb)';

const PLACES = ['Overview', 'Competency', 'Cohorts', 'Rubrics', 'Reflections', 'Report', 'Data'];

describe.skipIf(!isHere)(`WebKit${SKIPPED}`, () => {
  let host: StaticHost;
  let browser: WebDriver;

  beforeAll(async () => {
    host = await startStaticHost();
    browser = await startWebDriver(
      screen ? [screen, '--auto-servernum', driver!] : [driver!],
      // WebKit's own walls need rights that root in a container does not have; the page's policy is not among them.
      process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {},
    );
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it('does the main job: sample data in, R’s figures out, and every place opens', async () => {
    await browser.open(`${host.address}?lang=en`);
    await browser.wait('return Boolean(document.querySelector("h1"))');
    await browser.run(`
      window.complaints = [];
      addEventListener('error', ({ message }) => complaints.push(message));
      addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => complaints.push(blockedURI));
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        if (blob.type === 'application/json') blob.text().then((text) => { window.saved = text; });
        return create.call(URL, blob);
      };`);
    await browser.click('//button[.="Try with sample data"]');
    await browser.wait('return document.documentElement.dataset.state === "ready"', 120_000);
    await browser.click('//button[starts-with(., "Export")]');
    await browser.click('//*[@role="menuitem"][.="Full results (JSON)"]');
    const results = JSON.parse(await browser.wait<string>('return window.saved ?? false')) as ResultsFile;
    expectSampleResults(results);
    for (const place of PLACES) {
      await browser.click(`//nav//a[.="${place}"]`);
      await browser.wait(`return document.title.startsWith("${place}") && Boolean(document.querySelector("main h1"))`);
      expect(await browser.run('return document.querySelectorAll("[role=alert]").length')).toBe(0);
    }
    const foreign = await browser.run<string[]>(`
      return performance.getEntriesByType('resource').map(({ name }) => name)
        .filter((name) => name.startsWith('http') && new URL(name).origin !== location.origin)`);
    expect({ complaints: await browser.run('return complaints'), foreign }).toEqual({ complaints: [], foreign: [] });
  }, 300_000);
});
