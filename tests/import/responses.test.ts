import { describe, expect, it } from 'vitest';
import { instrumentOf, SMALL, SMALL_INSTRUMENT, understandFiles } from './files';

describe('ids', () => {
  it('are matched however they are written, and shown as first written', async () => {
    const pre = ['SP1', 'sp2', 'ＳＰ３', 'SP-4', ' SP5 ', 'S P6', '7'];
    const post = ['sp1', 'SP2', 'sp3', 'sp4', 'SP5', 'SP6', '7.0'];
    const file = (ids: string[]) => `code,CE1,CE2\n${ids.map((id) => `${id},1,2`).join('\n')}\n`;
    const { understanding, answers } = await understandFiles(
      { 'pre.csv': file(pre), 'post.csv': file(post) },
      SMALL_INSTRUMENT,
    );
    expect(understanding.people).toMatchObject({ pre: 7, post: 7, both: 7 });
    expect([...answers.people].sort()).toEqual(pre.map((id) => id.trim()).sort());
    expect(understanding.problems).toEqual([]);
  });

  it('stay apart where two of one wave of one source would become one', async () => {
    const files = {
      'pre.csv': 'code,CE1,CE2\nA-1,1,2\nA1,3,4\nB-2,1,1\n',
      'post.csv': 'code,CE1,CE2\nA-1,5,5\na1,1,1\nB2,2,2\n',
    };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT);
    // A-1 meets A-1, B-2 meets B2; A1 and a1 are not taken for one person once A1 is in doubt.
    expect(understanding.people).toMatchObject({ pre: 3, post: 3, both: 2 });
    expect(understanding.problems).toMatchObject([{ code: 'ids-merge-avoided', values: { count: 1 } }]);
  });

  it('that are blank set the response aside', async () => {
    const { understanding } = await understandFiles(
      { 'pre.csv': "code,CE1,CE2\nA,1,2\n ,1,2\n',1,2\n" },
      SMALL_INSTRUMENT,
    );
    expect(understanding.sources[0]).toMatchObject({ rows: 3, kept: 1, setAside: { noId: 2 } });
    expect(understanding.sources[0]?.problems).toMatchObject([{ code: 'blank-ids', rows: [3, 4] }]);
    expect(understanding.ledger).toMatchObject([
      { row: 3, person: null, wave: 'pre', restorable: false },
      { row: 4, person: null },
    ]);
  });
});

const QUALTRICS = [
  'StartDate,EndDate,Status,Finished,RecordedDate,ResponseId,DistributionChannel,CE1,CE2,code',
  'x,x,x,x,x,x,x,我能與夥伴合作,我能表達想法,code',
  `"{""ImportId"":""startDate""}"${',"{""ImportId"":""QID1""}"'.repeat(9)}`,
].join('\n');
const response = (id: string, finished: string, end: string, more: { status?: string; channel?: string } = {}) =>
  `,${end},${more.status ?? 'IP Address'},${finished},,R_1,${more.channel ?? 'anonymous'},4,2,${id}`;
const qualtrics = (...responses: string[]) => `${[QUALTRICS, ...responses].join('\n')}\n`;

