import { strToU8, zipSync } from 'fflate';
import { encoderOf } from './containers/encoder';
import { type SpssColumn, type SpssOptions, spssFile } from './containers/spss-file';
import { rowsXml, workbookFile } from './containers/workbook-file';

type Wave = 'pre' | 'post';
type Person = { code: string; semester: string; pre: string[] | null; post: string[] | null };

export const LABELS = ['非常不同意', '不同意', '普通', '同意', '非常同意'];
export const ITEMS = ['我能與夥伴合作', '我能表達想法', '我關心他人', '我願意傾聽'];
const MISSING = '不適用';

/** One survey asked twice, the way it is in truth: who answered what, with someone missing each time and some answers not given. */
export const SURVEY: Person[] = Array.from({ length: 14 }, (_, person) => {
  const answers = (shift: number) =>
    ITEMS.map((_item, item) =>
      person === 3 && item === 1
        ? MISSING
        : person === 6 && item === 2
          ? ''
          : LABELS[(person * 3 + item * 2 + shift) % 5]!,
    );
  return {
    code: `S${100 + person}`,
    semester: person % 2 === 0 ? '113-1' : '112-2',
    pre: person === 12 ? null : answers(0),
    post: person === 4 ? null : answers(person % 3 === 0 ? 0 : 1),
  };
});

export const SURVEY_INSTRUMENT = JSON.stringify({
  format: 'competency-instrument/1',
  scale: { min: 1, max: 5, labels: { 'zh-TW': LABELS }, missing: [MISSING] },
  columns: { person: ['學生代碼'], semester: ['學期'], wave: ['階段'] },
  waves: { pre: ['前測'], post: ['後測'] },
  competencies: [
    { id: 'compassion', items: [0, 1].map((item) => ({ id: `CE${item + 1}`, columns: [ITEMS[item]] })) },
    { id: 'engagement', items: [2, 3].map((item) => ({ id: `SE${item - 1}`, columns: [ITEMS[item]] })) },
  ],
});

const NAME = { pre: '前測', post: '後測' };
const HEADER = ['學生代碼', '學期', ...ITEMS];
const recordsOf = (wave: Wave): string[][] => [
  HEADER,
  ...SURVEY.flatMap(({ code, semester, [wave]: answers }) => (answers ? [[code, semester, ...answers]] : [])),
];
const lines = (records: string[][], delimiter: string) =>
  `${records.map((record) => record.join(delimiter)).join('\r\n')}\r\n`;
const utf16 = (text: string) =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
  );

type NamedFile = { name: string; bytes: Uint8Array };
const twoFiles = (extension: string, delimiter: string, encode: (text: string) => Uint8Array): NamedFile[] =>
  (['post', 'pre'] as const).map((wave) => ({
    name: `問卷_${NAME[wave]}.${extension}`,
    bytes: encode(lines(recordsOf(wave), delimiter)),
  }));

/** Both waves in one table, as SPSS would hold them: a value of 9 is the answer that was not given on purpose. */
function spss(options: SpssOptions): Uint8Array {
  const rows = (['pre', 'post'] as const).flatMap((wave) =>
    SURVEY.flatMap(({ code, semester, [wave]: answers }) =>
      answers ? [{ code, semester, wave: NAME[wave], answers }] : [],
    ),
  );
  const codeOf = (answer: string) => (answer === '' ? null : answer === MISSING ? 9 : LABELS.indexOf(answer) + 1);
  const columns: SpssColumn[] = [
    { name: 'CODE', width: 8, values: rows.map(({ code }) => code) },
    { name: 'SEM', width: 8, values: rows.map(({ semester }) => semester) },
    { name: 'WAVE', width: 16, values: rows.map(({ wave }) => wave) },
    ...ITEMS.map(
      (label, item): SpssColumn => ({
        name: `Q${item + 1}`,
        label,
        labels: [...LABELS.map((text, index): [number, string] => [index + 1, text]), [9, MISSING]],
        missing: [9],
        values: rows.map(({ answers }) => codeOf(answers[item]!)),
      }),
    ),
  ];
  return spssFile(columns, { ...options, longNames: { CODE: '學生代碼', SEM: '學期', WAVE: '階段' } });
}

/** The plainest form: one file a wave. */
export const surveyFiles = () => twoFiles('csv', ',', strToU8);

/** The same truth in every form in which it may come; an instrument goes with each. */
export const FORMS: Record<string, () => NamedFile[]> = {
  'two CSV files': surveyFiles,
  'two Big5 CSV files': () => twoFiles('csv', ',', encoderOf('big5')),
  'two UTF-16 TSV files': () => twoFiles('tsv', '\t', utf16),
  'a workbook of two sheets': () => [
    {
      name: '問卷.xlsx',
      bytes: workbookFile(
        (['pre', 'post'] as const).map((wave) => ({ name: NAME[wave], rows: rowsXml(recordsOf(wave)) })),
      ),
    },
  ],
  'an archive of two CSV files': () => [
    {
      name: '問卷.zip',
      bytes: zipSync(Object.fromEntries(surveyFiles().map(({ name, bytes }) => [`匯出/${name}`, bytes]))),
    },
  ],
  'a file of SPSS': () => [{ name: '問卷.sav', bytes: spss({ compression: 'bytecode' }) }],
  'a packed file of SPSS': () => [{ name: '問卷.zsav', bytes: spss({ compression: 'zlib' }) }],
};
