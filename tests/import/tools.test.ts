import { describe, expect, it } from 'vitest';
import { RECOGNISERS } from '../../src/import/recognise';
import type { Choices, Instrument } from '../../src/vocabulary';
import { SMALL_INSTRUMENT, tableOf, understandFiles } from './files';
import { TOOL_FILES, type ToolFile } from './tool-files';

const FILES = Object.entries(TOOL_FILES as Record<string, ToolFile>);

async function understood(file: ToolFile, choices: Choices = {}, instrument: Instrument | null = SMALL_INSTRUMENT) {
  const { understanding, answers } = await understandFiles({ [file.name]: file.text }, instrument, choices);
  return { understanding, answers, source: understanding.sources[0]! };
}

const codesOf = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('who is who', () => {
  it.each(FILES)('%s is recognised by its tool, and no other comes near', async (_, { tool, name, text }) => {
    const { grid } = await tableOf(name, text);
    const found = RECOGNISERS.map(({ id, recognise }) => ({ id, confidence: recognise(grid, name).confidence }));
    found.sort((left, right) => right.confidence - left.confidence);
    expect(found[0]?.id).toBe(tool);
    const others = found.filter(
      ({ id, confidence }) => id !== tool && confidence > 0 && confidence > (found[0]?.confidence ?? 0) - 0.2,
    );
    expect(others).toEqual([]);
    const because = RECOGNISERS.find(({ id }) => id === tool)!.recognise(grid, name).because;
    expect(because.length).toBeGreaterThan(0);
  });
});

describe('every survey is read: header rows, rows, person, wave, answers', () => {
  it.each([
    ['qualtrics', 3, { rows: 3, kept: 2, setAside: { preview: 1 } }, '學生代碼', 2],
    ['qualtricsLegacy', 2, { rows: 1, kept: 1 }, 'Q2', 1],
    ['googleForm', 1, { rows: 2, kept: 2 }, '學生代碼', 2],
    ['googleSheet', 1, { rows: 3, kept: 2, setAside: { excluded: 1 } }, '學生代碼', 2],
    ['googleEnglish', 1, { rows: 2, kept: 2 }, 'code', 2],
    ['microsoft', 1, { rows: 2, kept: 2 }, '學生代碼', 2],
    ['microsoftChinese', 1, { rows: 1, kept: 1 }, '學生代碼', 1],
    ['surveyCake', 1, { rows: 2, kept: 2 }, '學生代碼', 2],
    ['limeCode', 1, { rows: 2, kept: 2 }, 'token', 1],
    ['limeExpression', 1, { rows: 1, kept: 1 }, 'token', 1],
    ['limeText', 1, { rows: 2, kept: 2 }, '學生代碼', 2],
    ['limeCodeAndText', 1, { rows: 1, kept: 1 }, 'token. 學生代碼', 1],
    ['redcapPlain', 1, { rows: 2, kept: 2 }, '學生代碼', 2],
    ['surveyMonkey', 2, { rows: 2, kept: 2 }, '您的代碼', 1],
    ['surveyMonkeyCondensed', 2, { rows: 2, kept: 2 }, 'code', 2],
    ['surveyMonkeyBare', 2, { rows: 2, kept: 2 }, 'code', 2],
    ['kobo', 2, { rows: 2, kept: 2 }, 'student_code', 2],
    ['canvasQuiz', 1, { rows: 2, kept: 2 }, 'sis_id', 2],
    ['moodleFeedback', 1, { rows: 2, kept: 2 }, '學生代碼', 2],
    ['moodleQuestionnaire', 1, { rows: 2, kept: 2 }, 'ID', 2],
    ['handMade', 3, { rows: 7, kept: 4, setAside: { excluded: 3 } }, '學生代碼', 3],
  ] as const)('%s', async (key, headerRows, ledger, person, answered) => {
    const { understanding, source } = await understood(TOOL_FILES[key]);
    expect(source).toMatchObject({ recognisedAs: TOOL_FILES[key].tool, use: 'survey', headerRows, ...ledger });
    expect(source.person?.column).toBe(person);
    expect(understanding.decisions).toEqual([]);
    expect(Object.keys(source.waves)).toEqual([/後測/.test(source.name) ? 'post' : 'pre']);
    expect(understanding.items.find(({ key: id }) => id === 'CE1')?.answered).toBe(answered);
  });
});

