import '../every-language';
import { describe, expect, it } from 'vitest';
import {
  competencyHeadline,
  createMessages,
  headline,
  ofPair,
  refusalText,
  type Translate,
  unpairedHeadline,
} from '../../src/messages';
import { en } from '../../src/messages/en';
import { speak } from '../../src/messages/i18n';
import { zhTW } from '../../src/messages/zh-TW';
import { notesOf } from '../../src/views/overview/notes';
import {
  BEFORE_AND_AFTER,
  type ChangeFinding,
  LANGUAGES,
  type Language,
  type UnpairedFinding,
  WAVES_IN_TIME,
  type WavePair,
} from '../../src/vocabulary';
import { FIXTURES } from '../views/fixtures';
import { madeUpComparison } from '../views/made-up';
import { madeUpCompetency } from '../views/made-up-competency';
import { madeUpUnpaired } from '../views/made-up-unpaired';

const THEN_POST: WavePair = { before: 'then', after: 'post' };
const PRE_FOLLOW_UP: WavePair = { before: 'pre', after: 'followUp' };
const PAIRS = WAVES_IN_TIME.flatMap((before, at) => WAVES_IN_TIME.slice(at + 1).map((after) => ({ before, after })));

const wordsOf = (language: Language, pair: WavePair) =>
  ofPair(createMessages(language), pair).t.bind(null) as unknown as Translate;

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
/** Sentences with a word of the pair; the note on R also names the variables `before` and `after`. */
const speaking = (tree: object) =>
  leaves(tree as Tree).filter(([key, text]) => key !== 'how.rWaves' && text.includes('$t('));

