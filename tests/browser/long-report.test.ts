import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { courseName, eightPeople, manySemesters } from './made-up-semesters';
import { A4, inkInMargins, MARGINS, type Printed, print, shownHeadings, shownTables, withoutSpaces } from './printed';
import { giveFiles, openBrowser, visit } from './visit';

let opened: Awaited<ReturnType<typeof openBrowser>>;
let folder: string;
beforeAll(async () => {
  opened = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'long-report-'));
}, 60_000);
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openReport(files: ReturnType<typeof manySemesters>, language: 'en' | 'zh-TW', by?: string) {
  const visited = await visit(opened, { language });
  const { page } = visited;
  await giveFiles(page, files, 'ready', 'needs-decision');
  if (by) {
    await page.evaluate(() => {
      window.location.hash = '#/cohorts';
    });
    await page.locator('.choose-groups select').first().selectOption(by);
  }
  await page.evaluate(() => {
    window.location.hash = '#/report';
  });
  await page.waitForSelector('.report[aria-busy="false"] .paper-section', { timeout: 120_000 });
  await page.waitForTimeout(300);
  return visited;
}

/** Where each text stands, one after the other: the page, and the place behind it. */
function placesOf(texts: string[], { pages }: Printed): { page: number; end: number }[] {
  let [page, from] = [0, 0];
  return texts.map((text) => {
    for (let at = page; at < pages.length; at++) {
      const found = pages[at]!.text.indexOf(text, at === page ? from : 0);
      if (found < 0) continue;
      [page, from] = [at, found + text.length];
      return { page, end: from };
    }
    throw new Error(`on no page in one piece, after page ${page + 1}: ${text}`);
  });
}

/** Each stands on lines of its own, in order, with more than a line behind it on its page. */
function expectNoHeadingAlone({ pages }: Printed, headings: string[]): void {
  let [page, from] = [0, 0];
  for (const heading of headings) {
    let found = -1;
    for (; page < pages.length && found < 0; page++, from = 0) {
      const { lines } = pages[page]!;
      found = lines.findIndex(
        (_, at) => at >= from && [1, 2, 3].some((n) => lines.slice(at, at + n).join('') === heading),
      );
      if (found < 0) continue;
      const behind = lines.slice(found).join('').length - heading.length;
      expect(behind, `alone at the end of page ${page + 1}: ${heading}`).toBeGreaterThan(20);
      from = found + 1;
      break;
    }
    expect(found, `on no page: ${heading}`).toBeGreaterThanOrEqual(0);
  }
}

/** What must be true of every print. */
function expectWellPrinted(printed: Printed, file: string, headings: string[]): void {
  const { info, bytes, pages } = printed;
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(bytes).toContain('/Outlines');
  expect(bytes.match(/\/Title /g)!.length).toBeGreaterThanOrEqual(headings.length);
  for (const [place, { width, height, words }] of pages.entries()) {
    expect([width, height].map(Math.round)).toEqual([A4.width, A4.height].map(Math.round));
    for (const { text, left, top, right, bottom } of words) {
      // Boxes of Chinese letters are taller than their lines.
      const middle = (top + bottom) / 2;
      const isInHead = middle < MARGINS.top * 0.7 || middle > A4.height - MARGINS.bottom * 0.7;
      const where = `page ${place + 1}: ${text}`;
      expect(left, where).toBeGreaterThanOrEqual(MARGINS.side - 1);
      expect(right, where).toBeLessThanOrEqual(A4.width - MARGINS.side + 1);
      if (!isInHead) {
        expect(middle, where).toBeGreaterThanOrEqual(MARGINS.top);
        expect(middle, where).toBeLessThanOrEqual(A4.height - MARGINS.bottom);
      }
    }
  }
  expect(inkInMargins(file).map((ink, place) => `page ${place + 1}: ${ink}`)).toEqual(
    pages.map((_, place) => `page ${place + 1}: 0`),
  );
  expectNoHeadingAlone(printed, headings);
}

describe('the report of twelve semesters and forty courses with long names', () => {
  it('breaks no page: nothing in the margins, no row cut, heads again on every page, no heading left alone', async () => {
    const { page, complaints } = await openReport(manySemesters(), 'zh-TW', 'course');
    const tables = await shownTables(page);
    const headings = await shownHeadings(page);
    const file = join(folder, 'long.pdf');
    const printed = await print(page, file);
    expectWellPrinted(printed, file, headings);
    const { pages } = printed;
    let broken = 0;
    for (const { caption, head, rows } of tables) {
      const places = placesOf([caption, head, ...rows], printed).map((place) => place.page);
      const [captionAt, headAt] = [places[0]!, places[1]!];
      expect(headAt, caption).toBe(captionAt);
      expect(places[2] ?? headAt, `no row beside the head of ${caption}`).toBe(headAt);
      for (let at = headAt; at <= places.at(-1)!; at++)
        expect(pages[at]!.text, `${caption}, page ${at + 1}`).toContain(head);
      if (places.at(-1)! > headAt) broken += 1;
    }
    expect(broken).toBeGreaterThan(0);
    const all = pages.map(({ text }) => text).join('');
    for (const index of [0, 19, 39]) expect(all).toContain(withoutSpaces(courseName(index)));
    process.stdout.write(`twelve semesters, forty courses: ${pages.length} pages\n`);
    expect(complaints).toEqual([]);
  }, 240_000);
});

describe.each(['zh-TW', 'en'] as const)('the report of one cohort of eight people (%s)', (language) => {
  it('is short, and says in words what it cannot tell', async () => {
    const { page } = await openReport(eightPeople(), language);
    const file = join(folder, `eight-${language}.pdf`);
    const printed = await print(page, file);
    expectWellPrinted(printed, file, await shownHeadings(page));
    expect(printed.pages.length).toBeLessThanOrEqual(5);
    for (const [place, { words }] of printed.pages.entries())
      expect(words.slice(-3).map(({ text }) => text)).toEqual([`${place + 1}`, '/', `${printed.pages.length}`]);
    // No picture without people, no table that tells nothing, and the reason in words where figures would stand.
    expect(await page.locator('.paper figure').count()).toBe(0);
    const reason = language === 'en' ? 'This group is too small to publish' : '這個群體人數太少';
    for (const section of ['summary', 'results'])
      expect(await page.locator(`.paper-${section} > .paper-paragraph`).first().textContent()).toContain(reason);
    const told = await page.locator('.paper table').evaluateAll((tables) =>
      tables.map((table) => {
        const cells = [...table.querySelectorAll('tbody td')].map((cell) => cell.textContent ?? '');
        return {
          caption: table.querySelector('caption')?.textContent,
          says: cells.some((cell) => !/^[–\s]*$/.test(cell)),
        };
      }),
    );
    expect(told.filter(({ says }) => !says)).toEqual([]);
    expect(await page.locator('#report-table-scales thead th').count()).toBe(5);
    expect(await page.locator('.paper-instruments').textContent()).toContain(
      language === 'en' ? 'is not told' : '無法說明',
    );
    process.stdout.write(`eight people: ${printed.pages.length} pages\n`);
  }, 120_000);
});
