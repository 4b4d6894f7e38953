import { describe, expect, it } from 'vitest';
import { publishedFinding, type ResultsInput, resultsFile } from '../../src/report';
import {
  BEFORE_AND_AFTER,
  type CellsFinding,
  type ChangeFinding,
  type Cohort,
  type CohortsFinding,
  type Comparison,
  DEFAULT_SETTINGS,
  type Filters,
  type Finding,
  type PeopleFlow,
} from '../../src/vocabulary';
import { answer } from '../views/fixture-engine';
import { FIXTURES } from '../views/fixtures';
import { madeUpComparison } from '../views/made-up';

const change = (by: string | null, comparisons: Comparison[], filters: Filters = {}): ChangeFinding => ({
  kind: 'change',
  by,
  filters,
  confidence: 0.95,
  comparisons,
});

/** n of each competency in each semester; a semester named '' belongs to everyone's row alone. */
type Counts = Record<string, Record<string, number>>;

const rowOf = (competency: string, n: number, cohort: Cohort = {}) =>
  madeUpComparison({ competency, n, before: 3, after: 3.4 }, cohort);
const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
const everyoneOf = (counts: Counts) =>
  Object.entries(counts).map(([competency, by]) => rowOf(competency, sum(Object.values(by))));
const cohortsOf = (counts: Counts) => {
  const semesters = [...new Set(Object.values(counts).flatMap((by) => Object.keys(by)))].filter((name) => name !== '');
  return semesters.flatMap((semester) =>
    Object.entries(counts).map(([competency, by]) => rowOf(competency, by[semester] ?? 0, { semester })),
  );
};

const { understanding } = FIXTURES.centre();

/** The people under the filter, and those whom it leaves out; both without one. */
type Parts = { here: Counts; rest: Counts; people: PeopleFlow; peopleRest: PeopleFlow };
const FLOW: PeopleFlow = { pre: 211, post: 198, then: 0, followUp: 0, both: 186, preOnly: 25, postOnly: 12 };
const NOBODY: PeopleFlow = { pre: 0, post: 0, then: 0, followUp: 0, both: 0, preOnly: 0, postOnly: 0 };
const FILTERS = { department: ['x'] };

function cellsOf({ here, rest, people, peopleRest }: Parts, groupings: string[]): CellsFinding {
  const semesters = [...new Set([here, rest].flatMap((counts) => Object.values(counts).flatMap(Object.keys)))];
  const values = (department: string, semester: string) =>
    groupings.map((id) => (id === 'department' ? department : semester || null));
  const scored = ([department, counts]: [string, Counts]) =>
    Object.entries(counts).flatMap(([competency, by]) =>
      Object.entries(by).map(([semester, n]) => ({
        instrument: 'survey' as const,
        competency,
        values: values(department, semester),
        people: n,
      })),
    );
  return {
    kind: 'cells',
    filters: {},
    groupings: groupings.map((id) => ({
      id,
      values: id === 'department' ? ['x', 'y'] : semesters.filter((name) => name !== ''),
    })),
    people: [
      { values: values('x', ''), people },
      { values: values('y', ''), people: peopleRest },
    ],
    scored: [...scored(['x', here]), ...scored(['y', rest])],
  };
}

type Given = Partial<ResultsInput> & { rest?: Counts; peopleRest?: PeopleFlow };

