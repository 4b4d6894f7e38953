import { textFile } from './visit';

/** Would be elements, and would run, wherever a text is taken for markup. */
export const MARKUP = '<x-planted></x-planted><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
/** Unseen: turns the direction, joins nothing, ends a text. */
export const [TURN, NOTHING, END] = ['\u202e', '\u200b', '\u0000'];

export const DEPARTMENTS = [
  MARKUP,
  '__proto__',
  'constructor',
  'של"ום <b>x</b>',
  "=cmd|'/c calc'!A1 {{t}} $t(data.title)",
];
const PEOPLE = Array.from({ length: 75 }, (_, index) => index);
const some = (of: number, ...seed: number[]) =>
  Math.abs(seed.reduce((sum, one) => (sum * 31 + one * 17 + 7) % 9973, 3)) % of;

const cell = (text: string | number) => `"${String(text).replaceAll('"', '""')}"`;
const csv = (rows: (string | number)[][]) => `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
/** What a person writes two hundred times over, so that what is unseen stands beyond the beginning of the file. */
const LONG = 'x'.repeat(200);

const survey = csv([
  [
    'student_code',
    'wave',
    'semester',
    `depart${NOTHING}ment`,
    `${TURN}CE1`,
    `<b>CE2</b>`,
    'RF1',
    'RF2',
    '__proto__',
    'constructor',
    `toString${TURN}`,
    `RF2${NOTHING}`,
    MARKUP,
  ],
  ...PEOPLE.flatMap((person) =>
    ['pre', 'post'].map((wave, at) => [
      person === 3 ? '__proto__' : person === 4 ? `cons${NOTHING}tructor` : `S${100 + person}`,
      wave,
      `11${1 + (person % 3)}-1`,
      `${DEPARTMENTS[person % 5]}${person > 60 ? NOTHING + (person % 2 ? END : '') : ''}`,
      ...[1, 2, 3, 4].map((item) => Math.min(5, 1 + some(4, person, item) + (some(3, person, item, at) > 0 ? at : 0))),
      MARKUP,
      LONG,
      'x',
      'y',
      MARKUP,
    ]),
  ),
]);

const CRITERIA = ['constructor', MARKUP];
const rubric = csv([
  ['person', 'rater', 'wave', 'criterion', 'score', 'comment'],
  ...PEOPLE.slice(5, 40).flatMap((person) =>
    ['pre', 'post'].flatMap((wave, at) =>
      CRITERIA.flatMap((criterion, place) =>
        ['__proto__', MARKUP].map((rater, who) => [
          `S${100 + person}`,
          rater,
          wave,
          criterion,
          Math.min(4, some(4, person, place, who) + at),
          `${MARKUP} ${TURN}moc.live`,
        ]),
      ),
    ),
  ),
]);

const texts = csv([
  ['student_code', 'semester', '反思'],
  ...PEOPLE.slice(5, 40).map((person) => [
    `S${100 + person}`,
    `11${1 + (person % 3)}-1`,
    `${MARKUP} 我學到合作與同理 ${TURN}reflect${TURN} constructor __proto__ ${person}`,
  ]),
]);

const LEVELS = ['<i>none</i>', MARKUP, '__proto__', 'constructor', 'toString'];
export const COMPETENCIES = [
  { en: `Care ${MARKUP}`, 'zh-TW': 'constructor' },
  { en: '__proto__', 'zh-TW': `照顧${TURN}${MARKUP}` },
];
const instrument = JSON.stringify({
  format: 'competency-instrument/1',
  name: { en: MARKUP, 'zh-TW': MARKUP },
  scale: { min: 1, max: 5, labels: { en: LEVELS, 'zh-TW': LEVELS } },
  columns: {
    person: ['student_code'],
    wave: ['wave'],
    semester: ['semester'],
    department: ['department'],
    valueOfOther: [MARKUP],
  },
  framework: {
    en: MARKUP,
    'zh-TW': MARKUP,
    competencies: [
      { id: 'care', name: COMPETENCIES[0], definition: { en: MARKUP } },
      { id: '<b>', name: COMPETENCIES[1], definition: { en: MARKUP } },
    ],
  },
  competencies: [
    {
      id: 'care',
      items: [
        { id: 'CE1', columns: ['CE1'], text: { en: `${MARKUP} $t(data.title) {{n}}`, 'zh-TW': MARKUP } },
        { id: 'CE2', columns: ['CE2'], text: { en: `second ${TURN}item`, 'zh-TW': MARKUP } },
      ],
    },
    {
      id: '<b>',
      items: [
        { id: 'constructor', columns: ['RF1'], text: { en: MARKUP } },
        { id: '__proto__', columns: ['RF2'] },
      ],
    },
  ],
  rubric: {
    levels: { min: 0, max: 4, labels: { en: LEVELS, 'zh-TW': LEVELS } },
    criteria: [
      { id: 'care', columns: ['constructor'] },
      { id: '<b>', columns: [MARKUP] },
    ],
    columns: { person: ['person'], rater: ['rater'], criterion: ['criterion'], score: ['score'], wave: ['wave'] },
  },
});

export const hostileFiles = () => [
  textFile(`answers${TURN}vsc.<img src=x onerror=alert(1)>.csv`, survey),
  textFile('<x-planted>rubric.csv', rubric),
  textFile('__proto__', texts),
  textFile('constructor.json', instrument),
];
