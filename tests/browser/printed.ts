import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Points a millimetre. */
const MM = 72 / 25.4;
export const A4 = { width: 210 * MM, height: 297 * MM };
/** As `@page` of the paper has them. */
export const MARGINS = { top: 18 * MM, side: 16 * MM, bottom: 16 * MM };

export type PrintedWord = { text: string; left: number; top: number; right: number; bottom: number };
export type PrintedPage = {
  width: number;
  height: number;
  words: PrintedWord[];
  /** Everything between the margins in the order in which it was painted (a cell after the other), without spaces. */
  text: string;
  /** The same line by line. */
  lines: string[];
};
export type Printed = { info: string; bytes: string; pages: PrintedPage[] };

const run = (command: string, ...rest: string[]) =>
  execFileSync(command, rest, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

/** The report as a browser prints it, read back by other programs. */
export async function print(page: Page, file: string): Promise<Printed> {
  writeFileSync(file, await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }));
  const pages = run('pdftotext', '-bbox', file, '-').split('<page ').slice(1).map(pageOf);
  const texts = run('pdftotext', '-raw', ...CROP, file, '-').split('\f');
  return {
    info: run('pdfinfo', file),
    bytes: readFileSync(file, 'latin1'),
    pages: pages.map((one, place) => {
      const lines = (texts[place] ?? '').split('\n').map(withoutSpaces);
      return { ...one, lines: lines.filter((line) => line !== ''), text: lines.join('') };
    }),
  };
}

/** The page between its margins above and below. */
const CROP = [
  ['-x', 0],
  ['-y', Math.floor(MARGINS.top)],
  ['-W', Math.ceil(A4.width)],
  ['-H', Math.ceil(A4.height - MARGINS.top - MARGINS.bottom)],
]
  .flat()
  .map(String);

export const withoutSpaces = (text: string) => text.normalize('NFKC').replace(/[\s\u00AD\u200B]/g, '');

function pageOf(text: string): Omit<PrintedPage, 'text' | 'lines'> {
  const number = (from: string, name: string) => Number(new RegExp(`${name}="([\\d.-]+)"`).exec(from)![1]);
  const words = [...text.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, at = '', words = '']) => ({
    text: words,
    left: number(at, 'xMin'),
    top: number(at, 'yMin'),
    right: number(at, 'xMax'),
    bottom: number(at, 'yMax'),
  }));
  return { width: number(text, 'width'), height: number(text, 'height'), words };
}

/** How many dots of each page are not white in the margins, but for the line that stands in the middle of the upper and the lower one. */
export function inkInMargins(file: string): number[] {
  const resolution = 40;
  const root = `${file}-page`;
  run('pdftoppm', '-gray', '-r', String(resolution), file, root);
  const names = run('sh', '-c', `ls ${root}-*.pgm`).trim().split('\n');
  return names.map((name) => {
    const bytes = readFileSync(name);
    rmSync(name);
    const [head = '', width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
      bytes.subarray(0, 40).toString('latin1'),
    )!;
    const dots = (points: number) => Math.floor((points / 72) * resolution) - 1;
    const [w, h] = [Number(width), Number(height)];
    let ink = 0;
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const isBeside = x < dots(MARGINS.side) || x > w - dots(MARGINS.side);
        const isAbove = y > dots(MARGINS.top * 0.8) && y < dots(MARGINS.top);
        const isBelow = y > h - dots(MARGINS.bottom) && y < h - dots(MARGINS.bottom * 0.8);
        if ((isBeside || isAbove || isBelow) && bytes[head.length + y * w + x]! < 250) ink += 1;
      }
    }
    return ink;
  });
}

/** A table of the page: its head and its rows as they are read, cell after cell. */
export type ShownTable = { caption: string; head: string; rows: string[] };

export const shownTables = (page: Page): Promise<ShownTable[]> =>
  page.locator('.paper table').evaluateAll((tables) =>
    tables.map((table) => {
      const words = (element: Element | null) =>
        (element?.textContent ?? '').normalize('NFKC').replace(/[\s\u00AD\u200B]/g, '');
      return {
        caption: words(table.querySelector('caption')),
        head: words(table.querySelector('thead tr')),
        rows: [...table.querySelectorAll('tbody tr')].map(words),
      };
    }),
  );

export const shownHeadings = (page: Page): Promise<string[]> =>
  page
    .locator('.paper :is(h2, h3)')
    .evaluateAll((headings) =>
      headings.map((heading) => (heading.textContent ?? '').normalize('NFKC').replace(/\s/g, '')),
    );