/** As an export gathers it; whatever is given stands in what is published as well, as far as it may. */
function input(counts: Counts, { rest = {}, peopleRest = NOBODY, ...part }: Given = {}): ResultsInput {
  const { filters = {}, publicationThreshold: threshold = DEFAULT_SETTINGS.publicationThreshold } = part;
  const found = {
    people: part.people ?? FLOW,
    everyone: part.everyone ?? change(null, everyoneOf(counts)),
    byGroup: part.byGroup ?? change('semester', cohortsOf(counts)),
    cohorts: part.cohorts ?? null,
    reliability: part.reliability ?? { kind: 'reliability' as const, filters: {}, scales: [] },
  };
  const published = <Found extends Finding>(finding: Found, by: string[] = []): Found => {
    const groupings = [...Object.keys(filters), ...by];
    const cells = cellsOf({ here: counts, rest, people: found.people, peopleRest }, groupings);
    return publishedFinding(finding, { threshold, pair: BEFORE_AND_AFTER, filters, cells, shares: null, parts: null });
  };
  return {
    app: { name: 'test', version: '1' },
    understanding,
    filters: {},
    ...found,
    published: {
      people: published({ kind: 'people', filters, people: found.people }).people,
      everyone: published(found.everyone),
      byGroup: published(found.byGroup, ['semester']),
      cohorts: found.cohorts,
      reliability: published(found.reliability),
    },
    publicationThreshold: threshold,
    ...part,
  };
}

const semesterOf = (cohort: Cohort) => cohort.semester ?? 'everyone';
const hiddenIn = (given: ResultsInput, competency: string) =>
  resultsFile(given, 'publication')
    .comparisons.filter((row) => row.competency === competency && !('n' in row))
    .map(({ cohort }) => semesterOf(cohort));

describe('full results', () => {
  const given = input({ a: { '112-1': 4, '112-2': 60 } });
  const file = resultsFile(given, 'full');

  it('hold everyone first, then each group, unrounded', () => {
    expect(file.comparisons.map(({ cohort }) => semesterOf(cohort))).toEqual(['everyone', '112-1', '112-2']);
    expect(file.comparisons).toEqual([...given.everyone.comparisons, ...given.byGroup.comparisons]);
  });

  it('name the sources, the people, the filters and the program', () => {
    expect(file).toMatchObject({
      format: 'competency-results/1',
      view: 'full',
      app: { name: 'test', version: '1' },
      filters: {},
      people: { pre: 211, post: 198, both: 186, preOnly: 25, postOnly: 12 },
      cohortTests: [],
      agreement: [],
    });
    const [source] = file.sources;
    expect(source!.rows).toBe(source!.kept + sum(Object.values(source!.setAside)));
    expect(Object.keys(source!)).toEqual(['name', 'sha256', 'recognisedAs', 'encoding', 'rows', 'kept', 'setAside']);
  });

  it('keep small groups', () => {
    expect(file.comparisons[1]).toMatchObject({ n: 4 });
  });

  it('hold nothing that JSON would lose', () => {
    const text = JSON.stringify(file);
    expect(JSON.parse(text)).toEqual(file);
  });
});

