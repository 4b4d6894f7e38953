import { CENTRE } from '../../src/framework';
import type { Competency, Framework, GroupingCard, ItemCard, PeopleFlow, Understanding } from '../../src/vocabulary';
import type { MadeUp } from './made-up';

/** A made-up project: what the engine would understand and find. */
export type Fixture = { understanding: Understanding; rows: MadeUp[]; attritionG: number };

const NAMES = [
  '112-1',
  '112-2',
  '113-1',
  '113-2',
  '114-1',
  '114-2',
  '115-1',
  '115-2',
  '116-1',
  '116-2',
  '117-1',
  '117-2',
];

export const semestersOf = (count: number, n: number): GroupingCard => ({
  id: 'semester',
  values: NAMES.slice(0, count).map((value, index) => ({
    value,
    people: Math.max(1, Math.round(n / count) + (index % 3)),
  })),
});

const departments: GroupingCard = {
  id: 'department',
  values: [
    ['教育學系', 52],
    ['地理學系', 41],
    ['社會教育學系', 24],
    ['健康促進與衛生教育學系', 22],
    ['人類發展與家庭學系', 18],
    ['特殊教育學系', 12],
    ['資訊工程學系', 9],
    ['國際人力資源發展研究所', 5],
    ['Department of Human Development and Family Studies', 3],
  ].map(([value, people]) => ({ value: String(value), people: Number(people) })),
};

const strategies: GroupingCard = {
  id: 'strategy',
  values: [
    { value: 'courses', people: 120 },
    { value: 'projects', people: 66 },
  ],
};

const ITEM_TEXTS = [
  { 'zh-TW': '我能從不同學科的角度看同一個社會議題', en: 'I can look at one social issue from several disciplines' },
  { 'zh-TW': '與不同背景的人合作時，我會先聽對方的想法', en: 'Working with others, I listen before I speak' },
  {
    'zh-TW': '在服務或實作結束之後，我會主動整理自己學到什麼、還有哪些地方做得不夠好，並且想一想下一次可以怎麼調整',
    en: 'After a project I sort out by myself what I have learnt, what went less well, and what I would do differently the next time',
  },
  { 'zh-TW': '遇到挫折時，我很快就想放棄', en: 'When things go wrong I soon want to give up' },
  { 'zh-TW': '我願意為社區的問題付出時間', en: 'I give time to the problems of my community' },
  { 'zh-TW': '我能把課堂所學用在真實的場域', en: 'I can use what I learn in class in the field' },
];

const itemCards = ({ competency, items = 5, reverse = [] }: MadeUp): ItemCard[] =>
  Array.from({ length: items }, (_, index) => {
    const text = ITEM_TEXTS[index % ITEM_TEXTS.length]!;
    const round = index < ITEM_TEXTS.length ? '' : ` (${Math.floor(index / ITEM_TEXTS.length) + 1})`;
    return {
      key: `${competency}-${index + 1}`,
      text: { 'zh-TW': `${text['zh-TW']}${round}`, en: `${text.en}${round}` },
      columns: [],
      competency,
      from: 'instrument',
      reverse: reverse.includes(index),
      scale: {
        min: 1,
        max: 5,
        labels: {
          'zh-TW': ['非常不同意', '不同意', '普通', '同意', '非常同意'],
          en: ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
        },
      },
      scaleId: null,
      answered: 100,
      missing: 0,
      unread: [],
      outOfRange: 0,
      answers: {},
    };
  });

