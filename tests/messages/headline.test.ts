import '../every-language';
import { describe, expect, it } from 'vitest';
import { createMessages, headline, refusalText, type Translate } from '../../src/messages';
import {
  BEFORE_AND_AFTER,
  type ChangeFinding,
  type Comparison,
  DEFAULT_SETTINGS,
  LANGUAGES,
  type Language,
  REFUSAL_CODES,
} from '../../src/vocabulary';
import { answer } from '../views/fixture-engine';
import { FIXTURES, type FixtureName } from '../views/fixtures';
import { madeUpComparison } from '../views/made-up';

const translate = (language: Language) => createMessages(language).t.bind(null) as unknown as Translate;
const nameOf = (competency: string) => `<${competency.replaceAll(/\d/g, '')}>`;

const findingOf = (name: FixtureName) =>
  answer(FIXTURES[name](), { kind: 'change', filters: {}, by: null, settings: DEFAULT_SETTINGS }) as ChangeFinding;
const of = (comparisons: Comparison[]): ChangeFinding => ({
  kind: 'change',
  by: null,
  filters: {},
  confidence: 0.95,
  comparisons,
});
const row = (competency: string, change: number, n = 100) =>
  madeUpComparison({ competency, n, before: 3, after: 3 + change });

const english = (finding: ChangeFinding, matched = 186) =>
  headline(translate('en'), { finding, matched, nameOf, language: 'en', adjustment: 'holm', pair: BEFORE_AND_AFTER });
const sentence = (finding: ChangeFinding, matched?: number) =>
  english(finding, matched).sentence.replaceAll('\u00a0', ' ');

describe('the sentence on top', () => {
  it('says when all rose, and which most', () => {
    expect(sentence(of([row('a', 0.3), row('b', 0.4), row('c', 0.5)]))).toBe(
      'Among 186 matched students, all 3 competencies rose; <c> rose most, 3.00 → 3.50',
    );
  });

  it('says when some rose and some fell', () => {
    expect(sentence(findingOf('centre'))).toBe(
      'Among 186 matched students, 3 of 5 competencies rose and 1 fell; <engagement> rose most, 3.43 → 4.02',
    );
  });

  it('names the only one that moved', () => {
    expect(sentence(of([row('a', 0.3), row('b', 0), row('c', 0)]))).toBe(
      'Among 186 matched students, 1 of 3 competencies rose: <a>, 3.00 → 3.30',
    );
    expect(sentence(of([row('a', -0.3), row('b', 0)]))).toBe(
      'Among 186 matched students, 1 of 2 competencies fell: <a>, 3.00 → 2.70',
    );
  });

  it('says when all fell', () => {
    expect(sentence(findingOf('fallen'))).toContain('all 5 competencies fell');
  });

  it('says plainly when nothing changed', () => {
    const { sentence: words, competency, details } = english(findingOf('unchanged'));
    expect(details[0]).toBe('In each of the 5, p ≥ .05 (after Holm’s correction).');
    expect(words).toBe('Among 186 matched students, no clear change was found in any of the 5 competencies');
    expect(competency).toBeNull();
  });

  it('counts only what could be tested', () => {
    expect(sentence(findingOf('tiny'), 3)).toContain('the 3 of 5 competencies that could be tested');
  });

  it('speaks of a single competency by its name', () => {
    expect(sentence(of([row('a', 0.3)]))).toBe('Among 186 matched students, <a> rose, 3.00 → 3.30');
    expect(sentence(of([row('a', 0)]))).toBe(
      'Among 186 matched students, no clear change was found in <a>, 3.00 → 3.00',
    );
  });

  it('says when the data cannot tell, in the singular too', () => {
    expect(sentence(of([row('a', 0.3, 1), row('b', 0.3, 1)]), 1)).toBe(
      'With 1 matched student, the data cannot tell yet whether anything changed',
    );
    expect(sentence(of([]), 0)).toBe('There is no competency to compare yet');
  });

  it('compares over the whole scale where scales differ', () => {
    const points = row('points', 0.5);
    const percent = madeUpComparison({
      competency: 'percent',
      n: 100,
      before: 50,
      after: 55,
      sdBefore: 12,
      sdAfter: 12,
      scale: { min: 0, max: 100, unit: 'percent' },
    });
    expect(english(of([points, percent])).competency).toBe('points');
  });

  it('always tells that there is no comparison group, and what fell or is unclear', () => {
    const { details } = english(findingOf('centre'));
    expect(details.at(-1)).toContain('no comparison group');
    expect(details[0]).toMatch(/^<resilience> fell \(−0\.11, 95 % CI −0\.\d\d to −0\.\d\d\)\.$/);
    expect(details[1]).toMatch(/^No clear change in <reflection> \(.*p ≥ \.05\)\.$/);
  });

  it('names at most three of many', () => {
    const { details } = english(findingOf('many'));
    expect(details[0]).toMatch(/^Also fell, among others: /);
    expect(details[0]!.match(/95 % CI/g)).toHaveLength(3);
  });
});

describe('both languages', () => {
  const numbers = (text: string) => (text.match(/[−+]?\d*\.?\d+/g) ?? []).sort();

  it.each(Object.keys(FIXTURES) as FixtureName[])('say the same numbers: %s', (name) => {
    const finding = findingOf(name);
    const [zh, en] = LANGUAGES.map((language) => {
      const { sentence: words, details } = headline(translate(language), {
        finding,
        matched: 186,
        nameOf,
        language,
        adjustment: 'holm',
        pair: BEFORE_AND_AFTER,
      });
      return numbers([words, ...details].join(' '));
    });
    expect(zh).toEqual(en);
    expect(en!.length).toBeGreaterThan(1);
  });

  it.each(REFUSAL_CODES)('have words for the refusal %s', (code) => {
    for (const language of LANGUAGES) {
      const words = refusalText(translate(language), { code, needed: 2, counted: 1, detail: 'unheard-of' });
      expect(words).not.toMatch(/refusals|\{\{|unheard/);
      expect(words.length).toBeGreaterThan(3);
    }
  });

  it('put the numbers of a refusal into words', () => {
    const refusal = { code: 'too-few', needed: 2, counted: 1 } as const;
    expect(refusalText(translate('en'), refusal)).toBe('needs at least 2 matched people; 1 found');
    expect(numbers(refusalText(translate('zh-TW'), refusal))).toEqual(['1', '2']);
  });
});
