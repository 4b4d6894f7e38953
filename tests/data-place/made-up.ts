import { CENTRE } from '../../src/framework';
import type {
  AttritionFinding,
  Decision,
  ItemCard,
  LedgerEntry,
  Matching,
  NearMiss,
  PeopleFlow,
  Quality,
  SetAsideReason,
  SourceCard,
  Understanding,
  Wave,
} from '../../src/vocabulary';

const AGREEMENT = {
  en: ['Strongly disagree', 'Disagree', 'Neutral', 'Agree', 'Strongly agree'],
  'zh-TW': ['非常不同意', '不同意', '普通', '同意', '非常同意'],
};
const TEXTS: Record<string, [string, string][]> = {
  interdisciplinary: [
    [
      '我能結合不同領域的知識來理解社會議題。',
      'I can combine knowledge from different fields to understand social issues.',
    ],
    ['與不同背景的人合作時，我能找到共同的目標。', 'Working with people of other backgrounds, I find goals we share.'],
  ],
  compassion: [
    ['我能體會服務對象的感受與需要。', 'I can sense what the people we work with feel and need.'],
    ['別人的困難與我無關。', 'Other people’s difficulties are not my concern.'],
  ],
  reflection: [
    [
      '我會回頭檢視自己的想法是否周全，並願意在看到不同證據時修正原先的判斷。',
      'I look back at whether my thinking was sound, and revise my judgement when the evidence differs.',
    ],
  ],
  engagement: [['我能把計畫確實執行到底。', 'I carry plans through to the end.']],
  resilience: [['遇到挫折時，我能調整步調再出發。', 'After a setback I adjust my pace and start again.']],
};

const sum = (counts: Partial<Record<string, number>>) =>
  Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0);

export function madeUpCard(part: Partial<SourceCard> & Pick<SourceCard, 'name'>): SourceCard {
  const setAside = part.setAside ?? {};
  const kept = part.kept ?? 60;
  const wave: Wave = part.name.includes('post') ? 'post' : 'pre';
  return {
    sha256: `sha-${part.name}`,
    bytes: 48_213,
    use: 'survey',
    recognisedAs: 'qualtrics',
    confidence: 0.98,
    because: [{ code: 'import-ids' }, { code: 'headers' }],
    alternatives: ['table'],
    encoding: 'utf-8',
    delimiter: ',',
    container: 'text',
    encodingDoubt: [],
    hiddenSheets: [],
    takenBy: null,
    headerRows: 3,
    columns: 41,
    rows: kept + sum(setAside),
    kept,
    setAside,
    waves: { [wave]: kept },
    waveFrom: 'fileName',
    wave,
    semesterFrom: 'fileName',
    semesters: ['112-1'],
    waveColumn: null,
    semesterColumn: null,
    groupingColumns: {},
    person: { column: 'student_code', because: { code: 'overlap' }, personal: false },
    personCandidates: [
      { index: 17, column: 'student_code' },
      { index: 8, column: 'ResponseId' },
    ],
    personalColumns: [
      { index: 3, column: 'IPAddress', because: { code: 'name' } },
      { index: 11, column: 'RecipientEmail', because: { code: 'name' } },
    ],
    problems: [],
    ...part,
  };
}

export function madeUpItem(part: Partial<ItemCard> & Pick<ItemCard, 'key'>): ItemCard {
  return {
    text: { 'zh-TW': '我能把計畫確實執行到底。', en: 'I carry plans through to the end.' },
    columns: [
      { file: '112-1_pre.csv', wave: 'pre', column: `${part.key}_pre` },
      { file: '112-1_post.csv', wave: 'post', column: `${part.key}_post` },
    ],
    competency: 'engagement',
    from: 'instrument',
    reverse: false,
    scale: { min: 1, max: 5, labels: AGREEMENT },
    scaleId: 'agreement-5',
    answered: 403,
    missing: 6,
    unread: [],
    outOfRange: 0,
    answers: { pre: [8, 24, 71, 80, 25], post: [3, 12, 48, 92, 40] },
    ...part,
  };
}

