import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/vocabulary';
import { findProgram } from './find-program';
import { openBrowser, visit, waitForState } from './visit';

const OFFICE = findProgram('soffice', 'libreoffice');
const PDF_TEXT = findProgram('pdftotext');
/** Debian: libreoffice-writer-nogui, libreoffice-calc-nogui, poppler-utils. */
const MISSING = ' (SKIPPED: LibreOffice, its part for tables, or pdftotext is not here)';
const hasCalc = OFFICE !== null && existsSync(join(dirname(realpathSync(OFFICE)), 'libsclo.so'));

type Words = Record<'start' | 'saveAs' | 'word' | 'workbook' | 'bundle' | 'save' | 'filter', string | RegExp> &
  Record<'semester' | 'matched', string>;
const WORDS: Record<Language, Words> = {
  en: {
    start: 'Try with sample data',
    saveAs: 'Save as',
    word: /^Word document/,
    workbook: /^Workbook/,
    bundle: /^R bundle/,
    save: 'Save the bundle',
    filter: /Filter$/,
    semester: 'Semester',
    matched: 'Matched students: ',
  },
  'zh-TW': {
    start: '以範例資料試用',
    saveAs: '另存為',
    word: /^Word 文件/,
    workbook: /^所有表格的活頁簿/,
    bundle: /R 重現包/,
    save: '儲存重現包',
    filter: /篩選$/,
    semester: '學期',
    matched: '配對學生：',
  },
};

type Saved = {
  docx: Buffer;
  xlsx: Buffer;
  /** The same two, saved once more. */
  again: { docx: Buffer; xlsx: Buffer };
  pdf: Buffer;
  zip: Buffer;
  svg: string;
  png: Buffer;
  copiedTable: string;
  copiedSentence: string;
  title: string;
  figures: number;
  sections: string[];
  day: string;
  /** Whether the PNG is what the browser itself draws of the SVG. */
  isDrawing: boolean;
  complaints: string[];
  foreign: string[];
};

let opened: Awaited<ReturnType<typeof openBrowser>>;
let folder: string;
const saved = {} as Record<Language, Saved>;
beforeAll(async () => {
  opened = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'report-files-'));
  for (const language of LANGUAGES) saved[language] = await takeEverything(language);
}, 240_000);
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that the Report place gives away, by clicks, from one visit. */
async function takeEverything(language: Language): Promise<Saved> {
  const words = WORDS[language];
  const { page, context, complaints, foreign } = await visit(opened, { language });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: words.start }).first().click();
  await waitForState(page, 'ready');
  await page.evaluate("location.hash = '#/report'");
  await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });
  const from = async (press: () => Promise<void>) => {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
    return readFileSync(await download.path());
  };
  const saveAs = async (item: string | RegExp) => {
    await page.getByRole('button', { name: words.saveAs }).first().click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const office = async () => ({
    docx: await from(() => saveAs(words.word)),
    xlsx: await from(() => saveAs(words.workbook)),
  });
  const taken = {
    ...(await office()),
    again: await office(),
    zip: await from(async () => {
      await saveAs(words.bundle);
      await page.getByRole('button', { name: words.save }).click();
    }),
    copiedTable: await copied(page, '.paper-table .paper-tool button'),
    copiedSentence: await copied(page, '.paper-paragraph .paper-tool button'),
    title: await page.locator('.paper-name').innerText(),
    day: await page.evaluate(() => new Date().toLocaleDateString('sv')),
    figures: await page.locator('.paper-figure').count(),
    sections: await page.locator('.paper-section > h2').allInnerTexts(),
    pdf: await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
  };
  const narrowed = await figureOfOneSemester(page, language, from);
  await context.close();
  return { ...taken, ...narrowed, complaints, foreign };
}

