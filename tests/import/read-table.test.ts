import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_BYTES, readTables } from '../../src/import';
import { hash, problemOf, recordsOf, tableOf } from './files';

describe('a table', () => {
  it('has its byte order mark taken off before quotes are looked at', async () => {
    const table = await tableOf('a.csv', '\ufeff"id","x"\r\n"1","2"\r\n');
    expect(recordsOf(table)).toEqual([
      ['id', 'x'],
      ['1', '2'],
    ]);
    expect(table.encoding).toBe('utf-8');
  });

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1,5;2\n3,5;4\n'],
    ['\t', 'a\tb\n1,5\t2\n'],
    ['|', 'a|b\n1|2\n'],
  ])('has its delimiter found: %j', async (delimiter, text) => {
    const table = await tableOf('a.csv', text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.grid.columns).toHaveLength(2);
  });

  it('takes a first line sep=; as the name of the delimiter and not as a record', async () => {
    const table = await tableOf('a.csv', '\ufeffsep=;\r\na;b\r\n1,0;2,0\r\n');
    expect(recordsOf(table)).toEqual([
      ['a', 'b'],
      ['1,0', '2,0'],
    ]);
  });

  it('leaves a single column of prose whole', async () => {
    const table = await tableOf('a.csv', '反思\n我學到很多, 也很累\n很好\n');
    expect(recordsOf(table)).toEqual([['反思'], ['我學到很多, 也很累'], ['很好']]);
  });

  it('keeps line breaks, delimiters and quotes inside quotes, also in the header', async () => {
    const table = await tableOf('a.csv', '"a\nb","c, ""d"""\r\n"1\r\n2",3\r\n');
    expect(recordsOf(table)).toEqual([
      ['a\nb', 'c, "d"'],
      ['1\r\n2', '3'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('ends records at %j', async (newline) => {
    const table = await tableOf('a.csv', ['a,b', '1,"x"', '2,"y"'].join(newline));
    expect(recordsOf(table)).toEqual([
      ['a', 'b'],
      ['1', 'x'],
      ['2', 'y'],
    ]);
  });

  it('drops blank records at the end and keeps the numbers of those after a blank one', async () => {
    const table = await tableOf('a.csv', 'a,b\n1,2\n,\n\n3,4\n,,\n\n');
    expect(table.grid.height).toBe(5);
    expect(recordsOf(table)[4]).toEqual(['3', '4']);
    expect(table.grid.ragged).toEqual([]);
  });

  it('pads short records, drops filled cells beyond the width, and lists both', async () => {
    const table = await tableOf('a.csv', 'a,b,c\n1,2,3\n1,2\n1,2,3,\n1,2,3,4\n1,2,3\n');
    expect(table.grid.columns).toHaveLength(3);
    expect(table.grid.ragged).toEqual([2, 4]);
    expect(recordsOf(table)[2]).toEqual(['1', '2', '']);
  });

  it('keeps duplicate and empty column names by place', async () => {
    const table = await tableOf('a.csv', 'a,a,,b\n1,2,3,4\n');
    expect(recordsOf(table)[1]).toEqual(['1', '2', '3', '4']);
  });

  it('codes each distinct text once, the empty one first', async () => {
    const table = await tableOf('a.csv', `a,b\n${'x,\n'.repeat(5)}`);
    expect(table.grid.columns[0]?.values).toEqual(['', 'a', 'x']);
    expect([...table.grid.columns[0]!.codes]).toEqual([1, 2, 2, 2, 2, 2]);
  });

  it('is the same in one piece and in many, with a record across every border', async () => {
    const long = '很長的文字,"有引號"\n'.repeat(40);
    const record = `x,"${long.replaceAll('"', '""')}",y\n`;
    const count = 6000;
    const table = await tableOf('a.csv', `a,b,c\n${record.repeat(count)}`);
    expect(table.grid.height).toBe(count + 1);
    expect(table.grid.ragged).toEqual([]);
    expect(table.grid.columns[1]?.values).toEqual(['', 'b', long]);
  });
});

describe('reading', () => {
  it('reports how far it is and stops when pause throws', async () => {
    const bytes = new TextEncoder().encode(`a,b\n${'123456789,abcdefghi\n'.repeat(400_000)}`);
    const seen: number[] = [];
    let pauses = 0;
    const stopped = new Error('stopped');
    const reading = readTables(
      { name: 'a.csv', bytes, sha256: 'a' },
      {
        hash,
        report: (done) => seen.push(done),
        pause: async () => {
          pauses += 1;
          if (pauses === 3) throw stopped;
        },
      },
    );
    await expect(reading).rejects.toBe(stopped);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
  });
});

describe('a file that is no table', () => {
  it.each([
    ['nothing at all', ''],
    ['blank lines', '\n\n  \n'],
    ['only a mark', '\ufeff'],
    ['only delimiters', ',,\n,,\n'],
  ])('is empty: %s', async (_, text) => {
    expect((await problemOf('a.csv', text)).code).toBe('file-empty');
  });

  it.each([
    ['html', [...new TextEncoder().encode('<html><table></table></html>')]],
    ['json', [...new TextEncoder().encode('{"a": 1}')]],
    ['pdf', [...new TextEncoder().encode('%PDF-1.7')]],
  ])('is named: %s', async (container, bytes) => {
    expect(await problemOf('a.csv', Uint8Array.from(bytes))).toMatchObject({
      code: 'file-unsupported',
      values: { container },
    });
  });

  it('is binary where NULs and controls stand in no order', async () => {
    const bytes = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256);
    expect((await problemOf('a.csv', bytes)).code).toBe('file-binary');
  });

  it('is refused beyond the limit before it is looked at', async () => {
    const bytes = { length: LARGEST_FILE_BYTES + 1 } as Uint8Array;
    const read = await readTables(
      { name: 'a.csv', bytes, sha256: 'a' },
      { hash, report: () => undefined, pause: () => Promise.resolve() },
    );
    expect(read).toMatchObject({ tables: [], problems: [{ code: 'file-too-large' }] });
  });
});