function madeUpItems(): ItemCard[] {
  return CENTRE.competencies.flatMap(({ id }, place) =>
    Array.from({ length: 4 + (place % 3) }, (_, index) => {
      const texts = TEXTS[id]!;
      const [zh, en] = texts[index % texts.length]!;
      return madeUpItem({
        key: `${id.slice(0, 2).toUpperCase()}${index + 1}`,
        text: { 'zh-TW': zh, en },
        competency: id,
        reverse: zh.startsWith('別人'),
      });
    }),
  );
}

export function madeUpLedger(sources: SourceCard[]): LedgerEntry[] {
  return sources.flatMap((card) => {
    let row = card.headerRows + 2;
    return Object.entries(card.setAside).flatMap(([reason, count]) =>
      Array.from({ length: count }, (_, index): LedgerEntry => {
        row += 3;
        return {
          sha256: card.sha256,
          file: card.name,
          row,
          person: reason === 'noId' ? null : `S${1000 + index}`,
          wave: card.wave === 'pre' || card.wave === 'post' ? card.wave : null,
          reason: reason as SetAsideReason,
          ...(reason === 'duplicate' ? { insteadOf: { file: card.name, row: row + 40 } } : {}),
          restorable: reason !== 'noId',
        };
      }),
    );
  });
}

/** The flow of people, its parts worked out so that they add up. */
export function madeUpPeople(counts: {
  pre: number;
  post: number;
  both: number;
  then?: number;
  followUp?: number;
}): PeopleFlow {
  const { pre, post, both } = counts;
  const retrospective = counts.then ?? 0;
  return {
    pre,
    post,
    then: retrospective,
    followUp: counts.followUp ?? 0,
    both,
    preOnly: pre - both,
    postOnly: post - both,
  };
}

/** Semesters with their responses, flags and shares made up from their place. */
export function madeUpQuality(semesters: string[], part: Partial<Quality> = {}): Quality {
  return {
    bySemester: semesters.map((semester, index) => ({
      semester,
      responses: 283 + 7 * index,
      straightLining: index,
      longStrings: index % 2,
      speeding: index === 3 ? null : 2,
      outOfRange: index === 1 ? 1 : 0,
      missingShare: 0.0154 + 0.004 * index,
    })),
    flagged: semesters.flatMap((_, index) =>
      Array.from({ length: index }, (_, row) => ({
        sha256: 'sha-112-1_pre.csv',
        file: '112-1_pre.csv',
        row: 12 + 10 * index + row,
        person: `SP112A${100 + 10 * index + row}`,
        wave: row % 2 ? ('post' as const) : ('pre' as const),
        flags: row % 2 ? ['straightLining' as const, 'speeding' as const] : ['longStrings' as const],
      })),
    ),
    careless: semesters.length,
    items: [],
    ...part,
  };
}

const KINDS: NearMiss['differ'][] = [
  { kind: 'zeros', before: '', after: '' },
  { kind: 'swapped', before: '49', after: '94' },
  { kind: 'lookAlike', before: '0', after: 'O' },
  { kind: 'changed', before: '5', after: '0' },
  { kind: 'added', before: '', after: '7' },
  { kind: 'lost', before: '3', after: '' },
];

export function madeUpMatching(pairs: number, part: Partial<Matching> = {}): Matching {
  return {
    within: 'everything',
    duplicates: 'latest',
    several: 9,
    recurring: { ids: 0, semesters: [] },
    nearMisses: Array.from({ length: pairs }, (_, index) => ({
      key: `merge/SP112A${100 + index}/SP112B${100 + index}` as const,
      before: `SP112A${100 + index}`,
      after: `SP112B${100 + index}`,
      differ: KINDS[index % KINDS.length]!,
      agree: index % 3 === 2 ? [] : ['semester', 'department', 'course', 'strategy'].slice(0, 1 + (index % 4)),
      disagree: index % 4 === 1 ? [{ grouping: 'course', before: '無障礙校園改造行動', after: '從課堂到社區' }] : [],
      answer: index === 1 ? 'same' : index === 2 ? 'different' : null,
    })),
    unmatched: Array.from({ length: 12 * pairs }, (_, index) => ({
      person: `SP112A${300 + index}`,
      wave: index % 3 ? ('pre' as const) : ('post' as const),
      file: '112-1_pre.csv',
      row: 5 + index,
      groups: { semester: '112-1', department: index % 2 ? '地理學系' : '美術學系' },
    })),
    ...part,
  };
}

