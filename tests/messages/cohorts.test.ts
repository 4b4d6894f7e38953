import '../every-language';
import { describe, expect, it } from 'vitest';
import {
  ancovaWords,
  type CohortWordsInput,
  cohortsHeadline,
  cohortsVerdict,
  comparisonGroupWords,
  coursesWords,
  createMessages,
  gainsWords,
  mixedWords,
  mostDiffering,
  pooledWords,
  rangeOf,
  ranksWords,
  spreadWords,
  type Translate,
  trendWords,
} from '../../src/messages';
import {
  BEFORE_AND_AFTER,
  type CohortsFinding,
  type CohortTests,
  DEFAULT_SETTINGS,
  isRefused,
  LANGUAGES,
  type Language,
  type Refusal,
} from '../../src/vocabulary';
import { answer } from '../views/fixture-engine';
import { FIXTURES, type FixtureName } from '../views/fixtures';

const translate = (language: Language) => createMessages(language).t.bind(null) as unknown as Translate;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const numbers = (text: string) => (text.match(/[−+]?\d*\.?\d+/g) ?? []).sort();
const CAUSE = /caused|led to|improved by|resulted in|because of|put down to|導致|造成|促成|歸因|使[^，。]*提升/;

const finding = (name: FixtureName, part: { by?: string; within?: string | null; group?: boolean } = {}) =>
  answer(FIXTURES[name](), {
    kind: 'cohorts',
    by: part.by ?? 'semester',
    within: part.within ?? null,
    filters: {},
    settings: {
      ...DEFAULT_SETTINGS,
      ...(part.group ? { comparisonGroup: { grouping: 'strategy', value: 'projects' } } : {}),
    },
  }) as CohortsFinding;

const head = (found: CohortsFinding, language: Language = 'en', comparisonGroup: string | null = null) =>
  cohortsHeadline(translate(language), {
    finding: found,
    nameOf: (id) => `<${id}>`,
    cohortName: (cohort) => Object.values(cohort).join(' · '),
    grouping: '<grouping>',
    adjustment: 'holm',
    smallest: 10,
    comparisonGroup,
    pair: BEFORE_AND_AFTER,
  });

const wordsOf = (found: CohortsFinding, test: CohortTests): CohortWordsInput => ({
  finding: found,
  test,
  cohortName: (cohort) => Object.values(cohort).join(' · '),
  adjustment: 'holm',
  pairs: 191,
  smallest: 10,
});

/** Every sentence that a finding gives rise to, those of a comparison group aside. */
function everything(found: CohortsFinding, language: Language): string {
  const t = translate(language);
  const { sentence, details } = head(found, language);
  const tests = found.tests.flatMap((test) => {
    const input = wordsOf(found, test);
    const { words, notes } = ancovaWords(t, input);
    const others = [gainsWords, pooledWords, trendWords, coursesWords, mixedWords, ranksWords, spreadWords];
    return [...words, ...notes, ...others.flatMap((write) => write(t, input))];
  });
  return [sentence, ...details, ...tests].join('\n');
}

const withWelch = (found: CohortsFinding, p: number[], refusal?: Refusal): CohortsFinding => ({
  ...found,
  tests: found.tests.map((test, index) => ({
    ...test,
    welch:
      refusal || isRefused(test.welch)
        ? { refusal: refusal ?? { code: 'not-computable' } }
        : { ...test.welch, p: p[index]!, pHolm: p[index]!, pBH: p[index]! },
  })),
});

