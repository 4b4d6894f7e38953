import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { DataState } from '../../src/views/session';
import type { ResultsFile } from '../../src/vocabulary';
import { type StaticHost, startStaticHost } from './static-host';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const command = `for name in ${names.join(' ')}; do command -v $name && exit; done`;
  return process.env.CHROMIUM ?? execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim();
}

/** Addresses asked for outside of the host, by the context that asked. */
const foreignOf = new WeakMap<BrowserContext, string[]>();

export type OpenBrowser = {
  browser: Browser;
  host: StaticHost;
  /** That something has been asked for at this address was meant. */
  expected(address: string): void;
  close(): Promise<void>;
};

/** A browser and a host for one test file. Whatever its tests look at, nothing may have been asked for elsewhere: closing throws then. */
export async function openBrowser(flags: string[] = []): Promise<OpenBrowser> {
  const host = await startStaticHost();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...QUIET, ...flags] });
  const seen: string[][] = [];
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    seen.push(watchForeign(context, host.origin));
    return context;
  };
  return {
    browser,
    host,
    expected(address) {
      for (const foreign of seen) foreign.splice(0, Infinity, ...foreign.filter((one) => !one.startsWith(address)));
    },
    close: async () => {
      await browser.close();
      await host.close();
      const foreign = seen.flat();
      if (foreign.length > 0) throw new Error(`asked for at other addresses:\n${foreign.join('\n')}`);
    },
  };
}

/** Of every page of a context, its workers and its service worker. */
function watchForeign(context: BrowserContext, origin: string): string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreign.push(request.url());
  });
  // Chromium announces a request before the policy refuses it.
  context.on('requestfailed', (request) => {
    const at = request.failure()?.errorText === 'csp' ? foreign.indexOf(request.url()) : -1;
    if (at >= 0) foreign.splice(at, 1);
  });
  foreignOf.set(context, foreign);
  return foreign;
}

export type Visit = {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for outside the host's own origin, by the page or any of its workers, and not refused by the policy; looked at for every test when its browser is closed. */
  foreign: string[];
  /** What the page complained about: uncaught errors and console errors. */
  complaints: string[];
};

type VisitOptions = {
  language?: 'en' | 'zh-TW';
  hash?: string;
  dark?: boolean;
  width?: number;
  height?: number;
  /** Whether the browser may keep the program: 40 MB a visit. */
  offline?: boolean;
};

/** A first visit: a new profile, the page open. */
export async function visit(
  { browser, host }: { browser: Browser; host: StaticHost },
  { language = 'en', hash = '', dark = false, width = 1440, height = 900, offline = false }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
    serviceWorkers: offline ? 'allow' : 'block',
  });
  const page = await context.newPage();
  const foreign = foreignOf.get(context) ?? [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error.message}\n${error.stack ?? ''}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(`${host.address}?lang=${language}${hash}`);
  return { page, context, foreign, complaints };
}

export async function waitForState(page: Page, ...states: DataState[]): Promise<void> {
  const selector = states.map((state) => `html[data-state="${state}"]`).join(', ');
  await page.waitForSelector(selector, { state: 'attached', timeout: 60_000 });
}

type Given = string | { name: string; mimeType: string; buffer: Buffer };

/** Gives files to the one file input, by path or by content, and waits until the program has settled. */
export async function giveFiles(page: Page, files: Given[], ...states: DataState[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files as string[]);
  await waitForState(page, ...(states.length > 0 ? states : (['ready'] as const)));
}

export const textFile = (name: string, text: string | Buffer) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Takes a results file away through the Export menu, as a person or a program would. */
export async function exportResults(page: Page, item: string | RegExp): Promise<ResultsFile> {
  await page.getByRole('button', { name: /^(Export|匯出)/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as ResultsFile;
}
