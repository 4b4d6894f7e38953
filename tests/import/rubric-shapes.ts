import { readFileSync } from 'node:fs';
import { sample } from '../shared';

/** One cell of a rubric as it is written: a level, nothing, or that the work could not be scored. */
export type Written = { person: string; rater: string; wave: string; criterion: string; text: string };
export type RubricFiles = Record<string, string>;

/**
 * `wavesIn`: where the file tells the wave. `oneRater`: the tool names no rater, so that only one rater's scores can be written.
 * `named`: whether it names criteria. `write` gets every cell and gives the files.
 */
export type RubricShape = {
  oneRater?: boolean;
  unnamed?: boolean;
  write(cells: readonly Written[], areLevels: boolean): RubricFiles;
};

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (...rows: string[][]) => `${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`;
const distinct = (texts: string[]) => [...new Set(texts)];

type Part = 'person' | 'rater' | 'wave' | 'criterion';
const keyOf = (cell: Written, parts: readonly Part[]) => parts.map((part) => cell[part]).join('\u0001');

/** One row for each combination of `rows`, one column for each of `across`, named by `name`; `keep` leaves cells out. */
function pivot(
  cells: readonly Written[],
  rows: readonly Part[],
  across: readonly Part[],
  name: (of: Record<Part, string>) => string,
): string[][] {
  const columns = new Map<string, Written>();
  const lines = new Map<string, { head: string[]; texts: Map<string, string> }>();
  for (const cell of cells) {
    columns.set(keyOf(cell, across), columns.get(keyOf(cell, across)) ?? cell);
    const key = keyOf(cell, rows);
    const line = lines.get(key) ?? { head: rows.map((part) => cell[part]), texts: new Map() };
    line.texts.set(keyOf(cell, across), cell.text);
    lines.set(key, line);
  }
  return [
    [...rows, ...[...columns.values()].map(name)],
    ...[...lines.values()].map(({ head, texts }) => [
      ...head,
      ...[...columns.keys()].map((key) => texts.get(key) ?? ''),
    ]),
  ];
}

/** One file for each wave, which its name tells. */
const perWave = (cells: readonly Written[], of: (cells: Written[]) => string, name: string): RubricFiles =>
  Object.fromEntries(
    distinct(cells.map(({ wave }) => wave)).map((wave) => [
      `${name}_${wave}.csv`,
      of(cells.filter((cell) => cell.wave === wave)),
    ]),
  );

const WAVE_NAMES: Record<string, string> = { pre: '前測', post: '後測' };

function moodleTriples(cells: Written[], areLevels: boolean, heads: (criteria: string[]) => string[][]): string {
  const criteria = distinct(cells.map(({ criterion }) => criterion));
  const rows = new Map<string, Map<string, string>>();
  for (const cell of cells) {
    const key = keyOf(cell, ['person', 'rater']);
    rows.set(key, (rows.get(key) ?? new Map()).set(cell.criterion, cell.text));
  }
  return csv(
    ...heads(criteria),
    ...[...rows].map(([key, texts]) => {
      const [person, rater] = key.split('\u0001') as [string, string];
      const triples = criteria.flatMap((criterion) => {
        const text = texts.get(criterion) ?? '';
        return areLevels ? ['', text, '寫得, "具體"'] : [text, '', ''];
      });
      return ['小明', '王', person, ...triples, rater, 'Tuesday, 30 November 2021, 3:42 AM'];
    }),
  );
}

