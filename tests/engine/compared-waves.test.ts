import '../every-language';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CENTRE } from '../../src/framework';
import { competencyHeadline, createMessages, headline, ofPair, type Translate } from '../../src/messages';
import { emptyProject } from '../../src/project';
import { METHODS, resultsFile } from '../../src/report';
import { gatherResults } from '../../src/views/export/export-results';
import { figureValues } from '../../src/views/how/figure-values';
import {
  comparedPeople,
  DEFAULT_SETTINGS,
  type Language,
  type Question,
  resultsSchema,
  type Understanding,
  type Wave,
} from '../../src/vocabulary';
import { askEngine, startNodeEngine, takeIn } from './node-engine';

/** Everyone answers all three items alike, so that a score is the one answer; −1: did not answer. */
const ANSWERS: Record<Wave, (person: number) => number> = {
  pre: (person) => (person < 12 ? 1 + (person % 3) : -1),
  post: (person) => (person < 8 ? 2 + (person % 3) : -1),
  then: (person) => (person >= 2 && person < 7 ? 1 + (person % 2) : -1),
  followUp: (person) => (person < 10 ? 3 + (person % 3) - (person % 2) : person === 12 ? 5 : -1),
};
const rows = (Object.keys(ANSWERS) as Wave[]).flatMap((wave) =>
  Array.from({ length: 13 }, (_, person) => ({ person, answer: ANSWERS[wave](person) }))
    .filter(({ answer }) => answer > 0)
    .map(({ person, answer }) => [`S${100 + person}`, wave, answer, answer, answer].join(',')),
);
const survey = () => new File([['student_code,wave,CE1,CE2,CE3', ...rows].join('\n')], 'survey.csv');
const instrument = () =>
  new File(
    [
      JSON.stringify({
        format: 'competency-instrument/1',
        scale: { min: 1, max: 5 },
        columns: { person: ['student_code'], wave: ['wave'] },
        waves: { pre: ['pre'], post: ['post'], then: ['then'], followUp: ['followUp'] },
        competencies: [{ id: 'compassion', items: ['CE1', 'CE2', 'CE3'].map((id) => ({ id, columns: [id] })) }],
      }),
    ],
    'instrument.json',
  );

let running: Awaited<ReturnType<typeof startNodeEngine>>;
beforeAll(async () => {
  running = await startNodeEngine();
}, 120_000);
afterAll(() => running?.close());

const understood = async (wavePair?: string) =>
  (await takeIn(running.engine, [survey(), instrument()], wavePair ? { wavePair } : {})).understanding;

async function said(understanding: Understanding, language: Language) {
  const pair = understanding.pair;
  const t = ofPair(createMessages(language), pair).t.bind(null) as unknown as Translate;
  const common = { filters: {}, settings: DEFAULT_SETTINGS };
  const finding = await askEngine(running.engine, understanding, { kind: 'change', by: null, ...common });
  const inside = await askEngine(running.engine, understanding, {
    kind: 'competency',
    competency: 'compassion',
    ...common,
  });
  const { people } = await askEngine(running.engine, understanding, { kind: 'people', filters: {} });
  const shared = { adjustment: 'holm', pair } as const;
  const nameOf = () => 'C';
  const top = headline(t, { finding, matched: people.both, nameOf, language, ...shared });
  const one = competencyHeadline(t, { finding: inside, name: 'C', family: 1, ...shared });
  return { t, finding, people, top, one };
}

/** What the page writes when somebody takes the results away. */
async function resultsOf(understanding: Understanding, view: 'full' | 'publication', publicationThreshold = 10) {
  const project = emptyProject(CENTRE);
  const session = {
    get: () => ({ understanding }),
    engine: { ask: (_: string, question: Question) => askEngine(running.engine, understanding, question) },
  } as unknown as Parameters<typeof gatherResults>[0];
  const settings = { ...project.settings, publicationThreshold };
  const input = await gatherResults(session, { ...project, settings }, { name: 'test', version: '1' });
  return resultsFile(input, view);
}

const PLAIN = {
  choice: undefined,
  people: { pre: 12, post: 8, both: 8, preOnly: 4, postOnly: 0 },
  means: { pre: 15 / 8, post: 23 / 8 },
};
const LATER = {
  choice: 'pre/followUp',
  people: { pre: 12, post: 11, both: 10, preOnly: 2, postOnly: 1 },
  means: { pre: 1.9, post: 3.4 },
};
const BACK = {
  choice: 'then/post',
  people: { pre: 5, post: 8, both: 5, preOnly: 0, postOnly: 3 },
  means: { pre: 1.4, post: 3 },
};