const PEOPLE = madeUpPeople({ pre: 211, post: 198, both: 186 });

export function madeUp(part: Partial<Understanding> = {}): Understanding {
  const sources = part.sources ?? [madeUpCard({ name: '112-1_pre.csv' }), madeUpCard({ name: '112-1_post.csv' })];
  const items = part.items ?? madeUpItems();
  return {
    fingerprint: 'made-up',
    sources,
    framework: CENTRE,
    items,
    groupings: [],
    people: PEOPLE,
    ledger: madeUpLedger(sources),
    decisions: [],
    problems: [],
    pair: { before: 'pre', after: 'post' },
    matching: madeUpMatching(0),
    personNames: 'written',
    itemDifferences: [],
    quality: { bySemester: [], flagged: [], careless: 0, items: [] },
    nextTime: { waves: {}, asked: [] },
    competencies: CENTRE.competencies.map(({ id }) => {
      const count = items.filter(({ competency }) => competency === id).length;
      return {
        id,
        items: count,
        minAnswered: Math.ceil(count / 2),
        target: 4,
        scale: { min: 1, max: 5, unit: 'points' },
      };
    }),
    ...part,
  };
}

const OTHERS = [
  madeUpCard({
    name: 'rubric-113.csv',
    use: 'rubric',
    recognisedAs: 'table',
    confidence: 0.91,
    because: [{ code: 'column-name' }],
    waves: {},
    wave: null,
    waveFrom: 'unknown',
    person: null,
    headerRows: 1,
    columns: 6,
  }),
  madeUpCard({
    name: 'reflections-113-1.csv',
    use: 'reflections',
    recognisedAs: 'surveyCake',
    confidence: 0.88,
    because: [{ code: 'never-heard-of' }],
    waves: {},
    wave: null,
    waveFrom: 'unknown',
    person: null,
    headerRows: 1,
    columns: 5,
  }),
];

export const CLEAN = madeUp({
  quality: madeUpQuality(['112-1', '112-2', '113-1', '113-2']),
  matching: madeUpMatching(6),
  sources: [
    madeUpCard({
      name: 'Social_Practice_112-1_pre.csv',
      kept: 55,
      setAside: { preview: 1, unfinished: 2, duplicate: 1 },
    }),
    madeUpCard({ name: 'Social_Practice_112-1_post.csv', kept: 51, setAside: { unfinished: 1 } }),
    madeUpCard({ name: 'Social_Practice_112-2_pre.csv', kept: 60, semesters: ['112-2'] }),
    madeUpCard({ name: 'Social_Practice_112-2_post.csv', kept: 57, semesters: ['112-2'], setAside: { duplicate: 2 } }),
    madeUpCard({
      name: 'SurveyCake_113-1.csv',
      recognisedAs: 'surveyCake',
      confidence: 0.97,
      because: [{ code: 'tail-columns' }],
      kept: 93,
      setAside: { noId: 2, test: 1 },
      headerRows: 1,
      wave: 'column',
      waveFrom: 'column',
      waves: { pre: 48, post: 45 },
      semesters: ['113-1'],
      semesterFrom: 'dates',
      encoding: 'big5',
      person: { column: '學生代碼', because: { code: 'column-name' }, personal: false },
      personCandidates: [{ index: 2, column: '學生代碼' }],
      problems: [
        {
          code: 'personal-columns',
          severity: 'note',
          file: 'SurveyCake_113-1.csv',
          values: { names: 'IP紀錄、電子郵件' },
        },
      ],
    }),
    madeUpCard({
      name: 'Social_Practice_113-2_wide.csv',
      recognisedAs: 'table',
      confidence: 0.84,
      because: [{ code: 'one-header-row' }],
      kept: 48,
      wave: 'wide',
      waveFrom: 'columnNames',
      waves: { pre: 48, post: 45 },
      semesters: ['113-2'],
      semesterFrom: 'column',
      headerRows: 1,
    }),
    ...OTHERS,
  ],
});