export const RUBRIC_SHAPES = {
  'one row a rating': {
    write: (cells) => ({
      'ratings.csv': csv(...pivot(cells, ['person', 'rater', 'wave', 'criterion'], [], () => 'score')),
    }),
  },
  'one row a rating, a column a wave': {
    write: (cells) => ({
      'ratings.csv': csv(...pivot(cells, ['person', 'rater', 'criterion'], ['wave'], ({ wave }) => `score_${wave}`)),
    }),
  },
  'one row a rating, the columns are waves': {
    write: (cells) => ({
      '評分表.csv': csv(...pivot(cells, ['person', 'rater', 'criterion'], ['wave'], ({ wave }) => WAVE_NAMES[wave]!)),
    }),
  },
  'a column a criterion': {
    write: (cells) => ({
      'ratings.csv': csv(...pivot(cells, ['person', 'rater', 'wave'], ['criterion'], ({ criterion }) => criterion)),
    }),
  },
  'a column a criterion and wave': {
    write: (cells) => ({
      'ratings.csv': csv(
        ...pivot(
          cells,
          ['person', 'rater'],
          ['criterion', 'wave'],
          ({ criterion, wave }) => `${criterion}（${WAVE_NAMES[wave]}）`,
        ),
      ),
    }),
  },
  'a column a rater': {
    write: (cells) => ({
      'ratings.csv': csv(...pivot(cells, ['person', 'wave', 'criterion'], ['rater'], ({ rater }) => rater)),
    }),
  },
  'a column a rater, by their own names': {
    write: (cells) => ({
      'ratings.csv': csv(...pivot(cells, ['person', 'wave', 'criterion'], ['rater'], ({ rater }) => OWN_NAMES[rater]!)),
    }),
  },
  'a column a rater and wave': {
    write: (cells) => ({
      'ratings.csv': csv(
        ...pivot(cells, ['person', 'criterion'], ['rater', 'wave'], ({ rater, wave }) => `${wave}_${rater}`),
      ),
    }),
  },
  'a column a criterion and rater': {
    write: (cells) => ({
      'ratings.csv': csv(
        ...pivot(
          cells,
          ['person', 'wave'],
          ['criterion', 'rater'],
          ({ criterion, rater }) => `${criterion}（${rater}）`,
        ),
      ),
    }),
  },
  'a column a criterion, rater and wave': {
    write: (cells) => ({
      'ratings.csv': csv(
        ...pivot(
          cells,
          ['person'],
          ['criterion', 'rater', 'wave'],
          ({ criterion, rater, wave }) => `${rater}_${criterion}_${wave}`,
        ),
      ),
    }),
  },
  'a file a wave': {
    write: (cells) =>
      perWave(
        cells,
        (own) => csv(...pivot(own, ['person', 'rater'], ['criterion'], ({ criterion }) => criterion)),
        '評分表',
      ),
  },
  'Canvas rubric export': {
    oneRater: true,
    write: (cells, areLevels) =>
      perWave(
        cells,
        (own) => {
          const [head, ...rows] = pivot(own, ['person'], ['criterion'], ({ criterion }) => criterion) as [
            string[],
            ...string[][],
          ];
          const parts = areLevels ? ['Rating', 'Comments'] : ['Rating', 'Points', 'Comments'];
          const columns = head.slice(1).flatMap((criterion) => parts.map((part) => `${criterion} - ${part}`));
          const of = (text: string) =>
            areLevels ? [text, '可再\n具體'] : /^[\d.]*$/.test(text) ? ['', text, ''] : [text, '', ''];
          return csv(
            ['Student Id', 'Student Name', ...columns],
            ...rows.map(([person, ...texts]) => [person!, '小明', ...texts.flatMap(of)]),
          );
        },
        'export',
      ),
  },
  'Canvas scores as scripts read them': {
    oneRater: true,
    write: (cells, areLevels) =>
      perWave(
        cells,
        (own) => {
          const [head, ...rows] = pivot(own, ['person'], ['criterion'], ({ criterion }) => criterion) as [
            string[],
            ...string[][],
          ];
          const columns = head.slice(1).flatMap((criterion) => [`Rating: ${criterion}`, `Points: ${criterion}`]);
          const of = (text: string) => (areLevels || !/^[\d.]*$/.test(text) ? [text, ''] : ['', text]);
          return csv(
            ['Student Name', 'Student ID', 'Posted Score', 'Attempt Number', ...columns],
            ...rows.map(([person, ...texts]) => ['小明', person!, '9', '1', ...texts.flatMap(of)]),
          );
        },
        'scores',
      ),
  },
  'Canvas outcomes': {
    oneRater: true,
    write: (cells) =>
      perWave(
        cells,
        (own) =>
          csv(
            [
              'student name',
              'student sis id',
              'learning outcome name',
              'learning outcome id',
              'attempt',
              'outcome score',
              'course id',
            ],
            ...own.map(({ person, criterion, text }) => ['小明', person, criterion, '17', '1', text, '9']),
          ),
        'outcomes',
      ),
  },
  'Moodle grading report': {
    write: (cells, areLevels) =>
      perWave(
        cells,
        (own) =>
          moodleTriples(own, areLevels, (criteria) => [
            ...['社會實踐', '作品', '評量尺規'].map((note) => [
              note,
              '',
              '',
              ...criteria.flatMap(() => ['', '', '']),
              '',
              '',
            ]),
            ['', '', '', ...criteria.flatMap((criterion) => [criterion, '', '']), 'Grade summary', ''],
            [
              'First name',
              'Last name',
              'Student ID',
              ...criteria.flatMap(() => ['Score', 'Definition', 'Feedback']),
              'Graded by',
              'Time graded',
            ],
          ]),
        'moodle',
      ),
  },
  'Moodle component grades': {
    unnamed: true,
    write: (cells, areLevels) =>
      perWave(
        cells,
        (own) =>
          moodleTriples(own, areLevels, (criteria) => [
            [
              'First name',
              ' Last name',
              ' Student ID',
              ...criteria.flatMap(() => [' Score', ' Definition', ' Feedback']),
              ' Graded by',
              ' Time Graded',
            ],
          ]),
        'components',
      ),
  },
} as const satisfies Record<string, RubricShape>;

/** Names of people that tell nobody that they are assessors. */
export const OWN_NAMES: Record<string, string> = {
  評審A: '王老師',
  評審B: '陳美玲',
  評審C: 'Chen, P.-H.',
  評審D: 'Dr. Lin',
};

/** The sample's ratings: 0 to 4, some blank, some that could not be scored. */
export function sampleRatings(): Written[] {
  const [, ...lines] = readFileSync(sample('rubric-113.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [person, rater, wave, criterion, text] = line.split(',') as [string, string, string, string, string];
    return { person, rater, wave, criterion, text };
  });
}
