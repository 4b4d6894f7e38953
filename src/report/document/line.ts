import type { Line, Run } from './document';

/** `*t*` is a statistic's letter, `*g*_av` one with a subscript; nothing else is marked, whatever names say. */
const SYMBOL = /\*([A-Za-zαωτχ²]{1,2})\*(?:_([a-zA-Z]+))?/g;

/** A sentence of the messages room as a line, its statistics set as such. */
export function lineOf(text: string): Line {
  const line: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(SYMBOL)) {
    if (match.index > from) line.push({ text: text.slice(from, match.index) });
    line.push({ text: match[1]!, as: 'symbol' });
    if (match[2]) line.push({ text: match[2], as: 'subscript' });
    from = match.index + match[0].length;
  }
  if (from < text.length) line.push({ text: text.slice(from) });
  return line;
}

export const lineText = (line: Line): string => line.map(({ text }) => text).join('');
