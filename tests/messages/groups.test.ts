import '../every-language';
import { describe, expect, it } from 'vitest';
import {
  createMessages,
  retentionSentences,
  shiftSentence,
  type Translate,
  unpairedCompetencyHeadline,
  unpairedHeadline,
  unpairedSummary,
} from '../../src/messages';
import {
  BEFORE_AND_AFTER,
  LANGUAGES,
  type Language,
  type RetentionFinding,
  type UnpairedFinding,
} from '../../src/vocabulary';
import type { MadeUp } from '../views/made-up';
import { madeUpRetrospectivePart } from '../views/made-up-competency';
import { madeUpUnpaired } from '../views/made-up-unpaired';

const translate = (language: Language) => createMessages(language).t.bind(null) as unknown as Translate;
const BANNED = /caused|led to|improved by|resulted in|due to the programme|導致|造成|使[^，。]*提升|促成|因此提升/;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const numbers = (text: string) => (text.match(/[−+]?\d*\.?\d+/g) ?? []).sort();
const nameOf = (competency: string) => `<${competency}>`;

/** Both languages hold the same numbers, claim no cause and leave no gap; the English words are given back. */
function inBoth(say: (t: Translate) => string[]): string {
  const [zh, en] = LANGUAGES.map((language) => say(translate(language)).join('\n'));
  expect(numbers(zh!)).toEqual(numbers(en!));
  for (const text of [zh!, en!]) {
    expect(text).not.toMatch(BANNED);
    expect(text).not.toMatch(/\{\{|NaN|undefined|unpaired\.|retention\./);
  }
  return plain(en!);
}

const findingOf = (...specs: Partial<MadeUp>[]): UnpairedFinding => ({
  kind: 'unpaired',
  filters: {},
  confidence: 0.95,
  comparisons: specs.map((spec, index) =>
    madeUpUnpaired({ competency: 'abcde'[index]!, n: 120, before: 3, after: 3.5, ...spec }),
  ),
});

const headlineOf = (finding: UnpairedFinding) =>
  inBoth((t) => {
    const { sentence, details } = unpairedHeadline(t, { finding, nameOf, adjustment: 'holm', pair: BEFORE_AND_AFTER });
    return [sentence, ...details];
  });

describe('two groups of different people', () => {
  it.each([
    [
      'all higher',
      findingOf({}, { after: 3.8 }),
      /^Between 120 .* and 96 after, 2 of 2 .* stood higher after; <b> most/,
    ],
    ['one higher', findingOf({}, { after: 3 }), /1 of 2 competencies stood higher after; <a> most, 3\.00 → 3\.50/],
    ['lower', findingOf({ after: 2.4 }, { after: 2.6 }), /2 of 2 competencies stood lower after; <a> most/],
    [
      'both ways',
      findingOf({ after: 2.4 }, {}),
      /1 of 2 competencies stood higher after and 1 lower; <b> higher by most/,
    ],
    ['nothing found', findingOf({ after: 3 }, { after: 3 }), /no clear difference was found in the 2 of 2/],
    ['too few', findingOf({ n: 1 }, { n: 1 }), /^Students before: 1, after: 1; the data cannot tell yet/],
    ['nobody', findingOf({ n: 0 }, { n: 0 }), /^Students before: 0, after: 0/],
    ['one competency higher', findingOf({}), /<a> was higher after, 3\.00 → 3\.50/],
    ['one competency, too few', findingOf({ n: 1 }), /cannot tell yet whether <a> differs/],
    ['no competency', findingOf(), /There is no competency to compare yet/],
  ] as const)('say so: %s', (_, finding, expected) => {
    expect(headlineOf(finding)).toMatch(expected);
  });

  it('of one competency give the difference, its interval and its test', () => {
    const finding = findingOf({}, { after: 3 });
    const [comparison] = finding.comparisons;
    const text = inBoth((t) => {
      const { sentence, details } = unpairedCompetencyHeadline(t, {
        finding,
        comparison: comparison!,
        name: '<A>',
        adjustment: 'holm',
        pair: BEFORE_AND_AFTER,
      });
      return [sentence, ...details, unpairedSummary(t, comparison!, '<A>')];
    });
    expect(text).toMatch(
      /Difference \+0\.50 \(95 % CI .* t\(213\.6\) = .* after Holm’s correction for 2 competencies\./,
    );
    expect(text).toContain('These are two groups of different people');
  });
});

describe('retention by group', () => {
  const finding = (test: RetentionFinding['test']): RetentionFinding => ({
    kind: 'retention',
    by: 'semester',
    filters: {},
    confidence: 0.95,
    groups: [
      { cohort: 'x', first: 40, both: 30, retention: { share: 0.75, ci: [0.6, 0.86] } },
      { cohort: 'y', first: 50, both: 25, retention: { share: 0.5, ci: [0.37, 0.63] } },
      { cohort: 'z', first: 0, both: 0, retention: { refusal: { code: 'too-few', needed: 1, counted: 0 } } },
    ],
    test,
  });
  const tested = {
    chiSquared: 5.84,
    df: 1,
    cramersV: 0.25,
    smallestExpected: 15.6,
    p: 0.016,
    method: 'chi-squared',
  } as const;
  it.each([
    [
      'they differ',
      tested,
      /The groups differ .* from 50 % to 75 % \(χ²\(1\) = 5\.84, p = \.016, Cramér’s V = \.25\)\./,
    ],
    ['they do not', { ...tested, p: 0.4 }, /^No clear difference/],
    [
      'exactly',
      { ...tested, method: 'exact' as const, smallestExpected: 3 },
      /\(Fisher’s exact p = \.016, Cramér’s V = \.25\)\.$/,
    ],
    ['roughly', { ...tested, smallestExpected: 3.2 }, /An expected number is 3\.2, below 5/],
    ['one group', { refusal: { code: 'too-few' as const, needed: 2, counted: 1 } }, /needs at least 2 groups; 1 found/],
    ['all alike', { refusal: { code: 'no-variation' as const } }, /nobody, or everybody, answered again/],
  ] as const)('is told: %s', (_, test, expected) => {
    expect(inBoth((t) => retentionSentences(t, finding(test)))).toMatch(expected);
  });
});

describe('the standard that moved', () => {
  const of = (shift: ReturnType<typeof madeUpRetrospectivePart>) => {
    const part = madeUpRetrospectivePart(0.4, 40);
    return inBoth((t) => [shiftSentence(t, { n: 40, classic: part, adjusted: part, shift }, 0.05)]);
  };
  it('is told with its size and p, or that none was found, or why it cannot be tested', () => {
    expect(of(madeUpRetrospectivePart(-0.5, 40))).toMatch(/by −0\.50 \(p Holm < \.001\)/);
    expect(of(madeUpRetrospectivePart(0.01, 40))).toMatch(/^No clear shift/);
    const few = { refusal: { code: 'too-few' as const, needed: 2, counted: 1 } };
    expect(of({ change: few, hedgesGav: few, detectable: few })).toMatch(
      /needs at least 2 people with a score before, after and looking back; 1 found/,
    );
  });
});
