import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../../src/vocabulary';
import { encoderOf } from './containers/encoder';
import { recordsOf, SMALL_INSTRUMENT, tableOf, understandFiles } from './files';

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
  const table = await tableOf('a.csv', encoderOf(encoding)(text));
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

it('shows of a long cell where its readings differ', async () => {
  const long = `id,${'a long question '.repeat(8)}caf\xe9?\n1,2\n`;
  const table = await tableOf('a.csv', Uint8Array.from([...long].map((character) => character.charCodeAt(0))));
  expect(table.encodingDoubt[0]?.preview[0]).toMatch(/^….*question café\?$/);
});

it('doubts a text too short to tell, and shows each reading', async () => {
  const table = await tableOf('a.csv', Uint8Array.from([0x61, 0x2c, 0xa4, 0xa4, 0x0a, 0x31, 0x2c, 0x32, 0x0a]));
  expect(table.encodingDoubt.length).toBeGreaterThan(1);
  for (const { preview } of table.encodingDoubt) expect(preview).toHaveLength(1);
});

it('asks for the encoding of a file that is used for nothing only while nothing can be compared', async () => {
  const doubtful = Uint8Array.from([0x61, 0x2c, 0xa4, 0xa4, 0x0a, 0x31, 0x2c, 0x32, 0x0a]);
  const survey = (shift: number) => ['code,CE1,CE2', `A,${1 + shift},2`, `B,2,${2 + shift}`].join('\n');
  const both = { 'x_pre.csv': survey(0), 'x_post.csv': survey(1) };
  const kinds = ({ understanding }: Awaited<ReturnType<typeof understandFiles>>) =>
    understanding.decisions.map(({ kind }) => kind);
  const taken = await understandFiles({ ...both, 'notes.csv': doubtful }, SMALL_INSTRUMENT);
  expect(kinds(taken)).toEqual([]);
  expect(taken.understanding.sources[2]?.use).toBe('ignore');
  expect(taken.understanding.sources[2]?.encodingDoubt.length).toBeGreaterThan(1);
  expect(kinds(await understandFiles({ 'x_pre.csv': survey(0), 'notes.csv': doubtful }, SMALL_INSTRUMENT))).toEqual([
    'encoding',
  ]);
});

it('does as it is told', async () => {
  const bytes = encoderOf('big5')(TRADITIONAL);
  const table = await tableOf('a.csv', bytes, 'gb18030');
  expect(table.encoding).toBe('gb18030');
  expect(table.encodingDoubt).toEqual([]);
});

const CHINESE = `代碼\t${'我能與不同領域的夥伴合作完成任務並且反思自己的學習過程'.repeat(20)}\r\nS1\t同意\r\n`;

it.each(['utf-16le', 'utf-16be'] as const)(
  'knows %s without a mark where almost everything is Chinese',
  async (encoding) => {
    const bytes = [...CHINESE].flatMap((character) => {
      const unit = character.charCodeAt(0);
      return encoding === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    });
    const table = await tableOf('a.txt', Uint8Array.from(bytes));
    expect(table.encoding).toBe(encoding);
    expect(recordsOf(table)[1]).toEqual(['S1', '同意']);
  },
);

describe('characters that only one computer knows', () => {
  const big5 = encoderOf('big5');
  const withPair = (...pair: number[]) =>
    Uint8Array.from([...big5(TRADITIONAL), ...big5('S016,同意,王'), ...pair, ...big5('明\n')]);

  it.each([
    ['FA40', [0xfa, 0x40]],
    ['FEFE', [0xfe, 0xfe]],
    ['8140', [0x81, 0x40]],
    ['A0FE', [0xa0, 0xfe]],
    ['C6A1', [0xc6, 0xa1]],
    ['C8FE', [0xc8, 0xfe]],
  ])('are told by their rows: %s', async (_, pair) => {
    const table = await tableOf('a.csv', withPair(...pair));
    expect(table.encoding).toBe('big5');
    expect(table.problems?.find(({ code }) => code === 'big5-user-defined')).toMatchObject({
      severity: 'warning',
      rows: [4],
      values: { count: 1 },
    });
  });

  it('are not told where there are none: pairs are read from their first bytes on', async () => {
    expect((await tableOf('a.csv', withPair())).problems).toEqual([]);
    expect((await tableOf('a.csv', big5(`${TRADITIONAL}淚,淚,功\n`))).problems).toEqual([]);
  });
});

it('tells the rows in which a character was lost', async () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('id,題\n1,"a\nb"\n2,'), 0xe5, 0x90, 0x0a]);
  const table = await tableOf('a.csv', bytes, 'utf-8');
  expect(table.problems).toEqual([
    {
      code: 'encoding-replacement',
      severity: 'warning',
      file: 'a.csv',
      rows: [3],
      values: { count: 1, encoding: 'utf-8' },
    },
  ]);
});
