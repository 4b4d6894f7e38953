import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectSampleResults, SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const ELSEWHERE = 'https://example.org/secret';

/** Ways out that code inside a page or a worker could try; each tells whether it was refused. */
const attempts = {
  fetch: (address: string) =>
    fetch(address, { mode: 'no-cors' }).then(
      () => 'got out',
      () => 'refused',
    ),
  XMLHttpRequest: (address: string) =>
    new Promise<string>((resolve) => {
      const request = new XMLHttpRequest();
      request.onload = () => resolve('got out');
      request.onerror = () => resolve('refused');
      request.open('GET', address);
      request.send();
    }),
  WebSocket: (address: string) =>
    new Promise<string>((resolve) => {
      try {
        const socket = new WebSocket(address.replace('https', 'wss'));
        socket.onopen = () => resolve('got out');
        socket.onerror = () => resolve('refused');
      } catch {
        resolve('refused');
      }
    }),
};

describe('nothing leaves: the policy of a host that sends no headers', () => {
  it('holds in the page and inside every worker', async () => {
    const { page, foreign } = await visit(open);
    const violations: string[] = [];
    await page.exposeFunction('told', (directive: string) => violations.push(directive));
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        void (window as unknown as { told(directive: string): void }).told(event.effectiveDirective);
      });
    });
    await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBe(2);
    const places: Pick<Page & Worker, 'url' | 'evaluate'>[] = [page, ...page.workers()];
    for (const place of places) {
      for (const [name, attempt] of Object.entries(attempts)) {
        const outcome = await place.evaluate(attempt as (address: string) => Promise<string>, ELSEWHERE);
        expect(`${place.url()} ${name}: ${outcome}`).toBe(`${place.url()} ${name}: refused`);
      }
    }
    expect(violations).toContain('connect-src');
    expect(foreign).toEqual([]);
  });

  it('refuses images, styles, frames and forms to elsewhere', async () => {
    const { page, foreign } = await visit(open);
    const refused = await page.evaluate(async (address) => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const image = new Image();
      image.src = address;
      const frame = document.createElement('iframe');
      frame.src = address;
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = address;
      const script = document.createElement('script');
      script.src = address;
      document.body.append(image, frame, style, script);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return directives;
    }, ELSEWHERE);
    expect(new Set(refused)).toEqual(new Set(['img-src', 'frame-src', 'style-src-elem', 'script-src-elem']));
    expect(foreign).toEqual([]);
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
