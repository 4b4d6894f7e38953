import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTables, understand } from '../../../src/import';
import { hash, planFor, problemOf, readBytes, recordsOf, tableOf } from '../files';
import { rowsXml, workbookFile } from './workbook-file';

const sheet = (rows: string, after = '') => workbookFile([{ name: 'Sheet1', rows, after }]);
const cellsOf = async (bytes: Uint8Array) => recordsOf(await tableOf('a.xlsx', bytes));

describe('the cells of a workbook', () => {
  it('keep strings to the letter, and numbers as a person sees them', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> 同意 </t></is></c><c r="B1"><v>123456789012345678</v></c>' +
      '<c r="C1"><v>1.1E+08</v></c><c r="D1"><v>5.0</v></c><c r="E1"><v>3.5999999999999996</v></c><c r="F1"><v>1E-7</v></c>' +
      '<c r="G1" t="str"><f>A1&amp;"x"</f><v>00123</v></c><c r="H1" t="b"><v>1</v></c></row>';
    expect(await cellsOf(sheet(rows))).toEqual([
      [' 同意 ', '123456789012345678', '110000000', '5', '3.6', '0.0000001', '00123', 'TRUE'],
    ]);
  });

  it('have shared strings whole: rich text joined, readings of characters left out, line breaks and rare characters kept', async () => {
    const strings = [
      '<r><t>我能</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 合作</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      '𠮷野\nA & B',
    ];
    const rows = `<row r="1">${strings.map((_, index) => `<c r="${'ABC'[index]}1" t="s"><v>${index}</v></c>`).join('')}</row>`;
    const bytes = workbookFile([{ name: 'Sheet1', rows }], { strings });
    expect(await cellsOf(bytes)).toEqual([['我能 合作', '東京', '𠮷野\nA & B']]);
  });

  it.each([
    ['of 1900', false, '45545'],
    ['of 1904', true, '44083'],
  ])('have dates and times as ISO by the clock on the wall, by the calendar %s', async (_, from1904, day) => {
    const styles = ['General', 'yyyy/m/d', 'yyyy"年"m"月"d"日" hh:mm', '[$-404]AM/PM h"時"mm"分"', '0.00%'];
    const rows =
      `<row r="1"><c r="A1" s="1"><v>${day}</v></c><c r="B1" s="2"><v>${day}.42372685185</v></c>` +
      `<c r="C1" s="3"><v>0.33334490740740741</v></c><c r="D1" s="4"><v>0.85</v></c><c r="E1" t="d"><v>2024-09-10T00:30:00</v></c></row>`;
    const bytes = workbookFile([{ name: 'Sheet1', rows }], { styles, from1904 });
    expect(await cellsOf(bytes)).toEqual([
      ['2024-09-10', '2024-09-10T10:10:10', '08:00:01', '0.85', '2024-09-10T00:30:00'],
    ]);
  });

  it('that hold an error are missing, and named', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>' +
      '<row r="3"><c r="AB3" t="e"><v>#N/A</v></c><c r="AC3"><v>2</v></c></row>';
    const table = await tableOf('a.xlsx', sheet(rows));
    expect(recordsOf(table)[0]?.slice(0, 2)).toEqual(['1', '']);
    expect(table.problems).toEqual([
      {
        code: 'cells-error',
        severity: 'warning',
        file: 'a.xlsx',
        rows: [1, 3],
        values: { count: 2, cells: 'B1 #DIV/0!, AB3 #N/A' },
      },
    ]);
  });

  it('stand in the rows in which they stand in the sheet, also where a writer left addresses out', async () => {
    expect(
      await cellsOf(sheet('<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>')),
    ).toEqual([
      ['', ''],
      ['', '1'],
      ['', ''],
      ['2', ''],
    ]);
    expect(await cellsOf(sheet('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>'))).toEqual([
      ['1', '', '2'],
      ['3', '', ''],
    ]);
  });

  it('are read where elements bear a prefix and there are no styles', async () => {
    const rows =
      '<x:row r="1"><x:c r="A1" s="7" t="str"><x:v>甲</x:v></x:c><x:c r="B1" s="7"><x:v>2</x:v></x:c></x:row>';
    const parts = unzipSync(workbookFile([{ name: 'Sheet1', rows }], { prefix: 'x:' }));
    delete parts['xl/styles.xml'];
    expect(await cellsOf(zipSync(parts))).toEqual([['甲', '2']]);
  });
});

