import { expect, it } from 'vitest';
import { fittedText, textLines, textWidth } from '../../../src/report/brief/text-lines';

const FACE = { size: 10 };

it('breaks between words, and between Chinese characters but never before a mark', () => {
  expect(textLines('one two three', 48, FACE)).toEqual(['one two', 'three']);
  expect(textLines('五項素養提升。下降', 65, FACE)).toEqual(['五項素養提', '升。下降']);
  expect(textLines('五項素養「提升」', 50, FACE)).toEqual(['五項素養', '「提升」']);
  expect(textLines('112-1\u00a0–\u00a0113-2 and more', 90, FACE)).toEqual(['112-1\u00a0–\u00a0113-2', 'and more']);
});

it('breaks a word that is wider than the room, and loses no letter', () => {
  const lines = textLines('Interdisciplinarity 跨領域', 40, FACE);
  expect(lines.every((line) => textWidth(line, FACE) <= 40)).toBe(true);
  expect(lines.join('').replaceAll(' ', '')).toBe('Interdisciplinarity跨領域');
});

it('takes the largest size that fits, and at the smallest says that something is left out', () => {
  expect(fittedText('four words stand here', { width: 130, lines: 1, sizes: [20, 10] })).toEqual({
    lines: ['four words stand here'],
    size: 10,
  });
  const cut = fittedText('字'.repeat(100), { width: 100, lines: 2, sizes: [20, 10] });
  expect(cut.lines).toHaveLength(2);
  expect(cut.lines[1]!.endsWith('…')).toBe(true);
  expect(cut.lines.every((line) => textWidth(line, { size: 10 }) <= 100)).toBe(true);
  expect(fittedText('', { width: 100, lines: 2, sizes: [20] })).toEqual({ lines: [], size: 20 });
});
