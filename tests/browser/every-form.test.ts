import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsFile } from '../../src/vocabulary';
import { FORMS, SURVEY_INSTRUMENT } from '../import/survey-forms';
import { exportResults, giveFiles, openBrowser, textFile, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
let reference: Omit<ResultsFile, 'sources'>;
beforeAll(async () => {
  open = await openBrowser();
  reference = (await resultsOf('two CSV files')).figures;
}, 120_000);
afterAll(() => open.close());

/** Drops one form with its instrument on an empty page and, without another step, takes everything away. */
async function resultsOf(form: string) {
  const { page, complaints, foreign } = await visit(open, { language: 'zh-TW' });
  const files = FORMS[form]!().map(({ name, bytes }) => ({ ...textFile(name, Buffer.from(bytes)), mimeType: '' }));
  await giveFiles(page, [...files, textFile('instrument.json', SURVEY_INSTRUMENT)]);
  const { sources, ...figures } = await exportResults(page, /完整結果/);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await page.context().close();
  return { sources, figures };
}

describe('one survey, in whatever form it comes', () => {
  it('has something to say in its plainest form', () => {
    expect(reference.people).toEqual({ pre: 13, post: 13, both: 12, preOnly: 1, postOnly: 1 });
    expect(reference.comparisons).toHaveLength(6);
    expect(reference.comparisons[0]).toMatchObject({
      competency: 'compassion',
      cohort: {},
      gain: { ci: expect.any(Array) },
    });
  });

  it.each(Object.keys(FORMS))('%s: dropped on the page, gives the same results to the last digit', async (form) => {
    const { sources, figures } = await resultsOf(form);
    expect(figures).toEqual(reference);
    const sum = (of: (source: (typeof sources)[number]) => number) => sources.map(of).reduce((a, b) => a + b, 0);
    expect(sum(({ rows }) => rows)).toBe(26);
    expect(sum(({ kept }) => kept)).toBe(26);
  });
});