describe('merged cells', () => {
  const merge = (...ranges: string[]) =>
    `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  it('say what they say in all of their cells, and that is told', async () => {
    const rows = rowsXml([
      ['代碼', '系所', '備註', null],
      ['a', '地理', 1, 2],
      ['b', null, 3, 4],
    ]);
    const table = await tableOf('a.xlsx', sheet(rows, merge('B2:B3', 'C1:D1')));
    expect(recordsOf(table)).toEqual([
      ['代碼', '系所', '備註', '備註'],
      ['a', '地理', '1', '2'],
      ['b', '地理', '3', '4'],
    ]);
    expect(table.problems).toMatchObject([{ code: 'cells-merged', values: { count: 2 } }]);
  });

  it('are no names where they are a title or stand over names', async () => {
    const records = [
      ['問卷結果', null, null],
      ['代碼', '前測', null],
      [null, '我能合作', '我能表達'],
      ['a', 1, 2],
    ];
    const table = await tableOf('a.xlsx', sheet(rowsXml(records), merge('A1:C1', 'B2:C2', 'A2:A3')));
    expect(recordsOf(table).slice(0, 3)).toEqual([
      ['問卷結果', '', ''],
      ['代碼', '前測', ''],
      ['代碼', '我能合作', '我能表達'],
    ]);
  });

  it('cannot claim more than the sheet holds', async () => {
    const table = await tableOf(
      'a.xlsx',
      sheet(
        rowsXml([
          ['a', 'b'],
          [1, 2],
        ]),
        merge('A2:XFD1048576'),
      ),
    );
    expect(table.grid.height).toBe(2);
    expect(table.grid.columns).toHaveLength(2);
  });
});

describe('the sheets of a workbook', () => {
  const LABELS = ['非常不同意', '不同意', '普通', '同意', '非常同意'];
  const wave = (shift: number) =>
    rowsXml([
      ['學生代碼', '我能與夥伴合作', '我能表達想法'],
      ...[0, 1, 2, 3].map((person) => [`S${person}`, LABELS[person + shift]!, LABELS[4 - person]!]),
    ]);
  const bytes = workbookFile([
    { name: '說明', rows: '' },
    { name: '前測', rows: wave(0) },
    { name: '秘密', rows: wave(1), state: 'veryHidden' },
    { name: '後測', rows: wave(1) },
  ]);

  it('are each a source with a key and a name of its own, empty and hidden ones left out and hidden ones named', async () => {
    const { tables, problems } = await readBytes('survey.xlsx', bytes);
    expect(problems).toEqual([]);
    expect(tables.map(({ name, sheet: of }) => [name, of])).toEqual([
      ['survey.xlsx › 前測', '前測'],
      ['survey.xlsx › 後測', '後測'],
    ]);
    expect(new Set(tables.map(({ sha256 }) => sha256)).size).toBe(2);
    for (const { sha256 } of tables) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    const again = await readBytes('renamed.xlsx', bytes);
    expect(again.tables).toHaveLength(2);
    const { understanding } = understand(tables, planFor(tables, null));
    expect(understanding.sources[0]?.problems).toContainEqual({
      code: 'sheets-hidden',
      severity: 'note',
      file: 'survey.xlsx › 前測',
      values: { count: 1, sheets: '秘密' },
    });
  });

  it('that are hidden are taken in where the person says so, after the visible ones, and no other key changes', async () => {
    const visible = (await readBytes('survey.xlsx', bytes)).tables;
    const { tables } = await readBytes('survey.xlsx', bytes, undefined, ['秘密']);
    expect(tables.map(({ name }) => name)).toEqual(['survey.xlsx › 前測', 'survey.xlsx › 後測', 'survey.xlsx › 秘密']);
    expect(tables.slice(0, 2).map(({ sha256 }) => sha256)).toEqual(visible.map(({ sha256 }) => sha256));
    const [host] = visible;
    const key = `sheet/${host?.sha256}/秘密` as const;
    const withChoice = understand(tables, planFor(visible, null, { [key]: 'use' })).understanding;
    expect(withChoice.sources.map(({ name, takenBy }) => [name, takenBy])).toEqual([
      ['survey.xlsx › 前測', null],
      ['survey.xlsx › 秘密', key],
      ['survey.xlsx › 後測', null],
    ]);
    expect(withChoice.sources[0]?.hiddenSheets).toEqual([{ name: '秘密', key, used: true }]);
    expect(withChoice.sources[0]?.problems.map(({ code }) => code)).not.toContain('sheets-hidden');
    const without = understand(tables, planFor(visible, null)).understanding;
    expect(without.sources).toHaveLength(2);
  });

  it('that are hidden and cannot be read keep no other out, and that is told', async () => {
    const with2 = workbookFile([
      { name: '前測', rows: wave(0) },
      { name: '空白', rows: '', state: 'hidden' },
      { name: '壞了', rows: '<row r="1"><c r="A1" t="s"><v>9</v></c></row>', state: 'hidden' },
    ]);
    const { tables } = await readBytes('a.xlsx', with2, undefined, ['空白', '壞了']);
    expect(tables.map(({ name }) => name)).toEqual(['a.xlsx › 前測']);
    expect(tables[0]?.problems).toMatchObject([
      { code: 'file-empty', file: 'a.xlsx › 空白' },
      { code: 'file-damaged', file: 'a.xlsx › 壞了' },
    ]);
  });

  it('are the hidden ones where nothing visible holds anything', async () => {
    const { tables } = await readBytes(
      'a.xlsx',
      workbookFile([
        { name: '說明', rows: '' },
        { name: '資料', rows: wave(0), state: 'hidden' },
      ]),
    );
    expect(tables).toMatchObject([{ sha256: 'a.xlsx', name: 'a.xlsx › 資料' }]);
  });

  it('tell their waves by their names', async () => {
    const { tables } = await readBytes('survey.xlsx', bytes);
    const { understanding } = understand(tables, planFor(tables, null));
    expect(understanding.sources.map(({ wave }) => wave)).toEqual(['pre', 'post']);
    expect(understanding.people.both).toBe(4);
  });

  it('is the file where there is one', async () => {
    const { tables } = await readBytes('a.xlsx', workbookFile([{ name: '工作表1', rows: rowsXml([['a'], [1]]) }]));
    expect(tables).toMatchObject([{ sha256: 'a.xlsx', name: 'a.xlsx', sheet: '工作表1' }]);
    const named = await readBytes('a.xlsx', workbookFile([{ name: '後測', rows: rowsXml([['a'], [1]]) }]));
    expect(named.tables).toMatchObject([{ sha256: 'a.xlsx', name: 'a.xlsx › 後測' }]);
  });

  it('that have hidden rows are read whole, and that is told', async () => {
    const table = await tableOf('a.xlsx', sheet('<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>'));
    expect(recordsOf(table)).toEqual([['1']]);
    expect(table.problems).toMatchObject([{ code: 'rows-hidden', values: { count: 1 } }]);
  });
});

describe('a workbook', () => {
  const many = (rows: number) => {
    const line = (row: number) =>
      `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>學生${row}，我學到很多</t></is></c><c r="B${row}"><v>${row % 5}</v></c></row>`;
    return Array.from({ length: rows }, (_, index) => line(index + 1)).join('');
  };

  it('is the same in one piece and in many, and tells how far it is', async () => {
    const count = 120_000;
    const seen: number[] = [];
    const { tables } = await readTables(
      { name: 'a.xlsx', bytes: sheet(many(count)), sha256: 'a' },
      { hash, report: (done) => seen.push(done), pause: () => Promise.resolve() },
    );
    const [table] = tables;
    expect(table?.grid.height).toBe(count);
    for (const row of [0, 1, 59_999, 77_777, count - 1]) {
      const { values, codes } = table!.grid.columns[0]!;
      expect(values[codes[row]!]).toBe(`學生${row + 1}，我學到很多`);
    }
    expect(new Set(table?.grid.columns[0]?.values).size).toBe(count + 1);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
  });

  it('stops when it is told to', async () => {
    const stopped = new Error('stopped');
    let pauses = 0;
    const reading = readTables(
      { name: 'a.xlsx', bytes: sheet(many(60_000)), sha256: 'a' },
      {
        hash,
        report: () => undefined,
        pause: () => (++pauses === 4 ? Promise.reject(stopped) : Promise.resolve()),
      },
    );
    await expect(reading).rejects.toBe(stopped);
  });

  it.each([
    ['a cell that names no string', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['rows that go back', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'],
    ['a tag that does not end', '<row r="1"><c r="A1"><v>1</c></row>'],
  ])('with %s is damaged', async (_, rows) => {
    expect(await problemOf('a.xlsx', sheet(rows))).toMatchObject({
      code: 'file-damaged',
      values: { container: 'xlsx' },
    });
  });

  it('without anything in it is empty', async () => {
    expect((await problemOf('a.xlsx', sheet(''))).code).toBe('file-empty');
  });

  it('with two cells at opposite corners is refused and not laid out', async () => {
    const rows = '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    expect((await problemOf('a.xlsx', sheet(rows))).code).toBe('file-unpacks-large');
  });
});
