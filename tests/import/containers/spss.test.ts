import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/import';
import { spss } from '../../../src/import/recognise/spss';
import { haveRealExports, REAL, realExport } from '../../shared';
import { planFor, problemOf, recordsOf, tableOf } from '../files';
import { encoderOf } from './encoder';
import haven from './haven.json' with { type: 'json' };
import { type SpssColumn, type SpssOptions, spssFile } from './spss-file';

/** What haven reads, by the script beside it: names, labels, and each column's cells as text. */
const HAVEN: { file: string; names: string[]; labels: string[]; columns: string[][] }[] = haven.map(
  ({ file: [file = ''], ...read }) => ({ file, ...read }),
);

const AGREE: [number, string][] = [
  [1, '非常不同意'],
  [2, '不同意'],
  [3, '普通'],
  [4, '同意'],
  [5, '非常同意'],
];
const read = async (columns: SpssColumn[], options?: SpssOptions) =>
  recordsOf(await tableOf('a.sav', spssFile(columns, options)));
const valuesOf = async (column: Omit<SpssColumn, 'name'>, options?: SpssOptions) =>
  (await read([{ name: 'X', ...column }], options)).slice(2).map(([value]) => value);

const SURVEY: SpssColumn[] = [
  { name: 'ID', width: 16, values: ['S001', '王小明一二', '', 'S004'] },
  { name: 'Q1', label: '我能與夥伴合作', labels: AGREE, values: [1, 5, null, 3] },
  { name: 'N', values: [0.1, 1e10, -3.5, 151] },
  { name: 'TEXT', label: '反思', width: 60, values: ['服務學習'.repeat(5), 'b', '', 'x'.repeat(60)] },
];
const EXPECTED = [
  ['ID', 'Q1', 'N', 'TEXT'],
  ['', '我能與夥伴合作', '', '反思'],
  ['S001', '非常不同意', '0.1', '服務學習'.repeat(5)],
  ['王小明一二', '非常同意', '10000000000', 'b'],
  ['', '', '-3.5', ''],
  ['S004', '普通', '151', 'x'.repeat(60)],
];

describe('a file of SPSS', () => {
  it.each([
    ['none', true],
    ['none', false],
    ['bytecode', true],
    ['bytecode', false],
    ['zlib', true],
  ] as const)('is the same with compression %s and little end first: %s', async (compression, littleEndian) => {
    expect(await read(SURVEY, { compression, littleEndian })).toEqual(EXPECTED);
  });

  it('is read to its end where it does not say how many cases it has', async () => {
    expect(await read(SURVEY, { cases: -1 })).toEqual(EXPECTED);
    expect(await read(SURVEY, { cases: -1, compression: 'bytecode' })).toEqual(EXPECTED);
  });

  it('has long names', async () => {
    expect((await read([{ name: 'Q1', values: [1] }], { longNames: { Q1: '合作能力_前測' } }))[0]).toEqual([
      '合作能力_前測',
    ]);
  });

  it.each([
    ['by the record that names it', { encoding: 'CP950', codePage: 950 }],
    ['by its code page', { encoding: null, codePage: 950 }],
    ['by what it holds', { encoding: null, codePage: 2 }],
  ])('of an old Taiwanese SPSS has its encoding known %s', async (_, options) => {
    const bytes = spssFile(
      [
        { name: 'Q1', label: '我能與夥伴合作', labels: AGREE, values: [4] },
        { name: 'T', width: 16, values: ['服務學習'] },
      ],
      { ...options, encode: encoderOf('big5') },
    );
    const table = await tableOf('a.sav', bytes);
    expect(table.encoding).toBe('big5');
    expect(recordsOf(table)[2]).toEqual(['同意', '服務學習']);
  });

  it('is read in the encoding that a person chose', async () => {
    const bytes = spssFile([{ name: 'Q1', label: '我能', values: [1] }], { encode: encoderOf('big5'), codePage: 1252 });
    expect((await tableOf('a.sav', bytes, 'big5')).grid.columns[0]?.values).toContain('我能');
  });
});

describe('a value in SPSS', () => {
  it('is its label where each value that occurs has one, else its number', async () => {
    const ends: [number, string][] = [
      [1, '非常不同意'],
      [5, '非常同意'],
    ];
    expect(await valuesOf({ labels: ends, values: [1, 5, null] })).toEqual(['非常不同意', '非常同意', '']);
    expect(await valuesOf({ labels: ends, values: [1, 3, 5] })).toEqual(['1', '3', '5']);
    expect(
      await valuesOf({
        width: 8,
        labels: [
          ['A', '甲'],
          ['B', '乙'],
        ],
        values: ['A', 'B', ''],
      }),
    ).toEqual(['甲', '乙', '']);
  });

  it('that its author declared missing is none, alone or by range', async () => {
    expect(await valuesOf({ missing: [9], labels: [...AGREE, [9, '拒答']], values: [1, 9, 5] })).toEqual([
      '非常不同意',
      '',
      '非常同意',
    ]);
    expect(await valuesOf({ range: [90, 99], missing: [-1], values: [89, 90, 95, 99, 100, -1] })).toEqual([
      '89',
      '',
      '',
      '',
      '100',
      '',
    ]);
    expect(await valuesOf({ range: [-Number.MAX_VALUE, 0], values: [-5, 0, 1] })).toEqual(['', '', '1']);
  });

  it('that is a time is ISO by the clock on the wall', async () => {
    const day = (Date.UTC(2024, 8, 10) - Date.UTC(1582, 9, 14)) / 1000;
    expect(await valuesOf({ format: 38, values: [day] })).toEqual(['2024-09-10']);
    expect(await valuesOf({ format: 22, values: [day, day + 36610] })).toEqual([
      '2024-09-10T00:00:00',
      '2024-09-10T10:10:10',
    ]);
    expect(await valuesOf({ format: 21, values: [36610, 90000] })).toEqual(['10:10:10', '25:00:00']);
  });
});

