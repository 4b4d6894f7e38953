import type { Column } from '../document/document';
import { widthOf } from '../text-width';

/** In twentieths of a point: A4 less its margins. */
export const ROOM = { portrait: 9070, landscape: 13958 };

/** Of a digit in each size of table text, wide enough for most fonts that stand in for Calibri, and of the space at a cell's sides. */
const DIGIT = { normal: 110, small: 84 };
export const SIDES = { normal: 150, small: 100 };

export type TableLayout = { orientation: 'portrait' | 'landscape'; size: 'normal' | 'small'; widths: number[] };

/** Room for every column: upright where its numbers and longest words fit, else on its side, else in smaller letters. */
export function tableLayout(columns: Column[], texts: string[][]): TableLayout {
  const measured = columns.map(({ header, align }, index) =>
    measure(
      align,
      header,
      texts.map((row) => row[index] ?? ''),
    ),
  );
  const layouts = [
    { orientation: 'portrait', size: 'normal' },
    { orientation: 'portrait', size: 'small' },
    { orientation: 'landscape', size: 'normal' },
    { orientation: 'landscape', size: 'small' },
  ] as const;
  const needOf = (size: keyof typeof DIGIT) =>
    measured.reduce((sum, { least }) => sum + least * DIGIT[size] + SIDES[size], 0);
  const layout = layouts.find(({ orientation, size }) => needOf(size) <= ROOM[orientation]) ?? layouts[3];
  const room = ROOM[layout.orientation];
  const spare = Math.max(room - needOf(layout.size), 0);
  const wish = measured.reduce((sum, { ideal, least }) => sum + ideal - least + 1, 0);
  const shrink = Math.min(room / needOf(layout.size), 1);
  const widths = measured.map(({ least, ideal }) =>
    Math.floor((least * DIGIT[layout.size] + SIDES[layout.size]) * shrink + (spare * (ideal - least + 1)) / wish),
  );
  widths[0]! += room - widths.reduce((sum, width) => sum + width, 0);
  return { ...layout, widths };
}

const BREAKS = /[\s\u3000-\u303F\uFF00-\uFF0F\p{Script=Han}]+/u;

/** The head is bold, and wider for it. */
const BOLD = 1.15;

/** `least` keeps numbers and words whole, in digits; `ideal` keeps every line whole. */
function measure(align: Column['align'], header: string, texts: string[]) {
  const wordOf = (text: string) => Math.max(...text.split(BREAKS).map(widthOf));
  const longest = Math.max(...texts.map(widthOf), 1);
  const head = Math.max(wordOf(header), Math.min(widthOf(header), 8));
  const word = Math.max(Math.ceil(head * BOLD), ...texts.map(wordOf));
  const least = align === 'end' ? Math.max(Math.min(longest, 22), word, 5) : Math.max(word, Math.min(longest, 16));
  return {
    least: Math.min(least, 30),
    ideal: Math.max(least, Math.min(Math.max(longest, widthOf(header) * BOLD), 44)),
  };
}