describe('ids of responses never name a person', () => {
  it.each(FILES)('%s', async (_, file) => {
    const { source } = await understood(file);
    const named = [source.person?.column, ...source.personCandidates.map(({ column }) => column)];
    for (const id of [
      'ResponseId',
      'ResponseID',
      'ID',
      'id',
      'Response ID',
      'Respondent ID',
      'RespondentID',
      '_id',
      '_uuid',
      '_index',
      'Hash',
      '回應',
    ])
      if (!(file.tool === 'moodle' && id === 'ID') && !(file.tool === 'canvas' && id === 'id'))
        expect(named).not.toContain(id);
  });
});

describe('personal columns are left alone', () => {
  it.each([
    ['googleForm', ['電子郵件地址']],
    ['microsoft', ['Email', 'Name', 'Name1']],
    ['surveyMonkey', ['IP Address', 'Email Address', 'First Name', 'Last Name']],
    ['kobo', ['_submitted_by']],
    ['canvasQuiz', ['name']],
    ['moodleQuestionnaire', ['全名', '帳號']],
    ['moodleComponents', ['First name', 'Last name']],
  ] as const)('%s', async (key, columns) => {
    const { personalColumns } = (await understood(TOOL_FILES[key])).source;
    expect(personalColumns.map(({ column }) => column)).toEqual(columns);
  });
});

describe('Google Forms', () => {
  it('reads one group from both exports, whatever joins the choices of an answer', async () => {
    const { googleForm, googleSheet } = TOOL_FILES;
    const files = { [googleForm.name]: googleForm.text, [googleSheet.name]: googleSheet.text };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT);
    expect(understanding.people.both).toBe(2);
    expect(understanding.groupings.find(({ id }) => id === 'department')?.values.map(({ value }) => value)).toEqual([
      '資工',
      '資工, 教育',
    ]);
    expect(codesOf(understanding.problems)).not.toContain('group-conflict');
  });

  it('needs times in its first column', async () => {
    const table = await tableOf('x.csv', 'Timestamp,CE1,CE2\nnever,1,2\nsoon,2,3\n');
    expect(RECOGNISERS.find(({ id }) => id === 'googleForms')?.recognise(table.grid, 'x.csv').confidence).toBe(0);
  });

  it('groups the rows of a grid by its question', async () => {
    const answers = ['1', '2', '3', '4', '5'].map(
      (answer) => `2024/9/1 上午 8:0${answer}:00,S${answer},${answer},${answer}`,
    );
    const text = ['時間戳記,學生代碼,請評估 [我能同理他人],請評估 [我關心他人的需要]', ...answers].join('\n');
    const { understanding } = await understood({ tool: 'googleForms', name: 'pre.csv', text }, {}, null);
    expect(understanding.decisions.map(({ key }) => key)).toEqual(['competency/請評估/compassion']);
  });
});

describe('Microsoft Forms', () => {
  it('takes a digit off a name only where the bare name is there too', async () => {
    const text =
      'ID,Start time,Completion time,Email,Name,code,CE,CE2,Q11\n1,9/10/24 15:11:02,9/10/24 15:15:02,anonymous,,A,1,2,3\n';
    const table = await tableOf('x.csv', text);
    const layout = RECOGNISERS.find(({ id }) => id === 'microsoftForms')!.read(table.grid);
    expect(layout.columns.slice(-3).map(({ text: name }) => name)).toEqual(['CE', 'CE', 'Q11']);
  });

  it('never takes "anonymous" for a person', async () => {
    const text =
      'ID,Start time,Completion time,Email,Name,CE1,CE2\n1,9/10/24 15:11:02,9/10/24 15:15:02,anonymous,,1,2\n2,9/10/24 15:11:02,9/10/24 15:15:02,anonymous,,1,2\n';
    const { source } = await understood({ tool: 'microsoftForms', name: 'pre.csv', text });
    expect(source).toMatchObject({ person: null, kept: 0, setAside: { noId: 2 } });
  });

  it('leaves the points and feedback of a quiz alone', async () => {
    const text =
      'ID,Start time,Completion time,Email,Name,Total points,Quiz feedback,code,CE1,Points - CE1,Feedback - CE1,CE2\n1,9/10/24 15:11:02,9/10/24 15:15:02,a,,9,,A,4,1,,2\n';
    const { understanding } = await understood({ tool: 'microsoftForms', name: 'pre.csv', text });
    expect(understanding.items[0]?.columns).toEqual([{ file: 'pre.csv', wave: 'pre', column: 'CE1' }]);
  });
});