const DECISIONS: Decision[] = [
  {
    key: 'wave/sha-期初問卷.csv',
    kind: 'wave',
    file: '期初問卷.csv',
    values: { rows: 58 },
    options: [{ value: 'pre' }, { value: 'post' }],
    proposal: 'pre',
  },
  {
    key: 'encoding/sha-期末問卷.csv',
    kind: 'encoding',
    file: '期末問卷.csv',
    proposal: 'big5',
    options: [
      { value: 'gb18030', preview: ['厩ネ絏', '獶盽種'] },
      { value: 'big5', preview: ['學生代碼', '非常同意'] },
    ],
  },
  {
    key: 'event/sha-redcap.csv/week_1',
    kind: 'event',
    file: 'redcap.csv',
    subject: 'week_1',
    values: { count: 40 },
    options: [{ value: 'pre' }, { value: 'post' }, { value: 'then' }, { value: 'followUp' }, { value: 'none' }],
    proposal: 'pre',
  },
  {
    key: 'dates/sha-google.csv',
    kind: 'dates',
    file: 'google.csv',
    values: { example: '2/9/2024 10:00:00' },
    options: [{ value: 'monthFirst' }, { value: 'dayFirst' }],
    proposal: 'monthFirst',
  },
  {
    key: 'competency/Q12',
    kind: 'competency',
    subject: '參與之後，我更願意主動關心社區裡的長輩。',
    values: { count: 118 },
    options: [
      ...CENTRE.competencies.map(({ id, name }) => ({ value: id, text: name })),
      { value: 'none' },
      { value: 'x', text: { en: 'Social care', 'zh-TW': '社會關懷' } },
    ],
    proposal: 'compassion',
  },
  {
    key: 'label/Q9/還可以',
    kind: 'labels',
    subject: '還可以',
    values: { count: 14, example: '我能把計畫確實執行到底。' },
    options: ['1', '2', '3', '4', '5', 'missing'].map((value) => ({ value })),
    proposal: '3',
  },
];

export const DECIDING = madeUp({
  decisions: DECISIONS,
  sources: [
    madeUpCard({
      name: '期初問卷.csv',
      wave: null,
      waveFrom: 'unknown',
      waves: {},
      kept: 58,
      semesters: [],
      semesterFrom: 'none',
      confidence: 0.62,
      recognisedAs: 'table',
      because: [{ code: 'one-header-row' }],
    }),
    madeUpCard({
      name: '期末問卷.csv',
      wave: 'post',
      kept: 60,
      encoding: 'big5',
      setAside: { duplicate: 3 },
      problems: [
        { code: 'encoding-guessed', severity: 'warning', file: '期末問卷.csv' },
        {
          code: 'rows-ragged',
          severity: 'warning',
          file: '期末問卷.csv',
          rows: [12, 13, 14, 40, 61, 77, 90, 101, 120],
        },
      ],
    }),
  ],
  items: [
    ...madeUpItems().slice(0, 8),
    madeUpItem({
      key: 'Q9',
      unread: [
        { value: '還可以', count: 14 },
        { value: '沒意見啦', count: 2 },
      ],
      outOfRange: 3,
      answered: 99,
      from: 'choice',
    }),
    madeUpItem({
      key: 'Q12',
      text: { 'zh-TW': '參與之後，我更願意主動關心社區裡的長輩。' },
      competency: 'compassion',
      from: 'proposal',
    }),
    madeUpItem({
      key: 'Q30',
      text: { 'zh-TW': '整體而言，我對課程安排感到滿意。' },
      competency: null,
      from: 'proposal',
      scale: { min: 0, max: 10 },
      scaleId: null,
      answers: { post: [1, 0, 2, 3, 4, 9, 12, 20, 31, 22, 10] },
    }),
  ],
  people: madeUpPeople({ pre: 0, post: 60, both: 0 }),
  problems: [
    { code: 'only-one-wave', severity: 'warning' },
    { code: 'ids-recur-across-semesters', severity: 'note' },
    { code: 'group-conflict', severity: 'note', values: { people: 3 } },
    { code: 'same-wave-twice', severity: 'note', file: '期末問卷.csv' },
  ],
});

