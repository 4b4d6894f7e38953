import '../every-language';
import { describe, expect, test } from 'vitest';
import { createMessages } from '../../src/messages';
import { data as dataEn } from '../../src/messages/en/data';
import { problems as problemsEn } from '../../src/messages/en/problems';
import { data as dataZh } from '../../src/messages/zh-TW/data';
import { problems as problemsZh } from '../../src/messages/zh-TW/problems';
import { BECAUSE_CODES, becauseWords } from '../../src/views/data/because-words';
import { problemWords, rowRanges } from '../../src/views/data/problem-words';
import { percent, shortWaveName, waveName } from '../../src/views/data/words';
import { LANGUAGES, PROBLEM_CODES, type Problem, RECOGNISER_IDS, SET_ASIDE_REASONS, WAVES } from '../../src/vocabulary';

const PLACEHOLDER_LEFT = /\{\{|\}\}|undefined|NaN|“”|「」|\(\)|（）/;

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${path}${key}.`) : [`${path}${key}`.replace(/_(one|other)$/, '')],
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

function textsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object'
      ? textsOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value as string] as [string, string]],
  );
}

describe('both languages say the same', () => {
  test.each([
    ['data', dataEn, dataZh],
    ['problems', problemsEn, problemsZh],
  ])('%s has the same keys and fills the same gaps', (_, en, zh) => {
    expect([...new Set(keysOf(zh))].sort()).toEqual([...new Set(keysOf(en))].sort());
    const english = new Map(textsOf(en));
    for (const [key, text] of textsOf(zh))
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const { t } = createMessages(language);

  test.each(PROBLEM_CODES)('%s says what it is and what can be done', (code) => {
    for (const within of [undefined, 'pre.csv']) {
      const bare = problemWords(t, language, { code, severity: 'warning', file: 'pre.csv' }, within);
      const full = problemWords(
        t,
        language,
        {
          code,
          severity: 'error',
          file: 'pre.csv',
          rows: [4, 5, 6, 9],
          column: 'Q1',
          values: { count: 7, seen: '還可以' },
        },
        within,
      );
      for (const words of [bare, full]) {
        expect(words.title.length).toBeGreaterThan(5);
        expect(words.out.length).toBeGreaterThan(5);
        expect(Object.values(words).join(' ')).not.toMatch(PLACEHOLDER_LEFT);
        expect(words.title).not.toContain('problems.');
      }
      expect(full.where).toContain('4–6, 9');
      expect(full.where).toContain('Q1');
      expect(full.where).toContain('還可以');
    }
  });

  test('a problem of a file names it, unless its card does', () => {
    const problem = { code: 'rows-ragged', severity: 'warning', file: '前測.csv' } as const;
    expect(problemWords(t, language, problem).title).toContain('前測.csv');
    expect(problemWords(t, language, problem, '前測.csv').title).not.toContain('前測.csv');
  });

  test('rows that were not handed over are counted', () => {
    const problem: Problem = { code: 'rows-ragged', severity: 'warning', rows: [3, 4], values: { count: 50 } };
    expect(problemWords(t, language, problem).where).toContain('48');
  });

  test('every name that the import uses has words', () => {
    const named = [
      ...RECOGNISER_IDS.map((id) => t(`data.recognisers.${id}`)),
      ...SET_ASIDE_REASONS.map((reason) => t(`data.reasons.${reason}`)),
      ...SET_ASIDE_REASONS.map((reason) => t(`data.reasonsShort.${reason}`)),
      ...WAVES.flatMap((wave) => [waveName(t, wave), shortWaveName(t, wave)]),
      ...BECAUSE_CODES.map((code) => becauseWords(t, { code })),
    ];
    for (const name of named) expect(name).not.toMatch(/^$|data\./);
    expect(becauseWords(t, { code: 'never-heard-of' })).toBe(t('data.because.other'));
  });
});

test('rows are written as ranges', () => {
  expect(rowRanges([12, 3, 4, 5, 12, 9])).toEqual(['3–5', '9', '12']);
});

test('a share that is nearly all or nearly nothing is not rounded to it', () => {
  expect(percent(1)).toBe('100 %');
  expect(percent(0.9999)).toBe('99.9 %');
  expect(percent(0.0001)).toBe('0.1 %');
  expect(percent(0)).toBe('0 %');
  expect(percent(186 / 211)).toBe('88 %');
});
