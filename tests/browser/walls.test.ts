import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectSampleResults, SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import {
  askInWorker,
  EVERYWHERE,
  GOING,
  importing,
  MARKUP,
  ownFilesAsWorkers,
  putIn,
  statements,
  UNLOCKING,
  UNREFUSED,
} from './attempts';
import { type Outside, startOutside } from './outside';
import { exportResults, giveFiles, openBrowser, type Visit, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
let outside: Outside;
let visited: Visit;
/** Where code of the program runs: each has a policy of its own, or none. */
let places: Record<string, Pick<Page & Worker, 'evaluate'>>;

/** The workers of a page by their names, once the database is locked. */
async function workersOf(page: Page): Promise<{ engine: Worker; database: Worker }> {
  await vi.waitUntil(() => page.workers().length === 2, { timeout: 30_000 });
  const [one, other] = page.workers() as [Worker, Worker];
  const isEngine = (await one.evaluate(() => self.name)) === 'engine';
  const [engine, database] = isEngine ? [one, other] : [other, one];
  const setting = { statements: ["SET memory_limit='2500MB'"] };
  await vi.waitUntil(async () => (await database.evaluate(askInWorker, setting))[0]?.includes('locked'), 30_000);
  return { engine, database };
}

beforeAll(async () => {
  [open, outside] = await Promise.all([openBrowser(), startOutside()]);
  visited = await visit(open, { offline: true });
  const { page, context } = visited;
  const workers = await workersOf(page);
  await page.getByRole('link', { name: /Stays on this device/ }).click();
  await page.getByText(/kept on this device: it opens without a network/).waitFor({ timeout: 60_000 });
  places = { page, ...workers, 'service worker': context.serviceWorkers()[0]! };
}, 120_000);
afterAll(async () => {
  await outside.close();
  await open.close();
});

/** All of them, and what there is no such thing of in each; everything else is there and must be refused. */
const LACKING: Record<string, string[]> = {
  page: ['importScripts'],
  engine: ['sendBeacon'],
  database: ['sendBeacon'],
  'service worker': [
    'EventSource',
    'WebSocket',
    'XMLHttpRequest',
    'XMLHttpRequest that waits',
    'a file of the program as a worker',
    'sendBeacon',
    'worker from a blob: address',
    'worker from a data: address',
    'worker from elsewhere',
  ],
};

/** An address outside that tells who asked for it. */
const at = (...names: string[]) => `${outside.address}/${encodeURIComponent(names.join(': '))}`;
const extensionsFrom = () => `SET custom_extension_repository='${outside.address}'`;
const ownFiles = () =>
  open.host.files().filter((name) => /\/(duckdb-browser-eh\.worker|worker|index)-.*\.js$/.test(name));

describe('nothing leaves, at a host that sends no headers', () => {
  it('there is no place that is not tried', () => {
    expect(Object.keys(places).toSorted()).toEqual(Object.keys(LACKING).toSorted());
    expect(ownFiles()).toHaveLength(3);
  });

  it.each(Object.keys(LACKING))(
    'every attempt is refused from here: %s',
    async (name) => {
      const place = places[name]!;
      const outcomes: Record<string, string> = { import: await place.evaluate<string>(importing(at(name, 'import'))) };
      for (const [attempt, make] of Object.entries(EVERYWHERE))
        outcomes[attempt] = await place.evaluate(make, at(name, attempt));
      const own = ownFiles().map((file) => `${open.host.address}${file}`);
      outcomes['a file of the program as a worker'] = await place.evaluate<string, string[]>(ownFilesAsWorkers, own);
      const lacking = Object.keys(outcomes).filter((attempt) => outcomes[attempt] === 'not here');
      expect(lacking.toSorted()).toEqual(LACKING[name]!.toSorted());
      expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'got out')).toEqual([]);
      expect(outside.reached()).toEqual([]);
    },
    60_000,
  );

  it('markup that fetches is refused, each kind by its own rule', async () => {
    const refusedBy: Record<string, string[]> = {};
    for (const [name, { html }] of Object.entries(MARKUP))
      refusedBy[name] = await visited.page.evaluate(putIn, html(at(name)));
    expect(refusedBy).toEqual(Object.fromEntries(Object.entries(MARKUP).map(([name, one]) => [name, [one.refusedBy]])));
    expect(outside.reached()).toEqual([]);
  }, 60_000);

  it('the page goes nowhere else', async () => {
    const { page } = visited;
    const before = page.url();
    for (const [name, go] of Object.entries(GOING)) await page.evaluate(go, at(name));
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(outside.reached()).toEqual([]);
  });
});

