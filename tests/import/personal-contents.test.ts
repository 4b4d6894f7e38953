import { describe, expect, it } from 'vitest';
import { isNationalId, personalContents } from '../../src/import/recognise/personal-contents';
import { instrumentOf, SMALL, understandFiles } from './files';

const each = (texts: readonly string[]) => texts.map((text) => ({ text, count: 1 }));

describe('what a column holds', () => {
  it.each([
    ['email', ['a@ntnu.edu.tw', 'b.c@gapps.ntnu.edu.tw']],
    ['nationalId', ['A123456789', 'F131104093']],
    ['studentNumber', ['41047001S', '60912345A']],
    ['studentNumber', ['B09901001', 'R11921034']],
    ['studentNumber', ['109062101', '112550001']],
    ['phone', ['0912-345-678', '0922333444', '+886 933 222 111']],
    ['phone', ['02-7749-1111', '(02) 7749-1234#56']],
    ['ip', ['140.122.65.1', '2001:288:7001::1']],
    ['coordinates', ['25.0261, 121.5270', '24.9 121.31451 0 0'.replace('24.9', '24.90011')]],
    ['coordinates', ['121.52703', '120.99921']],
  ])('%s: %j', (code, texts) => {
    expect(personalContents(each(texts))).toEqual({ code, share: 1 });
  });

  it.each([
    [['SP112A029', 'SP112A030']],
    [['S1000001', 'S1000002']],
    [['1', '2', '5']],
    [['3.3333', '4.6667', '2.1234']],
    [['112-1', '113-2']],
    [['19:16:46', '09:00:12']],
    [['999.1.1.1', '300.2.2.2']],
    [['非常同意', '同意']],
    [['20240910', '20240911']],
    [['a1b2c3d4e5f60718', '0f1e2d3c4b5a6978']],
  ])('nothing personal: %j', (texts) => {
    expect(personalContents(each(texts))).toBeNull();
  });

  it('counts cells, and tells the share that looks personal', () => {
    const texts = [
      { text: 'a@b.tw', count: 3 },
      { text: 'no e-mail', count: 1 },
    ];
    expect(personalContents(texts)).toEqual({ code: 'email', share: 0.75 });
    expect(personalContents([...texts, { text: '-', count: 9 }])).toBeNull();
  });

  it('knows a national id by its check digit', () => {
    expect(['A123456789', 'a123456789', 'A800000014'].map(isNationalId)).toEqual([true, true, true]);
    expect(['A123456788', 'A323456789', 'A12345678', 'AB12345678'].map(isNationalId)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a column that is personal by its contents', () => {
  const file = ['code,reach,CE1,CE2', 'P1,a@b.tw,1,2', 'P2,c@d.tw,3,4', 'P3,,5,5'].join('\n');

  it('is left out, and the card says why', async () => {
    const { understanding } = await understandFiles({ 'x_pre.csv': file }, instrumentOf(SMALL));
    expect(understanding.sources[0]?.personalColumns).toEqual([
      { index: 1, column: 'reach', because: { code: 'email', share: 1 } },
    ]);
  });

  it('counts as any other where the person says that it is not personal', async () => {
    const { understanding } = await understandFiles({ 'x_pre.csv': file }, instrumentOf(SMALL), {
      'personal/x_pre.csv/1': 'no',
    });
    expect(understanding.sources[0]?.personalColumns).toEqual([]);
  });
});
