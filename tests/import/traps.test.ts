import { describe, expect, it } from 'vitest';
import { timesOf } from '../../src/import/times';
import { instrumentOf, SMALL, SMALL_INSTRUMENT, understandFiles } from './files';
import { TOOL_FILES } from './tool-files';

const codesOf = (problems: { code: string }[]) => problems.map(({ code }) => code);
const one = async (
  name: string,
  text: string,
  choices = {},
  instrument: typeof SMALL_INSTRUMENT | null = SMALL_INSTRUMENT,
) => {
  const { understanding, answers } = await understandFiles({ [name]: text }, instrument, choices);
  return { understanding, answers, source: understanding.sources[0]! };
};
const google = (...rows: string[]) => ['Timestamp,code,CE1,CE2', ...rows].join('\n');

describe('the trap checklist', () => {
  it('a BOM before a quoted first header', async () => {
    expect((await one('pre.csv', TOOL_FILES.limeCode.text)).source.person?.column).toBe('token');
    expect((await one('pre.csv', TOOL_FILES.qualtricsLegacy.text)).source.headerRows).toBe(2);
  });

  it('newlines, commas and quotes inside headers', async () => {
    const text = 'code,"我能與\n夥伴合作","He said ""x"", CE2"\nA,1,2\nB,2,3\n';
    const instrument = instrumentOf({
      ...SMALL,
      competencies: [
        {
          id: 'compassion',
          items: [
            { id: 'X', columns: ['我能與 夥伴合作'] },
            { id: 'Y', columns: ['He said "x", CE2'] },
          ],
        },
      ],
    });
    expect((await one('pre.csv', text, {}, instrument)).understanding.items.map(({ answered }) => answered)).toEqual([
      2, 2,
    ]);
  });

  it('double and empty headers are told apart by their place', async () => {
    const { source, understanding } = await one('pre.csv', 'code,CE1,CE1,,CE2\nA,1,5,x,2\nB,2,5,y,3\n');
    expect(codesOf(source.problems)).toContain('duplicate-headers');
    expect(understanding.items[0]?.answers.pre).toEqual([1, 1, 0, 0, 0]);
  });

  it('ragged rows and a trailing empty column shift nothing', async () => {
    const { source, understanding } = await one('pre.csv', 'code,CE1,CE2,\nA,1,2,\nB,3,4,x,y\nC,5,5\n');
    expect(source).toMatchObject({ rows: 3, kept: 3 });
    expect(source.problems.find(({ code }) => code === 'rows-ragged')?.rows).toEqual([3, 4]);
    expect(understanding.items[0]?.answers.pre).toEqual([1, 0, 1, 0, 1]);
  });

  it('full-width digits and brackets, and spaces that do not break', async () => {
    const text = 'code,CE1（前）,CE2（前）,CE1（後）,CE2（後）\nA,４,\u00a0３,５\u3000,４\n';
    const { answers, source } = await one('x.csv', text);
    expect(source.waveFrom).toBe('columnNames');
    expect([...answers.items[0]!.values]).toEqual([4, 5]);
  });

  it('an apostrophe is an empty cell', async () => {
    expect((await one('pre.csv', TOOL_FILES.surveyCake.text)).source.person?.column).toBe('學生代碼');
    const { source } = await one('pre.csv', "code,CE1,CE2\nA,1,2\n',1,2\n");
    expect(source.setAside).toEqual({ noId: 1 });
  });

  it('more than two waves, drop-outs and post-only people', async () => {
    const text = 'code,wave,CE1,CE2\nA,T1,1,2\nA,T2,2,2\nA,T3,3,3\nB,T1,1,1\nC,T2,1,1\n';
    const { understanding } = await one('x.csv', text);
    expect(understanding.people).toMatchObject({ pre: 2, post: 2, followUp: 1, both: 1, preOnly: 1, postOnly: 1 });
  });

  it('ids that Excel rounded, answers that it made dates, formulas that failed', async () => {
    const { source, understanding } = await one('前測.csv', TOOL_FILES.handMade.text);
    expect(source.problems).toMatchObject([
      { code: 'ids-rounded', column: '學生代碼', rows: [7], values: { labels: '1.1E+11' } },
      { code: 'cells-mangled', rows: [5, 6], values: { labels: '2-Jan, #N/A' } },
      { code: 'unknown-labels', values: { labels: '2-Jan' } },
    ]);
    expect(understanding.items[0]).toMatchObject({ answered: 3, missing: 1 });
  });

  it('titles above the header; totals, averages and notes below are set aside, said so, and can be taken back', async () => {
    const { source, understanding } = await one('前測.csv', TOOL_FILES.handMade.text);
    expect(source).toMatchObject({ headerRows: 3, rows: 7, kept: 4, setAside: { excluded: 3 } });
    expect(
      understanding.ledger.map(({ row, reason, excludedAs, restorable }) => [row, reason, excludedAs, restorable]),
    ).toEqual([9, 10, 11].map((row) => [row, 'excluded', 'totalOrNote', true]));
    const back = await one('前測.csv', TOOL_FILES.handMade.text, { 'row/前測.csv/10': 'use' });
    expect(back.source.setAside).toEqual({ excluded: 2 });
  });

  it('a person whose code is Total in the middle of the table stays', async () => {
    const { source } = await one('pre.csv', 'code,CE1,CE2\nTotal,1,2\nB,2,3\n');
    expect(source).toMatchObject({ rows: 2, kept: 2 });
  });

  it('a record of waves over the header belongs to the names', async () => {
    const text = ',前測,,後測,\n學生代碼,CE1,CE2,CE1,CE2\nA,1,2,3,4\nB,2,2,4,4\n';
    const { source, understanding } = await one('x.csv', text);
    expect(source).toMatchObject({ waveFrom: 'columnNames', headerRows: 2, kept: 2 });
    expect(understanding.people.both).toBe(2);
  });

  it('only a header, or nothing that was exported, has words of its own', async () => {
    expect(codesOf((await one('pre.csv', 'code,CE1,CE2\n')).source.problems)).toEqual(['file-header-only']);
    expect(codesOf((await one('x.csv', 'No outcomes found\n')).source.problems)).toEqual(['nothing-exported']);
    expect(codesOf((await one('x.csv', '變項名稱,題目,選項\nCE1,我能,1-5\n')).source.problems)).toEqual(['code-book']);
  });

  it('`post` in poster and 前 in 目前 are no waves', async () => {
    const text = 'code,poster,目前,CE1,CE2\nA,1,2,1,2\nB,2,3,3,4\n';
    expect((await one('pre.csv', text)).source).toMatchObject({ waveFrom: 'fileName', wave: 'pre' });
  });
});

