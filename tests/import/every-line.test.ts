import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Choices } from '../../src/vocabulary';
import { SMALL_INSTRUMENT, tableOf, understandFiles } from './files';

const codesOf = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
async function one(name: string, text: string, choices: Choices = {}, instrument = SMALL_INSTRUMENT) {
  const { understanding } = await understandFiles({ [name]: text }, instrument, choices);
  return { understanding, source: understanding.sources[0]! };
}

describe('what tools write', () => {
  it('Moodle Feedback: `(4) 同意` is a code with its label', async () => {
    const text = [
      '姓名,群組,日期,學生代碼,我能與夥伴合作,我能表達想法',
      '王明,,2024年09月10日 星期二 15:15,S1,(4) 同意,(1) 非常不同意',
      '李華,,2024年09月10日 星期二 15:20,S2,(5) 非常同意,(2) 不同意',
    ].join('\n');
    const { understanding, source } = await one('前測.csv', text);
    expect(source).toMatchObject({ recognisedAs: 'moodle', semesters: ['113-1'], kept: 2 });
    expect(understanding.items.map(({ answers }) => answers.pre)).toEqual([
      [0, 0, 0, 1, 1],
      [1, 1, 0, 0, 0],
    ]);
  });

  it.each(['No outcomes found\n', 'student name,student id\nNo outcomes found\n'])(
    'Canvas: %j is nothing, and said so',
    async (text) => {
      const { source } = await one('outcomes.csv', text);
      expect(source).toMatchObject({ recognisedAs: 'canvas', use: 'ignore', rows: 0 });
      expect(codesOf(source.problems)).toContain('nothing-exported');
    },
  );

  it.each([
    ['a table', '學生代碼,CE1,CE2\n'],
    ['SurveyCake', '學生代碼,CE1,CE2,填答時間,填答秒數,IP紀錄\n'],
    ['Google Forms', 'Timestamp,學生代碼,CE1,CE2\n'],
    ['SurveyMonkey', 'Respondent ID,Collector ID,CE1\n,,Response\n'],
  ])('%s of a header alone is told', async (_, text) => {
    const { source } = await one('pre.csv', text);
    expect(source.rows).toBe(0);
    expect(codesOf(source.problems)).toContain('file-header-only');
  });

  it.each([
    ['with a respondent', 'Respondent ID,Collector ID,Start Date,End Date,學生代碼,CE1,CE2\n,,,,,,\n'],
    ['with the questions alone', '學生代碼,CE1,CE2\n,,\n'],
  ])('SurveyMonkey condensed, %s: an all-blank second record is no response', async (_, header) => {
    const width = header.split('\n')[0]!.split(',').length;
    const row = (id: string) =>
      `${Array.from({ length: width - 3 }, (__, at) => (at < 2 ? '11490000000' : '')).join(',')}${width > 3 ? ',' : ''}${id},4,5`;
    const { source } = await one('pre.csv', `${header}${row('S1')}\n${row('S2')}\n`);
    expect(source).toMatchObject({ rows: 2, kept: 2 });
  });

  it('Kobo: a record of HXL tags is no response', async () => {
    const text = [
      '"student_code";"CE1";"CE2";"_id";"_uuid";"_submission_time"',
      '"#meta+id";"#indicator+a";"";"";"";""',
      '"S1";"4";"5";"1";"u1";"2024-09-10T07:15:03"',
    ].join('\n');
    const { source } = await one('pre.csv', text);
    expect(source).toMatchObject({ recognisedAs: 'kobo', headerRows: 2, rows: 1 });
  });

  it('Google Forms: two spellings of one option are one answer, and a renamed one is asked for', async () => {
    const text = [
      '時間戳記,學生代碼,我能與夥伴合作,我能表達想法',
      '2024/9/10 下午 3:15:02,S1,非常同意,同意',
      '2024/9/10 下午 3:16:02,S2,非常同意 ,同　意',
      '2024/9/10 下午 3:17:02,S3,完全贊成啦,同意。',
    ].join('\n');
    const { understanding, source } = await one('前測.csv', text);
    expect(understanding.items[0]).toMatchObject({ answered: 2, unread: [{ value: '完全贊成啦', count: 1 }] });
    expect(codesOf(source.problems)).toContain('unknown-labels');
  });

  it('SurveyCake: responses after the quota count, and are told by their rows', async () => {
    const text =
      '學生代碼,CE1,CE2,填答時間,填答秒數,額滿結束註記\nS1,4,5,2024-10-08 19:16:46,60,\nS2,4,5,2024-10-08 19:17:46,60,額滿\n';
    const { source } = await one('pre.csv', text);
    expect(source).toMatchObject({ kept: 2 });
    expect(source.problems).toContainEqual(expect.objectContaining({ code: 'over-quota', rows: [3] }));
  });

  it('Qualtrics: an export whose first record was deleted is known in Chinese too', async () => {
    const text = [
      '開始日期,結束日期,回應類型,進度,持續時間 (秒),已完成,記錄日期,回應 ID,CE1,CE2,學生代碼',
      '2024-09-10 15:15:02,2024-09-10 15:19:40,IP Address,100,278,True,2024-09-10 15:19:41,R_2AbCdEfGhIjKlMn,4,5,S1',
      '2024-09-10 15:15:02,2024-09-10 15:19:40,Survey Preview,100,278,True,2024-09-10 15:19:41,R_1AbCdEfGhIjKlMn,4,5,S2',
    ].join('\n');
    const { source } = await one('pre.csv', text);
    expect(source).toMatchObject({
      recognisedAs: 'qualtrics',
      kept: 1,
      setAside: { preview: 1 },
      semesters: ['113-1'],
    });
    expect(source.personCandidates.map(({ column }) => column)).not.toContain('回應 ID');
  });

  it('REDCap: codes for missing data are no answers', async () => {
    const text = 'record_id,redcap_event_name,CE1,CE2,f_complete\nA,pre_arm_1,UNK,-99,2\nB,pre_arm_1,4,5,2\n';
    const { understanding } = await one('r.csv', text);
    expect(
      understanding.items.map(({ answered, missing, outOfRange, unread }) => [answered, missing, outOfRange, unread]),
    ).toEqual([
      [1, 1, 0, []],
      [1, 1, 0, []],
    ]);
  });
});

