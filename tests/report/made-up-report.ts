import '../every-language';
import type { Block, Cell, ReportDocument } from '../../src/report/document/document';
import type { Language } from '../../src/vocabulary';

const minus = (text: string) => text.replace('-', '−');
const decimal = (value: number, digits = 2): Cell => ({ text: minus(value.toFixed(digits)), value });
const count = (value: number): Cell => ({ text: value.toLocaleString('en'), value });
const p = (value: number): Cell => ({ text: value < 0.001 ? '< .001' : value.toFixed(3).replace('0.', '.'), value });
const text = (words: string): Cell => ({ text: words });

const WORDS = {
  en: {
    title: 'Competencies in social practice, autumn 2025',
    subtitle: 'Report of the Social Practice Center',
    intro: 'Introduction',
    results: 'Results',
    cohorts: 'Cohorts over time',
    lead: 'Scores were higher after the semester in four of five competencies.',
    own: 'We will ask the partner schools for longer stays.\nAnd we will report next spring.',
    gains: 'Scores before and after, by competency',
    competency: 'Competency',
    names: [
      'Communication',
      'Collaboration across disciplines and with local partners',
      'Problem solving',
      'Empathy',
      'Reflection',
    ],
    heads: ['n', 'M before', 'M after', 'Change', '95% CI', 'd', 'p', 'Improved', 'Estimate'],
    note: ' n = matched people; CI = confidence interval. Adjusted by Holm.',
    semester: 'Semester',
    course: 'Course',
    courseName: (number: number) => `Course ${number}: fieldwork & documentation in rural communities`,
    courses: 'Change by course and semester',
    figure: 'Means before and after, with 95% confidence intervals',
    alt: 'Two bars: 3.20 before and 3.65 after.',
    quote: 'I learned to listen first, <em>then</em> to speak.',
    from: 'A student, 3rd year',
    fewer: 'fewer than 10',
  },
  'zh-TW': {
    title: '114 學年度第一學期社會實踐課程學生素養成效報告',
    subtitle: '國立臺灣師範大學社會實踐中心',
    intro: '前言',
    results: '結果',
    cohorts: '各學期比較',
    lead: '五項素養中有四項，學期末的分數高於學期初。',
    own: '我們將與合作學校討論延長駐點時間。\n並於明年春季報告。',
    gains: '各素養參與前、後之平均數與改變量',
    competency: '素養',
    names: [
      '溝通表達',
      '跨領域與在地夥伴之團隊合作及協調整合能力（含線上共作與會議主持）',
      '問題解決',
      '同理關懷',
      '反思實踐',
    ],
    heads: ['人數', '前測平均', '後測平均', '改變量', '95% 信賴區間', 'd', 'p', '進步比例', '估計值'],
    note: ' 人數為前後測配對人數；p 值經 Holm 校正。',
    semester: '學期',
    course: '課程',
    courseName: (number: number) => `社會實踐課程第 ${number} 班：偏鄉社區田野調查、口述歷史紀錄與在地共學工作坊`,
    courses: '各課程各學期之改變量',
    figure: '參與前、後之平均數與 95% 信賴區間',
    alt: '兩條長條：前測 3.20，後測 3.65。',
    quote: '我學會先傾聽，再「發言」。',
    from: '三年級學生',
    fewer: '少於 10 人',
  },
} as const;

