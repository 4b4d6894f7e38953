import type { Engine } from '../../src/engine';
import type {
  AttritionFinding,
  CellsFinding,
  ChangeFinding,
  Finding,
  PeopleFlow,
  Question,
  Reliability,
  RetentionFinding,
} from '../../src/vocabulary';
import type { Fixture } from './fixtures';
import { type MadeUp, madeUpComparison, withHolm } from './made-up';
import { type MadeUpCohort, madeUpCohorts } from './made-up-cohorts';
import { madeUpCompetency } from './made-up-competency';
import { madeUpUnpaired } from './made-up-unpaired';

/** An engine without a worker: understands any files as its fixture, and answers from it. */
export function fixtureEngine(fixture: Fixture, { delay = 0 } = {}): Engine {
  return {
    status: () => ({ state: 'ready', database: 'fixture' }),
    subscribe: () => () => undefined,
    read: async (files) =>
      files.map((file) => ({ kind: 'table', sha256: file.name, name: file.name, bytes: file.size })),
    understand: async () => fixture.understanding,
    rows: () => Promise.reject(new Error('fixture: holds no answers')),
    keyCheck: async () => '00000000',
    retain: async () => undefined,
    ask: async <Asked extends Question>(_fingerprint: string, question: Asked) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      return answer(fixture, question) as never;
    },
  } as Engine;
}

export function answer(fixture: Fixture, question: Question): Finding {
  const { filters } = question;
  switch (question.kind) {
    case 'people':
      return { kind: 'people', filters, people: underFilters(fixture, question) };
    case 'cells':
      return cellsFinding(fixture, question);
    case 'shares':
      return { kind: 'shares', filters: {}, groupings: [], places: [] };
    case 'change':
      return changeFinding(fixture, question);
    case 'cohorts':
      return madeUpCohorts(fixture.rows, cohortsOf(fixture, question), question);
    case 'reliability':
      return { kind: 'reliability', filters, scales: fixture.rows.map(scale) };
    case 'competency': {
      const share = keptShare(fixture, question);
      const rows = fixture.rows.map((row) => ({ ...row, n: Math.round(row.n * share) }));
      const row = rows.find(({ competency }) => competency === question.competency);
      if (!row) throw new Error(`fixture: no such competency: ${question.competency}`);
      return { ...madeUpCompetency(row, rows), filters };
    }
    case 'attrition':
      return attrition(fixture, question);
    case 'retention':
      return retention(fixture, question);
    case 'reflections':
    case 'concordance':
    case 'texts':
    case 'joint':
    case 'quotes':
    case 'coders':
      throw new Error(`fixture: no texts: ${question.kind}`);
    case 'rubric':
    case 'agreement':
    case 'convergence':
      throw new Error(`fixture: no rubric: ${question.kind}`);
    case 'unpaired':
      return {
        kind: 'unpaired',
        filters,
        confidence: question.settings.confidence,
        comparisons: fixture.rows.map(madeUpUnpaired),
      };
  }
}

/** The share of people whom the filters keep, by the counts of the first grouping that is filtered. */
function keptShare({ understanding }: Fixture, { filters }: Pick<Question, 'filters'>): number {
  return Object.entries(filters).reduce((share, [id, values]) => {
    const all = understanding.groupings.find((grouping) => grouping.id === id)?.values ?? [];
    const sum = (list: { people: number }[]) => list.reduce((total, { people }) => total + people, 0);
    return share * (sum(all.filter(({ value }) => values.includes(value))) / (sum(all) || 1));
  }, 1);
}

function underFilters(fixture: Fixture, question: Question): PeopleFlow {
  const share = keptShare(fixture, question);
  const { pre, post, both, ...rest } = fixture.understanding.people;
  const kept = Math.round(both * share);
  const [before, after] = [Math.round(pre * share), Math.round(post * share)];
  return { ...rest, pre: before, post: after, both: kept, preOnly: before - kept, postOnly: after - kept };
}

/** Every combination of values, as if groupings had nothing to do with each other. */
function cellsFinding(fixture: Fixture, { filters, groupings: asked }: Question & { kind: 'cells' }): CellsFinding {
  const groupings = fixture.understanding.groupings.filter(({ id }) => asked.includes(id));
  const most = Math.max(...fixture.rows.map(({ n }) => n));
  const cells = groupings.reduce<{ values: string[]; share: number; people: number }[]>(
    (parts, { id, values }) =>
      parts.flatMap((part) =>
        values.map(({ value, people }) => ({
          values: [...part.values, value],
          share: part.share * keptShare(fixture, { filters: { [id]: [value] } }),
          people: groupings.length === 1 ? Math.min(people, most, 2000) : Number.NaN,
        })),
      ),
    [{ values: [], share: 1, people: Number.NaN }],
  );
  const flow = (share: number): PeopleFlow => {
    const { pre, post, both, ...rest } = fixture.understanding.people;
    const [before, after, kept] = [pre, post, both].map((count) => Math.round(count * share)) as [
      number,
      number,
      number,
    ];
    return { ...rest, pre: before, post: after, both: kept, preOnly: before - kept, postOnly: after - kept };
  };
  return {
    kind: 'cells',
    filters,
    groupings: groupings.map(({ id, values }) => ({ id, values: values.map(({ value }) => value) })),
    people: cells.map(({ values, share }) => ({ values, people: flow(share) })),
    scored: fixture.rows.flatMap(({ competency, n }) =>
      cells.map(({ values, share, people }) => ({
        instrument: 'survey' as const,
        competency,
        values,
        people: Number.isNaN(people) ? Math.round(n * share) : people,
      })),
    ),
  };
}

