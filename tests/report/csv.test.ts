import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/report';
import { FORMULAS } from './formulas';

const cellsOf = (text: string) => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8, ends every line alike and keeps every digit', () => {
    expect(
      csvText([
        ['群體', 'n'],
        ['a "b", c', 0.1 + 0.2],
      ]),
    ).toBe('\uFEFF"群體","n"\r\n"a ""b"", c",0.30000000000000004\r\n');
  });

  it('leaves what is not known empty, and negative numbers numbers', () => {
    expect(csvText([[null, Number.NaN, -0.5]])).toBe('\uFEFF,,-0.5\r\n');
  });

  it.each(FORMULAS)('makes %j inert', (text) => {
    const [[cell] = []] = cellsOf(csvText([[text]]));
    expect(cell).toBe(`'${text}`);
  });

  it('leaves other texts as they are, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [[cell] = ['']] = cellsOf(csvText([[`學${text}`, 1]]));
        expect(cell).toBe(`學${text}`);
      }),
    );
  });
});