describe('the two waves that are compared', () => {
  it.each([PLAIN, LATER, BACK])('give the figures and the people: $choice', async ({ choice, people, means }) => {
    const understanding = await understood(choice);
    expect(understanding.decisions).toEqual([]);
    const { finding, people: found } = await said(understanding, 'en');
    const [comparison] = finding.comparisons;
    expect(comparison).toMatchObject({ n: people.both });
    expect(comparison!.pre).toMatchObject({ mean: expect.closeTo(means.pre, 12) });
    expect(comparison!.post).toMatchObject({ mean: expect.closeTo(means.post, 12) });
    expect(comparison!.gain).toMatchObject({ mean: expect.closeTo(means.post - means.pre, 12) });
    expect(comparedPeople(found)).toEqual({ before: people.pre, after: people.post });
    expect(found).toMatchObject({ pre: 12, post: 8, then: 5, followUp: 11 });
    expect(understanding.people).toEqual(found);
  });

  it.each([PLAIN, LATER, BACK])('give the matched share and the same in R: $choice', async ({ choice, people }) => {
    const { people: found } = await said(await understood(choice), 'en');
    const { values } = figureValues({ method: 'matchedShare', figure: '', subject: '', people: found });
    expect(values).toEqual([
      ['pre', people.pre],
      ['both', people.both],
      ['share', people.both / people.pre],
    ]);
    expect(METHODS.matchedShare.r({ people: found, confidence: 0.95 })).toContain(
      `prop.test(${people.both}, ${people.pre},`,
    );
  });

  it('give the words: before and at follow-up', async () => {
    const understanding = await understood(LATER.choice);
    const english = await said(understanding, 'en');
    expect(english.top.sentence).toMatch(/10.matched students, C rose, 1\.90.→.3\.40/);
    expect(english.top.details.join(' ')).toContain('differences between before and follow-up, not causes');
    expect(english.one.details).toContain(english.top.details.at(-1));
    expect(english.t('how.postOnly', { n: 1 })).toBe('answered only at follow-up: 1');
    const chinese = await said(understanding, 'zh-TW');
    expect(chinese.top.details.at(-1)).toBe('沒有對照組：以下為參與前與延後測的差異，不代表因果。');
    expect(chinese.t('how.postOnly', { n: 1 })).toBe('只填延後測：1 人');
  });

  it('give the words and the warning: looking back and after', async () => {
    const understanding = await understood(BACK.choice);
    const english = await said(understanding, 'en');
    for (const { details } of [english.top, english.one]) {
      expect(details.join(' ')).toContain('inflated by recall and social desirability (Howard 1980; Hill & Betz 2005)');
      expect(details.at(-1)).toContain('differences between looking back and after');
    }
    expect((await said(understanding, 'zh-TW')).top.details.at(-1)).toContain('以下為回溯前測與參與後的差異');
    const plain = await said(await understood(), 'en');
    expect(plain.top.details.join(' ')).not.toContain('recall');
  });
});

describe('results of other waves than before and after', () => {
  it.each([PLAIN, LATER, BACK])(
    'name the waves, and count the people of these: $choice',
    async ({ choice, people }) => {
      const file = await resultsOf(await understood(choice), 'full');
      expect(v.safeParse(resultsSchema, JSON.parse(JSON.stringify(file))).success).toBe(true);
      expect(file.people).toEqual(people);
      const [before, after] = (choice ?? '').split('/');
      expect(file.waves).toEqual(choice ? { before, after } : undefined);
      expect(new Set(file.reliability.map(({ wave }) => wave))).toEqual(new Set(['pre', 'post', 'then', 'followUp']));
    },
  );

  it('decide by the people of these waves what may be published', async () => {
    const file = await resultsOf(await understood(BACK.choice), 'publication', 5);
    expect(file.waves).toEqual({ before: 'then', after: 'post' });
    // Three people answered only after; the other counts would give them away.
    expect(file.people).toEqual({ pre: 5, both: 5, preOnly: 0 });
    const told = (wave: Wave) => file.reliability.find((scale) => scale.wave === wave);
    expect(told('then')).toHaveProperty('n', 5);
    expect(told('post')).not.toHaveProperty('n');
    expect(told('pre')).toHaveProperty('n', 12);
    const plain = await resultsOf(await understood(), 'publication', 5);
    expect(plain.people).toEqual({ post: 8, both: 8, postOnly: 0 });
    expect(plain).not.toHaveProperty('waves');
  });
});