describe('LimeSurvey', () => {
  it('an empty submission date is an unfinished response, and 1980 is no date', async () => {
    const { limeText, limeCode } = TOOL_FILES;
    const only = await understood(limeText, { finishedOnly: 'true' });
    expect(only.source).toMatchObject({ rows: 2, kept: 1, setAside: { unfinished: 1 } });
    const coded = await understood(limeCode, { finishedOnly: 'true' });
    expect(coded.source).toMatchObject({ kept: 1, setAside: { unfinished: 1 }, semesters: [] });
  });

  it('finds a question by its code in either form, or by its text', async () => {
    const of = (...columns: string[]) => ({
      ...SMALL_INSTRUMENT,
      competencies: [{ id: 'compassion', items: [{ id: 'X', columns, reverse: false }] }],
    });
    for (const column of ['G01Q02[SQ001]', 'G01Q02_SQ001'])
      for (const file of [TOOL_FILES.limeCode, TOOL_FILES.limeExpression, TOOL_FILES.limeCodeAndText]) {
        const { understanding } = await understood(file, {}, of(column));
        expect(understanding.items[0]?.answered, `${column} in ${file.name}`).toBe(1);
      }
    const { understanding } = await understood(TOOL_FILES.limeCodeAndText, {}, of('我能說話'));
    expect(understanding.items[0]?.answered).toBe(1);
  });

  it('reads answer codes by their place, and asks where no instrument says so', async () => {
    const { understanding } = await understood(TOOL_FILES.limeCode);
    expect(understanding.items[0]?.answers.pre).toEqual([0, 0, 0, 0, 1]);
    const row = (id: number) =>
      `"${id}","2024-09-10 15:15:02","3","en","T${id}","A${1 + (id % 5)}","A${1 + ((id + 1) % 5)}"`;
    const text = ['"id","submitdate","lastpage","startlanguage","token","CE1","CE2"', ...[0, 1, 2, 3, 4].map(row)].join(
      '\n',
    );
    const asked = await understood({ tool: 'limeSurvey', name: 'pre.csv', text }, {}, null);
    expect(asked.understanding.decisions.map(({ kind, proposal }) => [kind, proposal])).toContainEqual([
      'scale',
      '1..5',
    ]);
  });

  it('says that abbreviated headings tell no questions', async () => {
    expect(codesOf((await understood(TOOL_FILES.limeAbbreviated)).source.problems)).toContain('headers-cut');
  });

  it('timings and expressions are no items', async () => {
    const { understanding } = await understood(TOOL_FILES.limeText, {}, null);
    expect(understanding.items.map(({ key }) => key)).toEqual(['我能與夥伴合作', '我能表達想法']);
  });
});

describe('REDCap', () => {
  it.each(['redcapRaw', 'redcapLabel'] as const)(
    '%s: events are waves, and other forms’ rows no responses',
    async (key) => {
      const { understanding, source } = await understood(TOOL_FILES[key]);
      expect(understanding.decisions).toEqual([]);
      expect(source).toMatchObject({ waveFrom: 'column', wave: 'column' });
      expect(source.waveColumn).toBe(key === 'redcapRaw' ? 'redcap_event_name' : 'Event Name');
      expect(understanding.people.both).toBe(key === 'redcapRaw' ? 2 : 1);
      expect(source.setAside).toEqual(key === 'redcapRaw' ? { excluded: 2 } : {});
      expect(codesOf(source.problems)).not.toContain('no-wave');
    },
  );

  it('says in the ledger that a row is of another form', async () => {
    const { understanding } = await understood(TOOL_FILES.redcapRaw);
    expect(understanding.ledger[0]).toMatchObject({
      row: 3,
      reason: 'excluded',
      excludedAs: 'otherForm',
    });
  });

  it('`_complete` 0 is unfinished, 1 and 2 are finished', async () => {
    const { source } = await understood(TOOL_FILES.redcapRaw, { finishedOnly: 'true' });
    expect(source.setAside).toEqual({ excluded: 2, unfinished: 1 });
  });

  it('asks for events that tell no wave, with the first before and the last after', async () => {
    const text =
      'record_id,redcap_event_name,CE1,CE2,survey_complete\nA,week_1_arm_1,1,2,2\nA,week_2_arm_1,2,2,2\nA,week_3_arm_1,3,2,2\n';
    const file: ToolFile = { tool: 'redcap', name: 'r.csv', text };
    const asked = await understood(file);
    expect(asked.understanding.decisions.map(({ key, kind, proposal }) => [key, kind, proposal])).toEqual([
      ['event/r.csv/week_1', 'event', 'pre'],
      ['event/r.csv/week_2', 'event', 'none'],
      ['event/r.csv/week_3', 'event', 'post'],
    ]);
    expect(asked.source).toMatchObject({ kept: 2, setAside: { excluded: 1 }, waves: { pre: 1, post: 1 } });
    expect(asked.understanding.ledger[0]?.excludedAs).toBe('otherEvent');
    const answered = await understood(file, {
      'event/r.csv/week_1': 'pre',
      'event/r.csv/week_2': 'post',
      'event/r.csv/week_3': 'followUp',
    });
    expect(answered.understanding.decisions).toEqual([]);
    expect(answered.source.waves).toEqual({ pre: 1, post: 1, followUp: 1 });
  });

  it('asks where two events would be the same wave', async () => {
    const text =
      'record_id,redcap_event_name,CE1,CE2,survey_complete\nA,intake_arm_1,1,2,2\nA,baseline_arm_1,2,2,2\nA,exit_arm_1,3,2,2\n';
    const { understanding } = await understood({ tool: 'redcap', name: 'r.csv', text });
    expect(understanding.decisions.map(({ subject, proposal }) => [subject, proposal])).toEqual([
      ['intake', 'pre'],
      ['baseline', 'pre'],
    ]);
  });

  it('a decimal comma is a decimal point', async () => {
    const { understanding } = await understood(TOOL_FILES.redcapRaw);
    expect(understanding.items[1]).toMatchObject({ answered: 4, unread: [], outOfRange: 0 });
  });
});

