import { readFileSync } from 'node:fs';
import { sample } from '../shared';
import { textFile } from './visit';

const SEMESTERS = 12;
const COURSES = 40;

const semester = (index: number) => `${107 + Math.floor(index / 2)}-${1 + (index % 2)}`;
/** Names as catalogues have them, each of its own, longer than a column is wide. */
export const courseName = (index: number) =>
  `第${index + 1}組・社會實踐與地方創生：從跨域協作走向社區永續發展之行動研究、服務學習與成果轉譯專題實作（${index % 2 === 0 ? '含場域踏查與居民訪談' : '與偏鄉學校共備課程'}）`;
const DEPARTMENTS = [
  '地理學系暨社會實踐與永續發展學士學位學程',
  '教育學系（含課程與教學碩士班）',
  '特殊教育學系',
  '資訊工程學系',
];
const ITEMS = ['IT', 'CE', 'CR', 'PE', 'RA'].map((letters, competency) =>
  Array.from({ length: [5, 4, 6, 4, 4][competency]! }, (_, item) => `${letters}${item + 1}`),
);

/** Answers by a rule: people differ, competencies rise by semester and course, and one falls. */
function survey(people: { code: string; semester: number; course: number }[]): string {
  const header = ['StudentCode', 'wave', 'semester', 'department', 'course', ...ITEMS.flat()];
  const rows = people.flatMap(({ code, semester: when, course }, place) =>
    ['pre', 'post'].map((wave, after) => {
      const answers = ITEMS.flatMap((items, competency) =>
        items.map((_, item) => {
          const own = 2 + (((place * 7 + competency * 3) % 11) / 11) * 2;
          const change = after * ([0.5, 0.4, 0.1, 0.6, -0.2][competency]! + ((course + when) % 5) * 0.08 - 0.16);
          const noise = (((place * 13 + item * 29 + competency * 17 + after * 41) % 19) / 19 - 0.5) * 1.8;
          return Math.max(1, Math.min(5, Math.round(own + change + noise)));
        }),
      );
      const groups = [semester(when), DEPARTMENTS[course % DEPARTMENTS.length]!, courseName(course)];
      return [code, wave, ...groups, ...answers].join(',');
    }),
  );
  return [header.join(','), ...rows].join('\n');
}

const files = (text: string) => [
  textFile('answers.csv', text),
  { name: 'instrument.json', mimeType: 'application/json', buffer: readFileSync(sample('instrument.json')) },
];

/** Twelve semesters of forty courses each, with five students a course. */
export const manySemesters = () =>
  files(
    survey(
      Array.from({ length: SEMESTERS * COURSES * 5 }, (_, index) => ({
        code: `L${index}`,
        semester: Math.floor(index / (COURSES * 5)),
        course: Math.floor(index / 5) % COURSES,
      })),
    ),
  );

/** One cohort of eight people. */
export const eightPeople = () =>
  files(survey(Array.from({ length: 8 }, (_, index) => ({ code: `E${index}`, semester: 11, course: 0 }))));