describe('what spreadsheets do', () => {
  it('ids that became 1.1E+08 are told, with their rows', async () => {
    const { source } = await one('pre.csv', '學生代碼,CE1,CE2\n1.1E+08,4,5\n1.15E+11,3,3\nS3,2,2\n');
    expect(source.problems).toContainEqual(expect.objectContaining({ code: 'ids-rounded', rows: [2, 3] }));
  });

  it.each(['sep=;\n', '"sep=;"\r\n', '\ufeffsep=;\n', 'SEP=;\n'])(
    '%j names the delimiter and is no record',
    async (line) => {
      const table = await tableOf('a.csv', `${line}a;b,c\n1;2,5\n`);
      expect(table).toMatchObject({ delimiter: ';', grid: { height: 2 } });
    },
  );

  it.each([
    ['113/9/10 下午 3:15:02', '113-1'],
    ['114/2/20', '113-2'],
    ['民國113年9月10日', '113-1'],
    ['114年1月3日', '113-1'],
  ])('the year of the Republic in %s is understood', async (date, semester) => {
    const { source } = await one('前測.csv', `時間戳記,學生代碼,CE1,CE2\n${date},S1,4,5\n${date},S2,4,5\n`);
    expect(source.semesters).toEqual([semester]);
  });

  it('a percentage is no step of the scale: told, never rounded', async () => {
    const { understanding, source } = await one('pre.csv', '學生代碼,CE1,CE2\nS1,0.85,85%\nS2,4,5\n');
    expect(understanding.items.map(({ answered }) => answered)).toEqual([1, 1]);
    expect(codesOf(source.problems)).toEqual(expect.arrayContaining(['out-of-range', 'unknown-labels']));
  });
});

describe('scales', () => {
  const file = (labels: string[]) =>
    ['學生代碼,CE1,CE2', ...labels.map((label, at) => `S${at},${label},${labels[(at + 1) % labels.length]}`)].join(
      '\n',
    );

  it('of five points before and six after are told', async () => {
    const files = {
      '前測.csv': file(['非常不同意', '不同意', '普通', '同意', '非常同意']),
      '後測.csv': file(['非常不同意', '不同意', '有點不同意', '有點同意', '同意', '非常同意']),
    };
    const { understanding } = await understandFiles(files, null);
    expect(understanding.problems).toContainEqual(
      expect.objectContaining({ code: 'scales-differ', values: expect.objectContaining({ points: '5, 6' }) }),
    );
    const same = await understandFiles({ ...files, '後測.csv': file(['不同意', '普通', '同意', '非常同意']) }, null);
    expect(codesOf(same.understanding.problems)).not.toContain('scales-differ');
  });
});

it('a zip of exports, an instrument and leftovers of macOS is each of its files', async () => {
  const bytes = zipSync({ 'pre.csv': strToU8('學生代碼,CE1\nS1,4\n'), '__MACOSX/._pre.csv': strToU8('x') });
  expect((await tableOf('a.zip', bytes)).name).toBe('a.zip › pre.csv');
});
