import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_FILES } from '../samples/expected-figures';
import { sample } from '../shared';
import { exportResults, giveFiles, openBrowser, visit, waitForState } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const files = () => SAMPLE_FILES.filter((name) => /112-1|instrument/.test(name)).map((name) => sample(name));
/** Enough for a semester; of the large file only a part finds room. */
const LITTLE = '16MB';

it('a file for which there is no memory is left out by name, and everything that was there is there still', async () => {
  const { page, context, complaints } = await visit(open);
  // The database itself runs out of memory, as it does on a device that has too little.
  let little = 0;
  await context.route(/assets\/worker-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    little += code.split("'2500MB'").length - 1;
    await route.fulfill({ response, body: code.replace("'2500MB'", `'${LITTLE}'`) });
  });
  await page.reload();
  await giveFiles(page, files());
  expect(little).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Use this response: row 92 of Social_Practice_112-1_post.csv' }).click();
  await waitForState(page, 'ready');
  const before = await exportResults(page, 'Full results (JSON)');
  await page.evaluate((rows) => {
    const names = Array.from({ length: 20 }, (_, item) => `CE${item}`);
    const lines = Array.from({ length: rows }, (_, row) => {
      const answers = names.map((_, item) => 1 + ((row * 7919 + item * 104729 + ((row * row) % 31)) % 5));
      return `S${row},${row % 2 ? 'pre' : 'post'},${answers.join(',')}\n`;
    });
    const transfer = new DataTransfer();
    transfer.items.add(new File([`student_code,wave,${names.join(',')}\n`, ...lines], 'large.csv'));
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, 150_000);
  await page.getByText('“large.csv” was left out: it ended the calculation twice').waitFor({ timeout: 100_000 });
  const panel = page.getByRole('alert').filter({ hasText: 'The calculation stopped again' });
  expect(await panel.innerText()).toContain('What you decided is kept, and your files are untouched.');
  for (const width of process.env.SHOTS ? [390, 1440] : []) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${process.env.SHOTS}/stopped-${width}.png` });
  }
  await panel.getByText('What the program said').click();
  expect(await panel.locator('pre').innerText()).toMatch(/Out of Memory Error/);
  await waitForState(page, 'ready');
  expect(await exportResults(page, 'Full results (JSON)')).toEqual(before);
  expect(complaints).toEqual([]);
}, 150_000);
