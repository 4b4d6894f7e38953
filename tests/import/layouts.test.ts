import { expect, it } from 'vitest';
import type { Answers } from '../../src/vocabulary';
import { instrumentOf, SMALL, SMALL_INSTRUMENT, understandFiles } from './files';

const PEOPLE = [
  { code: 'S3', semester: '113-1', pre: ['同意', '普通'], post: ['非常同意', '不同意'] },
  { code: 'S1', semester: '113-1', pre: ['不同意', ''], post: ['同意', '同意'] },
  { code: 'S2', semester: '112-2', pre: ['普通', '普通'], post: null },
  { code: 'S10', semester: '112-2', pre: null, post: ['N/A', '同意'] },
] as const;

const lines = (header: string, rows: (string | null)[]) =>
  `${[header, ...rows.filter((row) => row !== null)].join('\n')}\n`;
const one = (wave: 'pre' | 'post') =>
  lines(
    'code,semester,CE1,CE2',
    PEOPLE.map(({ code, semester, [wave]: answers }) => answers && `${code},${semester},${answers.join(',')}`),
  );
const TWO_FILES = { 'survey_post.csv': one('post'), 'survey_pre.csv': one('pre') };
const LONG = {
  'all.csv': lines(
    'code,wave,semester,CE1,CE2',
    (['post', 'pre'] as const).flatMap((wave) =>
      PEOPLE.map(
        ({ code, semester, [wave]: answers }) => answers && `${code},${wave},${semester},${answers.join(',')}`,
      ),
    ),
  ),
};
const wide = (names: string) =>
  lines(
    `code,semester,${names}`,
    PEOPLE.map(({ code, semester, pre, post }) =>
      [code, semester, ...(pre ?? ['', '']), ...(post ?? ['', ''])].join(','),
    ),
  );

/** Plain lists instead of typed arrays, for a readable difference. */
function plain(answers: Answers) {
  const { people, person, wave, groupings, items, competencies } = answers;
  return {
    people,
    person: [...person],
    wave: [...wave],
    groupings: groupings.map(({ id, values, codes }) => ({ id, values, codes: [...codes] })),
    items: items.map((item) => ({ ...item, values: [...item.values] })),
    competencies,
  };
}

it.each([
  ['a long file', LONG],
  ['a wide file with suffixes', { 'all.csv': wide('CE1_pre,CE2_pre,CE1_post,CE2_post') }],
  ['a wide file with prefixes', { 'all.csv': wide('pre_CE1,pre_CE2,post_CE1,post_CE2') }],
  ['a wide file with full-width brackets', { 'all.csv': wide('CE1（前）,CE2（前）,CE1（後）,CE2（後）') }],
  [
    'a wide file with the wave before the question',
    { 'all.csv': wide('前測-我能與夥伴合作,前測-我能表達想法,後測-我能與夥伴合作,後測-我能表達想法') },
  ],
  ['a wide file whose before has no suffix', { 'all.csv': wide('CE1,CE2,CE1_post,CE2_post') }],
])('%s gives the same answers as two files, to the last place', async (_, files) => {
  const expected = await understandFiles(TWO_FILES, SMALL_INSTRUMENT);
  const found = await understandFiles(files as Record<string, string>, SMALL_INSTRUMENT);
  expect(expected.understanding.decisions).toEqual([]);
  expect(found.understanding.decisions).toEqual([]);
  expect(plain(found.answers)).toEqual(plain(expected.answers));
  expect(found.understanding.people).toEqual(expected.understanding.people);
  expect(expected.understanding.people).toEqual({
    pre: 3,
    post: 3,
    then: 0,
    followUp: 0,
    both: 2,
    preOnly: 1,
    postOnly: 1,
  });
  expect(expected.answers.people).toEqual(['S1', 'S10', 'S2', 'S3']);
});

it('pairs items whose columns are numbered differently in each wave', async () => {
  const instrument = instrumentOf({
    ...SMALL,
    competencies: [{ id: 'compassion', items: [{ id: 'CE1', columns: ['Q11_1_pre', 'Q13_1_post'] }] }],
  });
  const { understanding } = await understandFiles(
    { 'a.csv': 'code,Q11_1_pre,Q13_1_pre,Q13_1_post\nA,1,2,3\n' },
    instrument,
  );
  expect(understanding.items[0]?.columns).toEqual([
    { file: 'a.csv', wave: 'pre', column: 'Q11_1_pre' },
    { file: 'a.csv', wave: 'post', column: 'Q13_1_post' },
  ]);
});

it('finds an item by its text after the last dash or inside the last brackets, numbered or not', async () => {
  const { understanding } = await understandFiles(
    {
      'pre.csv': 'code,請評估 - (1)我能與夥伴合作,請評估 [我能表達想法]\nA,1,2\n',
      'post.csv': 'code,"請評估\n下列 - 我能與夥伴合作",<b>我能表達想法</b>\nA,3,4\n',
    },
    SMALL_INSTRUMENT,
  );
  expect(understanding.items.map(({ answered }) => answered)).toEqual([2, 2]);
  expect(understanding.decisions).toEqual([]);
});

it('reads waves as numbers in a wave column', async () => {
  for (const [pre, post] of [
    ['0', '1'],
    ['1', '2'],
    ['１', '２.0'],
    ['T1', 'T2'],
    ['參與前', '參與後'],
  ]) {
    const { understanding } = await understandFiles(
      { 'a.csv': `code,wave,CE1,CE2\nA,${pre},1,2\nA,${post},3,4\n` },
      SMALL_INSTRUMENT,
    );
    expect(understanding.people.both, `${pre} ${post}`).toBe(1);
  }
});

it('rescales items of different ranges to shares of their least common range', async () => {
  const instrument = instrumentOf({
    ...SMALL,
    competencies: [
      {
        id: 'compassion',
        minAnswered: 0.75,
        items: [
          { id: 'CE1', columns: ['CE1'] },
          { id: 'CE2', columns: ['CE2'], scale: { min: 1, max: 7 } },
          { id: 'CE3', columns: ['CE3'], scale: { min: 0, max: 10 } },
          { id: 'CE4', columns: ['CE4'] },
        ],
      },
    ],
  });
  const { answers } = await understandFiles({ 'pre.csv': 'code,CE1,CE2,CE3,CE4\nA,5,7,10,1\n' }, instrument);
  expect(answers.items.map(({ step }) => step)).toEqual([15, 10, 6, 15]);
  expect(answers.competencies[0]).toMatchObject({
    minAnswered: 3,
    unit: { kind: 'percent', min: 0, max: 100, offset: 0, factor: 100 / 60 },
  });
});