describe('several responses of one person in one wave', () => {
  it.each([
    [
      'finished beats unfinished',
      [response('A', 'True', '2024-01-01 10:00'), response('A', 'False', '2024-01-02 10:00')],
      5,
      'unfinished',
    ],
    [
      'the later end wins',
      [response('A', '1', '2024-01-02 10:00'), response('A', '1', '2024-01-01 10:00')],
      5,
      'duplicate',
    ],
    ['the last row wins', [response('A', '1', ''), response('a', '1', '')], 4, 'duplicate'],
    [
      'two unfinished ones',
      [response('A', '0', '2024-01-01 10:00'), response('A', '0', '2024-01-02 10:00')],
      4,
      'duplicate',
    ],
  ])('%s', async (name, rows, row, reason) => {
    // Two spellings of one code in one wave would be kept apart; the third case is about equal ids.
    const text = qualtrics(...rows.map((one) => (name === 'the last row wins' ? one.replace(/a$/, 'A') : one)));
    const { understanding } = await understandFiles({ 'pre.csv': text }, SMALL_INSTRUMENT);
    expect(understanding.ledger).toMatchObject([
      { row, reason, person: 'A', insteadOf: { file: 'pre.csv', row: 9 - row } },
    ]);
    expect(understanding.sources[0]).toMatchObject({ rows: 2, kept: 1, setAside: { [reason]: 1 } });
  });

  it('counts over all files, and says which two hold the same wave', async () => {
    const files = { 'a_pre.csv': 'code,CE1,CE2\nA,1,1\nB,1,1\n', 'b_pre.csv': 'code,CE1,CE2\nA,5,5\n' };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT);
    expect(understanding.problems).toMatchObject([
      { code: 'same-wave-twice', severity: 'note', file: 'a_pre.csv', values: { other: 'b_pre.csv', count: 1 } },
      { code: 'only-one-wave' },
    ]);
    expect(understanding.ledger).toMatchObject([
      { file: 'a_pre.csv', row: 2, insteadOf: { file: 'b_pre.csv', row: 2 } },
    ]);
  });

  it('an unfinished one alone is used, unless only finished ones shall be', async () => {
    const files = { 'pre.csv': qualtrics(response('A', 'False', '')) };
    expect((await understandFiles(files, SMALL_INSTRUMENT)).understanding.people.pre).toBe(1);
    const strict = await understandFiles(files, SMALL_INSTRUMENT, { finishedOnly: 'true' });
    expect(strict.understanding.sources[0]?.setAside).toEqual({ unfinished: 1 });
  });

  it('a wide row is kept or set aside as a whole', async () => {
    const { understanding } = await understandFiles(
      { 'a.csv': 'code,CE1_pre,CE2_pre,CE1_post,CE2_post\nA,1,1,2,2\nA,,,3,3\n' },
      SMALL_INSTRUMENT,
    );
    expect(understanding.sources[0]).toMatchObject({
      rows: 2,
      kept: 1,
      setAside: { duplicate: 1 },
      waves: { post: 1 },
    });
  });
});

describe('a response is set aside', () => {
  it('as preview, test or spam, by status or channel, before its id is looked at', async () => {
    const text = qualtrics(
      response('', '1', '', { status: 'Survey Preview' }),
      response('T', '1', '', { status: '2' }),
      response('T', '1', '', { status: '8' }),
      response('T', '1', '', { channel: 'preview' }),
      response('A', '1', '', { status: '0' }),
    );
    const { understanding } = await understandFiles({ 'pre.csv': text }, SMALL_INSTRUMENT);
    expect(understanding.sources[0]).toMatchObject({
      recognisedAs: 'qualtrics',
      headerRows: 3,
      rows: 5,
      kept: 1,
      setAside: { preview: 2, test: 1, spam: 1 },
    });
  });

  it('by the instrument, with its reason, in all waves of a wide row', async () => {
    const instrument = instrumentOf({
      ...SMALL,
      exclude: [{ column: 'consent', values: ['Do not Agree', 0], because: { en: 'no consent' } }],
    });
    const text =
      'code,consent,CE1_pre,CE2_pre,CE1_post,CE2_post\nA,agree,1,1,2,2\nB,do not agree ,1,1,2,2\nC,0,1,1,2,2\n';
    const { understanding } = await understandFiles({ 'a.csv': text }, instrument);
    expect(understanding.people).toMatchObject({ pre: 1, post: 1 });
    expect(understanding.ledger).toMatchObject([
      { row: 3, reason: 'excluded', because: { en: 'no consent' }, wave: null },
      { row: 4, reason: 'excluded' },
    ]);
  });

  it('by hand, and taken back by hand', async () => {
    const files = {
      'pre.csv': qualtrics(response('A', '1', '', { status: 'Survey Preview' }), response('B', '1', '')),
    };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT, {
      'row/pre.csv/4': 'use',
      'row/pre.csv/5': 'setAside',
    });
    expect(understanding.ledger).toMatchObject([{ row: 5, reason: 'byHand', person: 'B' }]);
    expect(understanding.people.pre).toBe(1);
  });

  it('where its wave cannot be read', async () => {
    const { understanding } = await understandFiles(
      { 'a.csv': 'code,wave,CE1,CE2\nA,pre,1,1\nB,,1,1\nC,maybe,1,1\n' },
      SMALL_INSTRUMENT,
    );
    expect(understanding.sources[0]).toMatchObject({ kept: 1, setAside: { excluded: 2 } });
    expect(understanding.sources[0]?.problems).toMatchObject([{ code: 'no-wave', rows: [3, 4], values: { count: 2 } }]);
  });
});

