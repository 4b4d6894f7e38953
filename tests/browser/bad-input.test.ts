import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { giveFiles, openBrowser, textFile, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

const answers = (wave: string, people = 12) =>
  [
    `student_code,${[1, 2, 3, 4].map((item) => `CE${item}_${wave}`).join(',')}`,
    ...Array.from({ length: people }, (_, person) =>
      [
        `S${100 + person}`,
        ...[0, 1, 2, 3].map((item) => 1 + ((person * 7 + item * 3 + (wave === 'post' ? 1 : 0)) % 5)),
      ].join(','),
    ),
  ].join('\n');

const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5 },
  columns: { person: ['student_code'] },
  competencies: [
    { id: 'compassion', items: [1, 2, 3, 4].map((item) => ({ id: `CE${item}`, columns: [`CE${item}`] })) },
  ],
});

const good = () => [
  textFile('pre.csv', answers('pre')),
  textFile('post.csv', answers('post')),
  textFile('instrument.json', instrument),
];

const executable = () => readFileSync(process.execPath).subarray(0, 200_000);

const refusals: { title: string; file: () => ReturnType<typeof textFile>; en: RegExp; zh: RegExp }[] = [
  { title: 'an empty file', file: () => textFile('empty.csv', ''), en: /empty/i, zh: /空/ },
  {
    title: 'a binary',
    file: () => textFile('program.csv', executable()),
    en: /not a (text|table)|binary/i,
    zh: /二進位|不是(文字|表格)/,
  },
  {
    title: 'a header only',
    file: () => textFile('header.csv', 'student_code,CE1_pre\n'),
    en: /header|column names/i,
    zh: /只有欄位名稱/,
  },
  {
    title: 'a broken instrument',
    file: () => textFile('broken.json', instrument.replace('"S', '').replace('"min":1', '"min":"one"')),
    en: /scale\.min/,
    zh: /scale\.min/,
  },
  {
    title: 'a table of a million columns',
    file: () => textFile('wide.csv', `${'1,'.repeat(999_999)}1\n${'2,'.repeat(999_999)}2\n`),
    en: /far more columns than a survey has \(1,000,000 columns, at most 20,000 columns\)\. .*exchange rows and columns/,
    zh: /欄位遠多於一般問卷（1,000,000 欄、上限 20,000 欄）。.*將列與欄對調/,
  },
  { title: 'JSON that is not ours', file: () => textFile('other.json', '{"hello": 1}'), en: /format/i, zh: /格式/ },
];

async function refusalText(page: Page, name: string): Promise<string> {
  const message = page.getByRole('main').getByText(name, { exact: false }).first();
  await message.waitFor();
  return (await page.getByRole('main').innerText()).normalize();
}

/** A page that is looked at no more still holds a database. */
afterEach(async () => {
  for (const context of open.browser.contexts()) await context.close();
});

it.each(refusals)('$title is named with a way out, and everything else is kept', async ({ file, en }) => {
  const { page, complaints } = await visit(open);
  await giveFiles(page, [...good(), file()]);
  expect(await refusalText(page, file().name)).toMatch(en);
  expect(await page.evaluate(() => document.documentElement.dataset.state)).toBe('ready');
  expect(complaints).toEqual([]);
});

it('all of them at once are named in Chinese, each in words of its own, and everything else is kept', async () => {
  const { page, complaints } = await visit(open, { language: 'zh-TW' });
  await giveFiles(page, [...good(), ...refusals.map(({ file }) => file())]);
  for (const { file, zh } of refusals) {
    // In one and the same entry of a list.
    await page
      .getByRole('main')
      .locator('li')
      .filter({ hasText: file().name })
      .filter({ hasText: zh })
      .first()
      .waitFor();
  }
  expect(await page.evaluate(() => document.documentElement.dataset.state)).toBe('ready');
  expect(complaints).toEqual([]);
});

describe.each(['en', 'zh-TW'] as const)('bad input in %s', (language) => {
  it('the same file twice is taken once', async () => {
    const { page } = await visit(open, { language });
    await giveFiles(page, good());
    await giveFiles(page, [textFile('copy of pre.csv', answers('pre'))]);
    expect(await refusalText(page, 'copy of pre.csv')).toMatch(
      language === 'en' ? /already|twice|same/i : /相同|重複|已/,
    );
  });

  it('a file without any id column says so, and the others go on', async () => {
    const { page } = await visit(open, { language });
    const anonymous = answers('pre')
      .split('\n')
      .map((line) => line.split(',').slice(1).join(','))
      .join('\n');
    await giveFiles(page, [...good(), textFile('anonymous.csv', anonymous)], 'ready', 'needs-decision');
    expect(await refusalText(page, 'anonymous.csv')).toMatch(language === 'en' ? /code|identif|who/i : /代碼|識別/);
  });

  it('labels that nobody knows are counted, not guessed', async () => {
    const { page } = await visit(open, { language });
    const strange = answers('post')
      .replace(/^S103,\d/m, 'S103,somehow')
      .replace(/^S104,\d/m, 'S104,somehow');
    await giveFiles(page, [
      textFile('pre.csv', answers('pre')),
      textFile('post.csv', strange),
      textFile('instrument.json', instrument),
    ]);
    expect(await refusalText(page, 'somehow')).toContain('somehow');
  });
});

it('two files of the same wave are told apart', async () => {
  const { page } = await visit(open);
  await giveFiles(page, [...good(), textFile('pre again.csv', `${answers('pre')}\nS999,1,2,3,4`)]);
  expect(await refusalText(page, 'pre again.csv')).toMatch(/same wave|duplicate/i);
});

it('a file dropped while another loads waits its turn', async () => {
  const { page } = await visit(open);
  const input = page.locator('input[type=file]');
  await input.setInputFiles([textFile('pre.csv', answers('pre', 20_000))]);
  await input.setInputFiles([textFile('post.csv', answers('post', 20_000)), textFile('instrument.json', instrument)]);
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset.state), { timeout: 60_000 })
    .toBe('ready');
  expect(await page.getByRole('main').innerText()).toContain('20,000');
});

it('a file of 200 MB is read with progress and can be stopped, and nothing is lost', async () => {
  const { page, complaints } = await visit(open);
  await giveFiles(page, good());
  await page.evaluate(() => {
    const line = `S1,${'4,'.repeat(50)}4\n`;
    const big = new File(
      [`student_code,${Array.from({ length: 51 }, (_, item) => `Z${item}_pre`).join(',')}\n`, line.repeat(2_000_000)],
      'big.csv',
    );
    const transfer = new DataTransfer();
    transfer.items.add(big);
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const progress = page.getByRole('progressbar');
  await progress.waitFor();
  await page.getByRole('button', { name: /stop/i }).click();
  await page.waitForSelector('html[data-state="ready"]', { state: 'attached', timeout: 60_000 });
  expect(await page.getByRole('main').innerText()).not.toMatch(/something went wrong/i);
  expect(complaints).toEqual([]);
}, 120_000);
