import { expect, it } from 'vitest';
import { compareSemesters } from '../../src/import';
import { semesterAsWritten, semesterInText, semesterOfDate } from '../../src/import/semester';

it.each([
  ['113-1', '113-1'],
  ['1131', '113-1'],
  ['113上', '113-1'],
  ['113下', '113-2'],
  ['113學年度第1學期', '113-1'],
  ['113 學年度 第二學期', '113-2'],
  ['113學年上學期', '113-1'],
  ['１１３－２', '113-2'],
  ['99-1', '99-1'],
  [' Fall 2021 ', 'Fall 2021'],
  ['2024秋', '2024秋'],
  ['2024-2', '2024-2'],
  ['甲班', '甲班'],
])('%s is written %s', (text, written) => {
  expect(semesterAsWritten(text)).toBe(written);
});

it('sorts in true time, in any notation', () => {
  const ordered = [
    'Fall 2021',
    'Spring 2022',
    'Summer 2022',
    '111-1',
    '111-2',
    '112-1',
    '113-1',
    '113-2',
    '2025秋',
    '?',
  ];
  const shuffled = [...ordered].reverse();
  expect(shuffled.sort(compareSemesters)).toEqual(ordered);
  expect(['113-2', '112-1', '113-1', '99-2'].sort(compareSemesters)).toEqual(['99-2', '112-1', '113-1', '113-2']);
});

it.each([
  ['Social_Practice_112-1_post.csv', '112-1'],
  ['SurveyCake_1131.csv', '113-1'],
  ['113上前測.csv', '113-1'],
  ['113學年度第2學期問卷.csv', '113-2'],
  ['Survey Fall 2021.csv', 'Fall 2021'],
  ['spring2022_pre.csv', 'Spring 2022'],
  ['survey_2024-11-21.csv', null],
  ['data-11345.csv', null],
])('the file name %s tells %s', (name, semester) => {
  expect(semesterInText(name)).toBe(semester);
});

it.each([
  ['2024-08-01', '113-1'],
  ['2025-01-31', '113-1'],
  ['2025-02-01', '113-2'],
  ['2025-07-31', '113-2'],
])('%s lies in %s', (date, semester) => {
  expect(semesterOfDate(Date.parse(date))).toBe(semester);
});
