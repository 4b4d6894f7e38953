import '../every-language';
import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessages } from '../../src/messages';
import type { RecogniserId, SourceCard } from '../../src/vocabulary';
import { haveRealExports, REAL, realExport } from '../shared';
import { openBrowser, visit, waitForState } from './visit';

const { t } = createMessages('en');

/** What a file is, what becomes of it, and what must be said of it. Surveys: rows of the file, and those that are used alone. */
type Expected =
  | { tool: RecogniserId; rows: number; used: number; says?: RegExp }
  | { tool: RecogniserId; keptFor: Exclude<SourceCard['use'], 'survey'>; says?: RegExp }
  | { refused: RegExp };

const NO_SCALE = /no column with answers on a scale/;
const CODE_BOOK = /describes columns and holds no answers/;
const NO_ID = /no column that says who answered/;

const FILES: Record<string, Expected> = {
  'limesurvey/survey_998192_R_data_file.csv': { tool: 'limeSurvey', rows: 7, used: 0, says: NO_ID },
  'moodle/csvcomponentgrades_sample.csv': { tool: 'moodle', rows: 7, used: 7, says: /First name, Last name/ },
  'qualtrics/bucknell-cure/Year1.NoDemographics.tsv': { tool: 'table', rows: 85, used: 85 },
  'qualtrics/bucknell-cure/Year1.NoDemographicsQuestions.tsv': { tool: 'table', keptFor: 'ignore', says: CODE_BOOK },
  'qualtrics/bucknell-cure/Year2.NoDemographics.tsv': { tool: 'table', rows: 77, used: 77, says: /Do not Agree/ },
  'qualtrics/bucknell-cure/Year2.NoDemographicsQuestions.tsv': { tool: 'table', keptFor: 'ignore', says: CODE_BOOK },
  'qualtrics/bucknell-cure/expected.json': { refused: /JSON, but of no format known here/ },
  'qualtrics/qualtRics_sample.csv': { tool: 'qualtrics', keptFor: 'ignore', says: NO_SCALE },
  'redcap/arm-single-longitudinal_data.csv': { tool: 'redcap', keptFor: 'ignore', says: NO_SCALE },
  'redcap/arm-single-longitudinal_dictionary.csv': { tool: 'redcap', keptFor: 'ignore', says: CODE_BOOK },
  'redcap/checkboxes-1_data.csv': { tool: 'redcap', keptFor: 'reflections' },
  'redcap/decimal-comma_data.csv': { tool: 'redcap', keptFor: 'ignore', says: NO_SCALE },
  'redcap/longitudinal_data.csv': {
    tool: 'redcap',
    rows: 18,
    used: 6,
    says: /first_name, last_name, telephone_1, email/,
  },
  'rubrics/sirt_data.ratings1.csv': { tool: 'table', rows: 274, used: 274, says: /1,370 levels/ },
  'spss/pyreadstat_hebrews.sav': { tool: 'spss', keptFor: 'ignore', says: NO_SCALE },
  'spss/pyreadstat_missing_test.sav': { tool: 'spss', keptFor: 'ignore', says: NO_SCALE },
  'spss/pyreadstat_sample.csv': { tool: 'table', rows: 5, used: 4 },
  'spss/pyreadstat_sample.sav': { tool: 'spss', rows: 5, used: 4 },
  'spss/pyreadstat_sample.zsav': { tool: 'spss', rows: 5, used: 4 },
  'surveymonkey/StarWars.csv': { tool: 'surveyMonkey', rows: 1186, used: 0, says: NO_ID },
  'surveymonkey/steak-risk-survey.csv': { tool: 'surveyMonkey', keptFor: 'ignore', says: NO_SCALE },
};
/** Taken in, and no table: it shows in what the other files are read by. */
const INSTRUMENT = 'qualtrics/bucknell-cure/instrument.json';

let open: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  open = await openBrowser();
  ({ page, complaints } = await visit(open, { hash: '#/data' }));
  await waitForState(page, 'empty');
}, 60_000);
afterAll(() => open.close());

async function drop(paths: string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(paths.map(realExport));
  await page.locator('li.file, .refused li').first().waitFor({ timeout: 60_000 });
  await waitForState(page, 'ready', 'needs-decision', 'empty');
}

async function clear(): Promise<void> {
  for (const dismiss of await page.getByRole('button', { name: /^Dismiss the message/ }).all()) await dismiss.click();
  const again = page.getByRole('button', { name: 'Start over' });
  if ((await again.count()) > 0) await again.click();
  await waitForState(page, 'empty');
}

const cardOf = (path: string) =>
  page.locator('li.file').filter({ has: page.getByRole('heading', { name: basename(path), exact: true }) });
const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]?.replaceAll(',', ''));

/** Rows, used and set aside, which must balance. */
function balance(text: string): { rows: number; used: number } {
  const flat = text.replaceAll(/\s+/g, ' ');
  const rows = numberIn(flat, /([\d,]+) rows? =/);
  const used = numberIn(flat, /= ([\d,]+) used/);
  expect(rows, flat).toBe(used + numberIn(flat, /\+ ([\d,]+) set aside/));
  return { rows, used };
}

async function expectRecognised(path: string, expected: Expected): Promise<void> {
  if ('refused' in expected) {
    expect(await page.locator('.refused').innerText()).toMatch(expected.refused);
    expect(await cardOf(path).count()).toBe(0);
    return;
  }
  const text = await cardOf(path).innerText();
  expect(text).toContain(t(`data.recognisers.${expected.tool}`));
  if ('keptFor' in expected) expect(text).toContain(t(`data.files.keptFor.${expected.keptFor}`));
  else expect(balance(text)).toEqual({ rows: expected.rows, used: expected.used });
  if (expected.says) expect(text).toMatch(expected.says);
}

describe.skipIf(!haveRealExports)(`real exports, dropped on the page${REAL}`, () => {
  it('are all in the table of expectations', () => {
    const root = realExport('.');
    const found = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    expect(found.sort()).toEqual([...Object.keys(FILES), INSTRUMENT].sort());
  });

  it.each(Object.entries(FILES))('%s alone is taken for what it is', async (path, expected) => {
    await drop([path]);
    await expectRecognised(path, expected);
    await clear();
    expect(complaints).toEqual([]);
  });

  it('all at once: each is still what it is, the instrument is in force, and rows balance', async () => {
    await drop([...Object.keys(FILES), INSTRUMENT]);
    await cardOf('surveymonkey/steak-risk-survey.csv').waitFor();
    await waitForState(page, 'ready', 'needs-decision');
    expect(await page.locator('li.file').count()).toBe(Object.keys(FILES).length - 1);
    for (const [path, expected] of Object.entries(FILES)) {
      if ('refused' in expected) {
        expect(await page.locator('.refused').innerText()).toMatch(expected.refused);
        continue;
      }
      const text = await cardOf(path).innerText();
      expect(text, path).toContain(t(`data.recognisers.${expected.tool}`));
      if (/\brows? *\n* *=/.test(text)) balance(text);
    }
    // Its consent rule sets the one person aside who did not agree.
    const [first, second] = ['Year1', 'Year2'].map((year) => `qualtrics/bucknell-cure/${year}.NoDemographics.tsv`);
    expect(balance(await cardOf(first!).innerText())).toEqual({ rows: 85, used: 85 });
    expect(balance(await cardOf(second!).innerText())).toEqual({ rows: 77, used: 76 });
    expect(complaints).toEqual([]);
  }, 90_000);
});
