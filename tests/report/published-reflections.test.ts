import { describe, expect, it } from 'vitest';
import { publicationContext, publishedFinding } from '../../src/report';
import {
  BEFORE_AND_AFTER,
  DEFAULT_SETTINGS,
  type Filters,
  type FindingOf,
  isRefused,
  type JointFinding,
  type PeopleFlow,
  type Question,
  type QuotesFinding,
  type ReflectionsFinding,
  STANDINGS,
  type Standing,
  type TextCount,
} from '../../src/vocabulary';

const THRESHOLD = 10;
const UNDER: Filters = { department: ['Geography'] };
const settings = DEFAULT_SETTINGS;
const PEOPLE: PeopleFlow = { pre: 90, post: 80, both: 70, preOnly: 20, postOnly: 10, then: 0, followUp: 0 };

/** What of an answer is published, where the answer without filters is `whole`. */
async function published<Kind extends Question['kind']>(
  question: Extract<Question, { kind: Kind }>,
  finding: FindingOf<Kind>,
  whole: FindingOf<Kind> = finding,
): Promise<FindingOf<Kind>> {
  const ask = async (further: Question) => {
    if (further.kind === 'people') return { kind: 'people', filters: {}, people: PEOPLE } as never;
    if (further.kind !== question.kind) throw new Error(`asked ${further.kind}`);
    return (Object.keys(further.filters).length === 0 ? whole : finding) as never;
  };
  const context = await publicationContext(question, { threshold: THRESHOLD, pair: BEFORE_AND_AFTER }, ask);
  return publishedFinding(finding, context) as FindingOf<Kind>;
}

const count = (people: number): TextCount => ({ texts: people + 1, people });
const told = ({ texts, people }: TextCount) => !Number.isNaN(texts) && !Number.isNaN(people);
const hidden = ({ texts, people }: TextCount) => Number.isNaN(texts) && Number.isNaN(people);

const reflections = (people: number, part: Partial<ReflectionsFinding> = {}): ReflectionsFinding => ({
  kind: 'reflections',
  filters: {},
  all: { ...count(people), unnamed: 2 },
  byWave: [],
  bySemester: [],
  themes: [],
  untouched: 3,
  hits: [{ kind: 'name', start: 0, end: 3, text: 'k', before: '', match: '林曉彤', after: '' }],
  ...part,
});
const OF_REFLECTIONS = { kind: 'reflections', filters: {}, keywords: {} } as const;

describe('counts of texts', () => {
  it('are told of a group that is large enough, and never a text', async () => {
    const finding = await published(OF_REFLECTIONS, reflections(40));
    expect(finding.all).toEqual({ ...count(40), unnamed: 2 });
    expect(finding.hits).toEqual([]);
    expect(finding.untouched).toBeNaN();
    expect(JSON.stringify(finding)).not.toContain('林曉彤');
  });

  it.each([1, 9])('are told of nobody among %i', async (people) => {
    const group = { value: '113-1', ...count(people) };
    const theme = { competency: 'compassion', ...count(people), words: [{ word: '陪伴', texts: 1 }] };
    const finding = await published(
      OF_REFLECTIONS,
      reflections(people, { byWave: [group], bySemester: [group], themes: [theme] }),
    );
    expect(hidden(finding.all) && Number.isNaN(finding.all.unnamed)).toBe(true);
    expect([finding.byWave, finding.bySemester]).toEqual([[], []]);
    expect(finding.themes.every((one) => hidden(one) && one.words.length === 0)).toBe(true);
  });

  it('are not told where what the filters leave out is a small group', async () => {
    const question = { ...OF_REFLECTIONS, filters: UNDER };
    const of = (people: number) => reflections(people, { filters: UNDER });
    expect(hidden((await published(question, of(40), reflections(45))).all)).toBe(true);
    expect(told((await published(question, of(40), reflections(40))).all)).toBe(true);
    expect(told((await published(question, of(40), reflections(50))).all)).toBe(true);
  });

  it('of a small semester cannot be worked out from the others', async () => {
    const bySemester = [4, 30, 12].map((people, at) => ({ value: `11${at}-1`, ...count(people) }));
    const finding = await published(OF_REFLECTIONS, reflections(46, { bySemester }));
    expect(finding.bySemester.map(told)).toEqual([false, true, false]);
    expect(finding.bySemester.map(({ value }) => value)).toEqual(['110-1', '111-1', '112-1']);
  });

  it('of a theme are told where neither it nor the rest is small, and its words never', async () => {
    const themes = [9, 10, 30, 31, 40].map((people) => ({
      competency: `c${people}`,
      ...count(people),
      words: [{ word: 'plan*', texts: 2 }],
    }));
    const finding = await published(OF_REFLECTIONS, reflections(40, { themes }));
    expect(finding.themes.map(told)).toEqual([false, true, true, false, true]);
    expect(finding.themes.flatMap(({ words }) => words)).toEqual([]);
  });
});

