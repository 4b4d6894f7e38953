import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ITEMS, LABELS, SURVEY_INSTRUMENT, surveyFiles } from '../import/survey-forms';
import { exportResults, giveFiles, openBrowser, textFile, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
let instrument: Buffer;
beforeAll(async () => {
  open = await openBrowser();
  instrument = await firstSemester();
}, 120_000);
afterAll(() => open.close());

/** The first time: its exports with a first instrument, and the item map saved by the page for the next time. */
async function firstSemester(): Promise<Buffer> {
  const { page } = await visit(open, { language: 'zh-TW' });
  const files = surveyFiles().map(({ name, bytes }) => textFile(name, Buffer.from(bytes)));
  await giveFiles(page, [...files, textFile('instrument.json', SURVEY_INSTRUMENT)]);
  await page.getByRole('link', { name: /^資料$/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /題目對照存成/ }).click(),
  ]);
  const saved = readFileSync(await download.path());
  await page.context().close();
  return saved;
}

/** Both waves of the next semester, as `items` are headed there; every person answers every item. */
function exports(items: string[]) {
  const answers = (person: number, shift: number) =>
    items.map((_, item) => LABELS[(person * 2 + item * 3 + shift) % 5]!);
  return (['前測', '後測'] as const).map((wave, shift) => {
    const rows = Array.from({ length: 12 }, (_, person) => [`T${person}`, '113-2', ...answers(person, shift)]);
    const records = [['學生代碼', '學期', ...items], ...rows];
    return textFile(`社會實踐_${wave}.csv`, records.map((record) => record.join(',')).join('\n'));
  });
}

/** Drops the saved instrument with the new exports: no click from here on. */
async function nextSemester(items: string[]): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await visit(open, { language: 'zh-TW' });
  await giveFiles(page, [textFile('instrument.json', instrument), ...exports(items)]);
  return { page, complaints };
}

const onData = async (page: Page) => {
  await page.getByRole('link', { name: /^資料$/ }).click();
  return (await page.getByRole('main').innerText()).normalize();
};

describe('the second semester, with the instrument of the first', () => {
  it('is ready without a click, and scores what the first one scored', async () => {
    const { page, complaints } = await nextSemester(ITEMS);
    const results = await exportResults(page, /完整結果/);
    expect(results.people).toEqual({ pre: 12, post: 12, both: 12, preOnly: 0, postOnly: 0 });
    const saved = JSON.parse(instrument.toString()) as { competencies: { id: string; items: unknown[] }[] };
    expect(saved.competencies.flatMap(({ items }) => items)).toHaveLength(ITEMS.length);
    const scored = saved.competencies.filter((competency) => competency.items.length > 0).map(({ id }) => id);
    const everyone = results.comparisons.filter(({ cohort }) => Object.keys(cohort).length === 0);
    expect(everyone.map(({ competency }) => competency).sort()).toEqual(scored.sort());
    expect(everyone.every((row) => 'n' in row && row.n === 12)).toBe(true);
    expect(await onData(page)).not.toContain('沒有的題目');
    expect(complaints).toEqual([]);
  });

  it('says which item is missing, and which is no longer called what it was; the others are scored', async () => {
    const [first, second, third] = ITEMS as [string, string, string];
    const { page } = await nextSemester([first, second, `${third}（含家人）`]);
    const text = await onData(page);
    expect(text).toMatch(/列出的題目在資料中找不到（SE1、/);
    expect(text).toMatch(/列出的題目在資料中找不到（SE2、/);
    expect(text).not.toMatch(/找不到（CE/);
    const { comparisons } = await exportResults(page, /完整結果/);
    expect(comparisons.find(({ competency }) => competency === 'compassion')).toMatchObject({ n: 12 });
  });

  it('says which file lacks an item that the other has', async () => {
    const { page } = await visit(open, { language: 'zh-TW' });
    const [before, after] = [exports(ITEMS)[0]!, exports(ITEMS.slice(0, 3))[1]!];
    await giveFiles(page, [textFile('instrument.json', instrument), before, after]);
    expect(await onData(page)).toMatch(/社會實踐_後測\.csv[^\n]*少了問卷定義檔中的部分題目[^\n]*SE2/);
  });

  // Columns that no item of the instrument names are left alone without a word: the day they are told, this turns.
  it('names a question that the instrument does not know', async () => {
    const { page } = await nextSemester([...ITEMS, '我樂於學習新事物']);
    expect(await onData(page)).toContain('我樂於學習新事物');
  });
});
