import '../every-language';
import { describe, expect, it } from 'vitest';
import {
  agreementSentence,
  competencyHeadline,
  competencyVerdict,
  createMessages,
  distributionSummary,
  flowSummary,
  itemsSummary,
  pairsSummary,
  quantileSummary,
  type Translate,
} from '../../src/messages';
import { competencyNotes } from '../../src/views/competency/notes';
import {
  BEFORE_AND_AFTER,
  type CompetencyFinding,
  DEFAULT_SETTINGS,
  LANGUAGES,
  type Language,
  REFUSAL_CODES,
  type Refusal,
} from '../../src/vocabulary';
import { answer } from '../views/fixture-engine';
import { FIXTURES, type FixtureName } from '../views/fixtures';
import type { MadeUp } from '../views/made-up';
import { madeUpCompetency } from '../views/made-up-competency';

const translate = (language: Language) => createMessages(language).t.bind(null) as unknown as Translate;
const BANNED = /caused|led to|improved by|resulted in|due to the programme|導致|造成|使[^，。]*提升|促成|因此提升/;

function findingFor(spec: Partial<MadeUp>, family = 5): CompetencyFinding {
  const whole = { competency: 'a', n: 120, before: 3, after: 3.4, ...spec };
  return madeUpCompetency(
    whole,
    Array.from({ length: family }, () => whole),
  );
}

const head = (finding: CompetencyFinding, language: Language = 'en', family = 5) =>
  competencyHeadline(translate(language), { finding, name: '<A>', adjustment: 'holm', family, pair: BEFORE_AND_AFTER });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const numbers = (text: string) => (text.match(/[−+]?\d*\.?\d+/g) ?? []).sort();

/** Every sentence that a finding gives rise to; without people there are no pictures. */
function everything(finding: CompetencyFinding, language: Language): string {
  const t = translate(language);
  const { sentence, details } = head(finding, language);
  const notes = competencyNotes(t, finding, (item) => `<${item.replaceAll(/\d/g, '')}>`);
  return [
    sentence,
    ...details,
    ...(finding.comparison.n === 0
      ? []
      : [
          distributionSummary(t, finding, '<A>'),
          pairsSummary(t, finding, '<A>'),
          flowSummary(t, finding, '<A>'),
          quantileSummary(t, finding, '<A>'),
        ]),
    itemsSummary(t, finding.items, '<A>', (item) => `<${item.replaceAll(/\d/g, '')}>`),
    agreementSentence(t, finding) ?? '',
    ...notes.flatMap(({ title, text }) => [title, text]),
  ].join('\n');
}

const withVerdict = (finding: CompetencyFinding, refusal: Refusal): CompetencyFinding => ({
  ...finding,
  verdict: { refusal },
  comparison: { ...finding.comparison, t: { refusal } },
});

