import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, textFile, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.filter((name) => /112-1|instrument/.test(name)).map((name) => sample(name));
type Kind = 'engine' | 'database';

const nameOf = (worker: Worker) => worker.evaluate(() => self.name).catch(() => '');
async function workerOf(page: Page, kind: Kind): Promise<Worker> {
  let found: Worker | undefined;
  await expect
    .poll(
      async () => {
        for (const worker of page.workers()) if ((await nameOf(worker)) === kind) found = worker;
        return found !== undefined;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  return found!;
}

/** Ends a worker from inside: nobody outside is told of it. */
async function end(page: Page, kind: Kind): Promise<void> {
  const worker = await workerOf(page, kind);
  await worker.evaluate(() => self.close()).catch(() => undefined);
}

/** Has DuckDB answer every statement that holds these words as it does when there is no more memory, in this worker and in those to come. */
async function withoutMemoryFor(page: Page, words: string): Promise<() => Promise<void>> {
  let isOn = true;
  const fail = (worker: Worker) =>
    worker.evaluate(
      (words) => {
        if (self.name !== 'database') return;
        const scope = self as unknown as {
          refused?: string;
          postMessage(message: unknown, transfer: Transferable[]): void;
        };
        const isNew = scope.refused === undefined;
        scope.refused = words;
        if (!isNew) return;
        const asked = new Set<number>();
        const note = ({ data: { messageId, type, data } }: MessageEvent) => {
          const said = `${type} ${typeof data?.[1] === 'string' ? data[1] : ''}`;
          if (scope.refused !== '' && said.includes(scope.refused!)) asked.add(messageId);
        };
        // Heard before DuckDB hears it: where it listens already it has to be gone before.
        const { onmessage } = self;
        if (!onmessage) self.addEventListener('message', note);
        else
          self.onmessage = (event) => {
            note(event);
            return onmessage.call(self, event);
          };
        const post = scope.postMessage.bind(self);
        const message = 'Out of Memory Error: could not allocate block of size 256.0 KiB (2.4 GiB/2.4 GiB used)';
        scope.postMessage = (reply: { requestId: number }, transfer) =>
          asked.has(reply.requestId)
            ? post({ ...reply, type: 'ERROR', data: { name: 'Error', message, stack: '' } }, [])
            : post(reply, transfer);
      },
      isOn ? words : '',
    );
  const quiet = (worker: Worker) => void fail(worker).catch(() => undefined);
  page.on('worker', quiet);
  await Promise.all(page.workers().map(fail));
  return async () => {
    isOn = false;
    await Promise.all(page.workers().map((worker) => fail(worker).catch(() => undefined)));
  };
}

const told = (page: Page) => page.locator('.interruption');
const rename = async (page: Page, name: string) => {
  await page.getByRole('textbox', { name: 'Name of the project' }).fill(name);
  await page.keyboard.press('Enter');
};

/** A file of many rows, made in the page. */
const giveLarge = (page: Page, rows: number) =>
  page.evaluate((rows) => {
    const of = (wave: string, shift: number) =>
      new File(
        [
          `student_code,${[1, 2, 3, 4].map((item) => `CE${item}_${wave}`).join(',')}\n`,
          ...Array.from(
            { length: rows },
            (_, row) => `S${row},${[0, 1, 2, 3].map((item) => 1 + ((row + item + shift) % 5))}\n`,
          ),
        ],
        `${wave}.csv`,
      );
    const instrument = {
      format: 'competency-instrument/1',
      scale: { min: 1, max: 5 },
      columns: { person: ['student_code'] },
      competencies: [
        { id: 'compassion', items: [1, 2, 3, 4].map((item) => ({ id: `CE${item}`, columns: [`CE${item}`] })) },
      ],
    };
    const transfer = new DataTransfer();
    for (const file of [of('pre', 0), of('post', 1), new File([JSON.stringify(instrument)], 'instrument.json')])
      transfer.items.add(file);
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, rows);

describe('an engine that ends', () => {
  it('is started again with the files, what was asked is asked again, and decisions and figures are the same', async () => {
    const { page, complaints } = await visit(open);
    await giveFiles(page, files());
    await page.getByRole('button', { name: 'Use this response: row 92 of Social_Practice_112-1_post.csv' }).click();
    await waitForState(page, 'ready');
    await rename(page, 'Kept');
    const before = await exportResults(page, 'Full results (JSON)');
    for (const kind of ['engine', 'database'] as const) {
      // A question is on its way when it happens.
      await page.evaluate(
        (hash) => {
          window.location.hash = hash;
        },
        kind === 'engine' ? '#/cohorts' : '#/competency/compassion',
      );
      await end(page, kind);
      await told(page)
        .getByText(/The calculation stopped .*It was started again, and everything is as it was/)
        .waitFor();
      await waitForState(page, 'ready');
      await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
      expect(await exportResults(page, 'Full results (JSON)')).toEqual(before);
      await told(page).getByRole('button', { name: 'Dismiss' }).click();
      expect(await told(page).count()).toBe(0);
    }
    expect(await page.getByRole('textbox', { name: 'Name of the project' }).inputValue()).toBe('Kept');
    expect(await page.locator('.failure-panel').count()).toBe(0);
    expect(complaints.filter((text) => !/error in duckdb worker/.test(text))).toEqual([]);
  }, 120_000);

  it.each(['engine', 'database'] as const)(
    'while files are read and loaded (%s): they are read again, and nothing is taken twice',
    async (kind) => {
      const { page } = await visit(open);
      await workerOf(page, 'database');
      await giveLarge(page, 30_000);
      await page
        .getByText(/Understanding the answers|Loading the answers/)
        .first()
        .waitFor();
      await end(page, kind);
      await told(page)
        .getByText(/It was started again/)
        .waitFor({ timeout: 60_000 });
      await waitForState(page, 'ready');
      const text = await page.getByRole('main').innerText();
      expect(text).toContain('30,000');
      expect(text).not.toMatch(/already|twice/);
    },
    120_000,
  );

  it('for want of memory while loading: tried once more, then the files are left out by name, and can be given again', async () => {
    const { page } = await visit(open, { language: 'en' });
    const mend = await withoutMemoryFor(page, 'INSERT_ARROW');
    await workerOf(page, 'database');
    await page.locator('input[type=file]').setInputFiles(files());
    await page
      .getByText('“Social_Practice_112-1_pre.csv” was left out: it ended the calculation twice')
      .waitFor({ timeout: 60_000 });
    await waitForState(page, 'empty');
    await mend();
    await giveFiles(page, files());
  }, 120_000);

  it('for want of memory at a figure: tried once more, then said and never again until the person asks for it', async () => {
    const { page } = await visit(open, { language: 'zh-TW' });
    await giveFiles(page, files());
    const mend = await withoutMemoryFor(page, 'as item, b.');
    await page.evaluate(() => {
      window.location.hash = '#/competency/compassion';
    });
    const alert = page.getByRole('alert').filter({ hasText: '計算在算出數值時再次中斷' });
    await alert.waitFor({ timeout: 60_000 });
    expect(await alert.innerText()).toContain('關閉其他分頁');
    await waitForState(page, 'ready');
    const workers = page.workers().length;
    await page.waitForTimeout(1500);
    expect(page.workers().length).toBe(workers);
    await mend();
    await alert.getByRole('button', { name: '再試一次' }).click();
    await alert.waitFor({ state: 'detached' });
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  }, 120_000);

  it('by one file: that file is left out by name, and the others are as they were', async () => {
    const { page } = await visit(open);
    await giveFiles(page, files());
    const before = await exportResults(page, 'Full results (JSON)');
    const endBy = (worker: Worker) =>
      worker.evaluate(() => {
        if (self.name !== 'engine') return;
        self.addEventListener('message', ({ data }) => {
          const [, given] = (data.argumentList ?? []).map(({ value }: { value: unknown }) => value);
          if (Array.isArray(given) && given.some((one) => one?.name === 'deadly.csv')) self.close();
        });
      });
    page.on('worker', (worker) => void endBy(worker).catch(() => undefined));
    await Promise.all(page.workers().map(endBy));
    await page.locator('input[type=file]').setInputFiles([textFile('deadly.csv', 'a,b\n1,2\n')]);
    await page.getByText('“deadly.csv” was left out: it ended the calculation twice').waitFor({ timeout: 60_000 });
    await waitForState(page, 'ready');
    expect(await exportResults(page, 'Full results (JSON)')).toEqual(before);
  }, 120_000);
});
