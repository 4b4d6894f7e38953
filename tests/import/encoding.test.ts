import { expect, it } from 'vitest';
import { ENCODINGS, type Encoding } from '../../src/vocabulary';
import { recordsOf, tableOf } from './files';

/** Node has no encoder for old encodings; the decoder, asked for every pair of bytes, gives one. */
function encoder(encoding: Encoding): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const pairs = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => (character < '\u0080' ? [character.charCodeAt(0)] : pairs.get(character)!)),
    );
}

const TRADITIONAL = '學生代碼,我能與夥伴合作,我能表達想法\nS014,非常同意,同意\nS015,普通,不同意\n';
const SIMPLIFIED = '学生代码,我能与伙伴合作,我能表达想法\nS014,非常同意,同意\nS015,一般,不同意\n';

it('takes only encodings that the platform knows', () => {
  for (const encoding of ENCODINGS) expect(new TextDecoder(encoding).encoding).toBeTruthy();
});

it.each([
  ['big5', TRADITIONAL],
  ['gb18030', SIMPLIFIED],
  ['gb18030', TRADITIONAL.replace('普通', '没意见')],
] as const)('knows %s without doubt', async (encoding, text) => {
  const table = await tableOf('a.csv', encoder(encoding)(text));
  expect(table.encoding).toBe(encoding);
  expect(table.encodingDoubt).toEqual([]);
  expect(
    recordsOf(table)
      .map((record) => record.join(','))
      .join('\n'),
  ).toBe(text.trimEnd());
});

it.each(['utf-16le', 'utf-16be'] as const)('knows %s with and without a mark', async (encoding) => {
  const units = [...'id\t題目\r\n1\t同意\r\n2\tagree, I think\r\n'].map((character) => character.charCodeAt(0));
  const bytes = (list: number[]) =>
    Uint8Array.from(
      list.flatMap((unit) => (encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  for (const content of [bytes(units), bytes([0xfeff, ...units])]) {
    const table = await tableOf('a.xls', content);
    expect(table.encoding).toBe(encoding);
    expect(recordsOf(table)[1]).toEqual(['1', '同意']);
  }
});

it('falls back to windows-1252 with a doubt and previews', async () => {
  const table = await tableOf(
    'a.csv',
    Uint8Array.from([...'id,caf\xe9\n1,na\xefve\n2,x\n'].map((character) => character.charCodeAt(0))),
  );
  expect(table.encoding).toBe('windows-1252');
  expect(table.encodingDoubt[0]).toEqual({ encoding: 'windows-1252', preview: ['café', 'naïve'] });
  expect(recordsOf(table)[0]).toEqual(['id', 'café']);
});

it('doubts a text too short to tell, and shows each reading', async () => {
  const table = await tableOf('a.csv', Uint8Array.from([0x61, 0x2c, 0xa4, 0xa4, 0x0a, 0x31, 0x2c, 0x32, 0x0a]));
  expect(table.encodingDoubt.length).toBeGreaterThan(1);
  for (const { preview } of table.encodingDoubt) expect(preview).toHaveLength(1);
});

it('does as it is told', async () => {
  const bytes = encoder('big5')(TRADITIONAL);
  const table = await tableOf('a.csv', bytes, 'gb18030');
  expect(table.encoding).toBe('gb18030');
  expect(table.encodingDoubt).toEqual([]);
});