describe('the sentence on top of the cohorts', () => {
  const whole = finding('centre');

  it('names the competency that differs most, and between whom', () => {
    const range = rangeOf(whole, whole.tests[0]!, 10)!;
    const { sentence, competency, details } = head(withWelch(whole, [0.001, 0.2, 0.3, 0.04, 0.9]));
    expect(competency).toBe(mostDiffering(withWelch(whole, [0.001, 0.2, 0.3, 0.04, 0.9]), 'holm', 10)!.competency);
    expect(plain(sentence)).toMatch(
      /^Compared by <grouping>, the change differs in 2 of 5 competencies; most in <\w+>, from [−+]\d\.\d\d \(11\d-\d\) to [−+]\d\.\d\d \(11\d-\d\)$/,
    );
    expect(range.low).toBeLessThan(range.high);
    expect(details.join(' ')).toContain('no comparison group');
    expect(details.join(' ')).toMatch(/Welch F\(3, \d+\.\d\) = \d+\.\d\d, p/);
  });

  it('says one, all, none, and none of those that could be tested', () => {
    expect(head(withWelch(whole, [0.001, 0.2, 0.3, 0.4, 0.9])).sentence).toContain('1 of 5 competencies: ');
    expect(head(withWelch(whole, [0, 0, 0, 0, 0])).sentence).toContain('all 5 competencies');
    expect(head(withWelch(whole, [0.5, 0.5, 0.5, 0.5, 0.5])).sentence).toContain('any of the 5 competencies');
    const some = withWelch(whole, [0.5, 0.5, 0.5, 0.5, 0.5]);
    some.tests[4] = { ...some.tests[4]!, welch: { refusal: { code: 'too-few', needed: 2, counted: 1 } } };
    expect(head(some).sentence).toContain('the 4 of 5 competencies that could be tested');
    expect(head(some).details.join(' ')).toContain('at least 2 groups');
  });

  it('cannot tell where nothing could be tested', () => {
    expect(head(withWelch(whole, [], { code: 'too-few', needed: 2, counted: 0 })).sentence).toContain('cannot tell');
    expect(head({ ...whole, tests: [] }).sentence).toContain('cannot tell');
  });

  it('has nothing to compare with one group or none', () => {
    expect(head(finding('tiny')).sentence).toContain('only one group by <grouping>, 112-1');
    expect(head({ ...whole, cohorts: [], comparisons: [], tests: [] }).sentence).toContain('no groups');
  });

  it('does not name groups that are too small to publish', () => {
    const found = finding('onePerson');
    const range = rangeOf(found, found.tests[0]!, 10)!;
    expect([range.lowCohort.semester, range.highCohort.semester].toSorted()).toEqual(['112-1', '113-1']);
    const { sentence, details } = head(withWelch(found, [0.001, 0.5, 0.5, 0.5, 0.5]));
    expect(sentence).not.toContain('113-2');
    expect(details.join(' ')).toContain('groups of 10 or more');
    expect(details.join(' ')).toContain('1 group with fewer than 2');
  });

  it('goes by the correction that is shown', () => {
    const test = whole.tests[0]!;
    const both = { ...test, welch: { ...(test.welch as object), pHolm: 0.2, pBH: 0.01 } } as CohortTests;
    expect(cohortsVerdict(both, 0.05, 'holm')).toBe('unclear');
    expect(cohortsVerdict(both, 0.05, 'bh')).toBe('differ');
  });
});

describe('the comparison in words', () => {
  const t = translate('en');
  const whole = finding('centre');
  const input = wordsOf(whole, whole.tests[0]!);

  it('always says of equal starts that nobody was randomised', () => {
    expect(ancovaWords(t, input).notes.join(' ')).toContain('Lord’s paradox');
  });

  it('warns where the slopes differ, and where the two questions disagree', () => {
    const { ancova } = input.test;
    if (isRefused(ancova)) throw new Error('fixture: no ancova');
    const slopes = { F: 5, df1: 3, df2: 183, p: 0.002 };
    const changed = { ...input, test: { ...input.test, ancova: { ...ancova, slopes, pHolm: 0.6 } } };
    const notes = ancovaWords(t, changed).notes.map(plain);
    expect(notes[0]).toContain('F(3, 183) = 5.00, p = .002');
    expect(notes[1]).toContain('do not agree');
  });

  it('says what would have counted alone', () => {
    const { trend } = input.test;
    if (isRefused(trend)) throw new Error('fixture: no trend');
    const slope = { ...trend.slope, p: 0.03, pHolm: 0.15 };
    const words = trendWords(t, { ...input, test: { ...input.test, trend: { ...trend, slope } } }).map(plain);
    expect(words[0]).toContain('No clear trend');
    expect(words[1]).toContain('p = .030');
    expect(words[1]).toContain('p = .150');
  });

  it('counts people of both models', () => {
    expect(mixedWords(t, input).join(' ')).toContain('191 matched people');
  });

  it('says why where there is no answer, and what is counted', () => {
    const refused: Refusal = { code: 'too-few', needed: 5, counted: 3 };
    const few = { ...input, test: { ...input.test, courses: { refusal: refused }, trend: { refusal: refused } } };
    expect(coursesWords(t, few)).toEqual(['Cannot be told: needs at least 5 courses; 3 found.']);
    expect(trendWords(t, few)).toEqual(['Cannot be told: needs at least 5 semesters; 3 found.']);
  });

  it('has words of cause only against a comparison group, with what they take for granted', () => {
    for (const language of LANGUAGES) {
      expect(everything(whole, language)).not.toMatch(CAUSE);
      expect(comparisonGroupWords(translate(language), input)).toEqual([]);
      const declared = finding('centre', { group: true });
      const words = comparisonGroupWords(translate(language), wordsOf(declared, declared.tests[0]!)).join(' ');
      expect(words).toMatch(language === 'en' ? /put down to taking part, if/ : /若兩組.*歸因於參與/);
    }
  });
});

describe('both languages', () => {
  const NAMES: FixtureName[] = ['centre', 'years', 'tiny', 'alone', 'onePerson', 'gap', 'equal'];

  it.each(NAMES)('tell the same numbers: %s', (name) => {
    const found = finding(name);
    const [first, second] = LANGUAGES.map((language) => everything(found, language));
    expect(numbers(first!)).toEqual(numbers(second!));
    for (const text of [first!, second!]) expect(text).not.toMatch(/NaN|undefined|\{\{|Infinity/);
  });

  it('tell the same numbers of the comparison group', () => {
    const found = finding('centre', { group: true });
    const [first, second] = LANGUAGES.map((language) =>
      comparisonGroupWords(translate(language), wordsOf(found, found.tests[0]!)).join(' '),
    );
    expect(numbers(first!)).toEqual(numbers(second!));
  });
});