describe('days and months', () => {
  const at = (...texts: string[]) => {
    const codes = Int32Array.from(texts, (_, index) => index + 1);
    return [...timesOf({ values: ['', ...texts], codes })]
      .slice(1)
      .map((time) => (Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 16)));
  };

  it.each([
    [['2024年09月10日 星期二 15:15'], ['2024-09-10T15:15']],
    [['Tuesday, 30th November 2021, 3:42AM'], ['2021-11-30T03:42']],
    [['10 September 2024, 3:15 PM'], ['2024-09-10T15:15']],
    [['Sep 10, 2024 3:15 PM'], ['2024-09-10T15:15']],
    [['1980-01-01 00:00:00'], ['']],
    [
      ['3/4/2024', '3/25/2024'],
      ['2024-03-04T00:00', '2024-03-25T00:00'],
    ],
    [
      ['3/4/2024', '25/3/2024'],
      ['2024-04-03T00:00', '2024-03-25T00:00'],
    ],
    [
      ['1/9/2024', '2/9/2024', '1/10/2024'],
      ['2024-09-01T00:00', '2024-09-02T00:00', '2024-10-01T00:00'],
    ],
  ])('%j', (texts, expected) => {
    expect(at(...texts)).toEqual(expected);
  });

  it('are asked for where a semester depends on them', async () => {
    const text = google('2/9/2024 10:00:00,A,1,2', '3/9/2024 10:00:00,B,1,2');
    const { understanding, source } = await one('pre.csv', text);
    expect(understanding.decisions).toMatchObject([
      {
        key: 'dates/pre.csv',
        kind: 'dates',
        file: 'pre.csv',
        proposal: 'monthFirst',
        values: { example: '2/9/2024 10:00:00' },
      },
    ]);
    expect(source.semesters).toEqual(['112-2']);
    const told = await one('pre.csv', text, { 'dates/pre.csv': 'dayFirst' });
    expect(told.understanding.decisions).toEqual([]);
    expect(told.source.semesters).toEqual(['113-1']);
  });

  it('are asked for where the later of two responses depends on them', async () => {
    const semester = (text: string) => text.replace('Timestamp,', 'Timestamp,semester,').replaceAll('00,', '00,113-1,');
    const twice = google('2/9/2024 10:00:00,A,1,2', '9/1/2024 10:00:00,A,5,2', '3/9/2024 11:00:00,B,1,2');
    const asked = await one('pre.csv', semester(twice));
    expect(asked.understanding.decisions.map(({ key }) => key)).toEqual(['dates/pre.csv']);
    const readings = await Promise.all(
      ['monthFirst', 'dayFirst'].map((order) => one('pre.csv', semester(twice), { 'dates/pre.csv': order })),
    );
    expect(readings.map(({ understanding }) => understanding.ledger.map(({ row }) => row))).toEqual([[2], [3]]);
  });

  it('are not asked for where nothing depends on them, or where a date tells', async () => {
    const quiet = await one(
      'pre.csv',
      google('9/10/2024 10:00:00,A,1,2', '10/9/2024 10:00:00,B,1,2').replaceAll('Timestamp,', 'Timestamp,'),
    );
    expect(quiet.understanding.decisions).toEqual([]);
    const sure = await one('pre.csv', google('2/9/2024 10:00:00,A,1,2', '2/19/2024 10:00:00,B,1,2'));
    expect(sure.understanding.decisions).toEqual([]);
  });
});

