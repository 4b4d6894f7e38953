import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en';
import type { PairWords } from '../../src/messages/pair-words';
import { zhTW } from '../../src/messages/zh-TW';
import { REFUSAL_CODES, type RefusalCode } from '../../src/vocabulary';
import { exportResults, giveFiles, openBrowser, textFile, visit } from './visit';

let open: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  open = await openBrowser();
}, 60_000);
afterAll(() => open.close());

/** One person's answers to the items: before, after and, where asked, looking back. */
type Answers = { pre: number[] | null; post: number[] | null; then?: number[] };

const everyItem = (items: number, answer: number) => Array.from({ length: items }, () => answer);
/** Everyone answers all items alike: one number a wave. */
const scored = (pairs: [number, number][], items = 4): Answers[] =>
  pairs.map(([before, after]) => ({ pre: everyItem(items, before), post: everyItem(items, after) }));

type Words = typeof en;

/** A survey of one competency, and what must be read of it. */
type Scenario = {
  title: string;
  people: Answers[];
  target?: number;
  reads: { code: RefusalCode; words: (words: Words) => string }[];
  also?: (words: Words) => string;
};

const filled = (text: string, values: Record<string, number>) =>
  Object.entries(values).reduce((words, [name, value]) => words.replace(`{{${name}}}`, String(value)), text);
type TooFew = 'too-few' | 'too-few-answers' | 'too-few-waves' | 'too-few-triples';
const tooFew = (key: TooFew, needed: number, counted: number) => (words: Words) =>
  filled(words.refusals[key], { needed, counted });

const uneven: [number, number][] = [
  [1, 2],
  [2, 4],
  [3, 3],
  [4, 5],
  [2, 1],
  [3, 5],
  [4, 4],
];

const detail = (key: keyof typeof en.refusals.detail) => (words: Words) => words.refusals.detail[key];
const plain = (key: 'all-zero-differences' | 'zero-variance' | 'zero-variance-waves' | 'no-variation' | 'singular') => {
  return (words: Words) => words.refusals[key];
};

/** Each a survey of its own, with ids. */
const PAIRED: Scenario[] = [
  {
    title: 'one person',
    people: scored([[2, 3]]),
    reads: [
      { code: 'too-few', words: tooFew('too-few', 2, 1) },
      { code: 'too-few', words: tooFew('too-few-answers', 3, 1) },
    ],
  },
  {
    title: 'two people',
    people: scored([
      [2, 3],
      [3, 5],
    ]),
    reads: [
      { code: 'too-few', words: tooFew('too-few', 3, 2) },
      { code: 'too-few', words: tooFew('too-few-answers', 3, 2) },
    ],
  },
  {
    title: 'five people: too few to resample',
    people: scored(uneven.slice(0, 5)),
    reads: [{ code: 'too-few', words: tooFew('too-few', 6, 5) }],
  },
  {
    title: 'nobody changed',
    people: scored([
      [2, 2],
      [3, 3],
      [4, 4],
    ]),
    reads: [{ code: 'all-zero-differences', words: plain('all-zero-differences') }],
  },
  {
    title: 'everyone changed by the same amount',
    people: scored([
      [2, 3],
      [3, 4],
      [1, 2],
    ]),
    reads: [{ code: 'zero-variance', words: plain('zero-variance') }],
  },
  {
    title: 'everyone equal in every answer',
    people: scored([
      [3, 3],
      [3, 3],
      [3, 3],
    ]),
    reads: [
      { code: 'no-variation', words: plain('no-variation') },
      { code: 'all-zero-differences', words: plain('all-zero-differences') },
    ],
  },
  {
    title: 'a constant wave before',
    people: scored([
      [3, 3],
      [3, 4],
      [3, 5],
      [3, 2],
    ]),
    reads: [
      { code: 'no-variation', words: detail('before') },
      { code: 'zero-variance', words: detail('constant-wave') },
    ],
  },
  {
    title: 'identical items',
    people: scored(uneven),
    reads: [{ code: 'not-computable', words: detail('reliability-is-one') }],
  },
  {
    title: 'before and after go together perfectly',
    people: scored([
      [1, 1],
      [2, 3],
      [3, 5],
    ]),
    reads: [{ code: 'not-computable', words: detail('perfect-correlation') }],
  },
  {
    title: 'a scale of one item',
    people: scored(uneven, 1),
    reads: [
      { code: 'not-computable', words: detail('no-reliability') },
      { code: 'too-few', words: detail('items') },
    ],
    also: (words) => words.competency.reliability.single,
  },
  {
    title: 'items that pull apart',
    people: [
      { pre: [1, 5], post: [2, 5] },
      { pre: [5, 1], post: [5, 3] },
      { pre: [2, 4], post: [2, 5] },
      { pre: [4, 3], post: [5, 3] },
    ],
    reads: [{ code: 'not-computable', words: detail('reliability-not-positive') }],
    also: (words) => words.competency.notes.negativeAlpha.title,
  },
  {
    title: 'a scale of two items, and no target',
    people: scored(uneven, 2),
    reads: [{ code: 'not-computable', words: detail('no-target') }],
    also: (words) => words.competency.reliability.spearmanBrown,
  },
  {
    title: 'everyone at the ceiling before',
    people: scored([
      [5, 5],
      [5, 4],
      [5, 5],
      [5, 3],
    ]),
    reads: [{ code: 'not-computable', words: detail('nothing-to-gain') }],
  },
  {
    title: 'answers between which nobody moved both ways',
    people: scored([
      [2, 2],
      [2, 3],
      [4, 4],
      [4, 5],
    ]),
    reads: [{ code: 'singular', words: plain('singular') }],
  },
  {
    title: 'one factor that explains more than all of an item',
    people: [2, 3, 4].flatMap((level) =>
      [-1, 0, 1].flatMap((apart) =>
        [0, 1].map((later) => ({
          pre: [level, level + apart, level - apart],
          post: [Math.min(5, level + later), level + apart, level - apart],
        })),
      ),
    ),
    target: 4,
    reads: [{ code: 'not-converged', words: (words) => words.refusals['not-converged'] }],
  },
];