function fixture(
  rows: MadeUp[],
  options: {
    framework?: Framework;
    semesters?: number;
    groupings?: GroupingCard[];
    people?: Partial<PeopleFlow>;
    attritionG?: number;
  } = {},
): Fixture {
  const { framework = CENTRE, semesters = 4, attritionG = 0.42 } = options;
  const both = Math.max(...rows.map(({ n }) => n)) + (rows[0]!.n > 20 ? 3 : 0);
  const preOnly = Math.round(both * 0.13);
  const people: PeopleFlow = {
    pre: both + preOnly,
    post: both + 12,
    then: 0,
    followUp: 0,
    both,
    preOnly,
    postOnly: 12,
    ...options.people,
  };
  const understanding: Understanding = {
    fingerprint: `fixture-${rows.length}-${both}-${semesters}`,
    sources: [
      {
        sha256: 'a'.repeat(64),
        name: 'pre.csv',
        bytes: 40_000,
        use: 'survey',
        recognisedAs: 'qualtrics',
        confidence: 1,
        because: [],
        alternatives: [],
        encoding: 'utf-8',
        delimiter: ',',
        container: 'text',
        hiddenSheets: [],
        takenBy: null,
        headerRows: 3,
        columns: 40,
        rows: people.pre + 4,
        kept: people.pre,
        setAside: { preview: 1, unfinished: 2, duplicate: 1 },
        waves: { pre: people.pre },
        waveFrom: 'fileName',
        wave: 'pre',
        semesterFrom: 'column',
        semesters: [],
        waveColumn: null,
        semesterColumn: 'semester',
        groupingColumns: {},
        person: null,
        personCandidates: [],
        personalColumns: [],
        encodingDoubt: [],
        problems: [],
      },
    ],
    framework,
    items: rows.flatMap(itemCards),
    groupings: options.groupings ?? [semestersOf(semesters, both), departments, strategies],
    people,
    ledger: [],
    decisions: [],
    problems: [],
    pair: { before: 'pre', after: 'post' },
    personNames: 'written',
    matching: {
      within: 'everything',
      duplicates: 'latest',
      several: 0,
      recurring: { ids: 0, semesters: [] },
      nearMisses: [],
      unmatched: [],
    },
    itemDifferences: [],
    quality: { bySemester: [], flagged: [], careless: 0, items: [] },
    nextTime: { waves: {}, asked: [] },
    competencies: rows.map(({ competency, scale, target, items }) => ({
      id: competency,
      items: items ?? 5,
      minAnswered: 2,
      target: target === undefined ? 4 : target,
      scale: scale ?? { min: 1, max: 5, unit: 'points' },
    })),
  };
  return { understanding, rows, attritionG };
}

const custom = (competencies: Competency[]): Framework => ({ ...CENTRE, id: 'custom', competencies });

const CENTRE_ROWS: MadeUp[] = [
  { competency: 'interdisciplinary', n: 185, before: 3.34, after: 3.71, reverse: [3], itemShift: { 2: 0.7 } },
  { competency: 'compassion', n: 183, before: 3.17, after: 3.46, sdBefore: 0.72, alpha: 0.81 },
  { competency: 'reflection', n: 184, before: 3.3, after: 3.34, sdBefore: 0.68, items: 6 },
  { competency: 'engagement', n: 186, before: 3.43, after: 4.02, ceilingAfter: 0.21 },
  { competency: 'resilience', n: 185, before: 3.24, after: 3.13, sdBefore: 0.75, alpha: 0.66, loose: 3, items: 4 },
];

const LONG = '在多元文化與跨領域情境中整合知識、技能與資源以共同解決複雜社會問題之能力';

const COURSES = [
  '社會實踐與地方創生：跨領域團隊合作之理論與實務專題（一）',
  '高齡社會與健康促進',
  '偏鄉教育服務學習暨課程設計、教學實施與成效評估之行動研究',
  'Community Service Learning: Methods and Practice',
];

const semesters = (names: string[]): GroupingCard => ({
  id: 'semester',
  values: names.map((value, index) => ({ value, people: 44 + index })),
});

