import { expect, it } from 'vitest';
import { instrumentOf, SMALL, SMALL_INSTRUMENT, understandFiles } from './files';

const PRE = 'code,CE1,CE2\nA,1,2\nB,2,3\nC,3,4\n';
const POST = 'code,CE1,CE2\nA,3,2\nB,4,3\nC,5,4\n';
const codesOf = (problems: { code: string }[]) => problems.map(({ code }) => code);

it.each([
  ['a header without responses', 'code,CE1,CE2\n', ['file-header-only']],
  ['a code book', 'value,Question\nCE9,Anything\nQ1,What\n', ['code-book']],
  ['a single column', 'x\n1\n', ['delimiter-unsure', 'no-items']],
])('%s never keeps the other files out', async (_, text, codes) => {
  const { understanding } = await understandFiles(
    { 'pre.csv': PRE, 'post.csv': POST, 'other.csv': text },
    SMALL_INSTRUMENT,
  );
  expect(codesOf(understanding.sources[2]!.problems)).toEqual(codes);
  expect(understanding.people.both).toBe(3);
  expect(understanding.decisions).toEqual([]);
});

it('a file without a person column stays out by name, and the others go on', async () => {
  const { understanding } = await understandFiles(
    { 'pre.csv': PRE, 'post.csv': POST, 'x_post.csv': 'CE1,CE2\n1,2\n2,2\n1,2\n' },
    SMALL_INSTRUMENT,
  );
  expect(understanding.sources[2]).toMatchObject({
    rows: 3,
    kept: 0,
    setAside: { noId: 3 },
    person: null,
    problems: [{ code: 'no-person-column', severity: 'error' }],
  });
  expect(understanding.people.both).toBe(3);
});

it('asks for the person where only the contents tell, and proposes the column that recurs', async () => {
  const text = (answers: string, note: string) =>
    `who,note,CE1,CE2\n${['A9', 'B8', 'C7', 'D6'].map((id, row) => `${id},${note}${row},${answers}`).join('\n')}\n`;
  const { understanding } = await understandFiles(
    { 'pre.csv': text('1,2', 'x'), 'post.csv': text('3,4', 'y') },
    SMALL_INSTRUMENT,
  );
  expect(understanding.decisions).toMatchObject([
    {
      key: 'person/pre.csv',
      kind: 'person',
      proposal: '0',
      options: [{ value: '0', preview: ['A9', 'B8', 'C7'] }, { value: '1' }],
    },
    { key: 'person/post.csv', kind: 'person', proposal: '0' },
  ]);
  expect(understanding.people.both).toBe(4);
  const answered = await understandFiles({ 'pre.csv': text('1,2', 'x') }, SMALL_INSTRUMENT, { 'person/pre.csv': '1' });
  expect(answered.understanding.decisions).toEqual([]);
  expect(answered.answers.people).toEqual(['x0', 'x1', 'x2', 'x3']);
});

it('asks for a wave that nothing tells, and proposes the one that the others lack', async () => {
  const { understanding } = await understandFiles({ 'first.csv': PRE, 'pre.csv': PRE }, SMALL_INSTRUMENT);
  expect(understanding.decisions).toMatchObject([
    { key: 'wave/first.csv', kind: 'wave', file: 'first.csv', proposal: 'post' },
  ]);
  expect(understanding.people.both).toBe(3);
  const answered = await understandFiles({ 'first.csv': PRE, 'pre.csv': PRE }, SMALL_INSTRUMENT, {
    'wave/first.csv': 'followUp',
  });
  expect(answered.understanding.decisions).toEqual([]);
  expect(answered.understanding.people).toMatchObject({ pre: 3, post: 0, followUp: 3 });
});

it('proposes before and after by when responses ended, where no file tells', async () => {
  const dated = (day: string) => PRE.replace('code', 'timestamp,code').replaceAll(/^([ABC])/gm, `2024-${day},$1`);
  const { understanding } = await understandFiles(
    { 'x.csv': dated('12-01'), 'y.csv': dated('09-01') },
    SMALL_INSTRUMENT,
  );
  expect(understanding.decisions.map(({ key, proposal }) => [key, proposal])).toEqual([
    ['wave/x.csv', 'post'],
    ['wave/y.csv', 'pre'],
  ]);
});

it('one wave only, and two waves of different people, are told of', async () => {
  expect(codesOf((await understandFiles({ 'pre.csv': PRE }, SMALL_INSTRUMENT)).understanding.problems)).toEqual([
    'only-one-wave',
  ]);
  const others = await understandFiles(
    { 'pre.csv': PRE, 'post.csv': POST.replaceAll(/^([ABC])/gm, 'Z$1') },
    SMALL_INSTRUMENT,
  );
  expect(codesOf(others.understanding.problems)).toEqual(['nobody-matched']);
});

it('an item and a column of the instrument that no file has are told of', async () => {
  const instrument = instrumentOf({ ...SMALL, columns: { ...SMALL.columns, tutor: ['tutor'] } });
  const { understanding } = await understandFiles(
    { 'pre.csv': 'code,CE1\nA,1\n', 'post.csv': 'code,CE1\nA,1\n' },
    instrument,
  );
  expect(understanding.problems).toMatchObject([
    { code: 'instrument-item-not-found', severity: 'warning', values: { item: 'CE2' } },
    { code: 'instrument-column-not-found', severity: 'note', values: { role: 'tutor' } },
  ]);
});

it('tells of ragged rows, double names and characters that were lost', async () => {
  const text = 'code,CE1,CE2,x,x\nA,1,2,,\nB,1,2\nC,1,2,a\ufffdb,\n';
  const { understanding } = await understandFiles({ 'pre.csv': text }, SMALL_INSTRUMENT);
  expect(understanding.sources[0]?.problems).toMatchObject([
    { code: 'encoding-replacement', rows: [4], severity: 'warning', values: { count: 1 } },
    { code: 'rows-ragged', rows: [3], values: { count: 1 } },
    { code: 'duplicate-headers', severity: 'note', values: { names: 'x' } },
  ]);
});

it('knows rubric scores and reflections, and that a person may decide otherwise', async () => {
  const long = '這是一段很長的反思文字，寫下我在社區裡學到的事情與我的感受，還有以後想做的事';
  const files = {
    'pre.csv': PRE,
    'rubric.csv': 'person,rater,criterion,score\nA,R1,compassion,3\nA,R2,compassion,2\n',
    'reflections.csv': `code,反思\nA,${long}一\nB,${long}二\nC,${long}三\n`,
  };
  const { understanding } = await understandFiles(files, SMALL_INSTRUMENT);
  expect(understanding.sources.map(({ use }) => use)).toEqual(['survey', 'rubric', 'reflections']);
  const ignoring = await understandFiles(files, SMALL_INSTRUMENT, { 'use/pre.csv': 'ignore' });
  expect(ignoring.understanding.sources[0]?.use).toBe('ignore');
  expect(ignoring.answers.people).toEqual([]);
});

it('nothing at all is understood as nothing', async () => {
  const { understanding, answers } = await understandFiles({}, null);
  expect(understanding).toMatchObject({ sources: [], items: [], decisions: [], problems: [], ledger: [] });
  expect(answers.person).toHaveLength(0);
});