function changeFinding(fixture: Fixture, question: Question & { kind: 'change' }): ChangeFinding {
  const { filters, by, settings } = question;
  const share = keptShare(fixture, question);
  const rows = fixture.rows.map((row) => ({ ...row, n: Math.round(row.n * share) }));
  const cohorts = fixture.understanding.groupings.find(({ id }) => id === by)?.values ?? [];
  const comparisons =
    by === null
      ? withHolm(rows.map((row) => madeUpComparison(row)))
      : cohorts.flatMap(({ value }, index) =>
          withHolm(rows.map((row) => madeUpComparison(inCohort(row, index, cohorts.length), { [by]: value }))),
        );
  return { kind: 'change', by, filters, confidence: settings.confidence, comparisons };
}

const inCohort = (row: MadeUp, index: number, count: number): MadeUp => ({
  ...row,
  n: index === 1 && count > 8 ? 1 : Math.floor(row.n / count) + (index < row.n % count ? 1 : 0),
  after: row.after + 0.12 * Math.sin(index * 1.9 + row.before * 7),
});

/** 112-1 as semesters since year 0, so that a gap stays open. */
function timeOf(semester: string): number | null {
  const [, year, term] = /^(\d+)-([12])$/.exec(semester) ?? [];
  return year === undefined ? null : Number(year) * 2 + Number(term) - 1;
}

function cohortsOf(
  { understanding, rows }: Fixture,
  { by, within, filters }: Question & { kind: 'cohorts' },
): MadeUpCohort[] {
  const valuesOf = (id: string) =>
    (understanding.groupings.find((grouping) => grouping.id === id)?.values ?? []).filter(
      ({ value }) => filters[id]?.includes(value) ?? true,
    );
  const most = Math.max(...rows.map(({ n }) => n));
  const all = valuesOf(by).map(({ value, people }) => ({
    cohort: { [by]: value },
    people: Math.min(people, most, 2000),
    time: by === 'semester' && within === null ? timeOf(value) : null,
  }));
  if (within === null) return all;
  const parts = valuesOf(within);
  const total = parts.reduce((sum, { people }) => sum + people, 0);
  return all.flatMap(({ cohort, people }) =>
    parts.map((part) => ({
      cohort: { ...cohort, [within]: part.value },
      people: Math.round((people * part.people) / total),
      time: null,
    })),
  );
}

function scale(row: MadeUp): Reliability {
  const { competency, n, alpha = 0.84 } = row;
  const common = { instrument: 'survey', competency, wave: 'pre', n: n + 20, items: row.items ?? 5 } as const;
  return n < 3
    ? { ...common, n, alpha: { refusal: { code: 'too-few', needed: 3, counted: n } } }
    : { ...common, alpha, alphaCi: [alpha - 0.04, alpha + 0.03] };
}

function retention(fixture: Fixture, question: Question & { kind: 'retention' }): RetentionFinding {
  const { by, filters, settings } = question;
  const values = fixture.understanding.groupings.find(({ id }) => id === by)?.values ?? [];
  return {
    kind: 'retention',
    by,
    filters,
    confidence: settings.confidence,
    groups: values.map(({ value, people }, index) => {
      const both = Math.round(people * (0.8 - (index % 3) * 0.05));
      const share = people === 0 ? 0 : both / people;
      return { cohort: value, first: people, both, retention: { share, ci: [share * 0.9, Math.min(1, share * 1.05)] } };
    }),
    test:
      values.length < 2
        ? { refusal: { code: 'too-few', needed: 2, counted: values.length } }
        : {
            chiSquared: 3.2,
            df: values.length - 1,
            cramersV: 0.09,
            smallestExpected: 9,
            p: 0.2,
            method: 'chi-squared',
          },
  };
}

function attrition(fixture: Fixture, question: Question): AttritionFinding {
  const people = underFilters(fixture, question);
  const { both, pre, preOnly } = people;
  return {
    kind: 'attrition',
    filters: question.filters,
    people,
    retention: { share: both / pre, ci: [both / pre - 0.05, both / pre + 0.04] },
    baseline: fixture.rows.map(({ competency, before }, index) => {
      const g = fixture.attritionG - index * 0.05;
      return {
        competency,
        stayed: { n: both, mean: before },
        left: { n: preOnly, mean: before - g * 0.7 },
        difference:
          preOnly < 2
            ? { refusal: { code: 'too-few', needed: 2, counted: preOnly } }
            : { mean: g * 0.7, ci: [g * 0.7 - 0.2, g * 0.7 + 0.2], p: 0.02, hedgesG: g },
      };
    }),
  };
}