/** Every kind of block, long names, a table of 480 rows; the same numbers in both languages. */
export function madeUpReport(language: Language, { courses = 40, semesters = 12 } = {}): ReportDocument {
  const words = WORDS[language];
  const number = (index: number) => ((index * 7919) % 1000) / 1000;
  const gains: Block = {
    kind: 'table',
    id: 'gains',
    caption: words.gains,
    columns: [
      { header: words.competency, align: 'start' },
      ...words.heads.map((header) => ({ header, align: 'end' as const })),
    ],
    rows: words.names.map((name, index) => {
      const change = index === 4 ? -0.1234567890123 : 0.2 + number(index + 1) / 3;
      return [
        text(name),
        count(1234 + index),
        decimal(3.1 + number(index)),
        decimal(3.1 + number(index) + change),
        { text: `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(2)}`, value: change },
        text(`[${minus((change - 0.1).toFixed(2))}, ${minus((change + 0.1).toFixed(2))}]`),
        decimal(change * 1.7),
        p(index === 0 ? 2.5e-9 : number(index) / 10 + 0.001),
        { text: `${(number(index) * 100).toFixed(0)} %`, value: number(index) },
        {
          text: `${minus(change.toFixed(2))} [${minus((change - 0.1).toFixed(2))}, ${(change + 0.1).toFixed(2)}]`,
          value: change,
        },
      ];
    }),
    note: [{ text: words.note.slice(0, 3), as: 'emphasis' }, { text: words.note.slice(3) }],
  };
  const byCourse: Block = {
    kind: 'table',
    id: 'courses',
    caption: words.courses,
    columns: [
      { header: words.course, align: 'start' },
      { header: words.semester, align: 'start' },
      ...words.heads.slice(0, 4).map((header) => ({ header, align: 'end' as const })),
    ],
    rows: Array.from({ length: courses * semesters }, (_, index) => {
      const semester = `${111 + Math.floor((index % semesters) / 2)}-${1 + (index % 2)}`;
      const start = [text(words.courseName(1 + Math.floor(index / semesters))), text(semester)];
      if (index % 7 === 3) return [...start, text(words.fewer), text('–'), text('–'), text('–')];
      return [
        ...start,
        count(10 + index),
        decimal(3 + number(index)),
        decimal(3 + number(index + 5)),
        decimal(number(index) - 0.4),
      ];
    }),
  };
  const option = {
    animation: false,
    xAxis: { type: 'category' as const, data: words.heads.slice(1, 3) },
    yAxis: { type: 'value' as const, min: 1, max: 5 },
    series: [{ type: 'bar' as const, data: [3.2, 3.65] }],
  };
  return {
    language,
    title: words.title,
    subtitle: words.subtitle,
    facts: [
      { term: words.semester, words: '114-1' },
      { term: words.competency, words: words.names.join('、') },
    ],
    sections: [
      {
        id: 'intro',
        title: words.intro,
        blocks: [
          { kind: 'paragraph', role: 'lead', line: [{ text: words.lead }] },
          { kind: 'heading', level: 2, id: 'intro-own', text: words.from },
          { kind: 'paragraph', role: 'own', line: [{ text: words.own }] },
          { kind: 'list', ordered: false, items: words.names.map((name) => [{ text: name, as: 'strong' }]) },
          { kind: 'list', ordered: true, items: words.names.map((name) => [{ text: name }]) },
          { kind: 'list', ordered: true, items: words.names.slice(0, 2).map((name) => [{ text: name }]) },
          { kind: 'quote', text: words.quote, from: words.from },
        ],
      },
      {
        id: 'results',
        title: words.results,
        blocks: [
          {
            kind: 'paragraph',
            line: [
              { text: 't', as: 'symbol' },
              { text: '(119) = 5.43, ' },
              { text: 'p', as: 'symbol' },
              { text: ' < .001, ' },
              { text: 'd', as: 'symbol' },
              { text: 'z', as: 'subscript' },
              { text: ' = 0.50, R' },
              { text: '2', as: 'superscript' },
              { text: ' = .25' },
            ],
          },
          gains,
          { kind: 'heading', level: 3, id: 'results-picture', text: words.figure },
          {
            kind: 'figure',
            id: 'means',
            caption: words.figure,
            alt: words.alt,
            picture: { option, width: 720, height: 360 },
            note: [{ text: words.lead }],
          },
          { kind: 'paragraph', role: 'note', line: [{ text: words.note }] },
        ],
      },
      {
        id: 'cohorts',
        title: words.cohorts,
        blocks: [
          byCourse,
          {
            kind: 'figure',
            id: 'again',
            caption: words.courses,
            alt: words.alt,
            picture: { option, width: 480, height: 900 },
          },
        ],
      },
    ],
  };
}