describe('the database in its own worker', () => {
  it('its lock refuses every address, every extension and every undoing', async () => {
    const all = [...statements(outside.address), ...UNLOCKING];
    const answers = await places.database!.evaluate(askInWorker, { statements: all });
    const refusal = /disabled (by|through) configuration|has been locked|not in the catalog/;
    expect(all.filter((_, index) => !refusal.test(answers[index] ?? ''))).toEqual([]);
    expect(outside.reached()).toEqual([]);
  });

  it('an address under the name of a file that the lock lets through is refused by the policy', async () => {
    const [answer] = await places.database!.evaluate(askInWorker, {
      statements: ["SELECT * FROM read_csv('import/named.csv')"],
      named: { name: 'import/named.csv', address: at('named.csv') },
    });
    expect(answer).toMatch(/NetworkError/);
    expect(outside.reached()).toEqual([]);
  });

  it('without its lock the policy refuses all of it', async () => {
    const answers = await places.database!.evaluate(askInWorker, {
      begin: true,
      statements: [extensionsFrom(), ...statements(outside.address)],
    });
    const [repository, ...others] = answers;
    // So it is without the lock indeed.
    expect(repository).toBeNull();
    expect(statements(outside.address).filter((_, index) => others[index] === null)).toEqual([]);
    expect(outside.reached()).toEqual([]);
  });
});

describe('what is counted outside', () => {
  it('without policy and lock the same attempts come through', async () => {
    const context = await open.browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
    const page = await context.newPage();
    // Workers have the policy of the page's text whatever the page itself is let off.
    const text = readFileSync(join(import.meta.dirname, '../../dist/index.html'), 'utf8');
    open.host.replace('index.html', text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
    await page.goto(open.host.address);
    open.host.replace('index.html', text);
    const { database } = await workersOf(page);
    const toOutside = statements(outside.address).filter((statement) => statement.includes(outside.address));
    await database.evaluate(askInWorker, { begin: true, statements: [extensionsFrom(), ...toOutside] });
    const asked = outside.reached();
    for (const path of ['/a.csv', '/a.txt', '/out.csv', '/a.db', '/own.duckdb_extension.wasm'])
      expect(asked).toContain(path);
    await page.evaluate<string>(importing(at('import')));
    for (const [attempt, make] of Object.entries(EVERYWHERE)) await page.evaluate(make, at(attempt));
    await page.evaluate(
      putIn,
      Object.entries(MARKUP)
        .map(([name, { html }]) => html(at(name)))
        .join(''),
    );
    const reached = new Set(outside.reached());
    const all = ['import', ...Object.keys(EVERYWHERE), ...Object.keys(MARKUP)];
    // What no browser lets a page do, and what one without a window leaves alone.
    const never = ['importScripts', 'worker from elsewhere', 'icon', 'subtitles'];
    expect(all.filter((name) => !never.includes(name) && !reached.has(`/${name}`))).toEqual([]);
    await context.close();
    open.expected(outside.address);
  }, 60_000);

  it('says which two ways a page cannot close in Chromium; no part of the program takes either', async () => {
    const came: Record<string, string[]> = {};
    for (const [name, make] of Object.entries(UNREFUSED)) {
      await visited.page.evaluate(make, { address: at(name), packets: outside.packets });
      came[name] = [...new Set(outside.reached())].filter((path) => path !== '/favicon.ico');
    }
    expect(came).toEqual({ 'a new tab': ['/a new tab'], 'a connection between browsers': ['packet'] });
    open.expected(outside.address);
  });
});

describe('without a network, once it is open', () => {
  it('reads, compares, draws and exports', async () => {
    const { page, context, complaints } = await visit(open);
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await giveFiles(
      page,
      SAMPLE_FILES.map((name) => sample(name)),
    );
    await page.evaluate(() => {
      window.location.hash = '#/overview/radar';
    });
    await page
      .getByRole('img', { name: /before/i })
      .first()
      .waitFor();
    expectSampleResults(await exportResults(page, 'Full results (JSON)'));
    // Chromium itself asks for the tab's icon again and again; nothing of ours does.
    expect(complaints.filter((complaint) => !complaint.includes('favicon'))).toEqual([]);
  });
});