describe('results for publication', () => {
  it('show everything where every group is large', () => {
    const given = input({ a: { '112-1': 40, '112-2': 60 } });
    expect(hiddenIn(given, 'a')).toEqual([]);
    expect(resultsFile(given, 'publication').view).toBe('publication');
  });

  it('hide a small group and the smallest other, and tell nothing of them but their name', () => {
    const given = input({ a: { '112-1': 4, '112-2': 60, '113-1': 50 } });
    expect(hiddenIn(given, 'a')).toEqual(['112-1', '113-1']);
    expect(resultsFile(given, 'publication').comparisons[1]).toEqual({
      instrument: 'survey',
      competency: 'a',
      cohort: { semester: '112-1' },
      refusal: { code: 'suppressed' },
    });
  });

  it('hide a cohort in every competency where it is small in one', () => {
    const given = input({ a: { '112-1': 4, '112-2': 60, '113-1': 50 }, b: { '112-1': 40, '112-2': 20, '113-1': 50 } });
    expect(hiddenIn(given, 'a')).toEqual(['112-1', '113-1']);
    expect(hiddenIn(given, 'b')).toEqual(['112-1', '113-1']);
  });

  it('hide the row of everyone where it is small', () => {
    expect(hiddenIn(input({ a: { '112-1': 4, '112-2': 3 } }), 'a')).toEqual(['everyone', '112-1', '112-2']);
  });

  it('leave groups of nobody visible', () => {
    const file = resultsFile(input({ a: { '112-1': 0, '112-2': 60, '113-1': 50 } }), 'publication');
    expect(file.comparisons[1]).toMatchObject({ n: 0 });
  });

  it('count people of no group as a hidden group of their own', () => {
    expect(hiddenIn(input({ a: { '': 5, '112-1': 60, '112-2': 50 } }), 'a')).toEqual(['112-2']);
    expect(hiddenIn(input({ a: { '': 25, '112-1': 60, '112-2': 50 } }), 'a')).toEqual([]);
  });

  it('follow the threshold of the project', () => {
    const counts = { a: { '112-1': 4, '112-2': 60, '113-1': 50 } };
    expect(hiddenIn(input(counts, { publicationThreshold: 4 }), 'a')).toEqual([]);
    expect(hiddenIn(input(counts, { publicationThreshold: 60 }), 'a')).toEqual(['112-1', '112-2', '113-1']);
  });

  it('hide what a filter leaves out too few of', () => {
    const counts = { a: { '112-1': 60, '112-2': 50 } };
    const few = { a: { '112-1': 5 } };
    const many = { a: { '112-1': 20, '112-2': 30 } };
    expect(hiddenIn(input(counts, { filters: FILTERS, rest: few }), 'a')).toEqual(['everyone', '112-1', '112-2']);
    expect(hiddenIn(input(counts, { filters: FILTERS, rest: many }), 'a')).toEqual([]);
  });

  it('hide a cohort that a filter makes tell of few, though the whole is safe', () => {
    const counts = { a: { '112-1': 60, '112-2': 50, '113-1': 70 } };
    const rest = { a: { '112-1': 5, '112-2': 20 } };
    expect(hiddenIn(input(counts, { filters: FILTERS, rest }), 'a')).toEqual(['112-1', '112-2']);
  });

  it('keep working figures unpublished', () => {
    const [everyone] = resultsFile(input({ a: { '112-1': 60, '112-2': 50 } }), 'publication').comparisons;
    expect(everyone).not.toHaveProperty('leftOut');
    expect(everyone).not.toHaveProperty('extremes');
  });
});

describe('tests of cohorts', () => {
  const tested = (levels: number[]): CohortsFinding => {
    const F = { F: 3, df1: 1, df2: 50, p: 0.02, pHolm: 0.02, pBH: 0.02 };
    const refusal = { refusal: { code: 'too-few' as const } };
    const cohorts = ['112-1', '112-2', '113-1'].map((semester) => ({ cohort: { semester } }));
    const test = {
      instrument: 'survey',
      competency: 'a',
      levels,
      welch: { ...F, etaSquared: 0.1, omegaSquared: 0.09 },
      ancova: refusal,
    };
    return { kind: 'cohorts', by: 'semester', cohorts, tests: [test] } as unknown as CohortsFinding;
  };
  const counts = { a: { '112-1': 4, '112-2': 60, '113-1': 50, '113-2': 70 } };

  it('are in the full results with the cohorts that take part', () => {
    const [row] = resultsFile(input(counts, { cohorts: tested([0, 1]) }), 'full').cohortTests;
    expect(row).toMatchObject({
      by: 'semester',
      cohorts: [{ semester: '112-1' }, { semester: '112-2' }],
      welch: { F: 3, df1: 1, pHolm: 0.02 },
      ancova: { refusal: { code: 'too-few' } },
    });
  });

  it('are, for publication, those that the pages show, with the cohorts that take part in them', () => {
    const given = input(counts, { cohorts: tested([0, 1]) });
    const published = { ...given.published, cohorts: tested([1]) };
    const [row] = resultsFile({ ...given, published }, 'publication').cohortTests;
    expect(row).toMatchObject({ cohorts: [{ semester: '112-2' }], welch: { F: 3 } });
  });
});