describe('a word in context', () => {
  const question = { kind: 'concordance', filters: {}, search: '合作', page: { from: 0, size: 50 } } as const;
  const line = { text: 'k', start: 4, before: '和', match: '合作', after: '的人' };
  const group = { value: 'post', ...count(12) };
  const of = (people: number): FindingOf<'concordance'> => ({
    kind: 'concordance',
    filters: {},
    search: '合作',
    occurrences: people + 3,
    all: count(people),
    byWave: [group],
    bySemester: [group],
    lines: [line],
  });

  it('shows no line, and tells how many only of a group that is large enough', async () => {
    const large = await published(question, of(12));
    expect(large).toMatchObject({ lines: [], occurrences: 15, all: count(12), byWave: [group] });
    const small = await published(question, of(4));
    expect(small).toMatchObject({ lines: [], byWave: [], bySemester: [] });
    expect(small.occurrences).toBeNaN();
    expect(hidden(small.all)).toBe(true);
  });
});

it('texts, and disagreements of coders, are not published', async () => {
  const page = { from: 0, size: 10 };
  const entry = { text: 'k', body: '…', wave: '', semester: '', touches: [], hits: [], standing: null };
  const texts = await published(
    { kind: 'texts', filters: {}, keywords: {}, select: {}, page, settings },
    { kind: 'texts', filters: {}, count: 1, entries: [entry] },
  );
  expect(texts.entries).toEqual([]);
  expect(texts.count).toBeNaN();
  const coding = { coder: '', codes: [], assignments: [], done: [] };
  const code = {
    ...{ code: 'a', name: 'A', both: 20, onlyFirst: 1, onlySecond: 0, neither: 20, agreement: 40 / 41 },
    kappa: { value: 0.95 },
    disagreements: [{ text: 'k', by: 'first' as const }],
  };
  const rest = { confidence: 0.95, texts: 41, onlyFirst: [], onlySecond: [] };
  const coders = await published(
    { kind: 'coders', filters: {}, first: coding, second: coding, settings },
    { kind: 'coders', filters: {}, codes: [code], ...rest },
  );
  expect(coders.codes).toEqual([{ ...code, disagreements: [] }]);
});

describe('texts beside the survey', () => {
  const question = { kind: 'joint', filters: {}, touching: { by: 'keywords', keywords: {} }, settings } as const;
  const joint = (people: Record<Standing, number>, filters: Filters = {}): JointFinding => ({
    kind: 'joint',
    filters,
    rows: [
      {
        competency: 'compassion',
        criterion: 0.5,
        cells: Object.fromEntries(STANDINGS.map((standing) => [standing, count(people[standing])])) as Record<
          Standing,
          TextCount
        >,
        all: count(STANDINGS.reduce((sum, standing) => sum + people[standing], 0)),
      },
    ],
  });
  const cellsOf = ({ rows: [row] }: JointFinding) => {
    if (!row || isRefused(row.cells)) return row?.cells;
    const { cells } = row;
    return STANDINGS.map((standing) => told(cells[standing]));
  };

  it('hide a small cell and another one, so that none is the rest of the row', async () => {
    const finding = await published(question, joint({ improved: 30, unchanged: 25, declined: 3, none: 12 }));
    expect(cellsOf(finding)).toEqual([true, true, false, false]);
    expect(finding.rows[0]?.all).toEqual(count(70));
  });

  it('leave a row of large cells, and empty ones as they are', async () => {
    const finding = await published(question, joint({ improved: 30, unchanged: 25, declined: 0, none: 12 }));
    expect(cellsOf(finding)).toEqual([true, true, true, true]);
  });

  it('refuse a small row, and one whose rest beside the page without filters is small', async () => {
    const small = await published(question, joint({ improved: 3, unchanged: 2, declined: 0, none: 0 }));
    expect(cellsOf(small)).toMatchObject({ refusal: { code: 'suppressed' } });
    const [part, whole] = [
      joint({ improved: 20, unchanged: 20, declined: 0, none: 0 }, UNDER),
      joint({ improved: 22, unchanged: 20, declined: 0, none: 0 }),
    ];
    const under = await published({ ...question, filters: UNDER }, part, whole);
    expect(cellsOf(under)).toMatchObject({ refusal: { code: 'suppressed' } });
    expect(under.rows[0]?.all.people).toBeNaN();
  });
});

it('a quote keeps the standing of its writer only where enough stand there', async () => {
  const quote = {
    ...{ text: 'k', start: 0, end: 4, competency: 'compassion', inReport: true },
    body: '一二三四',
    hits: [],
  };
  const decided = { decisions: {}, marks: {} };
  const of = (peers: number): QuotesFinding => ({
    kind: 'quotes',
    filters: {},
    decided,
    quotes: [{ ...quote, standing: 'declined', peers }],
  });
  const question = { kind: 'quotes' as const, filters: {}, quotes: [], decided, settings };
  expect((await published(question, of(10))).quotes[0]).toMatchObject({ standing: 'declined', peers: 10 });
  const small = await published(question, of(9));
  expect(small.quotes[0]?.standing).toBeNull();
  expect(small.quotes[0]?.peers).toBeNaN();
});