describe('SurveyMonkey', () => {
  it('joins both header records, and finds the semester in custom data', async () => {
    const { source } = await understood(TOOL_FILES.surveyMonkey);
    expect(source).toMatchObject({ semesterFrom: 'column', semesterColumn: 'Custom Data 1', semesters: ['113-1'] });
    const table = await tableOf('x.csv', TOOL_FILES.surveyMonkey.text);
    const layout = RECOGNISERS.find(({ id }) => id === 'surveyMonkey')!.read(table.grid);
    expect(layout.columns.slice(-3).map(({ text }) => text)).toEqual([
      '請評估下列能力 - 我能與夥伴合作',
      '請評估下列能力 - 我能表達想法',
      '您的代碼',
    ]);
  });
});

describe('files for later, and files for nothing', () => {
  it.each([
    'canvasRubric',
    'canvasScript',
    'canvasUbc',
    'canvasOutcomes',
    'canvasMastery',
    'moodleComponents',
    'moodleGrading',
  ] as const)('%s is kept for the rubrics, with and without an instrument', async (key) => {
    for (const instrument of [SMALL_INSTRUMENT, null]) {
      const { source } = await understood(TOOL_FILES[key], {}, instrument);
      expect(source).toMatchObject({ use: 'rubric' });
      expect(codesOf(source.problems)).not.toContain('no-items');
    }
  });

  it('Moodle’s criteria are named by the record above, else by their place', async () => {
    const read = async (key: 'moodleGrading' | 'moodleComponents') =>
      RECOGNISERS.find(({ id }) => id === 'moodle')!
        .read((await tableOf('x.csv', TOOL_FILES[key].text)).grid)
        .columns.map(({ text }) => text);
    expect((await read('moodleGrading')).slice(3, 7)).toEqual([
      '合作 - 分數',
      '合作 - 定義',
      '合作 - 回饋',
      '溝通 - 分數',
    ]);
    expect((await read('moodleComponents')).slice(4, 8)).toEqual(['Score 1', 'Definition 1', 'Feedback 1', 'Score 2']);
  });

  it.each([
    ['canvasNothing', 'nothing-exported'],
    ['redcapDictionary', 'code-book'],
    ['blackboard', 'grades-only'],
  ] as const)('%s says what it is and keeps nobody out', async (key, code) => {
    const { qualtrics, googleSheet } = TOOL_FILES;
    const others = [qualtrics, googleSheet].map(({ name, text }) => [name, text]);
    const files = { ...Object.fromEntries(others), [TOOL_FILES[key].name]: TOOL_FILES[key].text };
    const { understanding } = await understandFiles(files, SMALL_INSTRUMENT);
    expect(understanding.sources[2]).toMatchObject({ use: 'ignore', recognisedAs: TOOL_FILES[key].tool });
    expect(codesOf(understanding.sources[2]!.problems)).toContain(code);
    expect(codesOf(understanding.sources[2]!.problems)).not.toContain('no-items');
    expect(understanding.people.both).toBe(2);
    expect(understanding.decisions).toEqual([]);
  });
});