describe('all or none in a group below twice the threshold', () => {
  const with_ = (n: number, part: Partial<Comparison>) => {
    const row = { ...rowOf('a', n), ...part };
    const given = input({ a: { '112-1': n } }, { everyone: change(null, [row]), byGroup: change('semester', []) });
    return resultsFile(given, 'publication').comparisons[0] as Comparison;
  };
  const reliably = (improved: number, unchanged: number, declined: number) =>
    ({ reliableChange: { ...rowOf('a', 30).reliableChange, improved, unchanged, declined } }) as Partial<Comparison>;
  const target = (pre: number, post: number) =>
    ({ target: { ...rowOf('a', 30).target, pre, post } }) as Partial<Comparison>;

  it('is not told of reliable change', () => {
    expect(with_(15, reliably(5, 10, 0)).reliableChange).toEqual({ refusal: { code: 'suppressed' } });
    expect(with_(15, reliably(5, 9, 1)).reliableChange).not.toHaveProperty('refusal');
    expect(with_(20, reliably(5, 15, 0)).reliableChange).not.toHaveProperty('refusal');
  });

  it('is not told of the target', () => {
    expect(with_(15, target(0, 0.4)).target).toEqual({ refusal: { code: 'suppressed' } });
    expect(with_(15, target(0.2, 1)).target).toEqual({ refusal: { code: 'suppressed' } });
    expect(with_(20, target(0, 1)).target).not.toHaveProperty('refusal');
  });
});

describe('people in results for publication', () => {
  const peopleOf = (pre: number, post: number, both: number, part: Partial<ResultsInput> = {}) => {
    const people = { pre, post, both, preOnly: pre - both, postOnly: post - both, then: 0, followUp: 0 };
    const reliability = answer(FIXTURES.centre(), { kind: 'reliability', filters: {}, settings: DEFAULT_SETTINGS });
    return resultsFile(
      input(
        { a: { '112-1': 60 } },
        { people, ...(reliability.kind === 'reliability' ? { reliability } : {}), ...part },
      ),
      'publication',
    );
  };

  it('are told where no count is small', () => {
    const file = peopleOf(211, 198, 186);
    expect(file.people).toEqual({ pre: 211, post: 198, both: 186, preOnly: 25, postOnly: 12 });
    expect(file.sources[0]).toHaveProperty('kept');
    expect(file.reliability[0]).toHaveProperty('n');
  });

  it('leave out a small count and whatever would give it away', () => {
    const file = peopleOf(190, 198, 186);
    expect(file.people).toEqual({ post: 198, both: 186, postOnly: 12 });
    expect(file.sources[0]).not.toHaveProperty('kept');
    expect(file.sources[0]).not.toHaveProperty('rows');
    expect(
      file.reliability.filter(({ wave }) => wave === 'pre').every((scale) => !('n' in scale) && !('alphaCi' in scale)),
    ).toBe(true);
  });

  it('leave out the matched together with what they follow from', () => {
    expect(peopleOf(30, 40, 8).people).toEqual({ pre: 30, post: 40 });
  });

  it('leave out what a filter makes tell of few', () => {
    const people = { pre: 95, post: 60, both: 50, preOnly: 45, postOnly: 10, then: 0, followUp: 0 };
    const peopleRest = { pre: 5, post: 40, both: 0, preOnly: 5, postOnly: 40, then: 0, followUp: 0 };
    expect(resultsFile(input({}, { filters: FILTERS, people, peopleRest }), 'publication').people).toEqual({
      post: 60,
      both: 50,
      postOnly: 10,
    });
  });

  it('withhold the reliability of a scale that few answered', () => {
    const scales = [
      { instrument: 'survey', competency: 'a', wave: 'pre', n: 6, items: 4, alpha: 0.8, itemRest: [0.5] },
    ] as const;
    const file = peopleOf(211, 198, 186, {
      reliability: { kind: 'reliability', filters: {}, scales: [...scales] as never },
    });
    expect(file.reliability).toEqual([
      { instrument: 'survey', competency: 'a', wave: 'pre', items: 4, alpha: { refusal: { code: 'suppressed' } } },
    ]);
  });
});