describe('the words of a pair', () => {
  it.each([
    [
      'en',
      BEFORE_AND_AFTER,
      'Before M (SD)',
      'answered only before: 3',
      'Before ○ — ● after',
      '3 matched of 4 before (75 %)',
    ],
    [
      'en',
      THEN_POST,
      'Looking back M (SD)',
      'answered only looking back: 3',
      'Looking back ○ — ● after',
      '3 matched of 4 looking back (75 %)',
    ],
    [
      'en',
      PRE_FOLLOW_UP,
      'Before M (SD)',
      'answered only before: 3',
      'Before ○ — ● at follow-up',
      '3 matched of 4 before (75 %)',
    ],
    ['zh-TW', BEFORE_AND_AFTER, '前測 M (SD)', '只填前測：3 人', '參與前 ○ — ● 參與後', '配對 3 人，前測 4 人（75 %）'],
    [
      'zh-TW',
      THEN_POST,
      '回溯前測 M (SD)',
      '只填回溯前測：3 人',
      '回溯前測 ○ — ● 參與後',
      '配對 3 人，回溯前測 4 人（75 %）',
    ],
    ['zh-TW', PRE_FOLLOW_UP, '前測 M (SD)', '只填前測：3 人', '參與前 ○ — ● 延後測', '配對 3 人，前測 4 人（75 %）'],
  ] as const)('%s %o: heads, people, marks and the matched share', (language, pair, head, only, marks, matched) => {
    const t = wordsOf(language, pair);
    expect(t('overview.table.pre')).toBe(head);
    expect(t('how.preOnly', { n: 3 })).toBe(only);
    expect(t('overview.column.dumbbell')).toBe(marks);
    expect(t('shell.matched', { both: 3, pre: 4, share: '75 %' })).toBe(matched);
  });

  it('are those of before and after where no pair is named', () => {
    for (const language of LANGUAGES) {
      const { t } = createMessages(language);
      for (const [key, text] of speaking(language === 'en' ? en : zhTW)) {
        expect(t(key as 'overview.title'), text).toBe(wordsOf(language, BEFORE_AND_AFTER)(key as 'overview.title'));
      }
    }
  });

  it.each(PAIRS)('are found in every sentence that needs them: %o', (pair) => {
    for (const language of LANGUAGES) {
      const sentences = speaking(language === 'en' ? en : zhTW);
      expect(sentences.length).toBeGreaterThan(70);
      const t = wordsOf(language, pair);
      const said = sentences.map(([key]) => t(key as 'overview.title').replaceAll(/\{\{\w+\}\}/g, ''));
      expect(said.filter((text) => /\$t\(|\{\{pair|waves\.\w/.test(text))).toEqual([]);
      const { wave: names } = (language === 'en' ? en : zhTW).how;
      const foreign = WAVES_IN_TIME.filter((wave) => wave !== pair.before && wave !== pair.after);
      const own = new RegExp(`${names[pair.before]}|${names[pair.after]}|before looking`, 'gi');
      const others = new RegExp(
        foreign.map((wave) => (language === 'en' ? `\\b${names[wave]}\\b` : names[wave])).join('|'),
        'i',
      );
      expect(said.filter((text) => others.test(text.replaceAll(own, '')))).toEqual([]);
    }
  });

  it('follow a change of the language, and hand it on', async () => {
    const messages = createMessages('en');
    const own = ofPair(messages, THEN_POST);
    await speak(own, 'zh-TW');
    expect(own.t('overview.table.pre')).toBe('回溯前測 M (SD)');
    expect(ofPair(messages, PRE_FOLLOW_UP).t('overview.table.post')).toBe('延後測 M (SD)');
  });
});

describe('sentences about a change', () => {
  const finding: ChangeFinding = {
    kind: 'change',
    by: null,
    filters: {},
    confidence: 0.95,
    comparisons: [madeUpComparison({ competency: 'a', n: 100, before: 3, after: 3.4 })],
  };
  const inside = madeUpCompetency({ competency: 'a', n: 100, before: 3, after: 3.4 }, []);
  const groups: UnpairedFinding = {
    kind: 'unpaired',
    filters: {},
    confidence: 0.95,
    comparisons: [madeUpUnpaired({ competency: 'a', n: 100, before: 3, after: 3.4 })],
  };
  const headlines = (language: Language, pair: WavePair) => {
    const t = wordsOf(language, pair);
    const common = { adjustment: 'holm', pair } as const;
    return [
      headline(t, { finding, matched: 100, nameOf: () => 'A', language, ...common }),
      competencyHeadline(t, { finding: inside, name: 'A', family: 1, ...common }),
      unpairedHeadline(t, { finding: groups, nameOf: () => 'A', ...common }),
    ].map(({ details }) => details.join(' '));
  };

  it.each([
    ['en', /retrospective, inflated by recall and social desirability \(Howard 1980; Hill & Betz 2005\)/],
    ['zh-TW', /回溯性，會因回憶與社會期許而偏高（Howard 1980；Hill & Betz 2005）/],
  ] as const)('warn of memory where one wave looks back, and only there: %s', (language, warning) => {
    for (const pair of PAIRS) {
      const looksBack = pair.before === 'then' || pair.after === 'then';
      for (const details of headlines(language, pair)) expect(warning.test(details)).toBe(looksBack);
    }
  });

  it('name the waves that differ', () => {
    expect(headlines('en', BEFORE_AND_AFTER)[0]).toContain('differences between before and after, not causes');
    expect(headlines('en', PRE_FOLLOW_UP)[0]).toContain('differences between before and follow-up, not causes');
    expect(headlines('zh-TW', BEFORE_AND_AFTER)[1]).toContain('以下為參與前後的差異');
    expect(headlines('zh-TW', PRE_FOLLOW_UP)[1]).toContain('以下為參與前與延後測的差異');
    const constant = { code: 'zero-variance', detail: 'perfect-correlation' } as const;
    expect(refusalText(wordsOf('en', THEN_POST), constant)).toBe('looking back and after go together perfectly');
  });

  it('of two groups name the waves that stand side by side', () => {
    const said = (language: Language, pair: WavePair) =>
      unpairedHeadline(wordsOf(language, pair), { finding: groups, nameOf: () => 'A', adjustment: 'holm', pair })
        .sentence;
    expect(said('en', PRE_FOLLOW_UP)).toMatch(
      /^Between 100 students before and 80 at follow-up, A was higher at follow-up,/,
    );
    expect(said('zh-TW', PRE_FOLLOW_UP)).toMatch(/^參與前 100 位與延後測 80 位學生相比，A在延後測較高，/);
    expect(said('en', BEFORE_AND_AFTER)).toMatch(/^Between 100 students before and 80 after, A was higher after,/);
  });

  it('judge the scale by the wave that comes first, and the matched share by its people', () => {
    const fixture = FIXTURES.tiny();
    const scale = { instrument: 'survey', competency: 'a', n: 90, items: 4, alpha: 0.5 } as const;
    const notes = (pair: WavePair) =>
      notesOf(wordsOf('en', pair), {
        change: finding,
        reliability: { kind: 'reliability', filters: {}, scales: [{ ...scale, wave: 'then' }] },
        attrition: {
          kind: 'attrition',
          filters: {},
          people: { pre: 50, post: 90, then: 80, followUp: 0, both: 40, preOnly: 40, postOnly: 50 },
          retention: { refusal: { code: 'not-computable' } },
          baseline: [],
        },
        understanding: { ...fixture.understanding, items: [], problems: [], pair },
        nameOf: () => 'A',
        adjustment: 'holm',
      });
    const textOf = (pair: WavePair, id: string) =>
      notes(pair)
        .find((note) => note.id === id)
        ?.text.replaceAll('\u00a0', ' ');
    expect(textOf(THEN_POST, 'matched')).toMatch(/^40 of 80 who answered looking back also answered after \(50\s%\)/);
    expect(textOf(THEN_POST, 'alpha/a')).toContain('Reliability looking back is α = .50');
    expect(textOf(PRE_FOLLOW_UP, 'alpha/a')).toBeUndefined();
  });
});