describe('the sentence on top of a competency', () => {
  it('says that it rose, and that it fell', () => {
    expect(plain(head(findingFor({})).sentence)).toMatch(/^Among 120 matched students, <A> rose, \d\.\d\d → \d\.\d\d$/);
    expect(plain(head(findingFor({ after: 2.6 })).sentence)).toContain('<A> fell');
  });

  it('gives the change, its interval, its test and the correction', () => {
    expect(plain(head(findingFor({})).details[0]!)).toMatch(
      /^Change \+0\.\d\d \(95 % CI 0\.\d\d to 0\.\d\d\), t\(119\) = \d+\.\d\d, p < \.001, after Holm’s correction for 5 competencies\.$/,
    );
    expect(plain(head(findingFor({}, 1), 'en', 1).details[0]!)).toMatch(/p < \.001\.$/);
  });

  it('keeps no meaningful change apart from not knowing', () => {
    const none = findingFor({ after: 3, n: 400 });
    const unclear = findingFor({ after: 3.05, n: 14, correlation: 0.2 });
    expect(head(none).sentence).toContain('shows no meaningful change');
    expect(head(unclear).sentence).toContain('the data cannot tell whether <A> changed');
    expect(plain(head(unclear).details.join(' '))).toMatch(/a true change of \d\.\d\d would be found in 80 of 100/);
  });

  it('says both where a change is certain and too small to matter', () => {
    const slight = (change: number) => {
      const finding = findingFor({ n: 400, after: 3 + change });
      if ('refusal' in finding.verdict) throw new Error('made up without a verdict');
      return head({ ...finding, verdict: { ...finding.verdict, verdict: 'no-meaningful-change' } });
    };
    expect(slight(0.3).sentence).toContain('<A> rose, but by less than would matter');
    expect(slight(-0.3).sentence).toContain('<A> fell, but by less than would matter');
  });

  it('claims nothing that the correction takes away, and says so', () => {
    const finding = findingFor({});
    const { t } = finding.comparison;
    if ('refusal' in t) throw new Error('made up without a test');
    const corrected: CompetencyFinding = {
      ...finding,
      comparison: { ...finding.comparison, t: { ...t, p: 0.03, pHolm: 0.15, pBH: 0.04 } },
    };
    expect(competencyVerdict(corrected, 'holm')).toBe('unclear');
    expect(competencyVerdict(corrected, 'bh')).toBe('rose');
    expect(plain(head(corrected).details[1]!)).toBe(
      'Tested alone it would count as a change (p = .030); after Holm’s correction it does not (p = .150).',
    );
  });

  it('tells a bound that was set from the default', () => {
    expect(head(findingFor({ after: 3, n: 400 })).details.join()).toContain('because none was set');
    expect(plain(head(findingFor({ after: 3, n: 400, bound: 0.5 })).details.join())).toContain(
      '±0.50 was set by a person',
    );
  });

  it('says when nobody changed, when all changed alike, and when there are too few', () => {
    expect(plain(head(findingFor({ n: 24, everyone: 'identical' })).sentence)).toBe(
      'Among 24 matched students, nobody’s score in <A> changed: 4.00 → 4.00',
    );
    expect(head(findingFor({ n: 24, everyone: 'up-one' })).sentence).toMatch(
      /^All 24 matched students moved by the same amount/,
    );
    expect(plain(head(findingFor({ n: 1 })).sentence)).toBe(
      'With 1 matched student, the data cannot tell yet whether <A> changed',
    );
    expect(head(findingFor({ n: 2 })).sentence).toMatch(/^Among 2 matched students/);
    expect(head(findingFor({ n: 0 })).details[0]).toMatch(/^The reason: needs at least/);
  });

  it.each(REFUSAL_CODES)('has words for the refusal %s', (code) => {
    for (const language of LANGUAGES) {
      const { sentence, details } = head(withVerdict(findingFor({}), { code, needed: 2, counted: 1 }), language);
      expect([sentence, ...details].join(' ')).not.toMatch(/\{\{|refusals\.|competency\.|NaN|undefined/);
    }
  });

  it('always tells that there is no comparison group', () => {
    for (const n of [0, 1, 2, 120]) expect(head(findingFor({ n })).details.at(-1)).toContain('no comparison group');
  });
});

describe('both languages', () => {
  const cases: [string, CompetencyFinding][] = [
    ...(Object.keys(FIXTURES) as FixtureName[]).flatMap((name) => {
      const fixture = FIXTURES[name]();
      return fixture.rows.slice(0, 5).map(({ competency }): [string, CompetencyFinding] => [
        `${name}/${competency}`,
        answer(fixture, {
          kind: 'competency',
          competency,
          filters: {},
          settings: DEFAULT_SETTINGS,
        }) as CompetencyFinding,
      ]);
    }),
    [
      'floor',
      {
        ...findingFor({}),
        comparison: {
          ...findingFor({}).comparison,
          extremes: { ceilingBefore: 0, ceilingAfter: 0, floorBefore: 0.3, floorAfter: 0.2 },
        },
      },
    ],
    ['skewed', { ...findingFor({ n: 40 }), checks: { ...findingFor({ n: 40 }).checks, skewness: -1.6, outliers: 5 } }],
  ];

  it.each(cases)('say the same numbers and claim no cause: %s', (_, finding) => {
    const [zh, en] = LANGUAGES.map((language) => everything(finding, language));
    expect(numbers(zh!)).toEqual(numbers(en!));
    for (const text of [zh!, en!]) {
      expect(text).not.toMatch(BANNED);
      expect(text).not.toMatch(/\{\{|NaN|undefined|competency\./);
    }
  });
});