describe('a broken file of SPSS', () => {
  it.each(['none', 'bytecode', 'zlib'] as const)('is damaged wherever it ends too early: %s', async (compression) => {
    const whole = spssFile(SURVEY, { compression });
    for (let length = 4; length < whole.length - 8; length += 13) {
      const problem = await problemOf('a.sav', whole.slice(0, length));
      expect([length, problem.code]).toEqual([length, 'file-damaged']);
    }
  });

  it('never does worse than being refused, whatever is wrong in it', async () => {
    const whole = spssFile(SURVEY, { compression: 'zlib' });
    for (let at = 4; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at]! ^= 0xff;
      await tableOf('a.sav', changed).catch((error: Error) =>
        expect(error.message).toMatch(/file-(damaged|unpacks-large)/),
      );
    }
  });
});

it('is recognised by what its reader left, and laid out with its labels as texts', async () => {
  const table = await tableOf('a.csv', spssFile(SURVEY));
  expect(spss.recognise(table.grid, 'a.csv').confidence).toBe(1);
  expect(spss.read(table.grid)).toMatchObject({
    headerRows: 2,
    columns: [{ code: 'ID', text: 'ID' }, { code: 'Q1', text: '我能與夥伴合作' }, {}, {}],
  });
  const { grid } = await tableOf('a.csv', 'ID,Q1\na,b\n');
  expect(spss.recognise(grid, 'a.sav').confidence).toBe(0);
});

describe.skipIf(!haveRealExports)(`files of SPSS and ReadStat${REAL}`, () => {
  const real = (name: string) => tableOf(name, new Uint8Array(readFileSync(realExport(`spss/${name}`))));

  it.each(['pyreadstat_sample.sav', 'pyreadstat_sample.zsav'])(
    '%s is cell by cell its twin, labels put in',
    async (name) => {
      const twin = await tableOf('a.csv', new Uint8Array(readFileSync(realExport('spss/pyreadstat_sample.csv'))));
      const labels: Record<string, string>[] = [
        { 1: 'Male', 2: 'Female' },
        { 1: 'low', 2: 'medium', 3: 'high' },
      ];
      const [header, ...rows] = recordsOf(twin);
      const expected = rows.map(([char, number, day, moment, sex, order, time]) => [
        char,
        String(Number(number)),
        day,
        moment?.replace('.000000', ''),
        labels[0]?.[sex!] ?? sex,
        labels[1]?.[order!] ?? order,
        time?.replace('.000000', '').replace(/^\d:/, '0$&'),
      ]);
      const [names, texts, ...cases] = recordsOf(await real(name));
      expect(names).toEqual(header);
      expect(texts).toEqual(['character', 'numeric', 'date', 'datetime', 'labeled', 'ordinal', 'time']);
      expect(cases).toEqual(expected);
    },
  );

  it.each(HAVEN)('$file is what the R package haven reads', async ({ file, names, labels, columns }) => {
    const [ownNames, ownLabels, ...cases] = recordsOf(await real(file));
    expect(ownNames).toEqual(names);
    expect(ownLabels).toEqual(labels);
    expect(columns.map((_, column) => cases.map((one) => one[column]))).toEqual(columns);
    expect(cases.length).toBeGreaterThan(0);
  });

  it('are all among those that haven was asked for', () => {
    const there = readdirSync(realExport('spss')).filter((name) => /\.z?sav$/.test(name));
    expect(HAVEN.map(({ file }) => file)).toEqual(there.sort());
  });

  it('leave a value out that their author declared missing', async () => {
    expect(recordsOf(await real('pyreadstat_missing_test.sav'))).toEqual([['var1'], [''], [''], ['2']]);
  });

  it('have names in any writing', async () => {
    const records = recordsOf(await real('pyreadstat_hebrews.sav'));
    expect(records).toHaveLength(101);
    expect(records.slice(0, 5)).toEqual([['ותק_ב'], [''], ['33'], ['34'], ['15']]);
    expect(records.at(-1)).toEqual(['26']);
  });
});

it('of one survey is understood with no instrument', async () => {
  const answers = [1, 2, 3, 4, 5, 4, 3, 2];
  const columns: SpssColumn[] = [
    { name: 'CODE', label: '學生代碼', width: 8, values: answers.map((_, person) => `S${person}`) },
    ...['我能與夥伴合作', '我能表達想法'].map((label, item) => ({
      name: `Q${item + 1}`,
      label,
      labels: AGREE,
      values: answers,
    })),
  ];
  const table = await tableOf('前測.sav', spssFile(columns));
  const { understanding } = understand([table], planFor([table], null));
  expect(understanding.sources[0]).toMatchObject({ use: 'survey', wave: 'pre' });
});
