import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { type Memory, openMemory, TELLS_WASM_MEMORY } from './memory';
import { openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  // Machine code that V8 makes as functions are called more often is no leak, and hides one: there is none of it here.
  open = await openBrowser(['--js-flags=--no-opt --no-maglev --no-sparkplug']);
}, 60_000);
afterAll(() => open.close());

const SWITCHES = 10;
/** The first projects fill what is kept once: compiled functions, tables of texts, the parts of every place. */
const SETTLED = 2;
/**
 * For eight switches. What rightly grows is 400 kB of the page: names and file handles of projects that one may go back to, what the browser
 * measures of the page, feedback of functions. The answers of one project that stayed would take 235 kB of the engine's buffers.
 */
const HEAP_MARGIN = 600_000;
const BUFFER_MARGIN = 100_000;

const goTo = (page: Page, place: string) =>
  page.evaluate((place) => {
    window.location.hash = `#/${place}`;
  }, place);

/** The sample data as files of their own: other bytes, the same answers. Given from within, for what gives them from without keeps the field. */
async function giveSample(page: Page, turn: number): Promise<void> {
  const files = SAMPLE_FILES.map(
    (name) => [name, `${readFileSync(sample(name), 'utf8')}${'\n'.repeat(turn)}`] as const,
  );
  await goTo(page, 'data');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.evaluate((files) => {
    const given = new DataTransfer();
    for (const [name, text] of files) given.items.add(new File([text], name));
    const field = document.querySelector<HTMLInputElement>('input[type=file]')!;
    field.files = given.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, files);
  await waitForState(page, 'ready');
}

async function menu(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Projects' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Looks at what a project has to show, so that figures are asked for and drawn. */
async function lookAround(page: Page): Promise<void> {
  for (const place of ['overview/radar', 'competency/resilience']) {
    await goTo(page, place);
    await page.locator('main h1').first().waitFor();
    await vi.waitUntil(
      async () => (await page.locator('main [aria-busy="true"], main .skeleton').count()) === 0,
      30_000,
    );
  }
}

it('another project takes the place of the one before: after ten of them no thread holds more than after two', async () => {
  const database = open.host.files().find((name) => name.includes('duckdb-browser-eh.worker'))!;
  const script = readFileSync(join(import.meta.dirname, '../../dist', database), 'utf8');
  open.host.replace(database, TELLS_WASM_MEMORY + script);
  const { page, complaints } = await visit(open);
  const memory = await openMemory(page);
  const measured: Memory[] = [];
  for (let turn = 0; turn <= SWITCHES; turn += 1) {
    if (turn > 0) await menu(page, 'New project');
    await waitForState(page, 'empty');
    await giveSample(page, turn);
    await page.getByRole('textbox', { name: 'Name of the project' }).fill(`Project ${turn}`);
    await page.keyboard.press('Enter');
    await lookAround(page);
    if (turn === SETTLED || turn === SWITCHES) measured.push(await memory.measure());
  }
  const [before, after] = measured as [Memory, Memory];
  expect(Object.keys(after.threads).toSorted()).toEqual(['database', 'engine', 'page']);
  expect(before.threads.database?.wasm).toBeGreaterThan(1_000_000);
  const grown = Object.entries(after.threads).map(([thread, now]) => {
    const then = before.threads[thread]!;
    return { thread, heap: now.heap - then.heap, buffers: now.buffers - then.buffers, wasm: now.wasm - then.wasm };
  });
  const tooMuch = grown.filter(({ heap, buffers, wasm }) => heap > HEAP_MARGIN || buffers > BUFFER_MARGIN || wasm > 0);
  expect(tooMuch).toEqual([]);
  for (const kind of ['documents', 'nodes', 'listeners'] as const)
    expect(after[kind]).toBeLessThanOrEqual(before[kind]);
  // Its files are at hand still: nobody has to choose them again.
  await menu(page, /^Project 9/);
  await waitForState(page, 'ready');
  expect(complaints).toEqual([]);
}, 400_000);
