import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { hash, problemOf, readBytes, recordsOf } from '../files';
import { encoderOf } from './encoder';
import { rowsXml, workbookFile } from './workbook-file';

const CSV = 'id,q1\na,1\nb,2\n';

describe('an archive', () => {
  it('gives every file in it by its own kind, whatever its folder, and a key that is the file’s own', async () => {
    const book = workbookFile([
      { name: '前測', rows: rowsXml([['id'], [1]]) },
      { name: '後測', rows: rowsXml([['id'], [2]]) },
    ]);
    const bytes = zipSync({
      '112-1/前測.csv': strToU8(CSV),
      '112-1/': new Uint8Array(0),
      '112-1/book.xlsx': book,
      'instrument.json': strToU8('{"format": "competency-instrument/1"}'),
      '__MACOSX/112-1/._前測.csv': strToU8('x'),
      '.DS_Store': strToU8('x'),
      'notes.pdf': strToU8('%PDF-1.7'),
    });
    const { tables, problems, json } = await readBytes('all.zip', bytes);
    expect(tables.map(({ name }) => name)).toEqual([
      'all.zip › 112-1/前測.csv',
      'all.zip › 112-1/book.xlsx › 前測',
      'all.zip › 112-1/book.xlsx › 後測',
    ]);
    expect(tables[0]?.sha256).toBe(await hash(strToU8(CSV)));
    expect(recordsOf(tables[0]!)[2]).toEqual(['b', '2']);
    expect(json).toEqual([{ name: 'all.zip › instrument.json', text: '{"format": "competency-instrument/1"}' }]);
    expect(problems).toEqual([
      {
        code: 'file-unsupported',
        severity: 'error',
        file: 'all.zip › notes.pdf',
        values: { container: 'pdf' },
      },
    ]);
  });

  it('has its names read in the encoding of whoever made it', async () => {
    const name = encoderOf('big5')('學生代碼後測問卷.csv');
    const placeholder = 'x'.repeat(name.length);
    const bytes = zipSync({ [placeholder]: strToU8(CSV) });
    const pattern = strToU8(placeholder);
    for (let at = 0; at < bytes.length - pattern.length; at++) {
      if (pattern.every((byte, index) => bytes[at + index] === byte)) bytes.set(name, at);
    }
    const { tables } = await readBytes('a.zip', bytes);
    expect(tables[0]?.name).toBe('a.zip › 學生代碼後測問卷.csv');
  });

  it('with a locked file says so of that file, and reads the others', async () => {
    const bytes = zipSync({ 'a.csv': strToU8(CSV), 'b.csv': strToU8('id\nc\n') });
    const directory = [...bytes.keys()].findLast(
      (at) => bytes[at] === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    )!;
    bytes[directory + 8]! |= 1;
    const { tables, problems } = await readBytes('a.zip', bytes);
    expect(tables.map(({ name }) => name)).toEqual(['a.zip › a.csv']);
    expect(problems).toMatchObject([{ code: 'file-locked', file: 'a.zip › b.csv' }]);
  });

  it('of another program is named', async () => {
    const container = async (file: string) =>
      (await problemOf('a', zipSync({ [file]: strToU8('x') }))).values?.container;
    expect(await container('content.xml')).toBe('openDocument');
    expect(await container('word/document.xml')).toBe('office');
    expect(await problemOf('a.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }))).toMatchObject({
      code: 'file-damaged',
    });
  });

  it('inside an archive stays out', async () => {
    const { problems } = await readBytes('a.zip', zipSync({ 'b.zip': zipSync({ 'c.csv': strToU8(CSV) }) }));
    expect(problems).toMatchObject([{ code: 'file-unsupported', file: 'a.zip › b.zip', values: { container: 'zip' } }]);
  });

  it('with nothing in it is empty', async () => {
    expect((await problemOf('a.zip', zipSync({}))).code).toBe('file-empty');
  });
});

describe('a damaged archive', () => {
  const whole = zipSync({ 'a.csv': strToU8(CSV.repeat(200)) });

  it.each([0.3, 0.6, 0.95])('is damaged where %d of it is there', async (share) => {
    expect((await problemOf('a.zip', whole.slice(0, whole.length * share))).code).toBe('file-damaged');
  });

  it('is damaged where its contents are not what was packed', async () => {
    const changed = whole.slice();
    changed[60]! ^= 0x55;
    expect((await readBytes('a.zip', changed)).problems).toMatchObject([
      { code: 'file-damaged', file: 'a.zip › a.csv' },
    ]);
  });
});

describe('an archive that unpacks to too much', () => {
  const declare = (bytes: Uint8Array, size: number) => {
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    return bytes;
  };
  const zeros = new Uint8Array(200 * 1024 * 1024);
  const bomb = zipSync({ 'a.csv': zeros });

  it('is refused at once, by what it declares', async () => {
    const start = performance.now();
    expect(await problemOf('bomb.zip', bomb)).toMatchObject({ code: 'file-unpacks-large', values: { megabytes: 200 } });
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('is refused where it declares less, once that is reached', async () => {
    const start = performance.now();
    const { problems } = await readBytes('bomb.zip', declare(bomb.slice(), 1_000_000));
    expect(problems).toMatchObject([{ code: 'file-damaged' }]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is refused where it holds too many files', async () => {
    const files = Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.csv`, strToU8('a')]));
    expect(await problemOf('a.zip', zipSync(files))).toMatchObject({
      code: 'file-unpacks-large',
      values: { entries: 5001 },
    });
  });

  it('is refused as a workbook too', async () => {
    const workbook = workbookFile([{ name: 'a', rows: '' }]);
    expect((await problemOf('a.xlsx', declare(workbook, 900 * 1024 * 1024))).code).toBe('file-unpacks-large');
  });
});