/** A figure of the report under a filter, which goes with it. */
async function figureOfOneSemester(
  page: Page,
  language: Language,
  from: (press: () => Promise<void>) => Promise<Buffer>,
): Promise<Pick<Saved, 'svg' | 'png' | 'isDrawing'>> {
  const { filter, semester } = WORDS[language];
  await page.getByRole('button', { name: filter }).click();
  const open = page.getByRole('button', { name: semester, exact: true });
  if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
  await page.getByRole('group', { name: semester, exact: true }).locator('label').last().click();
  await page.keyboard.press('Escape');
  await page.locator('.paper-title dd', { hasText: '113-2' }).first().waitFor();
  await page.waitForSelector('.report[aria-busy="false"] .paper-figure img', { timeout: 60_000 });
  const buttons = page.locator('.paper-figure').first().getByRole('button');
  const svg = (await from(() => buttons.nth(0).click())).toString('utf8');
  const png = await from(() => buttons.nth(1).click());
  const isDrawing = await page.evaluate(
    async ([drawing, saved]) => {
      const pixels = async (address: string, scale: number) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * scale;
        canvas.height = image.naturalHeight * scale;
        canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
        return canvas.toDataURL();
      };
      const drawn = await pixels(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing!)}`, 2);
      return drawn === (await pixels(`data:image/png;base64,${saved}`, 1));
    },
    [svg, png.toString('base64')],
  );
  return { svg, png, isDrawing };
}

/** What the clipboard holds as HTML after a press. */
async function copied(page: Page, button: string): Promise<string> {
  await page.bringToFront();
  await page.locator(button).first().click();
  await page.locator(button).first().locator('xpath=..').getByRole('status').filter({ hasText: /./ }).waitFor();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]));
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);
const numbersIn = (text: string) => (text.match(/[+−-]?[\d,]*\.?\d+/g) ?? []).toSorted();
const withoutTags = (html: string) => html.replace(/<[^>]*>/g, ' ');
/** The words of a document, each paragraph on a line. */
const paragraphsOf = (body: string) =>
  all(body, /(<w:p[ >].*?<\/w:p>)/gs).map((one) => all(one, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''));

it('tells the same numbers in both languages: the Word file, the table and the sentence that are copied', () => {
  const [english, chinese] = LANGUAGES.map((language) => {
    const { docx, copiedTable, copiedSentence } = saved[language];
    return {
      document: numbersIn(paragraphsOf(partsOf(docx)['word/document.xml']!).join('\n')),
      copied: [copiedTable, copiedSentence].map((html) => numbersIn(withoutTags(html))),
    };
  });
  expect(english!.document.length).toBeGreaterThan(1000);
  expect(english!.document).toEqual(chinese!.document);
  expect(english!.copied[1]!.length).toBeGreaterThan(3);
  expect(english!.copied).toEqual(chinese!.copied);
});

describe.each(LANGUAGES)('what the Report gives away (%s)', (language) => {
  it('is the same bytes when it is saved again', () => {
    const { docx, xlsx, again, complaints, foreign } = saved[language];
    expect(again.docx.equals(docx)).toBe(true);
    expect(again.xlsx.equals(xlsx)).toBe(true);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
  });

  it('a Word file with headings, heads that come again on every page, its languages, and words for every picture', () => {
    const { docx, title, figures, sections } = saved[language];
    const {
      'word/document.xml': body = '',
      'word/styles.xml': styles = '',
      'docProps/core.xml': core = '',
    } = partsOf(docx);
    const headings = all(body, /(<w:p[ >](?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading1"\/>.*?<\/w:p>)/gs);
    expect(headings.map((one) => paragraphsOf(one)[0])).toEqual(sections);
    expect(body).toContain('<w:pStyle w:val="Heading2"/>');
    expect(styles).toMatch(/w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/);
    expect(paragraphsOf(body)[0]).toBe(title);
    const [, ...tables] = all(body, /(<w:tbl>.*?<\/w:tbl>)/gs);
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter((table) => all(table, /(<w:tblHeader\/>)/g).length !== 1)).toEqual([]);
    const alternatives = all(body, /(<wp:docPr [^>]*>)/g).map((one) => all(one, /descr="([^"]*)"/g)[0]);
    expect(alternatives).toHaveLength(figures);
    expect(all(body, /(<w:drawing>)/g)).toHaveLength(figures);
    expect(alternatives.filter((words) => !words || words.length < 20)).toEqual([]);
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-TW"/>');
    expect(styles).toContain('w:eastAsia="Microsoft JhengHei"');
    expect(core).toContain(`<dc:language>${language}</dc:language>`);
  });

  it('an R bundle of every number, without its words the same in either language', () => {
    const { 'README.txt': readme, ...files } = partsOf(saved[language].zip);
    const { 'README.txt': _, ...others } = partsOf(saved[language === 'en' ? 'zh-TW' : 'en'].zip);
    expect(files).toEqual(others);
    expect(files['expected.csv']!.split('\r\n').length).toBeGreaterThan(3400);
    expect(readme).toContain(language === 'en' ? 'R BUNDLE' : 'R 重現包');
  });

  it('a table for the clipboard that Word takes: lines on its cells, and nothing that runs or is fetched', () => {
    const { copiedTable, copiedSentence } = saved[language];
    expect(copiedTable).toContain(language === 'en' ? 'Table 1' : '表 1');
    expect(copiedTable).toMatch(/<table[^>]*border-collapse: ?collapse/);
    const cells = all(copiedTable, /<t[hd] [^>]*style="([^"]*)"/g);
    expect(cells.length).toBeGreaterThan(8);
    expect(cells.filter((style) => /border-bottom: ?1pt solid/.test(style)).length).toBeGreaterThanOrEqual(4);
    expect(copiedSentence).toContain('518');
    for (const html of [copiedTable, copiedSentence]) {
      expect(html).toContain('Microsoft JhengHei');
      expect(html).not.toMatch(/<(script|style|link|img|button)|class=|url\(|\son\w+=/i);
    }
  });

  it('a figure that holds how many, which filter and the day, as drawn lines and as pixels', () => {
    const { svg, png, isDrawing, day } = saved[language];
    const footer = all(svg, /<text [^>]*font-size="11"[^>]*>([^<]*)<\/text>\s*<\/svg>/g)[0]!;
    expect(footer).toMatch(new RegExp(`^${WORDS[language].matched}129`));
    expect(footer).toContain('113-2');
    expect(footer).toContain(day);
    expect(all(svg, /<desc>([^<]*)<\/desc>/g)[0]).toContain(footer);
    expect(svg).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(isDrawing).toBe(true);
  });

  it.skipIf(!PDF_TEXT)(`a tagged PDF of A4 pages with its title and sections${PDF_TEXT ? '' : MISSING}`, () => {
    const { pdf, title, sections } = saved[language];
    const file = join(folder, `${language}.pdf`);
    writeFileSync(file, pdf);
    const text = textOf(file);
    for (const words of [title, ...sections]) expect(text).toContain(closed(words));
  });

  it.skipIf(!OFFICE || !PDF_TEXT)(
    `a Word file that LibreOffice opens, with the title on its pages${OFFICE && PDF_TEXT ? '' : MISSING}`,
    () => {
      const { docx, title } = saved[language];
      expect(textOf(opensAs(language, 'docx', docx))).toContain(closed(title));
    },
    120_000,
  );

  it.skipIf(!hasCalc || !PDF_TEXT)(
    `a workbook that LibreOffice opens, with the title on its pages${hasCalc && PDF_TEXT ? '' : MISSING}`,
    () => {
      const { xlsx, title } = saved[language];
      expect(textOf(opensAs(language, 'xlsx', xlsx))).toContain(closed(title));
    },
    120_000,
  );
});

/** Lines break where the page ends, and between any two Chinese characters. */
const closed = (text: string) => text.replace(/\s+/g, '');
const textOf = (pdf: string) => closed(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }));

function opensAs(language: Language, kind: 'docx' | 'xlsx', bytes: Buffer): string {
  const file = join(folder, `${kind}-${language}.${kind}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync(OFFICE!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
  return file.replace(/\.\w+$/, '.pdf');
}