export const FIXTURES = {
  centre: () => fixture(CENTRE_ROWS),
  rose: () =>
    fixture(
      CENTRE_ROWS.map((row) => ({ ...row, after: row.before + 0.3 })),
      { attritionG: 0.1 },
    ),
  unchanged: () => fixture(CENTRE_ROWS.map((row, index) => ({ ...row, after: row.before + (index - 2) * 0.01 }))),
  fallen: () => fixture(CENTRE_ROWS.map((row) => ({ ...row, after: row.before - 0.25 }))),
  tiny: () =>
    fixture(
      CENTRE_ROWS.map((row, index) => ({ ...row, n: [3, 3, 2, 1, 0][index]! })),
      { semesters: 1 },
    ),
  years: () => fixture(CENTRE_ROWS, { semesters: 12 }),
  equal: () =>
    fixture(
      CENTRE_ROWS.map((row, index) => ({
        ...row,
        n: 24,
        items: [5, 1, 2, 5, 4][index]!,
        ...(index === 4 ? {} : { everyone: index % 2 === 0 ? ('identical' as const) : ('up-one' as const) }),
      })),
    ),
  ceiling: () =>
    fixture(
      CENTRE_ROWS.map((row) => ({ ...row, n: 40, before: 4.55, after: 4.62, sdBefore: 0.5, ceilingAfter: 0.44 })),
    ),
  long: () => fixture(CENTRE_ROWS.map((row, index) => ({ ...row, items: index === 0 ? 25 : 5, reverse: [3, 9] }))),
  two: () =>
    fixture(
      [
        {
          competency: 'attitude',
          n: 90,
          before: 61,
          after: 68,
          sdBefore: 14,
          sdAfter: 15,
          scale: { min: 0, max: 100, unit: 'percent' },
          target: 70,
        },
        { competency: 'long', n: 88, before: 4.1, after: 4.0, scale: { min: 1, max: 7, unit: 'points' }, target: null },
      ],
      {
        framework: custom([
          { id: 'attitude', name: { en: 'Attitude', 'zh-TW': '態度' } },
          {
            id: 'long',
            name: { 'zh-TW': LONG, en: 'Ability to integrate knowledge, skills and resources across disciplines' },
          },
        ]),
      },
    ),
  many: () =>
    fixture(
      Array.from({ length: 25 }, (_, index) => ({
        competency: `c${index}`,
        n: 400 + index,
        before: 2.5 + (index % 7) * 0.3,
        after: 2.5 + (index % 7) * 0.3 + ((index * 7) % 11) * 0.06 - 0.2,
      })),
      {
        framework: custom(
          Array.from({ length: 25 }, (_, index) => ({
            id: `c${index}`,
            name: { en: `Outcome ${index + 1}: working with others`, 'zh-TW': `學習成果${index + 1}：與他人合作` },
          })),
        ),
        semesters: 12,
      },
    ),
  gap: () => fixture(CENTRE_ROWS, { groupings: [semesters(['112-1', '112-2', '114-1', '114-2']), departments] }),
  alone: () =>
    fixture(CENTRE_ROWS, {
      groupings: [
        { ...semestersOf(4, 4), values: semestersOf(4, 4).values.map(({ value }) => ({ value, people: 1 })) },
      ],
    }),
  onePerson: () =>
    fixture(CENTRE_ROWS, {
      groupings: [
        {
          id: 'semester',
          values: ['112-1', '112-2', '113-1', '113-2'].map((value, index) => ({
            value,
            people: [60, 1, 52, 7][index]!,
          })),
        },
      ],
    }),
  nothing: () => fixture(CENTRE_ROWS, { groupings: [] }),
  courses: () =>
    fixture(CENTRE_ROWS, {
      groupings: [
        {
          id: 'course',
          values: Array.from({ length: 300 }, (_, index) => ({
            value: `${String(index + 1).padStart(3, '0')} ${COURSES[index % COURSES.length]!}`,
            people: (index * 7) % 23,
          })),
        },
        semestersOf(4, 300),
      ],
    }),
  million: () => fixture(CENTRE_ROWS.map((row) => ({ ...row, n: row.n * 5400 }))),
} satisfies Record<string, () => Fixture>;

export type FixtureName = keyof typeof FIXTURES;
