const csv = (rows: (string | number)[][]) => `${rows.map((row) => row.join(',')).join('\n')}\n`;
const file = (name: string, rows: (string | number)[][]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(csv(rows)),
});
const STUDENTS = Array.from({ length: 24 }, (_, index) => `S${String(index + 1).padStart(3, '0')}`);
const WAVES = ['pre', 'post'] as const;
/** Some number below `of`, the same every time. */
const some = (of: number, ...seed: number[]) =>
  Math.abs(seed.reduce((sum, one) => (sum * 31 + one * 17 + 7) % 9973, 3)) % of;

const NAMES = ['待加強', '尚可', '良好', '優秀'];
/** One assessor, two criteria, levels by their names in Chinese; one work could not be scored. */
export const ONE_RATER = file('評分表_一位評審.csv', [
  ['學生代碼', '階段', '評分者', '關懷與同理', '作品呈現的完整程度與可讀性（含圖表與附錄）'],
  ...STUDENTS.flatMap((student, index) =>
    WAVES.map((_, at) => {
      const level = (criterion: number) =>
        NAMES[Math.min(3, some(3, index, criterion) + (some(3, index, at) > 0 ? at : 0))]!;
      return [student, at === 0 ? '前測' : '後測', '王老師', index === 4 ? '無法評分' : level(1), level(2)];
    }),
  ),
]);

const CRITERIA = [
  'Empathy',
  'Reflection',
  'Teamwork',
  'Planning',
  'Evidence',
  'Language',
  'Ethics',
  'Presentation of results',
];
/** Three assessors, eight criteria, half levels; on the last criterion nearly all works have one level, and nobody agrees on the other. */
export const EIGHT_CRITERIA = file('rubric_eight.csv', [
  ['student', 'rater', 'wave', ...CRITERIA],
  ...STUDENTS.flatMap((student, index) =>
    WAVES.flatMap((wave, at) =>
      ['A. Chen', 'B. Lin', 'C. Huang'].map((rater, who) => [
        student,
        rater,
        wave,
        ...CRITERIA.map((_, criterion) => {
          if (criterion === 7) return (index * 2 + at) % 16 === who * 5 ? 3 : 4;
          const level = 1 + some(3, index, criterion) + (some(4, index, criterion, at) > 1 ? at : 0);
          return Math.max(0, level - (who === 2 ? 0.5 : 0) - (some(5, index, criterion, who) === 0 ? 0.5 : 0));
        }),
      ]),
    ),
  ),
]);

/** A survey of the same students. */
export const SURVEY = file('survey.csv', [
  ['student', 'wave', 'CE1', 'CE2', 'RF1', 'RF2'],
  ...STUDENTS.flatMap((student, index) =>
    WAVES.map((wave, at) => [student, wave, ...[1, 2, 3, 4].map((item) => Math.min(5, 2 + some(3, index, item) + at))]),
  ),
]);
