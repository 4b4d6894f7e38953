import '../every-language';
import { describe, expect, it } from 'vitest';
import { lineAsHtml, tableAsHtml } from '../../src/report';
import { LANGUAGES } from '../../src/vocabulary';
import { madeUpReport } from './made-up-report';

describe.each(LANGUAGES)('a table to paste in %s', (language) => {
  const [table] = madeUpReport(language)
    .sections.flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table');
  const { html, plain } = tableAsHtml(table!, language === 'en' ? 'Table 3' : '表 3', language);

  it('has its number, its caption, every cell and three lines', () => {
    expect(html).toContain(language === 'en' ? '<strong>Table 3</strong>' : '<strong>表 3</strong>');
    expect(html.match(/<th /g)).toHaveLength(table!.columns.length);
    expect(html.match(/<tr>/g)).toHaveLength(table!.rows.length + 1);
    expect(html.match(/<t[hd] [^>]*border-bottom:1pt solid/g)).toHaveLength(table!.columns.length * 2);
    expect(html).not.toMatch(/class=|<script|<style/);
  });

  it('is the same cells as words with tabs', () => {
    const rows = plain
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split('\t'));
    expect(rows).toEqual([
      table!.columns.map(({ header }) => header),
      ...table!.rows.map((row) => row.map(({ text }) => text)),
    ]);
  });
});

describe('what is pasted', () => {
  const cell = (text: string) =>
    tableAsHtml(
      { kind: 'table', id: 'a', caption: 'a', columns: [{ header: 'a', align: 'start' }], rows: [[{ text }]] },
      'Table 1',
      'en',
    );

  it.each(['=1+1', '@SUM(A1)', '＝1+1', ' =1', '-cmd'])('cannot become a formula: %j', (text) => {
    expect(cell(text).plain).toBe(`a\r\n'${text}\r\n`);
    expect(cell(text).html).toContain("mso-number-format:'\\@'");
  });

  it('keeps a number one', () => {
    expect(cell('−0.35').plain).toBe('a\r\n−0.35\r\n');
  });

  it('holds no mark-up of a name', () => {
    expect(cell('<img src=x onerror=a()>').html).toContain('&lt;img src=x onerror=a()&gt;');
    expect(lineAsHtml([{ text: 't', as: 'symbol' }, { text: '(1) < 2' }])).toEqual({
      html: expect.stringContaining('<em>t</em>(1) &lt; 2'),
      plain: 't(1) < 2',
    });
  });
});