/** Without ids: two groups. */
const UNPAIRED: Scenario[] = [
  {
    title: 'two groups, one of one person',
    people: [...scored([[2, 3]]), { pre: [3, 3, 3, 3], post: null }, { pre: [4, 4, 4, 4], post: null }],
    reads: [{ code: 'too-few', words: tooFew('too-few-waves', 2, 1) }],
    also: (words) => words.unpaired.banner.unmatched,
  },
  {
    title: 'two groups without any spread',
    people: scored([
      [2, 3],
      [2, 3],
    ]),
    reads: [{ code: 'zero-variance', words: plain('zero-variance-waves') }],
  },
  {
    title: 'two groups with one answer throughout',
    people: scored([
      [3, 3],
      [3, 3],
    ]),
    reads: [{ code: 'no-variation', words: plain('no-variation') }],
  },
];

/** With a third wave that looks back. */
const LOOKING_BACK: Scenario[] = [
  {
    title: 'one person who also looked back',
    people: [{ pre: [2, 2, 3, 2], post: [4, 4, 3, 4], then: [1, 2, 1, 1] }],
    reads: [{ code: 'too-few', words: tooFew('too-few-triples', 2, 1) }],
  },
];

/** Codes that no answers reach on a page, and why. */
const NEVER_BY_ANSWERS: Partial<Record<RefusalCode, string>> = {
  suppressed: 'withheld rows are in what is published: the export of small groups, below',
  'out-of-range': 'only planning (how many people are needed) has a range, and no place plans',
  'bad-definition': 'the settings take no bound, reliability or power that makes no sense',
  'needs-rows': 'only a capsule holds less than the answers',
};

const itemsOf = ({ people }: Scenario) => people[0]!.pre!.map((_, item) => `Q${item + 1}`);

type Columns = { hasIds?: boolean; hasGroups?: boolean };

