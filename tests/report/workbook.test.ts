import '../every-language';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { loadWorkbook, type WorkbookCell } from '../../src/report';
import { formatLike } from '../../src/report/workbook/number-format';
import { sheetNames } from '../../src/report/workbook/sheet-names';
import { LANGUAGES } from '../../src/vocabulary';
import { FORMULAS } from './formulas';
import { madeUpReport } from './made-up-report';

const { tableWorkbook, reportWorkbook } = await loadWorkbook();
const about = { title: 'A & B', language: 'en' } as const;
const readBack = (bytes: Uint8Array) => readXlsxFile(new Blob([new Uint8Array(bytes)]), { trim: false });
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      new TextDecoder('utf-8', { fatal: true }).decode(part),
    ]),
  );
const sheetOf = async (rows: WorkbookCell[][], heads = ['a', 'b']) => {
  const bytes = await tableWorkbook([{ name: 'Sheet', heads, rows }], about);
  return { bytes, rows: (await readBack(bytes))[0]!.data };
};

describe('tables as a workbook', () => {
  it('keep every digit of a number, and what is no number empty', async () => {
    const numbers = [0.1 + 0.2, -2.5e-9, 1e21, 1234567890123456, -0.1234567890123];
    const { rows } = await sheetOf(numbers.map((value) => [value, { value, format: '0.00' }]));
    expect(rows.slice(1)).toEqual(numbers.map((value) => [value, value]));
    expect(
      (
        await sheetOf([
          ['x', Number.NaN],
          ['y', Number.POSITIVE_INFINITY],
          ['z', null],
        ])
      ).rows.slice(1),
    ).toEqual([
      ['x', null],
      ['y', null],
      ['z', null],
    ]);
  });

  it.each(FORMULAS)('leave %j a text, also for whoever edits its cell', async (text) => {
    const { bytes, rows } = await sheetOf([['x', text]], ['a', text]);
    const kept = text.replace('\r', '\n');
    expect(rows).toEqual([
      ['a', kept],
      ['x', kept],
    ]);
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/styles.xml': styles = '' } = parts(bytes);
    expect(sheet).not.toMatch(/<f[ >]/);
    const style = Number(sheet.match(/<c r="B2" s="(\d+)" t="s">/)?.[1]);
    const format = styles
      .split('<cellXfs')[1]!
      .split('<xf ')
      [style + 1]!.match(/numFmtId="(\d+)" applyNumberFormat="1"/)?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`);
  });

  it('keep any text to the letter, signs without a meaning in XML aside', async () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(texts, async (written) => {
        const kept = written.map((text) => text.replace(/[\p{Cc}\uFFFD]/gu, '学'));
        expect((await sheetOf(kept.map((text) => ['x', text]))).rows.slice(1)).toEqual(kept.map((text) => ['x', text]));
      }),
      { numRuns: 30 },
    );
  });

  it.each(['constructor', 'valueOf', '__proto__', 'toString'])('keep the text %j', async (text) => {
    expect((await sheetOf([[text, text]])).rows.slice(1)).toEqual([[text, text]]);
  });

  it('have room for texts of several lines', async () => {
    const { bytes } = await sheetOf([
      ['x', 'short'],
      ['y', `${'word '.repeat(40)}end`],
      ['z', '學生'.repeat(40)],
      ['one\ntwo', null],
    ]);
    const heights = [...parts(bytes)['xl/worksheets/sheet1.xml']!.matchAll(/<row r="\d+"([^>]*)>/g)].map(([, given]) =>
      Number(given!.match(/ht="(\d+)"/)?.[1] ?? 0),
    );
    expect(heights).toEqual([0, 0, 60, 45, 30]);
  });

  it('have bold heads that stay in sight', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = parts((await sheetOf([['x', 1]])).bytes);
    expect(sheet).toContain('<pane ySplit="1" xSplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
  });

  it('are the same bytes for the same tables, and name the program alone as their author', async () => {
    const write = () => tableWorkbook([{ name: 'a', heads: ['b'], rows: [[1]] }], { title: '報告', language: 'zh-TW' });
    const first = await write();
    await new Promise((done) => setTimeout(done, 2100));
    expect(await write()).toEqual(first);
    const core = parts(first)['docProps/core.xml'];
    expect(core).toContain('<dc:title>報告</dc:title><dc:creator>素養成效儀表板</dc:creator>');
    expect(core).not.toMatch(/created|modified>/);
  });
});

describe('names of sheets', () => {
  const isLegal = (name: string) =>
    name.length > 0 &&
    name.length <= 31 &&
    !/[[\]/\\:*?\p{Cc}]/u.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history';

  it('are legal and unlike each other, whatever is wanted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('History', '表格：一/二', "'a'", '長'.repeat(40))), {
          maxLength: 30,
        }),
        (wanted) => {
          const names = sheetNames(wanted);
          expect(names.filter((name) => !isLegal(name))).toEqual([]);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        },
      ),
    );
  });

  it('are cut between characters, with a mark', () => {
    expect(sheetNames(['各'.repeat(40), '各'.repeat(40), `${'a'.repeat(29)}👩‍👩‍👧`])).toEqual([
      `${'各'.repeat(30)}…`,
      `${'各'.repeat(26)}… (2)`,
      `${'a'.repeat(29)}…`,
    ]);
  });
});

describe('a number is shown as its text', () => {
  it.each([
    ['3.24', 3.2415, '0.00;"−"0.00;0.00'],
    ['−0.35', -0.351, '0.00;"−"0.00;0.00'],
    ['+0.35', 0.351, '+0.00;"−"0.00;0.00'],
    ['0.00', -0.001, '0.00;0.00;0.00'],
    ['.034', 0.0341, '.000;"−".000;.000'],
    ['1,234', 1234, '#,##0;"−"#,##0;#,##0'],
    ['45 %', 0.4512, '0 %;"−"0 %;0 %'],
    ['45 %', 45.12, '0" %";"−"0" %";0" %"'],
    ['0.42*', 0.421, '0.00"*";"−"0.00"*";0.00"*"'],
    ['< .001', 2.5e-9, '[<0.001]"< .001";General'],
  ])('%s of %d', (text, value, format) => {
    expect(formatLike(text, value)).toBe(format);
  });

  it.each([
    ['3.14', 2.71],
    ['0.42 [0.10, 0.73]', 0.421],
    ['< .001', 0.5],
    ['114-1', 114],
    ['', 1],
    ['n = 12', 12],
  ])('but not %j of %d', (text, value) => {
    expect(formatLike(text, value)).toBeNull();
  });
});

describe.each(LANGUAGES)('a report as a workbook in %s', (language) => {
  const report = madeUpReport(language);
  const tables = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

  it('holds its contents, every table and every number once more in long form', async () => {
    const sheets = await readBack(await reportWorkbook(report));
    expect(sheets).toHaveLength(tables.length + 2);
    const [contents, gains, , long] = sheets;
    expect(contents!.data.slice(1, 4).map(([name]) => name)).toEqual(sheets.slice(1).map(({ sheet }) => sheet));
    expect(contents!.data.flat()).toContain(report.title);
    const numbers = tables.flatMap(({ rows }) =>
      rows.flat().flatMap(({ value }) => (value === undefined ? [] : [value])),
    );
    expect(
      long!.data
        .slice(1)
        .map((row) => row[6])
        .filter((value) => value !== null),
    ).toEqual(numbers);
    const ofSheets = sheets.slice(1, -1).flatMap(({ data }) => data.flat().filter((cell) => typeof cell === 'number'));
    expect(ofSheets).toEqual(numbers);
    expect(gains!.data[0]).toHaveLength(tables[0]!.columns.length + 1);
    expect(gains!.data[1]!.at(-1)).toBe(tables[0]!.rows[0]!.at(-1)!.text);
  });

  it('is the same bytes again', async () => {
    expect(await reportWorkbook(report)).toEqual(await reportWorkbook(madeUpReport(language)));
  });
});
