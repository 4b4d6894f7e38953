import { describe, expect, it } from 'vitest';
import { cleanText } from '../../src/import/header/clean-text';
import { columnNames } from '../../src/import/header/column-names';
import { waveAffix } from '../../src/import/header/wave-affix';
import { waveInText } from '../../src/import/header/wave-in-text';
import { waveOfWord, waveWords } from '../../src/import/header/wave-words';
import { instrumentOf, SMALL } from './files';

const words = waveWords(null);

it.each([
  ['  a\u00a0b\u3000c\u200b ', 'a b c'],
  ['ＣＥ１（後）', 'CE1(後)'],
  ['<b>Rate</b>:<br/>I&nbsp;can &amp; will', 'Rate : I can & will'],
  ['a\r\nb', 'a b'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
])('cleans %j', (raw, cleaned) => {
  expect(cleanText(raw)).toBe(cleaned);
});

describe('a wave in a column name', () => {
  it.each([
    ['pre_CE1', 'pre', 'CE1'],
    ['CE1_post', 'post', 'CE1'],
    ['CE1-Pre', 'pre', 'CE1'],
    ['CE1 (post)', 'post', 'CE1'],
    ['CE1(後)', 'post', 'CE1'],
    ['CE1前', 'pre', 'CE1'],
    ['前測CE1', 'pre', 'CE1'],
    ['後測_我能合作', 'post', '我能合作'],
    ['我能合作（前測）', 'pre', '我能合作'],
    ['T1_CE1', 'pre', 'CE1'],
    ['CE1.T2', 'post', 'CE1'],
    ['CE1_followup', 'followUp', 'CE1'],
    ['CE1_延後測', 'followUp', 'CE1'],
    ['Q11_22_pre', 'pre', 'Q11_22'],
  ])('%s is %s of %s', (name, wave, rest) => {
    expect(waveAffix(cleanText(name), words)).toEqual({ wave, rest });
  });

  it.each([
    'poster',
    'CE1_poster',
    '目前',
    '我之前',
    '今後',
    '最後',
    'present',
    'CT1',
    'express',
    'after',
    '前',
    'Prepare_1',
  ])('%s has none', (name) => {
    expect(waveAffix(cleanText(name), words)).toBeNull();
  });
});

it.each([
  ['Survey_pre.csv', 'pre'],
  ['前測問卷 113-1', 'pre'],
  ['期末問卷', 'post'],
  ['Post+Survey_April+1', 'post'],
  ['posttest results', 'post'],
  ['poster session', null],
  ['pre-post', null],
  ['前後測', null],
  ['目前狀況', null],
  ['延後測', 'followUp'],
])('the file name %s speaks of %s', (name, wave) => {
  expect(waveInText(name, words)).toBe(wave);
});

it('takes the instrument’s words for waves, and a word that it gives to another wave from the built-in one', () => {
  const own = waveWords(instrumentOf({ ...SMALL, waves: { pre: ['Anfang'], post: ['Ende', 'T1'] } }));
  expect(waveOfWord('anfang', own)).toBe('pre');
  expect(waveOfWord('T1', own)).toBe('post');
  expect(waveAffix('CE1_Ende', own)).toEqual({ wave: 'post', rest: 'CE1' });
  expect(waveOfWord('前測', own)).toBe('pre');
});

it.each([
  ['Q9_3', '請評估 - (3)我能合作', ['q9_3', '我能合作']],
  ['請評估下列敘述 [我能合作]', '', ['我能合作']],
  ['Q9_3_post', 'Rate - I can help', ['q9_3', 'i can help']],
  ['請評估 - 我能合作（後）', '', ['我能合作']],
])('a column %s with the text %j goes by %j', (code, text, names) => {
  expect(columnNames(code, text, words).names).toEqual(expect.arrayContaining(names));
});