function csvOf(scenario: Scenario, { hasIds = true, hasGroups = false }: Columns): string {
  const head = [
    ...(hasIds ? ['student_code'] : []),
    'wave',
    ...(hasGroups ? ['semester'] : []),
    ...itemsOf(scenario),
  ].join(',');
  const rows = scenario.people.flatMap(({ pre, post, then }, person) =>
    Object.entries({ pre, post, then }).flatMap(([wave, answers]) => {
      if (!answers) return [];
      const group = hasGroups ? [`113-${1 + (person % 2)}`] : [];
      return [[...(hasIds ? [`S${100 + person}`] : []), wave, ...group, ...answers].join(',')];
    }),
  );
  return [head, ...rows].join('\n');
}

const instrumentFor = (scenario: Scenario): string =>
  JSON.stringify({
    format: 'competency-instrument/1',
    scale: { min: 1, max: 5 },
    columns: { person: ['student_code'], wave: ['wave'], semester: ['semester'] },
    waves: { pre: ['pre'], post: ['post'], then: ['then'] },
    competencies: [
      {
        id: 'compassion',
        ...(scenario.target === undefined ? {} : { target: scenario.target }),
        items: itemsOf(scenario).map((id) => ({ id, columns: [id] })),
      },
    ],
  });

const filesOf = (scenario: Scenario, columns: Columns = {}) => [
  textFile('answers.csv', csvOf(scenario, columns)),
  textFile('instrument.json', instrumentFor(scenario)),
];

const goTo = (page: Page, place: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#${place}`);

/** What is read in the place, once it holds what is looked for. */
async function read(page: Page, wanted: string): Promise<string> {
  const text = async () => (await page.getByRole('main').innerText()).normalize();
  await expect.poll(text, { timeout: 20_000 }).toContain(wanted.normalize());
  return text();
}

/** Words with those of the compared pair put in: here it is always before and after. */
const said = (text: string, { waves }: Words) =>
  text.replaceAll(/\$t\(waves\.\{\{pair\}\}\.(\w+)\)/g, (_, word: keyof PairWords) => waves['pre/post'][word]);

const LANGUAGES = [
  ['en', en],
  ['zh-TW', zhTW as unknown as Words],
] as const;

const scenarios = (list: Scenario[], hasIds: boolean) => list.map((one) => [one.title, one, hasIds] as const);

describe('no honest answer is said in words, in both languages', () => {
  it.each([...scenarios(PAIRED, true), ...scenarios(UNPAIRED, false), ...scenarios(LOOKING_BACK, true)])(
    '%s',
    async (_, scenario, hasIds) => {
      const { page, context, complaints } = await visit(open);
      await giveFiles(page, filesOf(scenario, { hasIds }));
      await goTo(page, '/competency/compassion');
      for (const [language, words] of LANGUAGES) {
        if (language !== 'en') await page.getByRole('button', { name: en.shell.languageLabel }).click();
        for (const { words: wanted } of scenario.reads) await read(page, said(wanted(words), words));
        const text = await read(page, said(scenario.also?.(words) ?? '', words));
        expect(text).not.toMatch(/NaN|Infinity|undefined|\{\{|\$t\(/);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('groups in which everyone answered again', async () => {
    const { page } = await visit(open);
    await giveFiles(page, filesOf(PAIRED[2]!, { hasGroups: true }));
    await goTo(page, '/data');
    await read(page, en.retention.sameForAll);
    await page.getByRole('button', { name: en.shell.languageLabel }).click();
    await read(page, zhTW.retention.sameForAll);
  });
});

it('a group too small to publish is withheld from what is published', async () => {
  const { page } = await visit(open);
  await giveFiles(page, filesOf(PAIRED[2]!));
  const published = await exportResults(page, 'Results for publication (JSON)');
  expect(published.comparisons.map((row) => ('refusal' in row ? row.refusal?.code : null))).toContain('suppressed');
});

it('every code is reached by answers, or it is said why it cannot be', () => {
  const reached = [...PAIRED, ...UNPAIRED, ...LOOKING_BACK].flatMap(({ reads }) => reads.map(({ code }) => code));
  const accounted = new Set<string>([...reached, ...Object.keys(NEVER_BY_ANSWERS)]);
  expect(REFUSAL_CODES.filter((code) => !accounted.has(code))).toEqual([]);
});
