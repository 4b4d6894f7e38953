import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { openBrowser, visit } from '../browser/visit';
import { median, printTable } from './median';

const RUNS = 7;

const STAGES = ['first paint', 'page drawn', 'sample data asked for', 'engine ready', 'findings'] as const;
type Times = Record<(typeof STAGES)[number], number>;
type Noting = { times: Partial<Times> };

/** Notes, inside the page and by its own clock, when each stage of a start is reached. */
function note(): void {
  // What the start before has left: every one is a first look at the sample data.
  indexedDB.deleteDatabase('competency-outcomes');
  const times: Partial<Times> = {};
  (window as unknown as Noting).times = times;
  const once = (name: keyof Times) => {
    times[name] ??= performance.now();
  };
  const Real = Worker;
  window.Worker = class extends Real {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      // The engine's first answer tells the version of its database.
      this.addEventListener('message', ({ data }) => {
        if (typeof data?.value?.database === 'string') once('engine ready');
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') times['first paint'] = startTime;
  }).observe({ type: 'paint', buffered: true });
  new MutationObserver(() => {
    if (document.querySelector('main h1')) once('page drawn');
    if (document.querySelectorAll('.change-row .dumbbell').length === 5)
      requestAnimationFrame(() => setTimeout(() => once('findings')));
  }).observe(document, { subtree: true, childList: true });
}

/** One start in a tab of its own; the sample data are asked for as soon as the page offers them, whether the engine is ready or not. */
async function start(context: BrowserContext, address: string): Promise<{ page: Page; times: Times }> {
  const page = await context.newPage();
  await page.addInitScript(note);
  await page.goto(`${address}?lang=en`, { waitUntil: 'commit' });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const look = () => {
          const offer = [...document.querySelectorAll('button')].find(({ textContent }) =>
            /sample data/.test(textContent),
          );
          if (!offer) return void setTimeout(look, 5);
          (window as unknown as Noting).times['sample data asked for'] = performance.now();
          offer.click();
          resolve();
        };
        look();
      }),
  );
  await page.waitForFunction(() => (window as unknown as Noting).times.findings !== undefined);
  return { page, times: (await page.evaluate(() => (window as unknown as Noting).times)) as Times };
}

const rows: Record<string, string | number>[] = [];

it('a start from the files kept on the device, the host stopped', async () => {
  const open = await openBrowser();
  const { page, context } = await visit(open, { offline: true, hash: '#/privacy' });
  await page.getByText(/kept on this device: it opens without a network/).waitFor({ timeout: 120_000 });
  await page.close();
  await open.host.close();
  await context.setOffline(true);
  const devtools = await open.browser.newBrowserCDPSession();
  const processor = async () => {
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  const all: (Times & { processor: number })[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const before = await processor();
    const { page, times } = await start(context, open.host.address);
    all.push({ ...times, processor: (await processor()) - before });
    await page.close();
  }
  // The first one does not count, as elsewhere.
  const counted = all.slice(1);
  const row = (name: string, values: number[]) =>
    rows.push({ '': name, median: median(values), least: Math.min(...values), most: Math.max(...values) });
  for (const stage of STAGES)
    row(
      `${stage}, after`,
      counted.map((one) => one[stage]),
    );
  // What a busy machine does not change.
  row(
    'processor time until then, all of the browser',
    counted.map((one) => one.processor),
  );
  await open.close();
  expect(counted).toHaveLength(RUNS);
});

afterAll(() =>
  printTable(`Start, everything kept on the device, ${RUNS} runs: milliseconds since the address was opened`, rows),
);
