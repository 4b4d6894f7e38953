import { expect, it } from 'vitest';
import { understandFiles } from './files';

const five = ['非常不同意', '不同意', '普通', '同意', '非常同意'];
const rows = (names: string, answer: (person: number, item: number) => string, count = 3) =>
  `學生代碼,${names}\n${Array.from({ length: 8 }, (_, person) => [`S${person}`, ...Array.from({ length: count }, (_, item) => answer(person, item))].join(',')).join('\n')}\n`;

it('proposes competencies by code, one decision for each group, and uses the proposals meanwhile', async () => {
  const names = 'CE1,CE2,XX1';
  const files = {
    '前測.csv': rows(names, (person) => five[person % 4]!),
    '後測.csv': rows(names, (person) => five[1 + (person % 4)]!),
  };
  const { understanding, answers } = await understandFiles(files, null);
  expect(understanding.decisions.map(({ key, kind, proposal }) => [key, kind, proposal])).toEqual([
    ['competency/CE/compassion', 'competency', 'compassion'],
    ['competency/XX/none', 'competency', 'none'],
  ]);
  expect(understanding.people).toMatchObject({ pre: 8, post: 8, both: 8 });
  expect(answers.items.map(({ id, competency, max }) => [id, competency, max])).toEqual([
    ['CE1', 'compassion', 5],
    ['CE2', 'compassion', 5],
  ]);
  const answered = await understandFiles(files, null, {
    'competency/CE/compassion': 'resilience',
    'competency/XX/none': 'none',
  });
  expect(answered.understanding.decisions).toEqual([]);
  expect(answered.understanding.items[0]).toMatchObject({ competency: 'resilience', from: 'choice' });
  const accepted = await understandFiles(
    files,
    null,
    Object.fromEntries(understanding.decisions.map(({ key }) => [`accepted/${key}`, 'true'])),
  );
  expect(accepted.understanding.decisions).toEqual([]);
});

it('groups a matrix by what its rows speak of, and pairs questions by text where numbers shift', async () => {
  const matrix = (first: number) => {
    const texts = ['我能在壓力下調適自己', '我會反思自己的經驗', '我能同理他人的感受'];
    return texts.map((text, index) => `"請評估 - (${first + index})${text}"`).join(',');
  };
  const files = {
    'pre.csv': rows(matrix(1), (person) => String(1 + (person % 5))),
    'post.csv': rows(matrix(4), (person) => String(5 - (person % 5))),
  };
  const { understanding } = await understandFiles(files, null);
  expect(understanding.items.map(({ key, competency, columns }) => [key, competency, columns.length])).toEqual([
    ['我能在壓力下調適自己', 'resilience', 2],
    ['我會反思自己的經驗', 'reflection', 2],
    ['我能同理他人的感受', 'compassion', 2],
  ]);
});

it('asks for the scale where a middle may never have been used, on the answers of all waves together', async () => {
  const four = [five[0], five[1], five[3], five[4]];
  const asked = await understandFiles({ 'pre.csv': rows('CE1,CE2,CE3', (person) => four[person % 4]!) }, null);
  const scale = asked.understanding.decisions.find(({ kind }) => kind === 'scale');
  expect(scale).toMatchObject({
    key: 'scale/CE/compassion',
    proposal: 'zh-agree-4',
    options: [{ value: 'zh-agree-4' }, { value: 'zh-agree-5' }],
  });
  const chosen = await understandFiles({ 'pre.csv': rows('CE1,CE2,CE3', (person) => four[person % 4]!) }, null, {
    'scale/CE/compassion': 'zh-agree-5',
  });
  expect(chosen.understanding.items[0]?.answers.pre).toEqual([2, 2, 0, 2, 2]);
  const both = {
    'pre.csv': rows('CE1,CE2,CE3', (person) => five[person % 5]!),
    'post.csv': rows('CE1,CE2,CE3', (person) => five[3 + (person % 2)]!),
  };
  const sure = await understandFiles(both, null);
  expect(sure.understanding.decisions.map(({ kind }) => kind)).toEqual(['competency']);
  expect(sure.understanding.items[0]?.answers.post).toEqual([0, 0, 0, 4, 4]);
});

it('asks for labels that the scale does not know', async () => {
  const text = rows('CE1,CE2,CE3', (person, item) => (person === 7 && item === 0 ? '看情況' : five[person % 5]!));
  const { understanding } = await understandFiles({ 'pre.csv': text }, null);
  expect(understanding.decisions).toContainEqual(
    expect.objectContaining({
      key: 'label/CE/compassion/看情況',
      kind: 'labels',
      subject: '看情況',
      proposal: 'missing',
      values: { count: 1 },
    }),
  );
  const told = await understandFiles({ 'pre.csv': text }, null, { 'label/CE/compassion/看情況': '3' });
  expect(told.understanding.items[0]).toMatchObject({ answered: 8, unread: [] });
});

it('believes a wave in a question’s text only where another column has the other wave', async () => {
  const alone = await understandFiles(
    { 'pre.csv': rows('Before the storm I feel calm,CE2,CE3', (person) => String(1 + (person % 5))) },
    null,
  );
  expect(alone.understanding.sources[0]).toMatchObject({ waveFrom: 'fileName', wave: 'pre' });
  const wide = await understandFiles(
    { 'x.csv': rows('CE1_pre,CE1_post,poster', (person) => String(1 + (person % 5))) },
    null,
  );
  expect(wide.understanding.sources[0]).toMatchObject({ waveFrom: 'columnNames', wave: 'wide' });
});

it('never takes an id of responses for one of people', async () => {
  const text = `ResponseId,Hash,CE1,CE2\n${Array.from({ length: 6 }, (_, row) => `R_${row}aaaaaaaaaa,h${row},${1 + (row % 5)},${5 - (row % 5)}`).join('\n')}\n`;
  const { understanding } = await understandFiles({ 'pre.csv': text }, null);
  expect(understanding.sources[0]).toMatchObject({ person: null, personCandidates: [] });
});