it('keeps the group of the first wave and counts who changes', async () => {
  const files = {
    'post.csv': 'code,學期,CE1,CE2\nA,1132,1,1\nB,,1,1\nC,113下,2,2\n',
    'pre.csv': 'code,學期,CE1,CE2\nA,113上,1,1\nB,113-1,1,1\n',
  };
  const { understanding, answers } = await understandFiles(files, SMALL_INSTRUMENT);
  expect(understanding.groupings).toEqual([
    {
      id: 'semester',
      values: [
        { value: '113-1', people: 2 },
        { value: '113-2', people: 1 },
      ],
    },
  ]);
  expect(understanding.problems).toMatchObject([
    { code: 'group-conflict', values: { grouping: 'semester', count: 1 } },
  ]);
  expect([...answers.groupings[0]!.codes]).toEqual([0, 0, 0, 0, 1]);
});

it('counts unknown labels and numbers outside the scale as no answers, without asking', async () => {
  const { understanding } = await understandFiles(
    { 'pre.csv': 'code,CE1,CE2\nA,很同意,3\nB,很同意,55\nC,4,0\n' },
    SMALL_INSTRUMENT,
  );
  expect(understanding.decisions).toEqual([]);
  expect(
    understanding.items.map(({ answered, missing, unread, outOfRange }) => ({ answered, missing, unread, outOfRange })),
  ).toEqual([
    { answered: 1, missing: 0, unread: [{ value: '很同意', count: 2 }], outOfRange: 0 },
    { answered: 1, missing: 0, unread: [], outOfRange: 2 },
  ]);
  expect(understanding.sources[0]?.problems).toMatchObject([
    { code: 'unknown-labels', severity: 'warning', rows: [2, 3], values: { count: 2, labels: '很同意' } },
    { code: 'out-of-range', rows: [3, 4], values: { count: 2 } },
  ]);
  const told = await understandFiles({ 'pre.csv': 'code,CE1,CE2\nA,很同意,3\n' }, SMALL_INSTRUMENT, {
    'label/CE1/很同意': '5',
  });
  expect(told.understanding.items[0]).toMatchObject({ answered: 1, unread: [], answers: { pre: [0, 0, 0, 0, 1] } });
});

it('takes the semester from the file name, else from the dates, never against a column', async () => {
  const plain = 'code,CE1,CE2,填答時間\nA,1,1,2024-09-10 15:15:02\n';
  const named = await understandFiles({ '112-2 pre.csv': plain }, SMALL_INSTRUMENT);
  expect(named.understanding.sources[0]).toMatchObject({ semesterFrom: 'fileName', semesters: ['112-2'] });
  const dated = await understandFiles({ 'pre.csv': plain }, SMALL_INSTRUMENT);
  expect(dated.understanding.sources[0]).toMatchObject({ semesterFrom: 'dates', semesters: ['113-1'] });
  const chosen = await understandFiles({ 'pre.csv': plain }, SMALL_INSTRUMENT, { 'semester/pre.csv': '1121' });
  expect(chosen.understanding.sources[0]).toMatchObject({ semesterFrom: 'choice', semesters: ['112-1'] });
});
