import { expect, test } from 'vitest';
import { cleanText } from '../../src/import/header/clean-text';
import { waveAffix } from '../../src/import/header/wave-affix';
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

test.each(['CE1（參與前回顧）', 'CE1_then', 'CE1 - 回溯前測'])('the column %s carries that wave', (name) =>
  expect(waveAffix(cleanText(name), words)).toMatchObject({ wave: 'then', rest: expect.stringContaining('CE1') }),
);