const MANY = Array.from({ length: 12 }, (_, index) =>
  madeUpCard({
    name: `${110 + Math.floor(index / 4)}-${1 + (Math.floor(index / 2) % 2)}_社會實踐素養問卷_${index % 2 ? 'post' : 'pre'}_匯出.csv`,
    kept: 1200 + index,
    setAside: { duplicate: 20, unfinished: 14, preview: 2 },
    semesters: [`${110 + Math.floor(index / 4)}-${1 + (Math.floor(index / 2) % 2)}`],
  }),
);
export const CROWDED = madeUp({
  pair: { before: 'pre', after: 'followUp' },
  quality: madeUpQuality(['110-1', '110-2', '111-1', '111-2', '112-1', '112-2', '113-1', ''], {
    items: [
      { key: 'IN1', missingShare: 0.02, itemRest: { pre: -0.42, post: -0.381 }, suspectReverse: true },
      { key: 'CO2', missingShare: 0.234, itemRest: { pre: 0.42 }, suspectReverse: false },
    ],
  }),
  matching: madeUpMatching(45, { recurring: { ids: 31, semesters: ['110-1', '111-1'] } }),
  itemDifferences: [
    {
      competency: 'interdisciplinary',
      semesters: [
        { semester: '110-1', items: ['IN1', 'IN2', 'IN3'] },
        { semester: '110-2', items: ['IN1', 'IN2', 'IN4'] },
      ],
      common: ['IN1', 'IN2'],
      oneWave: [{ item: 'IN3', semester: '110-2', wave: 'pre' }],
      used: 'common',
    },
    {
      competency: 'compassion',
      semesters: [
        { semester: '110-1', items: ['CO1'] },
        { semester: '', items: ['CO2'] },
      ],
      common: [],
      oneWave: [],
      used: 'common',
    },
  ],
  sources: MANY,
  people: madeUpPeople({ pre: 7203, post: 6810, both: 6402, followUp: 88 }),
  items: [
    ...madeUpItems().filter(({ competency }) => competency !== 'engagement'),
    ...Array.from({ length: 25 }, (_, index) =>
      madeUpItem({
        key: `EN${index + 1}`,
        from: index === 3 ? 'proposal' : 'instrument',
        columns: MANY.map(({ name }, file) => ({
          file: name,
          wave: file % 2 ? 'post' : 'pre',
          column: `Q${11 + index}_1_${file % 2 ? 'post' : 'pre'}`,
        })),
      }),
    ),
  ],
});

export const ATTRITION: AttritionFinding = {
  kind: 'attrition',
  filters: {},
  people: PEOPLE,
  retention: { share: 186 / 211, ci: [0.831, 0.919] },
  baseline: CENTRE.competencies.map(({ id }, index) => ({
    competency: id,
    stayed: { n: 183, mean: 3.34 },
    left: { n: index === 4 ? 1 : 24, mean: 3.34 - 0.1 * index },
    difference:
      index === 4
        ? { refusal: { code: 'too-few', needed: 2, counted: 1 } }
        : { mean: 0.1 * index, ci: [-0.1, 0.1 * index + 0.21], p: 0.1, hedgesG: 0.14 * index },
  })),
};