describe('what cannot be believed is named', () => {
  const twice = ['A', 'B', 'C', 'D', 'E'].flatMap((code) => [`${code},1,2`, `${code},4,5`]);

  it('a file of one wave in which many people answered twice', async () => {
    const { source } = await one('pre.csv', ['code,CE1,CE2', ...twice].join('\n'));
    expect(source.problems).toContainEqual(
      expect.objectContaining({
        code: 'column-mixed-waves',
        severity: 'warning',
        column: 'code',
        values: { people: 5 },
      }),
    );
    const few = await one(
      'pre.csv',
      ['code,CE1,CE2', 'A,1,2', ...twice.slice(1)].join('\n').replace(/^([B-E],1)/gm, 'X$1'),
    );
    expect(codesOf(few.source.problems)).not.toContain('column-mixed-waves');
  });

  it('a file that was said to be one wave though a column tells two', async () => {
    const text = 'code,wave,CE1,CE2\nA,pre,1,2\nB,post,2,3\n';
    const { source } = await one('x.csv', text, { 'wave/x.csv': 'pre' });
    expect(source.problems).toContainEqual(expect.objectContaining({ code: 'column-mixed-waves', column: 'wave' }));
    expect(codesOf((await one('x.csv', text)).source.problems)).not.toContain('column-mixed-waves');
  });

  it('items of a wide file whose names tell no wave', async () => {
    const instrument = instrumentOf({
      ...SMALL,
      competencies: [{ id: 'compassion', items: ['CE1', 'CE2', 'CE3'].map((id) => ({ id, columns: [id] })) }],
    });
    const { source } = await one('x.csv', 'code,CE1_pre,CE1_post,CE2_pre,CE2_post,CE3\nA,1,2,1,2,5\n', {}, instrument);
    expect(source.problems).toContainEqual(
      expect.objectContaining({ code: 'items-without-wave', values: { count: 1, columns: 'CE3' } }),
    );
  });

  it('a scale that could be two, until it is chosen', async () => {
    const labels = ['非常不同意', '不同意', '同意', '非常同意'];
    const text = ['學生代碼,CE1,CE2', ...labels.map((label, row) => `S${row},${label},${labels[3 - row]}`)].join('\n');
    const { source } = await one('pre.csv', text, {}, null);
    expect(source.problems).toContainEqual(
      expect.objectContaining({
        code: 'scale-ambiguous',
        severity: 'note',
        values: { count: 2, scales: 'zh-agree-4, zh-agree-5', items: 'CE1, CE2' },
      }),
    );
    const chosen = await one('pre.csv', text, { 'scale/CE/compassion': 'zh-agree-5' }, null);
    expect(codesOf(chosen.source.problems)).not.toContain('scale-ambiguous');
  });
});

describe('the card names the columns in use', () => {
  it('of wave, semester and groupings', async () => {
    const { source } = await one(
      'x.csv',
      'code,階段,學期,系所,課程,CE1,CE2\nA,pre,113-1,資工,服務,1,2\nA,post,113-1,資工,服務,2,3\n',
    );
    expect(source).toMatchObject({
      waveColumn: '階段',
      semesterColumn: '學期',
      groupingColumns: { department: '系所', course: '課程' },
    });
  });

  it('and none where the file name or the dates tell', async () => {
    const { source } = await one('113-1_pre.csv', 'code,CE1,CE2\nA,1,2\n');
    expect(source).toMatchObject({ waveColumn: null, semesterColumn: null, groupingColumns: {}, semesters: ['113-1'] });
  });
});
