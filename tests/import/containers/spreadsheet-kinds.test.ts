import { describe, expect, it } from 'vitest';
import { problemOf, recordsOf, tableOf } from '../files';

const compound = (text: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array(504).fill(0),
    ...[...text].flatMap((character) => [character.charCodeAt(0), 0]),
  ]);

describe('a file named .xls', () => {
  it('is of before 2007, with the way out', async () => {
    expect(await problemOf('a.xls', compound('Workbook'))).toMatchObject({ code: 'file-old-excel', severity: 'error' });
  });

  it('is locked where it holds an encrypted package', async () => {
    expect(await problemOf('a.xlsx', compound('EncryptedPackage'))).toMatchObject({ code: 'file-locked' });
  });

  it('is read where it is tab-separated UTF-16', async () => {
    const units = [0xfeff, ...[...'代碼\t題1\r\n"S\t1"\t同意\r\n'].map((character) => character.charCodeAt(0))];
    const table = await tableOf('a.xls', Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8])));
    expect(table).toMatchObject({ encoding: 'utf-16le', delimiter: '\t' });
    expect(recordsOf(table)).toEqual([
      ['代碼', '題1'],
      ['S\t1', '同意'],
    ]);
  });

  it('is read where it is a web page: its largest table, spans filled, markup and entities taken off', async () => {
    const page = `<html><head><style>td { x: 1 }</style></head><body><table><tr><td>menu</td></tr></table>
      <TABLE border=1><tr><th>代碼<th>系所</th><th colspan="2">題 <b>一</b></th></tr>
      <tr><td>S1</td><td rowspan=2>地理&amp;環境</td><td>5</td><td>a<br>b</td></tr>
      <tr><td>S2</td><td>&nbsp;4&#x20;</td><td></td></tr></TABLE></body></html>`;
    expect(recordsOf(await tableOf('a.xls', page))).toEqual([
      ['代碼', '系所', '題 一', '題 一'],
      ['S1', '地理&環境', '5', 'a\nb'],
      ['S2', '地理&環境', '4', ''],
    ]);
  });

  it('is told apart where it is Excel’s own XML of 2003', async () => {
    const xml = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>';
    expect((await problemOf('a.xls', xml)).code).toBe('file-old-excel');
  });
});
