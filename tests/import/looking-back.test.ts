import { expect, test } from 'vitest';
import { cleanText } from '../../src/import/header/clean-text';
import { waveAffix } from '../../src/import/header/wave-affix';
import { waveInText } from '../../src/import/header/wave-in-text';
import { waveOfWord, waveWords } from '../../src/import/header/wave-words';

const words = waveWords(null);

test.each([
  'then',
  '回溯前測',
  '參與前(回顧)',
  '參與前（回顧）',
  'Before the course (looking back)',
  'before (looking back)',
])('%s asks afterwards about before, and is not the wave before', (text) =>
  expect(waveOfWord(text, words)).toBe('then'),
);

test.each([
  'CE1（參與前回顧）',
  'CE1_then',
  'CE1 - 回溯前測',
  'CE1_參與前(回顧)',
  'CE1（參與前（回顧））',
  'CE1（前，回顧）',
  'CE1（回顧、前測）',
  'CE1 (retrospective pre)',
  'CE1 (retrospective, before)',
  'CE1_then_pre',
  'pre_CE1_then',
  'CE1前（回顧）',
])('the column %s carries that wave', (name) =>
  expect(waveAffix(cleanText(name), words)).toEqual({ wave: 'then', rest: 'CE1' }),
);

test.each(['問卷_參與前（回顧）.csv', 'survey_before_retrospective.xlsx', 'CE（前，回顧）'])(
  'the name %s speaks of it',
  (name) => expect(waveInText(name, words)).toBe('then'),
);

test('other waves in one pair of brackets are none', () => {
  expect(waveAffix(cleanText('CE1（前，後）'), words)).toBeNull();
  expect(waveAffix(cleanText('CE1（後，回顧）'), words)).toBeNull();
});
